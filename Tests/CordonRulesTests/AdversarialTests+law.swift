import CordonGraph
import CordonModel
import CordonRules
import Testing

// Cases that turn on what the law says; each names the paragraph that it rests on.

extension AdversarialTests {
    static let law: [Trap] = interests + control + thresholds + lists

    /// Words by which a reason names a law.
    private static let lawWords = [
        "CFR", "FAQ", "SI 20", "Schedule", "SEMA", "Article", "C-84", "C-4", "Regulation",
        "regulation", "guidance",
    ]

    @Test("that turn on the law name a paragraph that their rule cites", arguments: law)
    func paragraph(_ trap: Trap) throws {
        let paragraph = try #require(trap.law, "\(trap.name) names no paragraph")
        let regime = try #require(Regime.named(trap.regime))
        let day = try trap.build().day
        let version = try #require(regime.version(on: day))
        #expect(
            version.citations.contains { $0.text == paragraph },
            "\(regime.id) \(version.label) does not cite \(paragraph)")
    }

    @Test("that name no paragraph say nothing of the law") func others() {
        for trap in Self.traps where trap.law == nil {
            #expect(!Self.lawWords.contains { trap.why.contains($0) }, "\(trap.name)")
        }
        #expect(Self.traps.filter { $0.law != nil }.count == Self.law.count)
    }

    @Test("are as the law was known on a day: what was settled later is open then")
    func known() throws {
        let table = try Self.table("2020-12-18") {
            $0.list("x", "eu", "765/2006-I")
            $0.owns("x", "a", "50")
        }
        func verdict(knownAt day: String?) throws -> Verdict? {
            let graph = EntityGraph(
                table.file, Projection(asOf: table.day, knownAt: day.flatMap { Day($0) }))
            let answer = RuleEngine(graph).answer(try #require(Regime.named("eu")))
            return graph.vertex("a").map { answer.verdicts[Int($0)] }
        }
        #expect(try verdict(knownAt: nil) == .captured)
        #expect(try verdict(knownAt: "2026-03-12") == .captured)
        #expect(try verdict(knownAt: "2026-03-11") == .undetermined)
    }
}
