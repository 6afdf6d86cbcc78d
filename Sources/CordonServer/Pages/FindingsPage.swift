import CordonAnalysis
import CordonModel
import CordonRules

/// `/findings`: whom the rules reach; what changed, the gravest, and the most easily settled first.
enum FindingsPage {
    private static let most = 300

    static let page = Page(
        "/findings", "Whom the rules reach, and how surely.",
        [
            Parameter("regime", .choice(Regime.ids), repeated: true, "Only these rules."),
            Parameter(
                "verdict", .choice(Verdict.allCases.map(\.rawValue)), repeated: true,
                "Only these verdicts."),
            Parameter(
                "because", .choice(Reason.allCases.map(\.rawValue)), repeated: true,
                "Only those that are open because of this."),
            Parameter(
                "since", .day, "Those that changed since this day first, and those that went."),
            Parameter("settling", .flag, "Tell the missing facts that would settle most, too."),
        ]
    ) { visit throws(Fault) in
        let regimes = visit.asked.texts("regime").map { Address.Pair("regime", $0) }
        let flag = try visit.told("flag", regimes)
        let isSettling = visit.asked.flag("settling")
        let unknowns = isSettling ? try visit.told("unknowns", regimes + [.init("top", "8")]) : nil
        let difference = try difference(regimes, visit)
        let changed = difference.map { ChangedFindings(since: $0.since, $0.told.json) }
        let all = flag.json.list("findings")
        let shown = inOrder(all.filter { isWanted($0, visit) }, changed)
        return PageContent(
            "Findings", from: [flag, difference?.told, unknowns].compactMap { $0 }
        ) {
            HTML(.p, .class("lead")) { "Whom a sanction reaches, by which rule, and how surely." }
            form(flag.json, visit)
            HTML(.p, .live("polite")) {
                "\(Parts.count(shown.count, "finding")) of \(Parts.grouped(all.count))"
                " about \(Parts.count(Set(shown.compactMap { $0.word("entity") }).count, "party", "parties"))."
                news(shown, changed, visit)
            }
            FindingWords.table(
                "Findings", Array(shown.prefix(most)), visit, naming: true, changed: changed,
                of: shown.count, whole: flag.address)
            if let changed, let difference {
                changed.section(visit, atMost: most, whole: difference.told.address)
            }
            settling(unknowns?.json, visit)
            notRun(flag.json, visit)
        }
    }

    private static func isWanted(_ finding: JSONText, _ visit: Visit) -> Bool {
        let (verdicts, reasons) = (visit.asked.texts("verdict"), visit.asked.texts("because"))
        let isOfVerdict = verdicts.isEmpty || verdicts.contains(finding.word("verdict") ?? "")
        return isOfVerdict
            && (reasons.isEmpty || finding.texts("because").contains { reasons.contains($0) })
    }

    /// The earlier day that is asked about, and what differs from it; nil where none is.
    private static func difference(
        _ regimes: [Address.Pair], _ visit: Visit
    ) throws(Fault) -> (since: Day, told: Told)? {
        guard let since = visit.asked.day("since") else { return nil }
        guard since < day(visit) else {
            throw .invalid(
                ["query", "since"], "value_error", "a day before \(day(visit)) that is asked about",
                input: .string(since.description))
        }
        return (
            since, try visit.told("diff", regimes + [.init("old-as-of", since.description)])
        )
    }

    /// The day that is asked about.
    private static func day(_ visit: Visit) -> Day { visit.asked.day("as-of") ?? visit.today }

    /// How many of those that are shown changed; without an earlier day, the way to one.
    private static func news(
        _ shown: [JSONText], _ changed: ChangedFindings?, _ visit: Visit
    ) -> HTML {
        guard let changed else {
            let earlier = day(visit).advanced(by: -30).description
            return .pieces {
                " "
                HTML(.a, .href(visit.address.with("since", earlier))) {
                    "What changed since \(earlier)?"
                }
            }
        }
        let count = shown.count { changed.has($0) }
        return .text(
            count == 0
                ? " None of them changed since \(changed.since)."
                : " \(Parts.count(count, "finding")) changed since \(changed.since): first in the table."
        )
    }

    /// What changed comes first, then the gravest, and of equal ones those that the fewest facts
    /// would settle; those of a rule of which it is not verified whether it is in force stand at
    /// the end.
    static func inOrder(
        _ findings: [JSONText], _ changed: ChangedFindings? = nil
    ) -> [JSONText] {
        func key(_ finding: JSONText, _ place: Int) -> (Int, Int, Int, Int, Int) {
            let isNews = changed?.has(finding) ?? false
            let isApart = finding.list("notes").contains { $0.word("code") == "state-not-verified" }
            let verdict = finding.word("verdict").flatMap(Verdict.init(rawValue:))
            let rank = verdict.flatMap { Verdict.allCases.firstIndex(of: $0) } ?? 0
            return (isApart ? 1 : 0, isNews ? 0 : 1, -rank, finding.list("missing").count, place)
        }
        return findings.enumerated().map { ($1, key($1, $0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    // MARK: - Asking

    private static func form(_ flag: JSONText, _ visit: Visit) -> HTML {
        let run = flag.list("regimes").compactMap { $0.word("id") }
        let regimes = visit.asked.texts("regime").isEmpty ? run : Regime.ids
        return HTML(.form, .class("panel filters"), .get, .action(Address("findings"))) {
            Parts.field(
                "Changed since", "since", visit.asked.text("since") ?? "", type: "date")
            ticks("Verdict", "verdict", verdicts.map { ($0.rawValue, .text($0.title)) }, visit)
            HTML(.details, all: visit.asked.texts("regime").isEmpty ? [] : [.open]) {
                HTML(.summary) { "Rules" }
                ticks(
                    "Rule", "regime", regimes.map { ($0, .text(Marks.title(ofRegime: $0))) }, visit)
            }
            HTML(.details, all: visit.asked.texts("because").isEmpty ? [] : [.open]) {
                HTML(.summary) { "Open because of" }
                ticks(
                    "Open because of", "because",
                    Reason.allCases.map { ($0.rawValue, .text("\($0.rawValue): \($0.meaning)")) },
                    visit)
            }
            PageFrame.hidden(visit.sight)
            HTML(.button) { "Show" }
        }
    }

    private static let verdicts: [Verdict] = [.listed, .captured, .undetermined, .exposed]

    private static func ticks(
        _ legend: String, _ name: String, _ choices: [(value: String, label: HTML)],
        _ visit: Visit
    ) -> HTML {
        let chosen = visit.asked.texts(name)
        return HTML(.fieldset) {
            HTML(.legend) { legend }
            for choice in choices {
                Parts.tick(choice.label, name, choice.value, isOn: chosen.contains(choice.value))
            }
        }
    }

    // MARK: - Beside the table

    /// The facts that would settle most.
    private static func settling(_ unknowns: JSONText?, _ visit: Visit) -> HTML {
        guard let unknowns else {
            // Every open finding is tried anew for it, which takes a while.
            var address = visit.address.with("settling", "true")
            address.place = "settling"
            return HTML(.p) {
                HTML(.a, .href(address)) { "Which missing facts would settle most?" }
            }
        }
        let rows = unknowns.list("unknowns")
        var table = Table(
            "Missing shares, those that settle most first",
            ["Share of", "In", "Settles", "If it is at least", "Else"])
        for row in rows {
            table.add(
                Parts.party(row.word("owner") ?? "", visit),
                Parts.party(row.word("owned") ?? "", visit),
                .text(Parts.count(row.count("settles"), "finding")),
                .pieces {
                    "\(row.word("at") ?? "")%: "
                    Marks.verdict(row.word("verdict"))
                }, Marks.verdict(row.word("else")))
        }
        return HTML(.section, .labelled(by: "settling")) {
            HTML(.h2, .id("settling")) { "What to find out next" }
            HTML(.p) {
                rows.isEmpty
                    ? "No single share would settle any of these."
                    : "One number from a register would settle these."
            }
            table.html
        }
    }

    private static func notRun(_ flag: JSONText, _ visit: Visit) -> HTML {
        let unread = flag.list("regimes").filter { !$0.says("evaluated") }
        let left = flag.texts("notRun")
        return HTML(.section, .class("rest"), .labelled(by: "left")) {
            HTML(.h2, .id("left")) { "What was not asked" }
            if !unread.isEmpty {
                HTML(.p) {
                    "Under these rules nobody who is not named above was evaluated, because a list "
                    "that they need was not read for this day: "
                    HTML.joined(unread.map { Marks.regime($0.word("id") ?? "") }, by: "; ")
                    "."
                }
            }
            if !left.isEmpty {
                HTML(.p) {
                    "Not run, for no listing here starts them: "
                    HTML.joined(left.map(Marks.regime), by: "; ")
                    "."
                }
            }
            if unread.isEmpty, left.isEmpty { HTML(.p) { "Every rule in force was run." } }
        }
    }
}
