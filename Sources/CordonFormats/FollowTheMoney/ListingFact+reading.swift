import CordonModel

extension ListingFact {
    /// The lists that a `Sanction` stands for; empty where its authority is none that is known.
    ///
    /// Who lists is told from the dataset, else from the words of `authority`, else from the
    /// programme: a national list may name a programme of the Security Council. Which of an
    /// authority's lists it is, and what it does, is then told from the programme and from
    /// `provisions`.
    static func facts(of draft: EntityDraft, datasets: [String]) -> [ListingFact] {
        var facts: [ListingFact] = []
        func take(_ fact: ListingFact?) {
            if let fact, !facts.contains(fact) { facts.append(fact) }
        }
        for name in datasets { take(DatasetFact.named(name)?.listing) }
        let isCopy = !facts.isEmpty
        if facts.isEmpty {
            for text in draft.all("authority") { take(ofAuthority(text)) }
        }
        let programmes = closer(draft)
        if facts.isEmpty { return programmes.map { $0.narrowed(by: draft.all("provisions")) } }
        // OFAC named with a list of another authority: no entry of that one blocks.
        if !isCopy, facts == [designatedNationals], !programmes.isEmpty,
            programmes.allSatisfy({ $0.authority != designatedNationals.authority })
        {
            return programmes
        }
        var refined: [ListingFact] = []
        for fact in facts {
            // A programme that OFAC's two lists share makes no entry of the consolidated list a
            // designated one.
            let own = programmes.filter {
                $0.authority == fact.authority && $0 != fact
                    && (fact != nonSDN || $0 != designatedNationals)
            }
            let isSettled =
                fact.isSettled || fact == designatedNationals && (isCopy || designates(draft))
            // The consolidated file of freezes holds freezes whatever the programme is called.
            let lists =
                own.isEmpty
                ? [fact]
                : isSettled
                    ? [fact] + own.filter { $0.list != nil && fact == designatedNationals } : own
            for list in lists where !refined.contains(list) { refined.append(list) }
        }
        return refined.map { $0.narrowed(by: draft.all("provisions")) }
    }

    /// Whether a sanction of OFAC names a programme by which parties are designated, such as SDGT,
    /// and by no other list's entries.
    private static func designates(_ draft: EntityDraft) -> Bool {
        draft.all("program").contains { ofListName($0) == nil && !OFACProgramme.isShared($0) }
    }

    /// The lists that the programmes name.
    private static func closer(_ draft: EntityDraft) -> [ListingFact] {
        var facts: [ListingFact] = []
        for id in draft.all("programId") {
            if let fact = ofProgramme(id), !facts.contains(fact) { facts.append(fact) }
        }
        guard facts.isEmpty else { return facts }
        for text in draft.all("program") + draft.all("authority") {
            if let fact = ofListName(text), !facts.contains(fact) { facts.append(fact) }
        }
        return facts
    }

    /// The programmes of a sanction of OFAC by its authority's words alone that are no tags of its
    /// programmes, such as `UKRAINE-EO13661` or `SDGT`.
    static func unknownProgrammes(of draft: EntityDraft, _ facts: [ListingFact]) -> [String] {
        guard facts == [designatedNationals], draft.all("programId").isEmpty else { return [] }
        return draft.all("program").filter {
            ofListName($0) == nil
                && $0.wholeMatch(of: /\[?[A-Z0-9]{2,}(?:[ .()-]+[A-Za-z0-9]+)*\)?\]?/) == nil
        }
    }

    /// What a programme id of OpenSanctions stands for: one of the table, else what all ids of its
    /// prefix stand for.
    static func ofProgramme(_ id: String) -> ListingFact? {
        if let fact = programmes[id] { return fact }
        for (prefix, fact) in programmePrefixes where id.hasPrefix(prefix) { return fact }
        return nil
    }

    /// Who an authority's words stand for: the whole text, else a phrase in it.
    static func ofAuthority(_ text: String) -> ListingFact? {
        if let fact = byAuthority[key(text)] { return fact }
        let lowered = text.lowercased()
        for (phrase, fact) in authorityPhrases where lowered.contains(phrase) { return fact }
        return nil
    }

    /// The list whose name stands in a text, or that the whole text abbreviates.
    static func ofListName(_ text: String) -> ListingFact? {
        let tag = text.uppercased()
        if let fact = listTags[tag] ?? beside[tag] { return fact }
        if let list = OFACProgramme.listBeside(text) { return listTags[list] }
        let lowered = text.lowercased()
        for (phrase, fact) in listPhrases where lowered.contains(phrase) { return fact }
        return nil
    }

    /// A text without case, punctuation and space, as the tables key it.
    static func key(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static let byAuthority: [String: ListingFact] = Dictionary(
        authorities.flatMap { fact, words in words.map { (key($0), fact) } },
        uniquingKeysWith: { first, _ in first })

    /// Whether its measures follow from the list alone.
    private var isSettled: Bool { self == Self.unionFreezes || measures == [.travelBan] }

    /// The same list with the measures that the provisions name, where the authority writes them.
    private func narrowed(by provisions: [String]) -> ListingFact {
        guard Self.writingProvisions.contains(authority) else { return self }
        var named: Set<Measure> = []
        for text in provisions {
            let lowered = text.lowercased()
            for (phrase, measure) in Self.provisionPhrases where lowered.contains(phrase) {
                named.insert(measure)
            }
        }
        return named.isEmpty ? self : ListingFact(authority, list, named)
    }
}
