import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("The verdicts") struct OracleTests {
    static let asked: [(regime: String, day: String)] = [
        ("us-ofac", "2024-12-01"), ("us-ofac", "2014-01-01"), ("eu", "2024-12-01"),
        ("eu", "2024-07-02"), ("uk", "2024-12-01"), ("ca", "2024-12-01"), ("ch", "2024-12-01"),
    ]

    @Test("are those of the slow evaluator on 10,000 random tables", arguments: 0..<20)
    func agreement(part: UInt64) throws {
        for seed in part * 500..<(part + 1) * 500 {
            let table = try Table.random(seed)
            let engine = RuleEngine(table.graph)
            let asked = Self.asked[Int(seed) % Self.asked.count]
            for id in [asked.regime, "uk", "us-ofac"] {
                let regime = try #require(Regime.named(id))
                let day = try Table.day(asked.day)
                let today = try Table.day("2024-12-01")
                let version = try #require(regime.version(on: day) ?? regime.version(on: today))
                let answer = RegimeAnswer(of: engine, regime, version)
                let expected = Oracle(graph: engine.graph, version: version).verdicts()
                #expect(answer.verdicts == expected, "seed \(seed), \(id) \(version.label)")
            }
        }
    }
}
