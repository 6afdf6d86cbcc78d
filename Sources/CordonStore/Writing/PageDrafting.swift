import CordonModel

/// The making of a prepared page.
struct PageDrafting {
    private let page: CaseImage
    private let evidences: [PreparedPage.PreparedEvidence]
    private(set) var texts = TextDraft()
    private(set) var entities: [PreparedPage.EntityLine] = []
    private(set) var claims: [ClaimLine] = []
    private(set) var fingerprints: [UInt8] = []
    private let words: CommonWords
    private var periods: [PeriodKey: PeriodLine] = [:]
    private var lastPeriod: (key: PeriodKey, line: PeriodLine)?
    private var shares: [Share: UInt32] = [:]
    private var hash = Fingerprint()

    private struct PeriodKey: Hashable {
        let period: Int
        let copyDay: Day?
    }

    /// A period as texts and as words to be hashed.
    private struct PeriodLine {
        let words: PeriodWords
        let from: UInt32
        let before: UInt32
        let observed: UInt32
    }

    init(
        _ page: CaseImage, _ evidences: [PreparedPage.PreparedEvidence]
    ) throws(ImageDraft.TooLarge) {
        self.page = page
        self.evidences = evidences
        words = try CommonWords(&texts)
        entities.reserveCapacity(page.entityCount)
        claims.reserveCapacity(page.claimCount)
        fingerprints.reserveCapacity(page.claimCount * 16)
    }

    private mutating func number(of text: String?) throws(ImageDraft.TooLarge) -> UInt32 {
        guard let text else { return ClaimLine.none }
        return try texts.number(of: text) | ClaimLine.beside
    }
}

/// Words that every page needs, by their numbers.
private struct CommonWords {
    let value: UInt32
    let relation: UInt32
    let copy: UInt32
    let control: UInt32
    let standings: [UInt32]

    init(_ texts: inout TextDraft) throws(ImageDraft.TooLarge) {
        value = try texts.number(of: "value") | ClaimLine.beside
        relation = try texts.number(of: "relation") | ClaimLine.beside
        copy = try texts.number(of: SeenDay.copy) | ClaimLine.beside
        control = try texts.number(of: "{\"control\":true}") | ClaimLine.beside
        var standings: [UInt32] = []
        for standing in Standing.allCases {
            standings.append(try texts.number(of: standing.word) | ClaimLine.beside)
        }
        self.standings = standings
    }

    subscript(standing: Standing) -> UInt32 { standings[standing.rawValue] }
}

// MARK: - Entities

extension PageDrafting {
    mutating func takeEntities() throws(ImageDraft.TooLarge) {
        for place in 0..<page.entityCount {
            let heading = page.headingNumbers(place)
            entities.append(
                PreparedPage.EntityLine(
                    id: heading.id, schema: heading.schema,
                    fields: heading.fields == 0 ? ClaimLine.none : try fields(place)))
        }
    }

    /// The fields of an entity as JSON, by name.
    private mutating func fields(_ place: Int) throws(ImageDraft.TooLarge) -> UInt32 {
        var fields: [(name: UInt32, texts: [UInt32])] = []
        page.forEachField(place) { fields.append(($0, $1)) }
        fields.sort {
            unsafe page.textBytes($0.name).lexicographicallyPrecedes(page.textBytes($1.name))
        }
        let isPlain = zip(fields, fields.dropFirst()).allSatisfy { $0.name != $1.name }
        guard isPlain else {
            return try number(of: EntityDescription.text(page.entity(place).fields))
        }
        var json: [UInt8] = []
        for field in fields {
            json += (json.isEmpty ? "{" : ", ").utf8
            unsafe JSONText.quote(utf8: page.textBytes(field.name), into: &json)
            json += ":[".utf8
            for (number, text) in field.texts.enumerated() {
                if number > 0 { json += ", ".utf8 }
                unsafe JSONText.quote(utf8: page.textBytes(text), into: &json)
            }
            json.append(UInt8(ascii: "]"))
        }
        json.append(UInt8(ascii: "}"))
        return try texts.add(json) | ClaimLine.beside
    }
}

// MARK: - Claims

extension PageDrafting {
    mutating func takeClaims() throws(ImageDraft.TooLarge) {
        for place in 0..<page.claimCount {
            if page.isPlainValue(place) {
                try takeValue(place)
            } else if page.isPlainRelation(place) {
                try takeRelation(place)
            } else {
                try takeAny(page.claim(place), place)
            }
        }
    }

    private mutating func takeValue(_ place: Int) throws(ImageDraft.TooLarge) {
        let period = try begin(place)
        let (property, text) = (page.firstText(place), page.secondText(place))
        hash.add("value")
        hash.add(property, of: page)
        hash.add(text, of: page)
        hash.add(String?.none)
        hash.write(to: &fingerprints)
        var line = line(place, words.value, property, period)
        line.object = text
        claims.append(line)
    }

    private mutating func takeRelation(_ place: Int) throws(ImageDraft.TooLarge) {
        let period = try begin(place)
        let said = page.relationRecord(place)
        let share = try number(of: said.share)
        hash.add(said, to: page.firstText(place), share: share.map { texts[$0] }, of: page)
        hash.write(to: &fingerprints)
        var line = line(place, words.relation, said.kind, period)
        line.target = page.firstText(place)
        line.share = share.map { $0 | ClaimLine.beside } ?? ClaimLine.none
        line.role = said.role ?? ClaimLine.none
        line.record = said.record ?? ClaimLine.none
        line.more = try more(place, said)
        claims.append(line)
    }

    private mutating func more(
        _ place: Int, _ said: RelationRecord
    ) throws(ImageDraft.TooLarge) -> UInt32 {
        guard !said.isShort else { return said.assertsControl ? words.control : ClaimLine.none }
        return try number(of: ClaimDetail(page.claim(place)).text)
    }

    /// Takes a claim that is rarer than values and relations.
    private mutating func takeAny(_ claim: Claim, _ place: Int) throws(ImageDraft.TooLarge) {
        let evidence = evidences[page.evidenceNumber(place)]
        fingerprints += Fingerprint.of(
            claim, evidence: evidence.fingerprint, copyDay: evidence.copyDay)
        let columns = ClaimColumns(claim)
        var line = line(
            place, try number(of: columns.kind), try number(of: claim.predicate),
            try period(of: place))
        line.object = try number(of: columns.object)
        line.target = try number(of: columns.target)
        line.share = try number(of: columns.share)
        line.role = try number(of: columns.role)
        line.record = try number(of: columns.record)
        line.polarity = try number(of: claim.polarity == .asserts ? nil : claim.polarity.rawValue)
        line.key = try number(of: claim.key)
        line.more = try number(of: ClaimDetail(claim).text)
        claims.append(line)
    }

    /// Begins the fingerprint of a claim that asserts, and has no key.
    private mutating func begin(_ place: Int) throws(ImageDraft.TooLarge) -> PeriodLine {
        let period = try period(of: place)
        hash.reset()
        unsafe hash.addFrame(
            subject: page.textBytes(page.subjectText(place)), standing: page.standing(place),
            polarity: .asserts, period: period.words,
            evidence: evidences[page.evidenceNumber(place)].fingerprint)
        hash.addNoKey()
        return period
    }

    private func line(
        _ place: Int, _ kind: UInt32, _ predicate: UInt32, _ period: PeriodLine
    ) -> ClaimLine {
        ClaimLine(
            kind: kind, predicate: predicate, standing: words[page.standing(place)],
            from: period.from, before: period.before, observed: period.observed,
            subject: page.subjectText(place), evidence: UInt32(page.evidenceNumber(place)))
    }

    private mutating func period(of place: Int) throws(ImageDraft.TooLarge) -> PeriodLine {
        let key = PeriodKey(
            period: page.periodNumber(place),
            copyDay: evidences[page.evidenceNumber(place)].copyDay)
        if let last = lastPeriod, last.key == key { return last.line }
        if let known = periods[key] {
            lastPeriod = (key, known)
            return known
        }
        let line = try newPeriod(key)
        periods[key] = line
        return line
    }

    private mutating func newPeriod(_ key: PeriodKey) throws(ImageDraft.TooLarge) -> PeriodLine {
        let period = page.period(numbered: key.period)
        let said = PeriodWords(period, copyDay: key.copyDay)
        let isSeenNow = period.observed != nil && period.observed == key.copyDay
        return PeriodLine(
            words: said, from: try number(of: said.from), before: try number(of: said.before),
            observed: isSeenNow ? words.copy : try number(of: said.observed))
    }

    /// The number of a share's text, without the mark that it stands beside the page.
    private mutating func number(of share: Share?) throws(ImageDraft.TooLarge) -> UInt32? {
        guard let share else { return nil }
        if let known = shares[share] { return known }
        let number = try texts.number(of: share.description)
        shares[share] = number
        return number
    }
}

extension Fingerprint {
    /// Takes in a relation of a page.
    fileprivate mutating func add(
        _ said: RelationRecord, to target: UInt32, share: String?, of page: CaseImage
    ) {
        add("relation")
        add(said.kind, of: page)
        add(target, of: page)
        add(share)
        add(said.interest.rawValue)
        add(said.shareClass, of: page)
        add(said.capacity, of: page)
        add(said.role, of: page)
        add(said.criterion, of: page)
        add(said.assertsControl ? "control" : nil)
        add(said.isShortcut ? "shortcut" : nil)
        add(said.via, of: page)
        add(said.record, of: page)
        for value in said.properties {
            add(value.property, of: page)
            add(value.text, of: page)
            add(value.language, of: page)
        }
    }
}
