import ArgumentParser
import CordonAnalysis
import CordonFetch
import CordonFormats
import CordonModel

/// `cordon round`: what changed since the last time, and whom of ours it touches.
struct RoundVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "round",
        abstract: "The daily round: take new lists, screen the portfolio again, tell what is new.",
        discussion: """
            PLAN.yaml names a store, the lists, a portfolio and what somebody is to be woken for. New \
            files of lists and registers are taken in edition by edition, oldest first; what is new \
            about a customer, by name or through ownership, is written to REPORTS/DAY as changes.csv, \
            digest.html and round.json. Nothing is said where nothing is new, but for what somebody has \
            to mend: a list that is too old, an edition that did not come, a question that cannot be asked.

            Exit status: 0 nothing new that the plan asks to be woken for; 2 something; 1 the round \
            failed, and the next one goes on from there.

            Example of a plan:
              cordon: 1
              store: case.cordon
              fetch: [ofac-sdn, eu, uk, un]
              portfolio: customers.csv
              failOn: [captured, listed]

            Examples:
              cordon round round.yaml
              cordon round round.yaml --offline --as-of 2023-12-13
            """)

    @Argument(help: ArgumentHelp("The plan.", valueName: "PLAN.yaml"), completion: .file())
    var plan: String

    @Option(help: "The day that counts as today.")
    var asOf: String?

    @Flag(help: "Fetch nothing; take what lies in the folders.")
    var offline = false

    @Flag(help: "One JSON document of what is told.")
    var json = false

    @Flag(help: "No notes on standard error; what is to be mended is told all the same.")
    var quiet = false

    func run() throws {
        let day = try today()
        let plan = try read()
        let meter = ProgressMeter(isShown: !quiet)
        defer { meter.end() }
        do {
            let fetched = try offline ? [:] : fetch(plan, day)
            let outcome = try Round(plan, on: day).run(fetched: fetched) { meter.say($0) }
            meter.end()
            try give(outcome, plan)
            if outcome.isMet { throw Failure([], status: .findingMet) }
        } catch let fault as RoundFault {
            throw Failure(fault.lines)
        }
    }

    private func today() throws -> Day {
        guard let asOf else { return try GraphOptions.today() }
        guard let day = Day(asOf) else {
            throw Failure(
                "--as-of: `\(asOf)` is no day of the calendar; write it as 2024-09-25",
                status: .usage)
        }
        return day
    }

    private func read() throws -> RoundPlan {
        do {
            return try RoundPlan.read(plan)
        } catch {
            throw Failure(error)
        }
    }

    /// Fetches the lists that the plan names; one that fails ends the round, since silence about it
    /// would be taken for news of none.
    private func fetch(_ plan: RoundPlan, _ day: Day) throws -> [String: Day] {
        guard !plan.fetch.isEmpty else { return [:] }
        let files = Fetch.apart(try plan.fetch.flatMap(Fetch.files))
        try Fetch.makeFolder(plan.folder)
        let fetcher = Fetcher(folder: plan.folder, today: day)
        var days: [String: Day] = [:]
        var faults: [String] = []
        for file in files {
            do {
                let fetched = try fetcher.fetch(file)
                days[fetched.path] = fetched.record.day
            } catch {
                faults.append(error.description)
            }
        }
        guard faults.isEmpty else { throw Failure(faults) }
        return days
    }

    // MARK: - Giving

    private func give(_ outcome: Round.Outcome, _ plan: RoundPlan) throws {
        if !quiet { outcome.notes.forEach { Sink.complain("cordon: note: \($0)") } }
        // The text of a report says already what it is the first to say. What is to be mended is no note.
        let told = Set(json ? [] : outcome.reports.flatMap { $0.gaps + $0.aged })
        for warning in outcome.warnings where !told.contains(warning) {
            Sink.complain("cordon: warning: \(warning)")
        }
        if json {
            let document: JSONText = [
                "cordon": .string(Investigation.version), "met": .bool(outcome.isMet),
                "reports": .array(outcome.reports.map { $0.document().json }),
                "warnings": .strings(outcome.warnings + outcome.notes),
            ]
            return try Sink.write(document.pretty + "\n", to: nil)
        }
        for report in outcome.reports {
            try Sink.write(PlainText.lines(text(report, plan)), to: nil)
        }
        if outcome.isMet, !outcome.reports.contains(where: \.isMet), !quiet {
            Sink.complain(
                "cordon: a round that was interrupted wrote what asks for a decision; see "
                    + plan.reports)
        }
    }

    /// What changed; of somebody new, what reaches him, or why this is the customer.
    private static func why(_ change: CustomerChange) -> String {
        change.phrases.isEmpty
            ? change.chain ?? change.identity : change.phrases.joined(separator: "; ")
    }

    private func text(_ report: RoundReport, _ plan: RoundPlan) -> String {
        var table = TextTable(["customer", "change", "now", "party", "why"])
        for change in report.changes.prefix(20) {
            table.add([
                change.customer, (change.isAlert ? "! " : "") + change.kind.rawValue,
                CustomerChange.words(change.after), "\(change.caption) (\(change.entity))",
                Self.why(change),
            ])
        }
        let rest = report.changes.count - 20
        var text = report.sentence + "\n"
        if !table.rows.isEmpty { text += Sink.isTerminal ? table.fitted() : table.text() }
        if rest > 0 { text += "\(rest) more\n" }
        text += report.silences.filter(\.isNews).map { $0.sentence + "\n" }.joined()
        for change in report.watch {
            let fault = change.answer.fault.map { " (\($0))" } ?? ""
            text += "watched: \(change.answer.question.text)\(fault)\n"
            text += change.came.map { "  + \($0)\n" }.joined()
            text += change.went.map { "  - \($0)\n" }.joined()
        }
        return text + "\(plan.reports)/\(report.name)/digest.html\n"
    }
}
