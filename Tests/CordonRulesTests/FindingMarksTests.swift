import CordonModel
import CordonRules
import Testing

/// What stands beside a verdict: what would be said without a listing, by firmer claims alone, or by
/// shares that are rounded otherwise.
@Suite("A finding says beside its verdict") struct FindingMarksTests {
    private func finding(_ id: String, _ fill: (inout Table) throws -> Void) throws -> Finding {
        try AdversarialTests.listed { try fill(&$0) }.finding(id, "us-ofac")
    }

    @Test("that a source denies what it rests on") func disputed() throws {
        let plain = try finding("a") { $0.owns("x", "a", "60") }
        #expect(plain.verdict == .captured && !plain.isDisputed)
        let denied = try finding("a") {
            $0.owns("x", "a", "60")
            $0.owns("x", "a", nil, standing: .alleged, source: "press", polarity: .denies)
        }
        #expect(denied.verdict == .captured && denied.isDisputed)
    }

    @Test("that rounding decides, though not where the law itself gives a band")
    func fragile() throws {
        let exact = try finding("a") { $0.owns("x", "a", "50") }
        #expect(exact.verdict == .captured && exact.isFragile)
        let band = try finding("a") { $0.owns("x", "a", "50-75") }
        #expect(band.verdict == .captured && !band.isFragile)
    }

    @Test("what firmer claims alone say") func byStanding() throws {
        let finding = try finding("a") { $0.relates("x", .control, "a", standing: .alleged) }
        #expect(finding.verdict == .exposed)
        #expect(finding.byStanding[.alleged] == .exposed)
        #expect(finding.byStanding[.registered] == Verdict.none)
    }

    @Test("that a listed branch of a listed party is reached as such, whatever it is")
    func branch() throws {
        let finding = try finding("office") {
            $0.add("office", schema: "PublicBody")
            $0.list("office", "us-ofac", "SDN")
            $0.relates("office", .branch, "x")
        }
        #expect(finding.verdict == .listed && finding.rule == .captured)
    }

    @Test("that a listed party is not exposed to what only it may hold") func ownLink() throws {
        let finding = try finding("x") {
            $0.owns("x", "a", "10-70")
            $0.relates("x", .unknownLink, "a", standing: .official)
        }
        #expect(finding.verdict == .listed && finding.rule == Verdict.none)
    }
}
