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

    static func ranges(of listed: [ListedParty], count: Int) -> [Range<Int>] {
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
