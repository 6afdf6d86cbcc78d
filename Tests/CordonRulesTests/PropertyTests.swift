import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("A verdict") struct PropertyTests {
    static let regimes = ["us-ofac", "eu", "uk", "ca"]

    private func captured(_ file: Case, _ table: Table, _ regime: String) throws -> Set<String> {
        var other = table
        other.file = file
        return Set(try other.verdicts(regime).filter { $0.value == .captured }.keys)
    }

    /// Whether the firm claims about a company sum to more than the whole.
    private func isAbove(_ table: Table, _ company: String) -> Bool {
        let graph = table.graph
        let sum = graph.stakes.filter { graph.id($0.owned) == company }
            .reduce(Int64(0)) { $0 + ($1.firm?.lower.millionths ?? 0) }
        return sum > 100_000_000
    }

    private func changed(
        _ file: Case, at place: Int, to other: (Claim) -> Claim?
    ) -> Case {
        var new = Case()
        for source in file.sources { new.add(source) }
        for entity in file.entities { new.add(entity) }
        for (number, claim) in file.claims.enumerated() {
            guard number == place else {
                new.add(claim)
                continue
            }
            if let claim = other(claim) { new.add(claim) }
        }
        return new
    }

    @Test(
        "is never new as captured when a listed or captured party loses a holding",
        arguments: 0..<150)
    func cutting(seed: UInt64) throws {
        let table = try Table.random(seed)
        for regime in Self.regimes {
            let before = try table.verdicts(regime)
            let was = Set(before.filter { $0.value == .captured }.keys)
            for (place, claim) in table.file.claims.enumerated() {
                guard claim.relation?.kind == .ownership,
                    (before[claim.subject] ?? .none) >= .captured,
                    // A version of a stake may be all that caps another: leave pairs of them.
                    table.file.claims.filter({
                        $0.subject == claim.subject && $0.relation?.target == claim.relation?.target
                    }).count == 1
                else { continue }
                let file = changed(table.file, at: place) { _ in nil }
                let others = try captured(file, table, regime)
                // What is freed of listed owners may leave room only where the table was above 100.
                guard !isAbove(table, claim.relation?.target ?? "") else { continue }
                #expect(others.isSubset(of: was.union([claim.subject])), "seed \(seed) \(regime)")
            }
        }
    }

    @Test("never becomes captured when an interval widens", arguments: 0..<150)
    func widening(seed: UInt64) throws {
        let table = try Table.random(seed)
        for regime in Self.regimes {
            let was = try captured(table.file, table, regime)
            for (place, claim) in table.file.claims.enumerated() {
                guard let relation = claim.relation, relation.kind == .ownership,
                    table.file.claims.filter({
                        $0.subject == claim.subject && $0.relation?.target == relation.target
                    }).count == 1, let share = relation.share,
                    let wide = Share(.zero, share.upper, upperOpen: share.upperOpen)
                else { continue }
                let file = changed(table.file, at: place) { claim in
                    Claim(
                        subject: claim.subject,
                        .relation(
                            RelationAssertion(
                                relation.kind, to: relation.target, share: wide,
                                stake: relation.stake, assertsControl: relation.assertsControl)),
                        standing: claim.standing, period: claim.period, evidence: claim.evidence,
                        key: claim.key)
                }
                let listed = try table.verdicts(regime).filter { $0.value == .listed }.keys
                let isOthers = !was.contains(claim.subject) && !listed.contains(claim.subject)
                // Another's wider share may free what it took from a table above 100; under a rule
                // that counts each party alone, others are also those whom another party captured.
                guard !isOthers, !isAbove(table, relation.target) else { continue }
                #expect(
                    try captured(file, table, regime).isSubset(of: was), "seed \(seed) \(regime)")
            }
        }
    }

    @Test("never becomes captured by a weaker claim", arguments: 0..<300)
    func weaker(seed: UInt64) throws {
        var table = try Table.random(seed)
        let before = try Self.regimes.map { try captured(table.file, table, $0) }
        var dice = Seeded(state: seed)
        table.owns(
            "c0", "c1", Table.words.randomElement(using: &dice) ?? nil,
            standing: [.alleged, .reported].randomElement(using: &dice) ?? .alleged)
        for (regime, was) in zip(Self.regimes, before) {
            #expect(try captured(table.file, table, regime) == was, "seed \(seed) \(regime)")
        }
    }

    @Test("does not depend on the names of entities", arguments: 0..<300)
    func relabelling(seed: UInt64) throws {
        let table = try Table.random(seed)
        var other = try Table("2024-12-01")
        func renamed(_ id: String) -> String {
            "z" + String(id.reversed()) + "\(9 - (Int(id.dropFirst()) ?? 0))"
        }
        other.file = Case()
        for source in table.file.sources { other.file.add(source) }
        for entity in table.file.entities {
            other.file.add(Entity(id: renamed(entity.id), schema: entity.schema))
        }
        for claim in table.file.claims {
            var assertion = claim.assertion
            if let relation = claim.relation {
                assertion = .relation(
                    RelationAssertion(
                        relation.kind, to: renamed(relation.target), share: relation.share,
                        stake: relation.stake, criterion: relation.criterion,
                        assertsControl: relation.assertsControl))
            } else if case .joint(let joint) = assertion {
                assertion = .joint(
                    JointHolding(
                        partners: joint.partners.map(renamed), over: joint.over.map(renamed)))
            }
            other.file.add(
                Claim(
                    subject: renamed(claim.subject), assertion, standing: claim.standing,
                    period: claim.period, evidence: claim.evidence, key: claim.key))
        }
        for regime in Self.regimes {
            let expected = try table.verdicts(regime).map { (renamed($0.key), $0.value) }
            #expect(try other.verdicts(regime) == Dictionary(uniqueKeysWithValues: expected))
        }
    }

    @Test("at the least is never above the verdict at the most", arguments: 0..<300)
    func order(seed: UInt64) throws {
        let table = try Table.random(seed)
        let engine = RuleEngine(table.graph)
        for finding in engine.findings(under: Regime.all, all: true) {
            if finding.verdict == .undetermined {
                #expect(!finding.because.isEmpty, "seed \(seed)")
            }
            if finding.verdict == .captured { #expect(!finding.grounds.isEmpty, "seed \(seed)") }
            if finding.verdict == .exposed { #expect(!finding.grounds.isEmpty, "seed \(seed)") }
            for ground in finding.grounds {
                #expect(ground.proof.last.entity == finding.entity)
                #expect(ground.proof.steps().allSatisfy { !$0.counts.isEmpty }, "seed \(seed)")
            }
        }
    }
}
