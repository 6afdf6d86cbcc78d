import CordonModel
import CordonRules
import Testing

@Suite("An argument") struct WhyTests {
    func chain() throws -> Table {
        try AdversarialTests.listed {
            $0.owns("x", "a", "60", key: "x-a")
            $0.owns("x", "p", "100", key: "x-p")
            $0.owns("a", "b", "30", key: "a-b")
            $0.owns("p", "b", "25", key: "p-b")
        }
    }

    @Test("numbers its steps from the rule to the verdict") func lines() throws {
        let engine = RuleEngine(try chain().graph)
        let regime = try #require(Regime.named("us-ofac"))
        let vertex = try #require(engine.graph.vertex("b"))
        let argument = try #require(engine.why(vertex, under: regime))
        #expect(argument.finding.verdict == .captured)
        #expect(argument.lines.first?.hasPrefix("1. On 2024-12-01 the rule of us-ofac") == true)
        #expect(argument.lines.last?.contains("captured") == true)
        #expect(argument.finding.grounds.first?.proof.steps().map(\.entity) == ["a", "p", "b"])
        #expect(argument.finding.grounds.first?.share.description == "55")
        #expect(argument.finding.grounds.first?.margin == 5_000_000)
    }

    @Test("names the claims without which it falls") func critical() throws {
        let engine = RuleEngine(try chain().graph)
        let regime = try #require(Regime.named("us-ofac"))
        let vertex = try #require(engine.graph.vertex("b"))
        let argument = try #require(engine.why(vertex, under: regime))
        #expect(
            argument.criticalClaims.filter { !$0.hasPrefix("listing") } == [
                "a-b", "p-b", "x-a", "x-p",
            ])
        #expect(argument.criticalClaims.contains("listing-0"))
    }

    @Test("leaves out what another proof replaces") func redundant() throws {
        var table = try chain()
        table.owns("x", "b", "50", key: "x-b")
        let engine = RuleEngine(table.graph)
        let regime = try #require(Regime.named("us-ofac"))
        let vertex = try #require(engine.graph.vertex("b"))
        let argument = try #require(engine.why(vertex, under: regime))
        #expect(argument.criticalClaims == ["listing-0"])
    }

    @Test("names the share that would settle it, and at what value") func deciding() throws {
        let table = try AdversarialTests.listed {
            $0.owns("x", "a", "20")
            $0.owns("x", "p", "100")
            $0.owns("p", "a", nil)
        }
        let engine = RuleEngine(table.graph)
        let vertex = try #require(engine.graph.vertex("a"))
        for (id, value) in [("us-ofac", "30"), ("uk", "30.000001")] {
            let regime = try #require(Regime.named(id))
            let argument = try #require(engine.why(vertex, under: regime))
            let unknown = try #require(argument.decidingUnknowns.first)
            #expect(argument.decidingUnknowns.count == 1)
            #expect(unknown.owner == "p" && unknown.owned == "a")
            #expect(unknown.atLeast.description == value)
            #expect(unknown.verdict == .captured && unknown.otherwise == .exposed)
        }
    }

    private func argument(_ table: Table, _ id: String) throws -> VerdictArgument {
        let engine = RuleEngine(table.graph)
        let vertex = try #require(engine.graph.vertex(id))
        let regime = try #require(Regime.named("us-ofac"))
        return try #require(engine.why(vertex, under: regime))
    }

    @Test("of a stake whose day alone is open asks for the day and for no share")
    func openDay() throws {
        let later = Period.observed(try Table.day("2025-02-24"))
        let table = try AdversarialTests.listed { $0.owns("x", "a", "60", period: later) }
        let argument = try argument(table, "a")
        #expect(argument.finding.because == [.date])
        let text = argument.lines.joined(separator: "\n")
        #expect(text.contains("x (listed) perhaps holds 60%"))
        #expect(text.contains("Whether it held on 2024-12-01 is open"))
        #expect(text.contains("If so, that is 60%, which would meet 50% or more"))
        #expect(!text.contains("up to") && !text.contains("What x holds"))
        #expect(argument.decidingUnknowns.isEmpty)
        let day = try #require(argument.decidingDays.first)
        #expect(day.owner == "x" && day.owned == "a" && day.share.description == "60")
        #expect(day.verdict == .captured && day.otherwise == .none)
    }

    @Test("of a stake whose size and day are open says that both are") func openDayAndSize() throws
    {
        let later = Period.observed(try Table.day("2025-02-24"))
        let table = try AdversarialTests.listed { $0.owns("x", "a", nil, period: later) }
        let argument = try argument(table, "a")
        #expect(argument.lines.contains { $0.contains("perhaps holds some, unknown") })
        let unknown = try #require(argument.decidingUnknowns.first)
        #expect(unknown.isDayOpen && unknown.atLeast == .fifty)
        #expect(argument.decidingDays.isEmpty)
    }

    @Test("says of a branch that its day is open") func openLink() throws {
        let later = Period.observed(try Table.day("2025-02-24"))
        let table = try AdversarialTests.listed {
            $0.relates("b", .branch, "a", period: later)
            $0.owns("x", "a", "60")
        }
        #expect(
            try argument(table, "b").lines.contains {
                $0.contains("is perhaps tied to it by branch")
            })
    }

    @Test("says which findings a hypothesis changes") func hypothesis() throws {
        let engine = RuleEngine(try chain().graph)
        let regime = try #require(Regime.named("us-ofac"))
        let without = engine.changes(under: [regime], if: Hypothesis(without: ["x-a"]))
        #expect(without.map(\.after.entity) == ["a", "b"])
        #expect(without.map(\.after.verdict) == [.none, .exposed])
        let stake = try #require(AssumedStake("x>a=30%"))
        let assumed = engine.changes(under: [regime], if: Hypothesis(stakes: [stake]))
        #expect(assumed.map(\.after.verdict) == [.exposed, .exposed])
    }

    @Test("finds the days on which a verdict changes") func timeline() throws {
        var table = try Table("2024-12-01", "x", "a")
        table.cover("us-ofac")
        table.list("x", "us-ofac", "SDN")
        let sale = try Table.day("2024-01-02")
        let early = Period(from: DayWindow("2021-01-01"), before: DayWindow(sale))
        table.owns("x", "a", "60", period: try #require(early), key: "early")
        let late = try #require(Period(from: DayWindow(sale)))
        table.owns("x", "a", "40", period: late, key: "late")
        let regime = try #require(Regime.named("us-ofac"))
        let changes = table.file.verdictChanges(
            about: "a", under: [regime], Projection(asOf: table.day),
            from: try Table.day("2020-06-01"), until: table.day
        ).changes
        #expect(changes.map(\.day.description) == ["2021-01-01", "2024-01-02"])
        #expect(changes.map(\.after) == [.captured, .exposed])
        #expect(changes.map(\.claims) == [["early"], ["early", "late"]])
    }

    @Test("of a listed party says what the rules alone would say") func own() throws {
        let table = try AdversarialTests.listed {
            $0.list("a", "us-ofac", "SDN")
            $0.list("b", "us-ofac", "SDN")
            $0.owns("x", "a", "60")
            $0.owns("b", "p", "100")
            $0.owns("p", "b", "80")
        }
        #expect(try table.finding("a", "us-ofac").rule == .captured)
        #expect(try table.finding("b", "us-ofac").rule == Verdict.none)
        #expect(try table.finding("x", "us-ofac").rule == Verdict.none)
        #expect(try table.finding("p", "us-ofac").verdict == .captured)
    }

    @Test("marks what half a digit would flip, and what standing it rests on") func marks() throws {
        let table = try AdversarialTests.listed {
            $0.owns("x", "a", "50")
            $0.owns("x", "b", "60")
            $0.owns("x", "p", "60", standing: .official)
            $0.owns("q", "y", "60")
        }
        #expect(try table.finding("a", "us-ofac").isFragile)
        #expect(!(try table.finding("b", "us-ofac").isFragile))
        let standing = try table.finding("b", "us-ofac").byStanding
        #expect(standing[.registered] == .captured && standing[.official] == Verdict.none)
        #expect(try table.finding("p", "us-ofac").byStanding[.official] == .captured)
        let clear = try table.finding("y", "us-ofac")
        #expect(clear.accounted.description == "60" && !clear.isRuledOut)
    }
}
