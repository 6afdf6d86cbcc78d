extension CaseIndex {
    /// The case of some entities: they, and what is said of them and among them.
    ///
    /// Claims that tell on others than those whom they are about come with their parties where they
    /// tell on it: those that contradict one of its claims by name, and the firmest listing of
    /// those that are assumed and hold under the projection, without which no rule would be evaluated.
    ///
    /// - Parameters:
    ///   - entities: The places of the entities; with one record of a party all are given.
    ///   - projection: How the part will be projected.
    /// - Returns: The case, small, with the sources and lists of the whole.
    /// - Complexity: O(claims about the entities), and a look at every claim that tells on others.
    package func part(of entities: Set<UInt32>, for projection: Projection) -> Case {
        var claims: Set<Int> = []
        for entity in entities {
            for row in rows(of: entity) where row.other.map(entities.contains) ?? true {
                claims.insert(Int(row.claim))
            }
        }
        let further = tellingOn(claims, projection)
        let parties = further.flatMap { file.claims[$0].parties }
            .compactMap { file.place(of: $0) }
        return file.taking(
            entities: Set(entities.map { Int($0) } + parties).sorted(),
            claims: claims.union(further).sorted())
    }

    /// The case of a neighbourhood of entities, which are named by their ids.
    package func part(
        around ids: [EntityID], _ neighbourhood: Neighbourhood, for projection: Projection
    ) -> Case {
        let asked = ids.compactMap { file.place(of: $0).map { UInt32($0) } }
        let near = bounded(neighbourhood, of: asked)
        var part = part(of: near.entities, for: projection)
        part.isDirectOnly = near.isDirectOnly
        return part
    }

    /// The claims that tell on some, although they are about others.
    private func tellingOn(_ claims: Set<Int>, _ projection: Projection) -> [Int] {
        var keys: Set<String>?
        var assumed: (place: Int, standing: Standing)?
        var telling = apart.filter { place in
            let claim = file.claims[place]
            if case .identity = claim.assertion, claim.contradicts.isEmpty { return true }
            if claim.listing?.isAssumed == true,
                assumed.map({ claim.standing > $0.standing }) ?? true,
                holds(claim, under: projection)
            {
                assumed = (place, claim.standing)
            }
            guard !claim.contradicts.isEmpty else { return false }
            let known = keys ?? Set(claims.compactMap { file.claims[$0].key })
            keys = known
            return claim.contradicts.contains(where: known.contains)
        }
        if let assumed { telling.append(assumed.place) }
        return telling
    }

    private func holds(_ claim: Claim, under projection: Projection) -> Bool {
        projection.admits(claim, in: file)
            && projection.period(of: claim, in: file).holds(on: projection.asOf) != .no
    }
}
