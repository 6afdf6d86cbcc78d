import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// Beneficial owners of a company, or the companies of a beneficial owner.
enum Beneficial {
    case owners(BeneficialOwners)
    case holdings(BeneficialHoldings)
}

/// Beneficial owners and holdings in words.
struct BeneficialText {
    private let investigation: Investigation
    private let party: Vertex

    init(_ investigation: Investigation, of party: Vertex) {
        self.investigation = investigation
        self.party = party
    }

    private var graph: EntityGraph { investigation.graph }

    /// The answer under a line that names the rule.
    func text(_ answer: Beneficial) -> String {
        switch answer {
        case .owners(let answer): text(answer)
        case .holdings(let answer): text(answer)
        }
    }

    private func head(_ what: String, _ rule: UltimateThreshold) -> String {
        "beneficial \(what) of \(graph.caption(party)) by \(rule.id): \(rule.citation.text), "
            + "\(rule.citation.about), as of \(graph.projection.asOf)\n\n"
    }

    private func through(_ path: [Vertex]) -> String {
        let between = path.dropFirst().dropLast().map(graph.id)
        return between.isEmpty ? "direct" : between.joined(separator: " > ")
    }

    private func text(_ answer: BeneficialHoldings) -> String {
        var text = head("holdings", answer.threshold)
        if !answer.companies.isEmpty {
            var table = TextTable(["finding", "company", "caption", "share", "through"])
            for company in answer.companies {
                table.add([
                    company.word, graph.id(company.vertex), graph.caption(company.vertex),
                    company.share.phrase, through(company.path),
                ])
            }
            text += table.text() + "\n"
        }
        for note in answer.notes { text += "note: \(note)\n" }
        return text
    }

    private func text(_ answer: BeneficialOwners) -> String {
        var text = head("owners", answer.threshold)
        if !answer.persons.isEmpty {
            var table = TextTable(["finding", "person", "caption", "share", "through"])
            for person in answer.persons {
                let isSure = person.isPerson == .yes ? "" : " (may be no person)"
                table.add([
                    person.word + isSure, graph.id(person.vertex), graph.caption(person.vertex),
                    person.share.phrase, through(person.path),
                ])
            }
            text += table.text() + "\n"
        }
        for number in answer.control { text += "control: \(investigation.sentence(of: number))\n" }
        for note in answer.notes { text += "note: \(note)\n" }
        return text
    }
}
