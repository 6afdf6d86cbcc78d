import CordonGraph
import CordonModel
import CordonRules
import Foundation
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

    /// How many small cases are tried: some, or as many as asked.
    static let cases =
        ProcessInfo.processInfo.environment["CORDON_UNKNOWN_CASES"].flatMap { UInt64($0) } ?? 15

    /// Greedily three facts are told, a pair counting as two, and every three are tried.
    @Test(
        "told greedily settle nine tenths of what the best three would, in `CORDON_UNKNOWN_CASES`")
    func greed() throws {
        let regime = try #require(Regime.named("us-ofac"))
        var greedy = 0
        var best = 0
        for seed in 0..<Self.cases {
            let small = SmallUnknowns(seed)
            #expect(small.unknown.count <= SmallUnknowns.mostUnknown)
            let table = try small.table()
            let engine = RuleEngine(table.graph)
            let told = engine.unknowns(under: [regime], top: 3)
            #expect(told.open == small.open([:]), "seed \(seed)")
            var facts: [Int: Int] = [:]
            for fact in told.facts {
                let own = [(fact.owner, fact.owned, fact.value)]
                let pair = fact.with.map { [($0.owner, $0.owned, $0.share.lower)] } ?? []
                guard facts.count + own.count + pair.count <= 3 else { break }
                for (owner, owned, value) in own + pair {
                    let place = try #require(small.place(owner, owned))
                    facts[place] = Int(value.millionths)
                }
            }
            #expect(small.isPossible(facts), "seed \(seed)")
            greedy += told.open - small.open(facts)
            best += small.best()
        }
        print("told greedily: \(greedy), the best three: \(best), cases: \(Self.cases)")
        #expect(best > 5)
        #expect(greedy * 10 >= best * 9, "\(greedy) of \(best)")
    }
}
