/// Ids that entities had before, and under which relations and listings of other records still go.
extension Case {
    /// Joins what is only known by a former id to the entity that its publisher says has it now.
    ///
    /// Whatever has values of its own is a record in use and stays one; so does an id that several
    /// entities claim.
    ///
    /// - Complexity: O(entities), and O(claims) where a former id is met.
    mutating func joinFormerIDs(except refused: Set<[EntityID]>) {
        let met = texts(ofField: Self.formerField).filter(hasEntity)
        guard !met.isEmpty else { return }
        let bare = met.subtracting(subjectsOfValues(among: met))
        guard !bare.isEmpty else { return }
        for (id, all) in bearers(ofFormer: bare).sorted(by: { $0.key < $1.key }) {
            let present = all.subtracting([id])
            guard present.count == 1, let now = present.first,
                !refused.contains([id, now].sorted())
            else { continue }
            joinFormer(id, to: now)
        }
    }

    private mutating func joinFormer(_ former: EntityID, to now: EntityID) {
        if source(Self.identitySource.id) == nil { add(Self.identitySource) }
        add(
            Claim(
                subject: now, .identity(former), standing: .registered,
                evidence: Evidence(
                    citations: [Citation(source: Self.identitySource.id, locator: former)],
                    recordIDs: ["\(now)=\(former)"],
                    note: "`\(former)` is a former id of `\(now)`, as its publisher says")))
    }

    private func subjectsOfValues(among ids: Set<EntityID>) -> Set<EntityID> {
        var found: Set<EntityID> = []
        for (page, _) in pagesWithStarts {
            var isAsked = TextMemo<Bool?>(page, unknown: nil)
            for place in 0..<page.claimCount {
                let sort = page.mark(place).sort
                guard sort == .value || sort == .spokenValue else { continue }
                let subject = page.subjectText(place)
                if isAsked.value(of: subject, { ids.contains(page.text(subject)) }) == true {
                    found.insert(page.text(subject))
                }
            }
        }
        for place in placesHeld where claims[place].value != nil {
            if ids.contains(claims[place].subject) { found.insert(claims[place].subject) }
        }
        return found
    }
}
