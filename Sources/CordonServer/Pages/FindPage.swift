import CordonAnalysis
import CordonMatch
import CordonModel

/// `/find`: parties by what one knows of them.
enum FindPage {
    private static let most = 25

    static let page = Page(
        "/find", "Parties by a name in any script, a number or an entry.",
        [
            Parameter("q", "What is looked for."),
            Parameter(
                "preset", .choice(MatchPreset.allCases.map(\.rawValue)), "How names are compared."),
        ]
    ) { visit throws(Fault) in
        let text = visit.asked.text("q") ?? ""
        guard !text.isEmpty else {
            return PageContent("Find a party") {
                form(visit)
                hints
            }
        }
        let preset = visit.asked.texts("preset").map { Address.Pair("preset", $0) }
        let found = try visit.told(
            "search", [.init("text", text), .init("limit", "\(most)")] + preset)
        let hits = found.json.list("hits")
        let ids = hits.compactMap { $0.word("entity") }
        let flags =
            ids.isEmpty
            ? nil
            : try visit.told(
                "flag", ids.map { Address.Pair("entity", $0) })
        return PageContent("Find: \(text)", from: [found, flags].compactMap { $0 }) {
            form(visit)
            results(hits, verdicts(flags), visit)
        }
    }

    // MARK: - Asking

    private static func form(_ visit: Visit) -> HTML {
        HTML(.form, .class("panel"), .get, .action(Address("find"))) {
            Parts.field(
                "Name, number, list entry or address", "q", visit.asked.text("q") ?? "",
                type: "search")
            Parts.presets(visit)
            PageFrame.hidden(visit.sight)
            HTML(.button) { "Find" }
        }
    }

    private static let hints = HTML(.ul, .class("hints")) {
        HTML(.li) {
            "Write the name in the script that you have it in: Cyrillic, Latin, Arabic, Chinese."
        }
        HTML(.li) { "Single words and beginnings find too, and so do misspelt names." }
        HTML(.li) {
            "Numbers of registers (INN, OGRN, LEI, IMO) and entries of lists find exactly."
        }
    }

    // MARK: - Answering

    private static func verdicts(_ flags: Told?) -> [String: [JSONText]] {
        Dictionary(grouping: flags?.json.list("findings") ?? []) { $0.word("entity") ?? "" }
    }

    private static func results(
        _ hits: [JSONText], _ verdicts: [String: [JSONText]], _ visit: Visit
    ) -> HTML {
        let exact = hits.filter { $0.says("match") }
        let near = hits.filter { !$0.says("match") }
        return .pieces {
            if hits.isEmpty {
                HTML(.p, .class("lead")) { "Nothing here resembles that." }
                HTML(.p) { "That is not clearance: it says nothing about what was not read." }
                hints
            }
            group("Names that match", exact, verdicts, visit)
            group("Names that are near", near, verdicts, visit)
            if hits.count == most {
                HTML(.p, .class("cut")) {
                    "Shown the first \(most). Write more of the name to see others."
                }
            }
        }
    }

    private static func group(
        _ title: String, _ hits: [JSONText], _ verdicts: [String: [JSONText]], _ visit: Visit
    ) -> HTML {
        guard !hits.isEmpty else { return .nothing }
        return HTML(.section) {
            HTML(.h2) { "\(title) (\(hits.count))" }
            HTML(.ol, .class("hits")) {
                for hit in hits { row(hit, verdicts[hit.word("entity") ?? ""] ?? [], visit) }
            }
        }
    }

    private static func row(_ hit: JSONText, _ findings: [JSONText], _ visit: Visit) -> HTML {
        let id = hit.word("entity") ?? ""
        let matched = hit.word("matchedName")
        return HTML(.li) {
            HTML(.p, .class("name")) {
                Parts.party(id, visit, caption: hit.word("caption"))
                " "
                HTML(.small) { PartyParts.kind(id, visit) }
            }
            PartyParts.verdicts(findings)
            HTML(.p, .class("how")) {
                if let matched, matched != hit.word("caption") {
                    "by "
                    HTML(.q) { HTML(.bdi) { matched } }
                    hit.says("weakAlias") ? " (a weak alias) · " : " · "
                }
                if let similarity = hit["similarity"]?.double, similarity > 0 {
                    "\(Int((similarity * 100).rounded())) of 100 alike · "
                }
                hit.word("explanation") ?? ""
            }
        }
    }
}
