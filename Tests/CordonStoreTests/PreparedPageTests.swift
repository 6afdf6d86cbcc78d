import CordonFormats
import CordonModel
import Testing

@testable import CordonStore

/// Rows that are made from columns, beside those that are made from the claims themselves.
@Suite("Prepared pages") struct PreparedPageTests {
    @Test("give every claim the fingerprint and the columns of its row")
    func founding() throws {
        let file = try CaseFile.read(Founding.path)
        for page in try PreparedPage.pages(of: file) { try Self.check(page) }
    }

    @Test("do so for relations of every kind", arguments: 0..<20)
    func relations(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        var file = Case()
        let copy = Source(
            id: "list-2024-01-02", title: "List", date: Day("2024-01-02").map { DayWindow($0) },
            origin: "list")
        file.add(copy)
        file.add(Source(id: "paper", title: "Paper"))
        for number in 0..<60 { file.add(Self.claim(number, &dice)) }
        for page in try PreparedPage.pages(of: file) { try Self.check(page) }
    }

    private static func claim(_ number: Int, _ dice: inout Dice) -> Claim {
        func coin() -> Bool { Bool.random(using: &dice) }
        let odd = RelationKind.foreign("Odd", sourceProperty: "from", targetProperty: "to")
        let kinds = RelationKind.all + [odd]
        let day = Day("2024-01-02")
        let source = coin() ? "list-2024-01-02" : "paper"
        let evidence = Evidence(
            citations: [Citation(source: source, locator: coin() ? "p. \(number)" : nil)],
            recordIDs: coin() ? ["r\(number)"] : [])
        let low = Percent(millionths: Int64.random(in: 0...100_000_000, using: &dice))
        let share = low.flatMap { Share($0, .hundred, lowerOpen: coin(), upperOpen: false) }
        let relation = RelationAssertion(
            kinds.randomElement(using: &dice) ?? .ownership, to: "e\(number % 7)é",
            share: coin() ? share : nil,
            stake: StakeKind(
                StakeKind.Interest.allCases.randomElement(using: &dice) ?? .shares,
                shareClass: coin() ? "A" : nil, capacity: coin() ? "nominee" : nil),
            role: coin() ? "owner" : nil,
            criterion: coin() ? ControlCriterion.allCases.randomElement(using: &dice) : nil,
            assertsControl: coin(), isShortcut: coin(), via: coin() ? ["v", "w"] : [],
            recordID: coin() ? "rel-\(number)" : nil,
            properties: coin() ? [PropertyValue("status", "\"old\"", language: "en")] : [])
        let period = coin() ? day.map { Period.observed($0) } : Period(from: day.map { .init($0) })
        return Claim(
            subject: "e\(number)", .relation(relation), standing: .registered,
            polarity: coin() ? .asserts : .denies, period: period ?? .always, evidence: evidence,
            key: coin() ? "k\(number)" : nil, contradicts: coin() ? ["k1"] : [])
    }

    private static func check(_ prepared: PreparedPage) throws {
        #expect(prepared.claims.count == prepared.page.claimCount)
        for place in prepared.claims.indices {
            let claim = prepared.page.claim(place)
            let line = prepared.claims[place]
            let evidence = prepared.evidences[Int(line.evidence)]
            let fingerprint = prepared.fingerprints[place * 16..<place * 16 + 16]
            #expect(
                Array(fingerprint)
                    == Fingerprint.of(
                        claim, evidence: evidence.fingerprint, copyDay: evidence.copyDay))
            let columns = ClaimColumns(claim)
            func text(_ number: UInt32) -> String? {
                guard number != ClaimLine.none else { return nil }
                return number < ClaimLine.beside
                    ? prepared.page.text(number) : prepared.texts[number - ClaimLine.beside]
            }
            #expect(text(line.kind) == columns.kind && text(line.predicate) == claim.predicate)
            #expect(text(line.object) == columns.object && text(line.target) == columns.target)
            #expect(text(line.share) == columns.share && text(line.role) == columns.role)
            #expect(text(line.record) == columns.record && text(line.key) == claim.key)
            #expect(text(line.more) == ClaimDetail(claim).text)
            #expect(text(line.standing) == claim.standing.word)
            #expect(text(line.from) == claim.period.from?.description)
            #expect(text(line.before) == claim.period.before?.description)
        }
    }
}
