import CordonModel

/// The day, what was known, and the least standing: said on every page, and changed by a form.
enum SightForm {
    static func form(_ visit: Visit) -> HTML {
        let others = visit.address.query.filter {
            !["as-of", "known-at", "standing"].contains($0.key)
        }
        return HTML(.details, .class("sight")) {
            HTML(.summary) {
                for word in words(visit) { HTML(.span) { word } }
                HTML(.span, .class("change")) { "Change" }
            }
            HTML(.form, .get, .action(Address(path: visit.address.parts))) {
                field("as-of", "As of", visit, "What holds on this day. Blank: today.")
                field(
                    "known-at", "As known on", visit, "Only what had been said by then. Blank: all."
                )
                standing(visit)
                PageFrame.hidden(others)
                HTML(.button) { "Show" }
            }
        }
    }

    /// What the page is seen through, in words.
    private static func words(_ visit: Visit) -> [String] {
        let today = visit.today
        let day = visit.asked.day("as-of") ?? today
        var words = ["As of \(day)" + (day == today ? " (today)" : "")]
        words.append(visit.asked.day("known-at").map { "as known on \($0)" } ?? "all that is known")
        if let day = visit.asked.day("recorded-by") { words.append("as recorded by \(day)") }
        let standing = visit.asked.text("standing") ?? Standing.alleged.word
        words.append(
            standing == Standing.alleged.word
                ? "claims of every standing" : "claims of at least \(standing) standing")
        let sources = visit.asked.texts("source")
        if !sources.isEmpty { words.append("only of \(sources.joined(separator: ", "))") }
        return words
    }

    private static func field(
        _ name: String, _ label: String, _ visit: Visit, _ hint: String
    ) -> HTML {
        HTML(.div, .class("field")) {
            HTML(.label, .for("sight-\(name)")) { label }
            HTML(
                .input, .id("sight-\(name)"), .type("date"), .name(name),
                .value(visit.asked.text(name) ?? ""), .described(by: "hint-\(name)"))
            HTML(.small, .id("hint-\(name)")) { hint }
        }
    }

    private static func standing(_ visit: Visit) -> HTML {
        let chosen = visit.asked.text("standing") ?? ""
        return HTML(.div, .class("field")) {
            HTML(.label, .for("sight-standing")) { "Least standing" }
            HTML(.select, .id("sight-standing"), .name("standing")) {
                Parts.option("", "alleged: every claim", chosen)
                for standing in [Standing.reported, .registered, .official] {
                    Parts.option(standing.word, "\(standing.word) and firmer", chosen)
                }
            }
            HTML(.small) {
                HTML(.a, .href(Address("help", place: "standings"))) { "What standing means" }
            }
        }
    }
}
