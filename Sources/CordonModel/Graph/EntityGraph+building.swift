import CordonGraph

extension EntityGraph {
    /// Projects a case: joins identities, takes in the claims that the projection admits, and ties
    /// entities to vertices.
    ///
    /// - Complexity: O(claims) time and memory, plus sorting the relations.
    public init(_ file: Case, _ projection: Projection) {
        let identities = Identities(file, projection)
        let ids = identities.canonicalIDs
        var index: [EntityID: Vertex] = [:]
        index.reserveCapacity(file.entities.count)
        for (place, id) in ids.enumerated() { index[id] = Vertex(place) }
        for (alias, canonical) in identities.canonical { index[alias] = index[canonical] }

        var gathering = Gathering(
            file: file, projection: projection, index: index, count: ids.count)
        gathering.takeAll()
        let relations = gathering.sortedRelations()
        let digraph = Digraph(
            vertexCount: ids.count, sources: relations.map(\.from), targets: relations.map(\.to))

        self.file = file
        self.projection = projection
        self.ids = ids
        self.index = index
        schemata = identities.schemata
        captions = ids.indices.map { place in
            let id = ids[place]
            let schema = identities.schemata[place]
            // A name is a label: a party keeps it where the projection leaves its claim out.
            return Caption.text(of: id, values: gathering.values[place], schema: schema, in: file)
                ?? Caption.text(of: id, values: gathering.leftOut[place], schema: schema, in: file)
                ?? id
        }
        self.relations = relations
        self.digraph = digraph
        let listed = gathering.sortedListings()
        listings = listed
        listingRanges = Self.ranges(of: listed, count: ids.count)
        stakes = gathering.sortedStakes(relations)
        joints = gathering.sortedJoints()
        claimCount = gathering.taken
        undatedCount = gathering.undated
        valueClaims = gathering.values
    }

    private static func ranges(of listed: [ListedParty], count: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(count)
        var place = 0
        for vertex in 0..<Vertex(count) {
            let start = place
            while place < listed.count, listed[place].vertex == vertex { place += 1 }
            ranges.append(start..<place)
        }
        return ranges
    }
}

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
            let isKnown = file.entity(left) != nil
            return isKnown == (file.entity(right) != nil) ? left < right : isKnown
        }
        for claim in file.claims {
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
        var schemaOf: [EntityID: String] = [:]
        schemaOf.reserveCapacity(file.entities.count)
        // In the order of ids where records were joined, whatever order they were read in.
        let members = file.entities.filter { joined[$0.id] != nil }.sorted { $0.id < $1.id }
        for entity in file.entities where joined[entity.id] == nil {
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
}
