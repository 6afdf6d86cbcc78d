import CordonAnalysis
import CordonModel
import CordonRules

/// `/help`: what every word means.
enum HelpPage {
    static let page = Page("/help", "What the words mean.", sight: false) { visit throws(Fault) in
        let regimes = try visit.told("regimes")
        return PageContent("What the words mean", from: [regimes]) {
            HTML(.p, .class("lead")) {
                "Cordon reads what is publicly claimed, keeps who says it, and works out what the "
                "rules of sanctions make of it on a day."
            }
            contents
            verdicts
            reasons
            standings
            days
            pictures
            rules(regimes.json)
        }
    }

    private static let contents = HTML(.nav, .class("contents"), .label("On this page")) {
        HTML(.ul) {
            for (place, word) in [
                ("verdicts", "Verdicts"), ("reasons", "Why a verdict is open"),
                ("standings", "Standing"), ("days", "Days"), ("pictures", "Pictures"),
                ("rules", "Rules"),
            ] {
                HTML(.li) { HTML(.a, .href(place: place)) { word } }
            }
        }
    }

    private static func terms(
        _ title: String, _ id: String, _ intro: String,
        _ terms: [(id: String, word: HTML, text: String)]
    ) -> HTML {
        HTML(.section, .labelled(by: id)) {
            HTML(.h2, .id(id)) { title }
            HTML(.p) { intro }
            HTML(.dl, .class("terms")) {
                for term in terms {
                    HTML(.div, .id(term.id)) {
                        HTML(.dt) { term.word }
                        HTML(.dd) { term.text }
                    }
                }
            }
        }
    }

    private static let verdicts = terms(
        "Verdicts", "verdicts",
        "What a rule says of a party on a day, from the claims and lists that were read.",
        Verdict.allCases.sorted(by: >).map { ($0.rawValue, Marks.verdict($0.rawValue), $0.meaning) }
    )

    private static let reasons = terms(
        "Why a verdict is open", "reasons", "An undetermined verdict says what is missing.",
        Reason.allCases.map { ("because-\($0.rawValue)", .text($0.rawValue), $0.meaning) })

    private static let standings = terms(
        "Standing", "standings",
        "How firmly a claim stands: who vouches for it. Verdicts rest on registered and official "
            + "claims; weaker ones leave a verdict open at most.",
        Standing.allCases.sorted(by: >).map { ($0.word, .text($0.word), $0.meaning) })

    private static let days = terms(
        "Days", "days", "There are two clocks, and they are asked apart.",
        [
            (
                "as-of", .text("As of"),
                "The day in the world: who owned what and who was listed then."
            ),
            (
                "known-at", .text("As known on"),
                "The day in the archive: only what had been said by then, so that a reader can see "
                    + "what could have been known."
            ),
            (
                "stale", .text("Stale, partial"),
                "A list whose copy is more than \(ListCoverage.daysCurrent) days older than the day "
                    + "asked about, or of which not every entry was read. Silence of such a list "
                    + "proves nothing."
            ),
        ])

    private static let pictures = terms(
        "Pictures", "pictures", "A picture says nothing by colour alone.",
        [
            (
                "outline", .text("Outline"),
                "What a party is: a box is a company, round ends a person, a house a state body, a "
                    + "hexagon an alliance, tabs a weapon programme."
            ),
            (
                "frame", .text("Badge and frame"),
                "What lists and rules say: a heavy frame is listed, a double one captured, a double "
                    + "dashed one undetermined."
            ),
            (
                "line", .text("Line"),
                "How firmly it is said: solid is official or registered, dashes are reported, dots "
                    + "are alleged."
            ),
            ("width", .text("Width"), "The least share that is certain."),
            (
                "colour", .text("Colour"),
                "What a relation is about: ownership, control, supply and so on; its words stand on "
                    + "it."
            ),
            ("shown", .text("Shown N of M"), "Whatever was left out is counted under the picture."),
            (
                "count", .text("A line with a count"),
                "Several relations of the same two parties: open it to see each."
            ),
            (
                "group", .text("Boxes behind each other"),
                "A group: several parties that a reader has drawn as one."
            ),
            (
                "timeline", .text("Timeline"),
                "A bar is the time in which something holds, a thin broken line the time in which it "
                    + "may, a small diamond a day on which it was said."
            ),
            (
                "view", .text("View"),
                "What a page shows is in its address: a link shows the same again. Where views are "
                    + "kept, they have a name and notes."
            ),
        ])

    // MARK: - Rules

    private static func rules(_ document: JSONText) -> HTML {
        HTML(.section, .labelled(by: "rules")) {
            HTML(.h2, .id("rules")) { "Rules" }
            HTML(.p) {
                "Each rule is a file with days and citations; a verdict names the version of its "
                "day."
            }
            for regime in document.list("regimes") { rule(regime) }
        }
    }

    private static func rule(_ regime: JSONText) -> HTML {
        let id = regime.word("id") ?? ""
        return HTML(.details, .id("regime-\(id)"), .class("regime")) {
            HTML(.summary) {
                HTML(.b) { regime.word("title") ?? id }
                " "
                HTML(.code) { id }
            }
            for version in regime.list("versions") { self.version(version) }
        }
    }

    private static func version(_ version: JSONText) -> HTML {
        let tests = version.list("tests").compactMap(test)
        return .pieces {
            HTML(.h3) {
                "From \(version.word("from") ?? "the beginning")"
                if let before = version.word("before") { " until before \(before)" }
                ", \(version.word("status") ?? "")"
            }
            HTML(.ul) {
                HTML(.li) {
                    tests.isEmpty
                        ? "Only a listing counts, and no stake."
                        : "Reaches what listed parties hold by \(tests.joined(separator: ", or "))."
                }
                if version.says("controlLimb") {
                    HTML(.li) { "Control by a named criterion counts too." }
                }
                for text in version.texts("notes") { HTML(.li) { Parts.said(text) } }
            }
            citations(version.list("citations"))
        }
    }

    private static func test(_ test: JSONText) -> String? {
        guard let threshold = test.word("threshold").flatMap({ Percent($0) }),
            let comparison = test.word("comparison").flatMap(Comparison.init(rawValue:))
        else { return nil }
        return "\(comparison.phrase(threshold)) of the \(test.word("interest") ?? "capital")"
    }

    private static func citations(_ citations: [JSONText]) -> HTML {
        guard !citations.isEmpty else { return .nothing }
        return HTML(.ul, .class("citations")) {
            for citation in citations {
                HTML(.li) {
                    Parts.said(citation.word("text") ?? "")
                    if let place = citation.word("where") {
                        ", "
                        FactParts.outside(place) ?? Parts.said(place)
                    }
                }
            }
        }
    }
}
