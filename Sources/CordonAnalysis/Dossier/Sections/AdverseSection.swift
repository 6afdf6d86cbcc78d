import CordonFormats
import CordonModel

extension DossierDraft {
    /// What is said against the subject, each with its source and standing.
    mutating func adverse() -> DossierSection {
        let places = adverseClaims()
        let searches = question.notes.searches.filter { $0.indicator == .adverse }
        let state = Self.state(places, searches)
        var blocks: [DossierBlock] = [
            .paragraph([
                .file(
                    searches.isEmpty
                        ? "Not searched: no search of the press or of courts is recorded; what the case holds is told."
                        : "Searched: \(searches.map(Self.words).joined(separator: "; "))."
                )
            ])
        ]
        let sentences = places.map { sentence(ofClaim: $0) }
        if !sentences.isEmpty { blocks.append(.points(sentences.map { [$0] })) }
        return DossierSection(
            .adverse,
            [
                "state": .string(
                    searches.isEmpty ? IndicatorState.notSearched.rawValue : state.rawValue),
                "searched": .array(searches.map(Self.json)),
                "claims": .strings(graph.claimNames(places)),
            ], blocks)
    }

    /// Statements about the subject, court cases and topics that speak of crime or risk.
    func adverseClaims() -> [Int] {
        graph.claims(about: vertex).filter { place in
            let claim = file.claims[place]
            guard graph.takes(claim) else { return false }
            if let value = claim.value {
                return value.property == "topics" && Self.isAdverse(value.text)
            }
            guard let relation = claim.relation, graph.vertex(relation.target) == vertex else {
                return false
            }
            return relation.kind.family == .statement || relation.kind == .courtCaseParty
        }
    }

    /// Whether a topic speaks of a risk; a listing is told where listings are.
    private static func isAdverse(_ topic: String) -> Bool {
        !topic.hasPrefix("sanction") && Topic.named(topic)?.isRisk ?? false
    }
}
