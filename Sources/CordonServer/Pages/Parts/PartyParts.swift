import CordonAnalysis
import CordonGraph
import CordonModel

/// What many pages say of a party.
enum PartyParts {
    /// What it is and where it belongs: `Company, ru`.
    static func kind(_ id: EntityID, _ visit: Visit) -> String {
        guard let entry = visit.entry(id) else { return "" }
        let countries = entry.countries.map { $0.uppercased() }
        return ([Schema.named(entry.schema)?.label ?? entry.schema] + countries)
            .joined(separator: ", ")
    }

    /// The verdicts on a party, each once, the gravest first, with the rules that give them.
    static func verdicts(_ findings: [JSONText]) -> HTML {
        let grouped = Dictionary(grouping: findings) { $0.word("verdict") ?? "" }
        let shown = grouped.keys.compactMap(Verdict.init(rawValue:)).filter { $0 > .none }
            .sorted(by: >)
        guard !shown.isEmpty else { return .nothing }
        return HTML(.ul, .class("verdicts")) {
            for verdict in shown {
                HTML(.li) {
                    Marks.verdict(verdict.rawValue)
                    " "
                    HTML(.small) {
                        (grouped[verdict.rawValue] ?? []).compactMap { $0.word("regime") }
                            .joined(separator: ", ")
                    }
                }
            }
        }
    }
}
