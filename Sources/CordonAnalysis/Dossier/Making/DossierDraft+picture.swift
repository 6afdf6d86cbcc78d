import CordonDiagram
import CordonGraph
import CordonModel
import CordonRules

extension DossierDraft {
    /// The most holdings that are drawn under the subject.
    private static let mostHoldings = 10

    /// The picture of who is above the subject and what is under it, and what it leaves out.
    func picture() -> (picture: Picture?, note: String?) {
        let holdings = investigation.holdings(
            of: vertex, by: .direct, limits: question.limits, in: ownership
        ).shares.map(\.vertex)
        let walk = Walk(families: [.ownership, .control])
        let drawn = [vertex] + above() + holdings.prefix(Self.mostHoldings)
        var excerpt = investigation.excerpt(
            of: Array(Set(drawn)), walk: walk, hidden: max(0, holdings.count - Self.mostHoldings))
        var note: String?
        if omissions.isApplied {
            let firm = excerpt.relations.filter { graph.relations[$0].standing.isFirm }
            let left = excerpt.relations.count - firm.count
            note = "Drawn are registered and official links only; \(left) weaker ones are left out."
            excerpt = Excerpt(
                vertices: excerpt.vertices, relations: firm, hidden: excerpt.hidden)
        }
        guard excerpt.vertices.count > 1 else { return (nil, note) }
        let regimes = regimes.filter { Investigation.pictured.contains($0.id) }
        let findings =
            regimes.isEmpty
            ? []
            : investigation.findings(
                FindingQuestion(
                    regimes: regimes, vertices: excerpt.vertices, limits: question.limits))
        let shown = PictureQuestion(
            title: "Who owns \(name), and what it holds", view: .ownership, excerpt: excerpt,
            findings: findings.filter(isShown),
            rules: investigation.ruleLabels(regimes))
        return (investigation.picture(shown), note)
    }

    /// Whether a badge may be drawn: what is published says nothing open of a natural person.
    private func isShown(_ finding: Finding) -> Bool {
        guard omissions.isApplied, finding.verdict == .undetermined,
            let party = graph.vertex(finding.entity)
        else { return true }
        return !graph.isA(party, "Person")
    }
}
