import CordonGraph
import Testing

@testable import CordonModel

/// The chains beside what is said to sum them up.
@Suite("A recorded chain") struct RecordedChainsTests {
    /// What the claims of a case are about, on day 100.
    private func graph(_ claims: [Claim]) -> EntityGraph {
        var file = Case()
        for id in ["a", "b", "c"] { file.add(Entity(id: id, schema: "Company")) }
        for claim in claims { file.add(claim) }
        return EntityGraph(file, Projection(asOf: Day(number: 100)))
    }

    private func link(
        _ from: EntityID, _ to: EntityID, _ share: String? = nil,
        _ interest: StakeKind.Interest = .shares, standing: Standing = .registered,
        period: Period = .always, shortcut: Bool = false
    ) -> Claim {
        Claim(
            subject: from,
            .relation(
                RelationAssertion(
                    share == nil ? .control : .ownership, to: to,
                    share: share.flatMap { Share($0) }, stake: StakeKind(interest),
                    assertsControl: share == nil, isShortcut: shortcut)),
            standing: standing, period: period, citations: [Citation(source: "S")])
    }

    /// Whether some shortcut is left that no recorded chain says.
    private func counts(_ claims: [Claim]) -> Bool {
        graph(claims).relations.contains { $0.isShortcut && !$0.isRecordedChain }
    }

    @Test("is of the same interest") func interest() {
        let shortcut = link("a", "b", "50", shortcut: true)
        #expect(!counts([shortcut, link("a", "c", "80"), link("c", "b", "70")]))
        #expect(counts([shortcut, link("a", "c", "80"), link("c", "b", "70", .votes)]))
    }

    @Test("is in force for certain, control as well as stakes") func certainty() {
        let shortcut = link("a", "b", shortcut: true)
        #expect(!counts([shortcut, link("a", "c"), link("c", "b", "60")]))
        let later = Period.observed(Day(number: 150))
        #expect(counts([shortcut, link("a", "c", period: later), link("c", "b", "60")]))
    }

    @Test("may end with a shortcut of another, as firm and as certain") func ends() {
        /// Who ends a chain from `a` to `b`, where `c` is said to hold some of `b` through others.
        func found(standing: Standing = .registered, period: Period = .always) -> [Vertex]? {
            let claims = [
                link("a", "c", "60"), link("a", "b", "30", shortcut: true),
                link("c", "b", "20", standing: standing, period: period, shortcut: true),
            ]
            return graph(claims).stakes.first { $0.owner == 0 && $0.isIndirect }?.chainEnds
        }
        #expect(found() == [2])
        #expect(found(standing: .reported) == [])
        #expect(found(period: .observed(Day(number: 150))) == [])
    }
}
