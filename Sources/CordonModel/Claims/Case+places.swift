/// Questions about many claims that need only a part of each.
extension Case {
    /// The places of the claims that say who is who, in order.
    var placesOfIdentity: [Int] {
        places(of: .identity) { if case .identity = $0 { true } else { false } }
    }

    /// The places of the claims that grant relief, in order.
    package var placesOfRelief: [Int] {
        places(of: .relief) { if case .relief = $0 { true } else { false } }
    }

    /// The places of the relations that some entities are the subject of, in order.
    package func placesOfRelations(from subjects: Set<EntityID>) -> [Int] {
        guard !subjects.isEmpty else { return [] }
        return placesOfRelations(where: subjects.contains) { _ in true }
    }

    /// The places of the relations that some entities are the target of, in order.
    package func placesOfRelations(to targets: Set<EntityID>) -> [Int] {
        guard !targets.isEmpty else { return [] }
        return placesOfRelations(where: { _ in true }, to: targets.contains)
    }

    private func placesOfRelations(
        where isSubject: (EntityID) -> Bool, to isTarget: (EntityID) -> Bool
    ) -> [Int] {
        var places: [Int] = []
        for (page, start) in pagesWithStarts {
            for place in 0..<page.claimCount where page.mark(place).sort == .relation {
                if isSubject(page.subject(place)), isTarget(page.target(place)) {
                    places.append(start + place)
                }
            }
        }
        return places
            + placesHeld.filter { place in
                claims[place].relation.map {
                    isSubject(claims[place].subject) && isTarget($0.target)
                } ?? false
            }
    }

    private func places(of sort: ClaimMark.Sort, _ isIt: (Assertion) -> Bool) -> [Int] {
        var places: [Int] = []
        for (page, start) in pagesInPassing {
            for place in 0..<page.claimCount where page.mark(place).sort == sort {
                places.append(start + place)
            }
        }
        return places + placesHeld.filter { isIt(claims[$0].assertion) }
    }

    /// Whether some claim of a standing asserts who is who, that parties hold as one block, that a
    /// stake is held in some capacity, or a value of some properties.
    package func asserts(
        _ standing: Standing, capacity: String, valueOf properties: Set<String>
    ) -> Bool {
        pagesWithStarts.contains { page, _ in
            page.asserts(standing, capacity: capacity, valueOf: properties)
        }
            || placesHeld.contains { place in
                let claim = claims[place]
                return claim.standing == standing && claim.polarity == .asserts
                    && claim.assertion.says(capacity: capacity, valueOf: properties)
            }
    }

    /// The places of the claims that say a value of some properties, or that something is listed, in
    /// order.
    package func places(ofValues properties: Set<String>, listings: Bool) -> [Int] {
        var places: [Int] = []
        for (page, start) in pagesInPassing {
            var isAsked = TextMemo<Bool?>(page, unknown: nil)
            for place in 0..<page.claimCount {
                switch page.mark(place).sort {
                case .value:
                    let property = page.firstText(place)
                    let known = isAsked.value(of: property) {
                        properties.contains(page.text(property))
                    }
                    if known == true { places.append(start + place) }
                case .spokenValue:
                    let property = page.value(place)?.property
                    if property.map(properties.contains) == true { places.append(start + place) }
                case .listing: if listings { places.append(start + place) }
                case .relation, .identity, .relief, .joint: continue
                }
            }
        }
        for place in placesHeld {
            let claim = claims[place]
            let isAsked = claim.value.map { properties.contains($0.property) } ?? false
            if isAsked || listings && claim.listing != nil { places.append(place) }
        }
        return places
    }

    /// Hands over both ends of every relation that is claimed, one after another.
    func forEachRelationEnds(_ take: (EntityID) -> Void) {
        for (page, _) in pagesWithStarts {
            for place in 0..<page.claimCount where page.mark(place).sort == .relation {
                take(page.subject(place))
                take(page.target(place))
            }
        }
        for place in placesHeld {
            guard let relation = claims[place].relation else { continue }
            take(claims[place].subject)
            take(relation.target)
        }
    }

    /// The pages with the place of the first claim of each, for work that looks at every claim.
    var pagesWithStarts: [(page: CaseImage, start: Int)] {
        pages?.reads.note(claims: pages?.claimCount ?? 0)
        return pages?.withStarts ?? []
    }

    /// The same for work that looks through numbers or bytes alone and makes no claim of them.
    var pagesInPassing: [(page: CaseImage, start: Int)] {
        pages?.reads.notePass()
        return pages?.withStarts ?? []
    }

    /// The places of the claims that lie behind those of the pages.
    var placesHeld: Range<Int> { (pages?.claimCount ?? 0)..<claims.count }

    /// The places of the entities that lie behind those of the pages.
    var placesOfEntitiesHeld: Range<Int> { (pages?.entityCount ?? 0)..<entities.count }
}

extension Case {
    /// The weakest standing of its claims; nil where there are none.
    ///
    /// - Complexity: O(claims), of which the marks alone are looked at.
    package var weakestStanding: Standing? {
        let paged = pagesInPassing.flatMap { page, _ in
            (0..<page.claimCount).lazy.map(page.standing).min().map { [$0] } ?? []
        }
        return (paged + placesHeld.lazy.map { claims[$0].standing }).min()
    }

    /// How firmly the claim at a place stands.
    package func standing(at place: Int) -> Standing {
        guard let pages, place < pages.claimCount else { return claims[place].standing }
        let spot = pages.spot(place)
        return spot.page.standing(spot.place)
    }

    /// Whether the claim at a place is a relation that sums up a recorded chain.
    func isShortcut(at place: Int) -> Bool {
        guard let pages, place < pages.claimCount else {
            return claims[place].relation?.isShortcut ?? false
        }
        let spot = pages.spot(place)
        return spot.page.mark(spot.place).sort == .relation
            && spot.page.relationRecord(spot.place).isShortcut
    }
}

extension Assertion {
    fileprivate func says(capacity: String, valueOf properties: Set<String>) -> Bool {
        switch self {
        case .identity: true
        case .joint(let joint): joint.isOneBlock
        case .relation(let relation): relation.stake.capacity == capacity
        case .value(let value): properties.contains(value.property)
        case .listing, .relief: false
        }
    }
}

extension CaseImage {
    fileprivate func asserts(
        _ standing: Standing, capacity: String, valueOf properties: Set<String>
    ) -> Bool {
        var isAsked = TextMemo<Bool?>(self, unknown: nil)
        return (0..<claimCount).contains { place in
            let mark = mark(place)
            guard mark.standing == standing, mark.polarity == .asserts else { return false }
            switch mark.sort {
            case .value:
                let property = firstText(place)
                return isAsked.value(of: property) { properties.contains(text(property)) } == true
            case .relation: return relationRecord(place).capacity.map { text($0) } == capacity
            case .listing, .relief: return false
            case .identity, .joint, .spokenValue:
                return claim(place).assertion.says(capacity: capacity, valueOf: properties)
            }
        }
    }
}
