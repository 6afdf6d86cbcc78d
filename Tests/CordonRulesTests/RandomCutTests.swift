import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("A run that was cut anywhere") struct RandomCutTests {
    /// Some verdict that a cut run prints is below that of the whole, or above.
    private func differences(_ seed: UInt64, steps: Int) throws -> [String] {
        let versions = OracleTests.versions
        let (regime, version) = versions[Int(seed) % versions.count]
        let table = try RandomCase(
            seed, authorities: version.seeds.compactMap(\.authority) + ["eu"]
        ).table
        let engine = RuleEngine(table.graph)
        let whole = RegimeAnswer(of: engine, regime, version)
        let cut = RegimeAnswer(of: engine, regime, version, limits: Limits(steps: steps))
        return zip(whole.verdicts, cut.verdicts).enumerated().compactMap { place, pair in
            let (full, part) = pair
            guard part != full, part != .notEvaluated else { return nil }
            return "seed \(seed), \(steps) steps: \(engine.graph.ids[place]) \(part), not \(full)"
        }
    }

    @Test("prints no verdict but that of the whole run") func random() throws {
        var dice = Seeded(state: 61)
        for _ in 0..<200 {
            let seed = UInt64.random(in: 0..<100_000, using: &dice)
            let steps = Int.random(in: 0..<8, using: &dice)
            #expect(try differences(seed, steps: steps).isEmpty)
        }
    }

    @Test("counts those of which it says nothing") func unevaluated() throws {
        var table = try Table("2024-12-01")
        for place in 0..<6 { table.owns("c\(place)", "c\(place + 1)", "60") }
        table.assume("c0")
        let engine = RuleEngine(table.graph)
        let regime = try #require(Regime.named("us-ofac"))
        var last = 8
        for steps in 0...7 {
            let answer = engine.answer(under: [regime], all: true, limits: Limits(steps: steps))
            let open = answer.findings.filter { $0.verdict == .notEvaluated }
            #expect(answer.unevaluated == open.count)
            #expect(open.allSatisfy { $0.because == [.cut] })
            #expect(open.count <= last)
            last = open.count
        }
        #expect(last == 0)
    }
}
