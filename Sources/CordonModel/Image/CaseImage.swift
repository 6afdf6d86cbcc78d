import Synchronization

/// A case as an image holds it: claims are columns and records, made into values when asked for.
package final class CaseImage: Sendable {
    package let claimCount: Int
    package let entityCount: Int
    let texts: ImageTexts
    let words: ImageColumn<UInt32>
    private let subjects: ImageColumn<UInt32>
    private let marks: ImageColumn<UInt32>
    private let periodOf: ImageColumn<UInt32>
    private let evidenceOf: ImageColumn<UInt32>
    private let firsts: ImageColumn<UInt32>
    private let seconds: ImageColumn<UInt32>
    private let extras: ImageColumn<UInt32>
    private let periods: ImageColumn<UInt32>
    private let evidenceStarts: ImageColumn<UInt32>
    let entityStarts: ImageColumn<UInt32>
    let entityOrder: ImageColumn<UInt32>
    let about: ImageColumn<UInt32>
    /// The claims about each entity, where the image holds them.
    let claimsAbout: ClaimsAbout?
    /// The claims that name somebody, where the image holds them in order.
    let namesCalled: NamesCalled?
    /// Evidence that was made lately: neighbours in a list share it.
    private let recent = Mutex<[Made?]>(Array(repeating: nil, count: recentCount))
    private static let recentCount = 64

    private struct Made {
        let number: UInt32
        let evidence: Evidence
    }

    init(_ image: ImageReading) {
        texts = ImageTexts(image)
        words = image.column(.words)
        subjects = image.column(.claimSubjects)
        marks = image.column(.claimMarks)
        periodOf = image.column(.claimPeriods)
        evidenceOf = image.column(.claimEvidences)
        firsts = image.column(.claimFirsts)
        seconds = image.column(.claimSeconds)
        extras = image.column(.claimExtras)
        periods = image.column(.periods)
        evidenceStarts = image.column(.evidenceStarts)
        entityStarts = image.column(.entityStarts)
        entityOrder = image.column(.entityOrder)
        about = image.column(.about)
        let starts: ImageColumn<UInt32> = image.column(.aboutStarts)
        claimsAbout =
            starts.count == 0
            ? nil
            : ClaimsAbout(
                starts: starts, claims: image.column(.aboutClaims),
                ties: image.column(.aboutTies), apart: image.column(.claimsApart))
        namesCalled =
            starts.count == 0
            ? nil
            : NamesCalled(
                hashes: image.column(.nameHashes), claims: image.column(.nameClaims))
        claimCount = subjects.count
        entityCount = entityStarts.count
    }

    /// Some entities and claims of an image, whose texts and records it goes on reading.
    init(_ whole: CaseImage, entities: [Int], claims: [Int]) {
        func some(_ column: ImageColumn<UInt32>, _ places: [Int]) -> ImageColumn<UInt32> {
            ImageColumn(held: places.map { column[$0] })
        }
        texts = whole.texts
        words = whole.words
        subjects = some(whole.subjects, claims)
        marks = some(whole.marks, claims)
        periodOf = some(whole.periodOf, claims)
        evidenceOf = some(whole.evidenceOf, claims)
        firsts = some(whole.firsts, claims)
        seconds = some(whole.seconds, claims)
        extras = ImageColumn(
            held: claims.enumerated().flatMap { place, claim in
                whole.mark(claim).hasExtra
                    ? whole.extra(of: claim).map { [UInt32(place), $0] } ?? [] : []
            })
        periods = whole.periods
        evidenceStarts = whole.evidenceStarts
        entityStarts = some(whole.entityStarts, entities)
        entityOrder = ImageColumn(held: [])
        about = ImageColumn(held: [])
        claimsAbout = nil
        namesCalled = nil
        claimCount = claims.count
        entityCount = entities.count
    }
}

/// What a claim's mark says: its sort, standing and polarity in a byte each, and whether it has a
/// key or contradicts others.
struct ClaimMark {
    enum Sort: UInt32 {
        case value
        case spokenValue
        case relation
        case listing
        case identity
        case relief
        case joint
    }

    let sort: Sort
    let standing: Standing
    let polarity: Polarity
    let hasExtra: Bool

    var word: UInt32 {
        let stance = Polarity.allCases.firstIndex(of: polarity) ?? 0
        return sort.rawValue | UInt32(standing.rawValue) << 8 | UInt32(stance) << 16
            | (hasExtra ? 1 << 24 : 0)
    }

    /// The mark of a claim that asserts and has no key.
    static func asserted(_ sort: Sort, _ standing: Standing) -> ClaimMark {
        ClaimMark(sort.rawValue | UInt32(standing.rawValue) << 8)
    }

    init(_ sort: Sort, _ claim: Claim) {
        self.sort = sort
        standing = claim.standing
        polarity = claim.polarity
        hasExtra = claim.key != nil || !claim.contradicts.isEmpty
    }

    init(_ word: UInt32) {
        sort = Sort(rawValue: word & 0xFF) ?? .value
        standing = Standing(rawValue: Int(word >> 8 & 0xFF)) ?? .alleged
        polarity = Polarity.allCases[min(Int(word >> 16 & 0xFF), Polarity.allCases.count - 1)]
        hasExtra = word >> 24 & 1 == 1
    }
}

// MARK: - Claims

extension CaseImage {
    package func claim(_ place: Int) -> Claim {
        let mark = ClaimMark(marks[place])
        var key: String?
        var contradicts: [String] = []
        if mark.hasExtra, let start = extra(of: place) {
            var reader = WordReader(words, texts, at: start)
            key = reader.optionalText()
            contradicts = reader.list()
        }
        return Claim(
            subject: texts[subjects[place]], assertion(place, mark.sort), standing: mark.standing,
            polarity: mark.polarity, period: period(of: place),
            evidence: evidence(evidenceOf[place]), key: key, contradicts: contradicts)
    }

    /// What a claim says of a property, without making the rest of the claim.
    func value(_ place: Int) -> PropertyValue? {
        switch ClaimMark(marks[place]).sort {
        case .value: PropertyValue(texts[firsts[place]], texts[seconds[place]])
        case .spokenValue: record(seconds[place]) { $0.value() }
        case .relation, .listing, .identity, .relief, .joint: nil
        }
    }

    // MARK: Parts of a claim

    /// Whether a claim asserts a property value without language, key or contradiction.
    package func isPlainValue(_ place: Int) -> Bool {
        let mark = ClaimMark(marks[place])
        return mark.sort == .value && mark.polarity == .asserts && !mark.hasExtra
    }

    /// How firmly a claim stands.
    package func standing(_ place: Int) -> Standing { ClaimMark(marks[place]).standing }
    /// The property of a value; the other end of a relation.
    package func firstText(_ place: Int) -> UInt32 { firsts[place] }
    /// The text of a plain value.
    package func secondText(_ place: Int) -> UInt32 { seconds[place] }
    package func evidenceNumber(_ place: Int) -> Int { Int(evidenceOf[place]) }
    package var evidenceCount: Int { evidenceStarts.count }

    /// The number of the word for what may be passed on of some evidence; nil where it says nothing.
    func publicationText(ofEvidence number: Int) -> UInt32? {
        record(evidenceStarts[number]) { $0.publication() }
    }
    package func evidence(numbered number: Int) -> Evidence { evidence(UInt32(number)) }

    func mark(_ place: Int) -> ClaimMark { ClaimMark(marks[place]) }
    package func subjectText(_ place: Int) -> UInt32 { subjects[place] }
    /// The text of the other end, where the claim is a relation or an identity.
    func targetText(_ place: Int) -> UInt32 { firsts[place] }
    func subject(_ place: Int) -> EntityID { texts[subjects[place]] }
    func target(_ place: Int) -> EntityID { texts[firsts[place]] }
    package func text(_ number: UInt32) -> String { texts[number] }
    package func periodNumber(_ place: Int) -> Int { Int(periodOf[place]) }
    /// Whether the claim states an end.
    func hasEnd(_ place: Int) -> Bool { periods[Int(periodOf[place]) * PeriodRow.width] & 2 == 2 }
    /// Whether the claim was seen to hold on a day.
    func wasSeen(_ place: Int) -> Bool {
        periods[Int(periodOf[place]) * PeriodRow.width + 5] != UInt32(bitPattern: Int32.min)
    }
    /// Whether the claim bears no day.
    func isUndated(_ place: Int) -> Bool { period(of: place).isUndated }
    package var textCount: Int { texts.count }
    package var periodCount: Int { periods.count / PeriodRow.width }

    /// Whether a claim asserts a relation without key or contradiction.
    package func isPlainRelation(_ place: Int) -> Bool {
        let mark = ClaimMark(marks[place])
        return mark.sort == .relation && mark.polarity == .asserts && !mark.hasExtra
    }

    /// What a claim of a relation asserts, its texts by their numbers.
    package func relationRecord(_ place: Int) -> RelationRecord {
        record(seconds[place]) { RelationRecord(&$0) }
    }

    /// The text that names the kind of a relation.
    func kindText(_ place: Int) -> UInt32 { words[Int(seconds[place])] }

    /// What a claim of a relation asserts.
    func relation(_ place: Int) -> RelationAssertion {
        record(seconds[place]) { $0.relation(to: texts[firsts[place]]) }
    }

    private func assertion(_ place: Int, _ sort: ClaimMark.Sort) -> Assertion {
        let second = seconds[place]
        return switch sort {
        case .value: .value(PropertyValue(texts[firsts[place]], texts[second]))
        case .spokenValue: .value(record(second) { $0.value() })
        case .relation: .relation(relation(place))
        case .listing: .listing(record(second) { $0.listing() })
        case .identity: .identity(texts[firsts[place]])
        case .relief: .relief(record(second) { $0.relief() })
        case .joint: .joint(record(second) { $0.joint() })
        }
    }

    func record<Value>(_ start: UInt32, _ read: (inout WordReader) -> Value) -> Value {
        var reader = WordReader(words, texts, at: start)
        return read(&reader)
    }

    /// Claims with a key are few: pairs of place and record, by place.
    private func extra(of place: Int) -> UInt32? {
        var low = 0
        var high = extras.count / 2
        while low < high {
            let middle = (low + high) / 2
            if Int(extras[middle * 2]) < place { low = middle + 1 } else { high = middle }
        }
        guard low < extras.count / 2, Int(extras[low * 2]) == place else { return nil }
        return extras[low * 2 + 1]
    }

    package func period(of place: Int) -> Period { period(numbered: Int(periodOf[place])) }

    package func period(numbered number: Int) -> Period {
        let row = number * PeriodRow.width
        func day(_ column: Int) -> Day? {
            let number = Int32(bitPattern: periods[row + column])
            return number == .min ? nil : Day(number: number)
        }
        let there = periods[row]
        let from = there & 1 == 1 ? DayWindow(notBefore: day(1), notAfter: day(2)) : nil
        let before = there & 2 == 2 ? DayWindow(notBefore: day(3), notAfter: day(4)) : nil
        return Period(from: from, before: before, observed: day(5)) ?? .always
    }

    private func evidence(_ number: UInt32) -> Evidence {
        let slot = Int(number) % Self.recentCount
        let known = recent.withLock { $0[slot] }
        if let known, known.number == number { return known.evidence }
        let made = record(evidenceStarts[Int(number)]) { $0.evidence() }
        recent.withLock { $0[slot] = Made(number: number, evidence: made) }
        return made
    }
}

/// A period as a row of words.
enum PeriodRow {
    static let width = 6

    static func words(_ period: Period) -> [UInt32] {
        func word(_ day: Day?) -> UInt32 { UInt32(bitPattern: day?.number ?? Int32.min) }
        return [
            (period.from == nil ? 0 : 1) | (period.before == nil ? 0 : 2),
            word(period.from?.notBefore), word(period.from?.notAfter),
            word(period.before?.notBefore), word(period.before?.notAfter),
            word(period.observed),
        ]
    }
}
