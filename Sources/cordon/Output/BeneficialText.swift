import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// Beneficial owners in words.
struct BeneficialText {
    private let investigation: Investigation
    private let answer: BeneficialOwners
    private let company: Vertex

    init(_ investigation: Investigation, _ answer: BeneficialOwners, of company: Vertex) {
        self.investigation = investigation
        self.answer = answer
        self.company = company
    }

    private var graph: EntityGraph { investigation.graph }

    /// The persons under a line that names the rule.
    var text: String {
        let rule = answer.threshold
        var text =
            "beneficial owners of \(graph.caption(company)) by \(rule.id): "
            + "\(rule.citation.text), \(rule.citation.about), as of \(graph.projection.asOf)\n\n"
        if !answer.persons.isEmpty {
            var table = TextTable(["finding", "person", "caption", "share", "through"])
            for person in answer.persons {
                let between = person.path.dropFirst().dropLast().map(graph.id)
                let isSure = person.isPerson == .yes ? "" : " (may be no person)"
                table.add([
                    person.word + isSure, graph.id(person.vertex), graph.caption(person.vertex),
                    person.share.phrase,
                    between.isEmpty ? "direct" : between.joined(separator: " > "),
                ])
            }
            text += table.text() + "\n"
        }
        for number in answer.control { text += "control: \(investigation.sentence(of: number))\n" }
        for note in answer.notes { text += "note: \(note)\n" }
        return text
    }
}
