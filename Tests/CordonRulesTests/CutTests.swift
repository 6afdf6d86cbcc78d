import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("An answer of the rules that is cut") struct CutTests {
    /// A deadline that came before the question.
    private let expired = Limits(deadline: ContinuousClock.now - .seconds(1))

    private func table() throws -> Table {
        var table = try Table("2024-12-01")
        table.owns("p", "a", "60")
        table.owns("a", "b", "60")
        table.add("apart")
        table.assume("p")
        return table
    }

    @Test("says none of nothing") func none() throws {
        let engine = RuleEngine(try table().graph)
        for regime in Regime.all where regime.version(on: engine.graph.projection.asOf) != nil {
            let answer = engine.answer(under: [regime], all: true, limits: expired)
            #expect(answer.cut == .deadline, "\(regime.id)")
            #expect(answer.findings.count == engine.graph.entityCount)
            for finding in answer.findings {
                #expect(finding.verdict != .none, "\(regime.id), \(finding.entity)")
                #expect((finding.verdict < .captured) == (finding.because == [.cut]))
            }
        }
    }

    @Test("keeps what is certain: who is listed") func listed() throws {
        let engine = RuleEngine(try table().graph)
        let regime = try #require(Regime.named("us-ofac"))
        let answer = engine.answer(under: [regime], limits: expired)
        let listed = answer.findings.filter { $0.verdict == .listed }
        #expect(listed.map(\.entity) == ["p"])
    }

    /// A regime's verdicts about some parties where its runs stop after so many steps.
    private func verdicts(
        _ table: Table, of ids: [String], steps: Int
    ) throws -> (verdicts: [Verdict], cut: Cut?) {
        let engine = RuleEngine(table.graph)
        let answer = engine.answer(
            try #require(Regime.named("us-ofac")), limits: Limits(steps: steps))
        let verdicts = try ids.map {
            answer.verdicts[Int(try #require(engine.graph.vertex($0)))]
        }
        return (verdicts, answer.cut)
    }

    @Test("calls nothing open that the rest of the lower run may capture") func lower() throws {
        var table = try Table("2024-12-01")
        table.assume("p")
        table.owns("p", "a", "60")
        table.owns("p", "b", "10-60")
        table.owns("a", "b", "40")
        let whole = try verdicts(table, of: ["a", "b"], steps: 9)
        #expect(whole == ([.captured, .captured], nil))
        // What p holds was looked at, what a holds was not.
        let part = try verdicts(table, of: ["a", "b"], steps: 1)
        #expect(part == ([.captured, .notEvaluated], .steps))
    }

    @Test("calls nothing exposed that the rest of the upper run may open") func upper() throws {
        var table = try Table("2024-12-01")
        table.assume("p")
        table.owns("p", "a", "60")
        table.owns("p", "b", "10-60")
        table.owns("b", "c", "60")
        let parties = ["a", "b", "c"]
        let whole = try verdicts(table, of: parties, steps: 9)
        #expect(whole == ([.captured, .undetermined, .undetermined], nil))
        // At the least p and a are all that is reached; at the most b's holdings are left.
        let part = try verdicts(table, of: parties, steps: 2)
        #expect(part == ([.captured, .undetermined, .notEvaluated], .steps))
    }

    @Test("is complete where no limit was met") func complete() throws {
        let engine = RuleEngine(try table().graph)
        let far = Limits(within: .seconds(3600))
        let answer = engine.answer(under: Regime.all, all: true, limits: far)
        #expect(answer.cut == nil)
        let plain = engine.findings(under: Regime.all, all: true)
        #expect(answer.findings.map(\.verdict) == plain.map(\.verdict))
        #expect(answer.findings.allSatisfy { !$0.because.contains(.cut) })
    }

    @Test("argues for nothing that was not tried") func why() throws {
        let engine = RuleEngine(try table().graph)
        let regime = try #require(Regime.named("us-ofac"))
        let vertex = try #require(engine.graph.vertex("b"))
        let argument = try #require(engine.why(vertex, under: regime, limits: expired))
        #expect(argument.cut == .deadline)
        #expect(argument.criticalClaims.isEmpty)
        #expect(argument.finding.verdict == .notEvaluated)
    }

    @Test("of a measure says so", arguments: OwnershipMeasure.allCases)
    func measures(measure: OwnershipMeasure) throws {
        let ownership = Ownership(try table().graph)
        let vertex = try #require(ownership.graph.vertex("b"))
        let cut = measure == .direct ? nil : Cut.deadline
        #expect(ownership.owners(of: vertex, by: measure, limits: expired).cut == cut)
        let owner = try #require(ownership.graph.vertex("p"))
        #expect(ownership.holdings(of: owner, by: measure, limits: expired).cut == cut)
    }
}
