import CordonGraph
import CordonModel
import CordonRules
import Foundation
import Testing

/// How many random cases each part of a test looks at: `CORDON_PART_CASES`, or as many as are quick
/// (by hand: 50).
enum PartCases {
    static func count(orQuick quick: UInt64) -> UInt64 {
        ProcessInfo.processInfo.environment["CORDON_PART_CASES"].flatMap { UInt64($0) } ?? quick
    }
}

@Suite("A question about few entities") struct PartTests {
    private static let count = PartCases.count(orQuick: 10)

    private func told(_ finding: Finding) -> [String] {
        [
            finding.entity, finding.regime, finding.verdict.rawValue, finding.rule?.rawValue ?? "",
            finding.because.map(\.rawValue).joined(separator: " "), "\(finding.isDisputed)",
            "\(finding.isFragile)", "\(finding.accounted)", "\(finding.isRuledOut)",
            "\(finding.byStanding.map { "\($0.key): \($0.value)" }.sorted())",
            finding.missing.joined(separator: " "),
            finding.grounds.map { ground in
                "\(ground.by) \(ground.share) \(ground.margin) \(ground.since as Day?) "
                    + ground.proof.steps().map { "\($0.entity) \($0.sum)" }.joined()
            }.joined(separator: "; "),
        ]
    }

    @Test("is answered from their ancestors as from the whole graph", arguments: 0..<8)
    func ancestors(part: UInt64) throws {
        for seed in part * Self.count..<(part + 1) * Self.count {
            let graph = try Table.random(seed).graph
            let whole = RuleEngine(graph)
            let findings = whole.findings(under: Regime.all, all: true)
            for vertex in graph.ids.indices.map({ Vertex($0) }) {
                let engine = RuleEngine(graph, about: [vertex])
                let own = try #require(engine.graph.vertex(graph.id(vertex)))
                let few = engine.findings(under: Regime.all, about: [own], all: true)
                let expected = findings.filter { $0.entity == graph.id(vertex) }
                #expect(few.map(told) == expected.map(told), "seed \(seed), \(vertex)")
            }
        }
    }

    @Test("lays out nothing but their ancestors") func size() throws {
        var table = try Table("2024-12-01")
        for place in 0..<50 { table.owns("a\(place)", "a\(place + 1)", "60") }
        table.owns("x", "y", "60")
        table.assume("x")
        let graph = table.graph
        let vertex = try #require(graph.vertex("y"))
        let engine = RuleEngine(graph, about: [vertex])
        #expect(engine.graph.ids == ["x", "y"])
        #expect(engine.graph.stakes.count == 1)
    }
}

@Suite("A hypothesis") struct HypothesisScopeTests {
    @Test("changes what a run of the changed case changes", arguments: 0..<8)
    func agreement(part: UInt64) throws {
        for seed in part * 60..<(part + 1) * 60 {
            var dice = Seeded(state: seed &* 7919)
            let table = try Table.random(seed)
            let graph = table.graph
            let claim = try #require(table.file.claims.randomElement(using: &dice))
            let ids = graph.ids
            let owner = try #require(ids.randomElement(using: &dice))
            let owned = try #require(ids.randomElement(using: &dice))
            let stake = AssumedStake(
                owner: owner, owned: owned, share: try #require(Share("60")))
            let hypotheses = [
                Hypothesis(without: [claim.name(in: table.file)]),
                Hypothesis(stakes: owner == owned ? [] : [stake]),
            ]
            for hypothesis in hypotheses {
                let after = try changed(table, hypothesis)
                for regime in Regime.all {
                    let now = RuleEngine(graph).answer(regime)
                    let then = RuleEngine(after).answer(regime)
                    let expected = graph.ids.indices.filter {
                        after.vertex(graph.ids[$0]).map { then.verdicts[Int($0)] }
                            != now.verdicts[$0]
                    }
                    let told = RuleEngine(graph).changes(under: [regime], if: hypothesis)
                    #expect(
                        told.map(\.before.entity) == expected.map { graph.ids[$0] },
                        "seed \(seed), \(regime.id)")
                    for change in told {
                        let vertex = try #require(after.vertex(change.after.entity))
                        #expect(change.after.verdict == then.verdicts[Int(vertex)])
                    }
                }
            }
        }
    }

    /// The whole case under a hypothesis, written out anew.
    private func changed(_ table: Table, _ hypothesis: Hypothesis) throws -> EntityGraph {
        var file = table.file
        file.keepClaims { claim in
            if hypothesis.without.contains(claim.name(in: table.file)) { return false }
            guard let relation = claim.relation, relation.kind == .ownership else { return true }
            return !hypothesis.stakes.contains {
                $0.owner == claim.subject && $0.owned == relation.target
                    && relation.stake.interest == .shares
            }
        }
        var other = try Table("2024-12-01")
        other.file = file
        for stake in hypothesis.stakes {
            other.owns(stake.owner, stake.owned, "60", standing: .assumed)
        }
        return other.graph
    }
}
