import CordonAnalysis
import CordonDiagram
import CordonModel

/// The days on which something on a graph page changes, as links: the canvas has sliders for them.
enum DayParts {
    /// The most days that are listed.
    private static let mostListed = 400
    /// The most changes of a day that are told.
    private static let mostTold = 3

    /// The section of a picture.
    static func section(_ picture: Picture, _ visit: Visit) throws(Fault) -> HTML {
        guard !picture.nodes.isEmpty else { return .nothing }
        let part = try TimelinePart(visit.asked, among: picture.nodes.map(\.id))
        let days = try part.days()
        guard !days.asOf.isEmpty || !days.knownAt.isEmpty else { return .nothing }
        let words = { (spell: Spell) in part.words(of: spell) }
        return HTML(.section, .labelled(by: "days")) {
            HTML(.h2, .id("days")) { "Days on which this changes" }
            line("as-of", "By day", "today", days.asOf, words, visit)
            line("known-at", "By what was known", "all that is known", days.knownAt, words, visit)
        }
    }

    /// The timeline of one party: as a picture, and as links to its days.
    static func history(of id: EntityID, _ caption: String, _ visit: Visit) throws(Fault) -> HTML? {
        let part = try TimelinePart(visit.asked, about: [id])
        let days = try part.changes()
        guard !days.isEmpty else { return nil }
        let address = visit.to(
            "v1", "diagram.svg", query: [.init("entity", id), .init("view", DiagramRoute.timeline)])
        return HTML(.section, .labelled(by: "history")) {
            HTML(.h2, .id("history")) { "In time" }
            line("as-of", "By day", "today", days, { part.words(of: $0) }, visit)
            if visit.hasPictures {
                HTML(
                    .details, all: isShort(days) ? [.class("history"), .open] : [.class("history")]
                ) {
                    HTML(.summary) { "The same as a timeline" }
                    PictureParts.figure(
                        address,
                        alt: "When what is said of \(caption) holds; the days are listed above",
                        isTall: true)
                }
            }
        }
    }

    /// Whether a timeline is short enough to stand open between other things.
    private static func isShort(_ days: [ChangeDay]) -> Bool {
        days.reduce(0) { $0 + $1.turns.count } <= 40
    }

    private static func line(
        _ key: String, _ title: String, _ blank: String, _ days: [ChangeDay],
        _ words: (Spell) -> String, _ visit: Visit
    ) -> HTML {
        guard !days.isEmpty else { return .nothing }
        let now = visit.asked.day(key)
        let before = days.last { day in now.map { day.day < $0 } ?? true }
        let after = now.flatMap { now in days.first { $0.day > now } }
        var table = Table(
            title, ["Day", "What changes"], of: days.count)
        for day in days.suffix(mostListed) {
            table.add(
                HTML(.a, .href(visit.address.with(key, day.day.description))) {
                    HTML(.time) { day.day.description }
                }, changes(day, words))
        }
        return HTML(.div, .class("days")) {
            HTML(.p) {
                HTML(.b) { "\(title): " }
                now?.description ?? blank
                if let before {
                    " · "
                    link(key, before.day.description, "Change before: \(before.day)", visit)
                }
                if let after {
                    " · "
                    link(key, after.day.description, "Change after: \(after.day)", visit)
                }
                if now != nil {
                    " · "
                    HTML(.a, .href(visit.address.with(key))) { blank }
                }
            }
            HTML(.details) {
                HTML(.summary) { "All \(Parts.count(days.count, "day"))" }
                table.html
            }
        }
    }

    private static func link(_ key: String, _ day: String, _ word: String, _ visit: Visit) -> HTML {
        HTML(.a, .href(visit.address.with(key, day))) { word }
    }

    private static func changes(_ day: ChangeDay, _ words: (Spell) -> String) -> HTML {
        let told = day.turns.prefix(mostTold).map { "\($0.turn.rawValue): \(words($0.spell))" }
        let more = day.turns.count - told.count
        return .pieces {
            HTML.joined(told.map(Parts.said), by: "; ")
            if more > 0 { "; and \(more) more" }
        }
    }
}
