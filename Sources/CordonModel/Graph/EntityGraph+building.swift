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
        var relations = gathering.sortedRelations()
        let stakes = gathering.sortedStakes(&relations)
        let digraph = Digraph(
            vertexCount: ids.count, sources: relations.map(\.from), targets: relations.map(\.to))

        self.file = file
        self.projection = projection
        self.ids = Rows(ids)
        self.index = .table(index)
        schemata = Rows(identities.schemata)
        captions = Rows(
            ids.indices.map { place in
                let id = ids[place]
                let schema = identities.schemata[place]
                let (values, leftOut) = (gathering.values[place], gathering.leftOut[place])
                // A name is a label: a party keeps it where the projection leaves its claim out.
                return Caption.text(of: id, values: values, schema: schema, in: file)
                    ?? Caption.text(of: id, values: leftOut, schema: schema, in: file) ?? id
            })
        self.relations = Rows(relations)
        self.digraph = digraph
        let listed = gathering.sortedListings()
        listings = Rows(listed)
        listingStarts = Rows(Self.starts(of: listed, count: ids.count))
        self.stakes = Rows(stakes)
        joints = Rows(gathering.sortedJoints())
        claimCount = gathering.taken
        undatedCount = gathering.undated
        undatedRelations = relations.count(where: \.isUndated)
        seenLater = relations.count { $0.certainty == .possible }
        valueClaims = Rows(gathering.values)
        openedClaims = Rows(gathering.opened)
    }

    static func starts(of listed: [ListedParty], count: Int) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(count + 1)
        var place = 0
        for vertex in 0..<Vertex(count) {
            while place < listed.count, listed[place].vertex == vertex { place += 1 }
            starts.append(place)
        }
        return starts
    }
}
