import CordonModel
import CordonRules

/// The findings that differ from those of an earlier day: what a reader who was here before looks at first.
struct ChangedFindings: Sendable {
    private struct Key: Hashable {
        let regime: String
        let entity: EntityID

        init(_ row: JSONText) {
            (regime, entity) = (row.word("regime") ?? "", row.word("entity") ?? "")
        }
    }

    /// The earlier day.
    let since: Day
    /// The findings that are there no more.
    let gone: [JSONText]
    private let changes: [Key: JSONText]

    /// Reads what `/v1/diff` says of two days.
    init(since day: Day, _ difference: JSONText) {
        since = day
        let findings = difference["findings"] ?? .null
        gone = findings.list("removed")
        changes = Dictionary(
            (findings.list("added") + findings.list("changed")).map { (Key($0), $0) }
        ) { first, _ in first }
    }

    /// Whether a finding is new, or says something else than on the earlier day.
    func has(_ finding: JSONText) -> Bool { changes[Key(finding)] != nil }

    /// The words about a finding that changed; nothing about any other.
    func words(_ finding: JSONText) -> HTML {
        guard let change = changes[Key(finding)] else { return .nothing }
        let before = change.word("before")
        let words =
            if before == nil {
                "new since \(since)"
            } else if before == change.word("after") {
                "for other reasons than on \(since)"
            } else {
                "on \(since): \(Self.title(before))"
            }
        return HTML(.small, .class("line")) { words }
    }

    private static func title(_ word: String?) -> String {
        let verdict = word.flatMap(Verdict.init(rawValue:))
        return (verdict?.title ?? word ?? "").lowercased()
    }

    /// The findings that are there no more, as a section.
    func section(_ visit: Visit, atMost most: Int, whole: Address) -> HTML {
        var table = Table(
            "Findings that are there no more", ["Party", "Rule", "Verdict on \(since)"],
            of: gone.count, whole: whole)
        for row in gone.prefix(most) {
            table.add(
                Parts.party(row.word("entity") ?? "", visit, caption: row.word("caption")),
                Marks.regime(row.word("regime") ?? ""), Marks.verdict(row.word("before")))
        }
        return HTML(.section, .labelled(by: "gone")) {
            HTML(.h2, .id("gone")) { "No longer reached" }
            if gone.isEmpty {
                HTML(.p, .class("none")) { "Whoever was reached on \(since) is reached now." }
            }
            table.html
        }
    }
}
