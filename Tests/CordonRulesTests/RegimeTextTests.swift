import CordonModel
import CordonRules
import Testing

/// The one form of rules, the project's own and those of users.
@Suite("A rule file") struct RegimeTextTests {
    @Test("of a user reproduces each of the project's own", arguments: Regime.ids)
    func reproduction(id: String) throws {
        let text = try #require(Regime.text(of: id))
        let own = text.replacing("\n  \(id):\n", with: "\n  \(id)-own:\n")
        let regime = try #require(try RegimeText.read(own).first)
        let known = try #require(Regime.named(id))
        #expect(regime.id == "\(id)-own")
        #expect(regime.versions == known.versions)
        #expect(regime.kind == known.kind && regime.running == known.running)
        for seed in UInt64(0)..<10 {
            let table = try RandomCase(seed, authorities: ["eu", "us-ofac", "uk"]).table
            let engine = RuleEngine(table.graph)
            let mine = engine.answer(regime).findings(all: true)
                .map { Self.told($0).replacing("\(id)-own", with: id) }
            #expect(mine == engine.answer(known).findings(all: true).map(Self.told))
        }
    }

    /// All that a finding says but for the name of its rule.
    private static func told(_ finding: Finding) -> String {
        let grounds = finding.grounds.map { ground in
            let steps = ground.proof.steps(atMost: 20).map { step in
                let counts = step.counts.map {
                    "\($0.owner) \($0.share?.description ?? "-") \($0.claims)"
                }
                return "\(step.entity) \(step.sum) of \(counts)"
            }
            return "\(ground.by) \(ground.share) \(steps)"
        }
        let standing = Standing.allCases.map { "\($0): \(finding.byStanding[$0] ?? .none)" }
        let said: [Any] = [
            finding.entity, finding.verdict, finding.rule ?? .none, finding.because,
            finding.force, finding.isDisputed, finding.isFragile, finding.accounted,
            finding.isRuledOut, finding.listings, grounds, standing, finding.missing,
            finding.reliefs, finding.notes, finding.kind,
        ]
        // The rule is called by its name where a sentence is about it.
        return said.map { "\($0)" }.joined(separator: "; ")
    }
}
