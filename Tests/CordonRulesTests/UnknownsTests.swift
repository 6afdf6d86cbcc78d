import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("The missing facts") struct UnknownsTests {
    @Test("of which only two together decide are named as a pair")
    func pair() throws {
        var table = try Table()
        table.assume("x")
        table.owns("x", "b", "(0,100]")
        table.owns("x", "c", "(0,100]")
        table.owns("b", "a", "30")
        table.owns("c", "a", "30")
        let engine = RuleEngine(table.graph)
        let regime = try #require(Regime.named("us-ofac"))
        let vertex = try #require(engine.graph.vertex("a"))
        let argument = try #require(engine.why(vertex, under: regime))
        let unknown = try #require(argument.decidingUnknowns.first)
        #expect(unknown.owned == "b" && unknown.atLeast == .fifty)
        #expect(unknown.with?.owned == "c" && unknown.with?.share == Share(exactly: .fifty))
    }

    @Test("that settle most come first, with what they settle")
    func order() throws {
        var table = try Table()
        table.assume("x")
        table.owns("x", "h", "(0,100]")
        for name in ["a", "b", "c"] { table.owns("h", name, "60") }
        table.owns("x", "d", "(0,100]")
        let told = RuleEngine(table.graph).unknowns(
            under: [try #require(Regime.named("us-ofac"))], top: 3)
        #expect(told.open == 5)
        #expect(told.facts.map(\.owned) == ["h", "d"])
        #expect(told.facts.map(\.settles) == [4, 1])
        #expect(told.facts.first?.value == .fifty)
        #expect(told.facts.first?.verdict == .captured)
    }

    @Test("told greedily settle nine tenths of what the best three would")
    func greed() throws {
        let regime = try #require(Regime.named("us-ofac"))
        var greedy = 0
        var best = 0
        for seed in UInt64(0)..<1000 {
            let table = try Self.random(seed)
            let engine = RuleEngine(table.graph)
            let told = engine.unknowns(under: [regime], top: 3)
            guard told.open > 0 else { continue }
            let mine = told.facts.reduce(0) { $0 + $1.settles }
            greedy += mine
            best += max(mine, try Self.best(table, regime, told.open))
        }
        #expect(best > 500)
        #expect(greedy * 10 >= best * 9, "\(greedy) of \(best)")
    }

    private static func random(_ seed: UInt64) throws -> Table {
        var dice = Seeded(state: seed)
        var table = try Table()
        table.assume("x")
        let names = ["a", "b", "c", "d", "e"]
        for _ in 0..<Int.random(in: 3...7, using: &dice) {
            let owner = (["x"] + names).randomElement(using: &dice) ?? "x"
            let owned = names.randomElement(using: &dice) ?? "a"
            guard owner != owned else { continue }
            let isUnknown = Int.random(in: 0..<3, using: &dice) > 0
            table.owns(
                owner, owned, isUnknown ? "(0,100]" : ["30", "60"].randomElement(using: &dice),
                key: "\(owner)-\(owned)")
        }
        return table
    }

    /// The most findings that any three unknown shares settle, each at half, the whole or almost
    /// nothing.
    private static func best(_ table: Table, _ regime: Regime, _ open: Int) throws -> Int {
        let unknown = table.file.claims.indices.filter { place in
            table.file.claims[place].relation.map { $0.share == Share.someStake } ?? false
        }
        guard !unknown.isEmpty, unknown.count <= 5 else { return 0 }
        var most = 0
        let values = ["50", "100", "1"]
        func settled(_ told: [(Int, String)]) throws -> Int {
            var other = try Table()
            other.assume("x")
            for (place, claim) in table.file.claims.enumerated() {
                guard let relation = claim.relation else { continue }
                let value = told.first { $0.0 == place }?.1
                other.owns(
                    claim.subject, relation.target, value ?? relation.share?.description,
                    key: claim.key)
            }
            let answer = RuleEngine(other.graph).answer(regime)
            return open - answer.verdicts.count { $0 == .undetermined }
        }
        for one in unknown {
            for value in values { most = max(most, try settled([(one, value)])) }
            for other in unknown where other > one {
                for third in unknown where third >= other {
                    for value in ["50", "100"] {
                        let told = Set([one, other, third]).sorted().map { ($0, value) }
                        most = max(most, try settled(told))
                    }
                }
            }
        }
        return most
    }
}
