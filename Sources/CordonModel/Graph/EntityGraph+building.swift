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
        for place in file.claims.indices { gathering.take(place) }
        let relations = gathering.sortedRelations()
        let digraph = Digraph(
            vertexCount: ids.count, sources: relations.map(\.from), targets: relations.map(\.to))

        self.file = file
        self.projection = projection
        self.ids = ids
        self.index = index
        schemata = identities.schemata
        captions = ids.indices.map { place in
            Caption.text(
                of: ids[place], values: gathering.values[place], schema: identities.schemata[place],
                in: file)
        }
        self.relations = relations
        self.digraph = digraph
        let listed = gathering.sortedListings()
        listings = listed
        listingRanges = Self.ranges(of: listed, count: ids.count)
        stakes = gathering.sortedStakes(relations)
        joints = gathering.joints
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
            while let next = parent[id] { id = next }
            return id
        }
        for claim in file.claims {
            guard case .identity(let other) = claim.assertion, claim.polarity == .asserts,
                projection.admits(claim, in: file)
            else { continue }
            let left = root(claim.subject)
            let right = root(other)
            guard left != right else { continue }
            parent[max(left, right)] = min(left, right)
        }
        var joined: [EntityID: EntityID] = [:]
        for id in parent.keys { joined[id] = root(id) }
        canonical = joined
        var schemaOf: [EntityID: String] = [:]
        schemaOf.reserveCapacity(file.entities.count)
        for entity in file.entities {
            let id = joined[entity.id] ?? entity.id
            let known = schemaOf[id]
            schemaOf[id] = known.map { Self.moreTelling($0, entity.schema) } ?? entity.schema
        }
        canonicalIDs = schemaOf.keys.sorted()
        schemata = canonicalIDs.map { schemaOf[$0] ?? "Thing" }
    }

    private static func moreTelling(_ left: String, _ right: String) -> String {
        guard let one = Schema.named(left), let other = Schema.named(right) else { return left }
        return other.isA(left) && !one.isA(right) ? right : left
    }
}
