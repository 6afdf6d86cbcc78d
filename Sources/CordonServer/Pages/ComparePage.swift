import CordonAnalysis
import CordonModel
import CordonRules

/// `/compare`: what changed between two days, or what two views do not have alike.
enum ComparePage {
    private static let most = 100

    static let page = Page(
        "/compare", "What changed between two days, or what two views do not have alike.",
        [
            Parameter("left", .day, "The earlier day."), Parameter("right", .day, "The later day."),
            Parameter("left-known-at", .day, "In the earlier state, what had been said by then."),
            Parameter("right-known-at", .day, "In the later state, what had been said by then."),
            Parameter("regime", .choice(Regime.ids), repeated: true, "Only these rules."),
        ] + ViewComparison.parameters, sight: false
    ) { visit throws(Fault) in
        if let views = try ViewComparison.content(visit) { return views }
        guard let left = visit.asked.text("left") else {
            return PageContent("Compare") {
                HTML(.section, .labelled(by: "of-days")) {
                    HTML(.h2, .id("of-days")) { "Compare two days" }
                    HTML(.p) {
                        "Which listings, parties, relations and verdicts came, changed or went."
                    }
                    form(visit)
                }
                HTML(.section, .labelled(by: "of-views")) {
                    HTML(.h2, .id("of-views")) { "Compare two views" }
                    HTML(.p) {
                        "Who and what is on one of two graph pages only, or has other verdicts there."
                    }
                    ViewComparison.form(visit)
                }
            }
        }
        let right = visit.asked.text("right") ?? visit.today.description
        var pairs = [Address.Pair("old-as-of", left), .init("as-of", right)]
        pairs += visit.asked.texts("left-known-at").map { .init("old-known-at", $0) }
        pairs += visit.asked.texts("right-known-at").map { .init("known-at", $0) }
        pairs += visit.asked.texts("regime").map { .init("regime", $0) }
        let told = try visit.told("diff", pairs)
        return PageContent(
            "From \(left) to \(right)", kicker: .text("Compare two days"), from: [told]
        ) {
            form(visit)
            summary(told.json)
            verdicts(told.json, told, visit)
            listings(told.json, told, visit)
            relations(told.json, told, visit)
            parties(told.json, told, visit)
        }
    }

    private static func form(_ visit: Visit) -> HTML {
        let today = visit.today.description
        return HTML(.form, .class("panel"), .get, .action(Address("compare"))) {
            Parts.field("From", "left", visit.asked.text("left") ?? "", type: "date")
            Parts.field("To", "right", visit.asked.text("right") ?? today, type: "date")
            HTML(.details) {
                HTML(.summary) { "What had been said by then" }
                Parts.field(
                    "Of the earlier day, as known on", "left-known-at",
                    visit.asked.text("left-known-at") ?? "", type: "date")
                Parts.field(
                    "Of the later day, as known on", "right-known-at",
                    visit.asked.text("right-known-at") ?? "", type: "date")
            }
            PageFrame.hidden(visit.sight.filter { !["as-of", "known-at"].contains($0.key) })
            HTML(.button) { "Compare" }
        }
    }

    // MARK: - What changed

    private static let sorts = [("added", "came"), ("changed", "changed"), ("removed", "went")]

    private static func rows(_ document: JSONText, _ key: String) -> [(word: String, row: JSONText)]
    {
        sorts.flatMap { sort, word in
            (document[key]?.list(sort) ?? []).map { (word, $0) }
        }
    }

    private static func summary(_ document: JSONText) -> HTML {
        HTML(.ul, .class("tiles")) {
            for (key, noun) in [
                ("findings", "verdicts"), ("listings", "listings"), ("relations", "relations"),
                ("entities", "parties"),
            ] {
                let count = rows(document, key).count
                HTML(.li) {
                    HTML(.b) { Parts.grouped(count) }
                    " "
                    HTML(.span) { "\(noun) differ" }
                }
            }
        }
    }

    /// What of it changed, in words.
    private static func what(_ row: JSONText) -> HTML {
        let texts = row.texts("what").map { text in
            switch text {
            case "certain: false -> true": "now certain on the day"
            case "certain: true -> false": "no longer certain on the day"
            default: text.replacing(" -> ", with: " → ")
            }
        }
        return Parts.said(texts.joined(separator: "; "))
    }

    private static func section(
        _ title: String, _ id: String, _ table: Table
    ) -> HTML {
        HTML(.section, .labelled(by: id)) {
            HTML(.h2, .id(id)) { title }
            if table.rows.isEmpty { HTML(.p, .class("none")) { "No change." } }
            table.html
        }
    }

    private static func verdicts(_ document: JSONText, _ told: Told, _ visit: Visit) -> HTML {
        let rows = rows(document, "findings")
        var table = Table(
            "Verdicts that changed", ["Party", "Rule", "Before", "After", "Open because"],
            of: rows.count, whole: told.address)
        for (_, row) in rows.prefix(most) {
            table.add(
                Parts.party(row.word("entity") ?? "", visit, caption: row.word("caption")),
                Marks.regime(row.word("regime") ?? ""), Marks.verdict(row.word("before")),
                Marks.verdict(row.word("after")), Marks.reasons(row.texts("because")))
        }
        return section("Verdicts", "verdicts", table)
    }

    private static func listings(_ document: JSONText, _ told: Told, _ visit: Visit) -> HTML {
        let rows = rows(document, "listings")
        var table = Table(
            "Listings that came, changed or went",
            ["Party", "Change", "List", "Entry", "Since", "What"],
            of: rows.count, whole: told.address)
        for (word, row) in rows.prefix(most) {
            table.add(
                Parts.party(row.word("entity") ?? "", visit, caption: row.word("caption")),
                .text(word), Marks.list(row), .text(row.word("recordId") ?? ""),
                .text(row.word("day") ?? ""), what(row))
        }
        return section("Listings", "listings", table)
    }

    private static func relations(_ document: JSONText, _ told: Told, _ visit: Visit) -> HTML {
        let rows = rows(document, "relations")
        var table = Table(
            "Relations that came, changed or went", ["Relation", "Change", "What"], of: rows.count,
            whole: told.address)
        for (word, row) in rows.prefix(most) {
            table.add(
                RelationWords.sentence(row, visit), .text(word),
                what(row))
        }
        return section("Relations", "relations", table)
    }

    private static func parties(_ document: JSONText, _ told: Told, _ visit: Visit) -> HTML {
        let rows = rows(document, "entities")
        var table = Table(
            "Parties of whom something else is said",
            ["Party", "Change", "Now said", "No longer said"],
            of: rows.count, whole: told.address)
        for (word, row) in rows.prefix(most) {
            table.add(
                Parts.party(row.word("entity") ?? "", visit, caption: row.word("caption")),
                .text(word), Parts.said(row.texts("gained").joined(separator: "; ")),
                Parts.said(row.texts("lost").joined(separator: "; ")))
        }
        return section("Parties", "parties", table)
    }
}
