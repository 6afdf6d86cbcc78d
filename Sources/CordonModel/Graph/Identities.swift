/// The entities after joining: claims of identity make one party of several records.
struct Identities {
    let canonicalIDs: [EntityID]
    let schemata: [String]
    /// Ids that were joined into another.
    let canonical: [EntityID: EntityID]

    init(_ file: Case, _ projection: Projection) {
        var parent: [EntityID: EntityID] = [:]
        func root(_ id: EntityID) -> EntityID {
            var id = id
            while let next = parent[id] {
                // Halving the path keeps long chains of joined records cheap.
                if let after = parent[next] { parent[id] = after }
                id = next
            }
            return id
        }
        func isBefore(_ left: EntityID, _ right: EntityID) -> Bool {
            let isKnown = file.hasEntity(left)
            return isKnown == file.hasEntity(right) ? left < right : isKnown
        }
        for place in file.placesOfIdentity {
            let claim = file.claims[place]
            // A rumour joins nobody: it becomes a relation, "possibly same as".
            guard case .identity(let other) = claim.assertion, claim.polarity == .asserts,
                claim.standing.isFirm, projection.admits(claim, in: file),
                claim.period.holds(on: projection.asOf) != .no
            else { continue }
            let left = root(claim.subject)
            let right = root(other)
            guard left != right else { continue }
            let isInOrder = isBefore(left, right)
            parent[isInOrder ? right : left] = isInOrder ? left : right
        }
        var joined: [EntityID: EntityID] = [:]
        for id in Array(parent.keys) { joined[id] = root(id) }
        canonical = joined
        let known = file.entities.indices.map { file.heading(at: $0) }
        let carried = Self.carried(known, file)
        let entities = carried.isEmpty ? known : known.filter { !carried.contains($0.id) }
        guard !joined.isEmpty else {
            let order = EntityOrder.places(of: entities.map(\.id))
            canonicalIDs = order.map { entities[$0].id }
            schemata = order.map { entities[$0].schema }
            return
        }
        var schemaOf: [EntityID: String] = [:]
        schemaOf.reserveCapacity(file.entities.count)
        // In the order of ids where records were joined, whatever order they were read in.
        let members = entities.filter { joined[$0.id] != nil }.sorted { $0.id < $1.id }
        for entity in entities where joined[entity.id] == nil {
            schemaOf[entity.id] = entity.schema
        }
        for entity in members {
            let id = joined[entity.id] ?? entity.id
            schemaOf[id] =
                schemaOf[id].map { Schema.moreTelling($0, entity.schema) } ?? entity.schema
        }
        canonicalIDs = schemaOf.keys.sorted()
        schemata = canonicalIDs.map { schemaOf[$0] ?? "Thing" }
    }

    /// Records that a file carries beside its parties and things; they make no vertex unless a
    /// relation ends there.
    ///
    /// They are sanctions, which are listings of others, documents of identity, and addresses.
    private static func carried(
        _ entities: [(id: EntityID, schema: String)], _ file: Case
    ) -> Set<EntityID> {
        var carried: Set<EntityID> = []
        var isCarried: [String: Bool] = [:]
        for entity in entities {
            let known = isCarried[entity.schema]
            let isOne = known ?? Schema.named(entity.schema)?.isCarried ?? false
            if known == nil { isCarried[entity.schema] = isOne }
            if isOne { carried.insert(entity.id) }
        }
        guard !carried.isEmpty else { return carried }
        file.forEachRelationEnds { carried.remove($0) }
        return carried
    }
}
