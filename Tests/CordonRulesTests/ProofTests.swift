import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("The proofs of a chain") struct ProofTests {
    private static let length = 300

    /// A listed party and a chain of companies below it, each held by the one before.
    private func chain(_ share: String = "60") throws -> Table {
        var table = try Table("2024-12-01")
        func name(_ place: Int) -> String { "c\(1000 + place)" }
        for place in 1...Self.length {
            table.owns(name(place - 1), name(place), place == 1 ? share : "60")
        }
        table.assume(name(0))
        return table
    }

    @Test("tell how deep each company lies and end at it") func depth() throws {
        let regime = try #require(Regime.named("us-ofac"))
        let findings = RuleEngine(try chain().graph).findings(under: [regime])
        let captured = findings.filter { $0.verdict == .captured }
        #expect(captured.count == Self.length)
        for (place, finding) in captured.enumerated() {
            let proof = try #require(finding.grounds.first).proof
            #expect(proof.depth == place + 1)
            #expect(proof.last.entity == finding.entity)
        }
    }

    @Test("are told whole, or as far as is wanted from the company up") func bound() throws {
        let regime = try #require(Regime.named("uk"))
        let findings = RuleEngine(try chain().graph).findings(under: [regime])
        let proof = try #require(findings.last?.grounds.first).proof
        let whole = proof.steps().map(\.entity)
        #expect(whole.count == Self.length)
        #expect(whole == findings.filter { $0.verdict == .captured }.map(\.entity))
        #expect(proof.steps(atMost: 7).map(\.entity) == whole.suffix(7))
        #expect(proof.steps(atMost: 0).map(\.entity) == whole.suffix(1))
    }

    @Test("hold since the last claim above began, and are disputed where one above is")
    func inherited() throws {
        var table = try Table("2024-12-01")
        let early = try #require(Period(from: DayWindow("2020-01-01")))
        let late = try #require(Period(from: DayWindow("2022-05-05")))
        table.owns("p", "a", "60", period: late, key: "late")
        table.owns("p", "a", "60", polarity: .denies, key: "denial")
        table.owns("a", "b", "60", period: early)
        table.owns("b", "c", "60", period: early)
        table.assume("p")
        let finding = try table.finding("c", "us-ofac")
        #expect(finding.isDisputed)
        #expect(finding.grounds.first?.since == Day("2022-05-05"))
        let apart = try table.finding("a", "us-ofac")
        #expect(apart.isDisputed)
    }

    @Test("each rest only on companies told before") func order() throws {
        for seed in UInt64(0)..<300 {
            let engine = RuleEngine(try Table.random(seed).graph)
            for finding in engine.findings(under: Regime.all) {
                for ground in finding.grounds where ground.by != .link {
                    guard finding.verdict == .captured else { continue }
                    var told: Set<EntityID> = []
                    for step in ground.proof.steps() {
                        for holding in step.counts where holding.because == .captured {
                            #expect(told.contains(holding.owner), "seed \(seed)")
                        }
                        told.insert(step.entity)
                    }
                }
            }
        }
    }
}
