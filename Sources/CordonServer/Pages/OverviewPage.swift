import CordonAnalysis
import CordonGraph
import CordonModel

/// `/`: what was read, what the rules say of it, and where to start.
enum OverviewPage {
    static let page = Page("/", "What was read, and where to start.") { visit throws(Fault) in
        // Of a large graph the whole is asked only by who wants it.
        let isLarge = visit.asked.served.isLarge
        let flags = isLarge ? nil : try visit.told("flag")
        // Where nobody is listed, nobody is near a listed party.
        let someoneIsListed = flags.map { flags in
            flags.json.list("findings").contains { $0.word("verdict") == Verdict.listed.rawValue }
        }
        let exposed =
            someoneIsListed ?? false
            ? try visit.told("rank", [.init("by", "exposure"), .init("top", "12")]) : nil
        let file = visit.file
        return PageContent(
            file.title ?? "Overview", kicker: .text("What is publicly claimed, and what follows"),
            from: [flags, exposed].compactMap { $0 }
        ) {
            if let about = file.about { HTML(.p, .class("lead")) { Parts.said(about) } }
            tiles(flags, visit)
            start(visit)
            if let flags { verdicts(flags.json, visit) }
            if let exposed { ranking(exposed.json, visit) }
            InputParts.lists(visit.file.lists, visit)
            InputParts.inputs(visit)
        }
    }

    // MARK: - Parts

    private static func tiles(_ flags: Told?, _ visit: Visit) -> HTML {
        let file = visit.file
        let told = flags?.json["graph"]
        let listed = flags.map { flags in
            Set(
                flags.json.list("findings").filter { $0.word("verdict") == Verdict.listed.rawValue }
                    .compactMap { $0.word("entity") })
        }
        return HTML(.ul, .class("tiles")) {
            tile(told?.count("entities") ?? file.entities.count, "parties")
            if let relations = told?.count("relations") { tile(relations, "relations") }
            tile(told?.count("claims") ?? file.claims.count, "claims")
            tile(file.sources.count { $0.publish != .no }, "sources")
            if let listed { tile(listed.count, "listed parties") }
        }
    }

    private static func tile(_ count: Int, _ what: String) -> HTML {
        HTML(.li) {
            HTML(.b) { Parts.grouped(count) }
            " "
            HTML(.span) { what }
        }
    }

    private static func start(_ visit: Visit) -> HTML {
        HTML(.section, .class("start"), .labelled(by: "start")) {
            HTML(.h2, .id("start")) { "Where to start" }
            HTML(.ul, .class("cards")) {
                card(
                    "Find a party", "By a name in any script, a number or an entry.",
                    visit.to("find"))
                card(
                    "Whom a sanction reaches", "Verdicts of every rule, with proof.",
                    visit.to("findings"))
                card("What connects two parties", "The best ways between them.", visit.to("paths"))
                card(
                    "Screen a list of names", "Paste names, see who they may be.",
                    visit.to("screen"))
            }
        }
    }

    private static func card(_ title: String, _ text: String, _ address: Address) -> HTML {
        HTML(.li) {
            HTML(.a, .href(address)) { title }
            HTML(.span) { text }
        }
    }

    /// How many findings of each verdict there are under each rule; a count leads to them.
    private static func verdicts(_ flags: JSONText, _ visit: Visit) -> HTML {
        let shown: [Verdict] = [.listed, .captured, .undetermined, .exposed]
        var counts: [String: [String: Int]] = [:]
        for finding in flags.list("findings") {
            counts[finding.word("regime") ?? "", default: [:]][
                finding.word("verdict") ?? "", default: 0] += 1
        }
        var table = Table(
            "Parties by rule and verdict", ["Rule"] + shown.map(\.title) + ["All others"])
        for regime in flags.list("regimes") {
            let id = regime.word("id") ?? ""
            let cells = shown.map { verdict -> HTML in
                guard let count = counts[id]?[verdict.rawValue] else { return .text("–") }
                let address = visit.to(
                    "findings",
                    query: [.init("regime", id), .init("verdict", verdict.rawValue)])
                return HTML(.a, .href(address)) { Parts.grouped(count) }
            }
            table.add(
                cells: [Marks.regime(id)] + cells + [
                    regime.says("evaluated")
                        ? .text("no rule fired") : Marks.verdict(Verdict.notEvaluated.rawValue)
                ])
        }
        return HTML(.section, .labelled(by: "verdicts")) {
            HTML(.h2, .id("verdicts")) { "What the rules say" }
            HTML(.p) {
                "A verdict is what a rule says of a party on this day, from these claims and lists. "
                HTML(.a, .href(Address("help", place: "verdicts"))) { "What the verdicts mean" }
                "."
            }
            table.html
        }
    }

    private static func ranking(_ document: JSONText, _ visit: Visit) -> HTML {
        let rows = document.list("ranking").filter { $0["score"]?.double ?? 0 > 0 }
        return HTML(.section, .labelled(by: "exposed")) {
            HTML(.h2, .id("exposed")) { "Nearest to listed parties" }
            HTML(.p) {
                "How often a walk along relations that keeps returning to listed parties passes a "
                "party. A place to look, not a verdict."
            }
            HTML(.ol, .class("ranking")) {
                for row in rows {
                    HTML(.li) {
                        Parts.party(row.word("entity") ?? "", visit, caption: row.word("caption"))
                    }
                }
            }
        }
    }
}
