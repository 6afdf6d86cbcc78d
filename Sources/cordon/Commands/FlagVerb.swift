import ArgumentParser
import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// `cordon flag`: whom a sanction reaches.
struct FlagVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flag",
        abstract: "Whom a sanction reaches, under each regime, and how surely.",
        discussion: """
            Six verdicts: `listed`: a listing with such a measure is in force; `captured`: the rule \
            reaches it in every world that the firm claims allow; `undetermined`: in some, not in \
            all, and why is said; `exposed`: listed or captured parties hold a part that does not \
            count; `none`: nothing found, which is never clearance; `notEvaluated`: a list or a \
            rule is not there.

            Exit status 2 where a finding meets --fail-on, at that level or above \
            (listed > captured > undetermined > exposed).
            Examples:
              cordon flag Graphs/garpiya iemz-kupol voskresensk-plant --regime uk
              cordon flag Graphs/garpiya voskresensk-plant --from 2022-01-01 --until 2026-11-22
              cordon flag owners.csv --listed parties.txt --fail-on captured --json
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "Only these entities.")
    var entities: [String] = []

    @Option(
        help: ArgumentHelp(
            "A table with `id` or `name`: a row for every subject and regime.",
            valueName: "FILE.csv"), completion: .file())
    var subjects: String?

    @OptionGroup var regimes: RegimeOptions
    @OptionGroup var timeline: TimelineOptions

    @Flag(help: "Tell `none` and `notEvaluated` too.")
    var all = false

    @Flag(
        help: ArgumentHelp(
            "Tell the hashes of whom each regime reaches, in the head of --json.",
            discussion: "The SHA-256 over the numbers of entities as in a Parquet folder, by which "
                + "other engines can be compared."))
    var reached = false

    @Flag(
        help: ArgumentHelp(
            "Compare the names of the parties asked about, and of all above them, with the listed.",
            discussion: "A pair that may be one party is undetermined, because identity, until "
                + "`link` or `unlink` decides."))
    var screenOwners = false

    @Option(
        help: "End with status 2 where a finding meets one of these verdicts.",
        completion: .list(["listed", "captured", "undetermined", "exposed", "notEvaluated"]))
    var failOn: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if timeline.from != nil, entities.isEmpty {
            throw ValidationError("--from and --until need the entities to be named")
        }
        if reached, !output.json || !entities.isEmpty || subjects != nil {
            throw ValidationError("--reached is about the whole graph and is told with --json")
        }
    }

    func run() throws {
        let verdicts = try Self.verdicts(failOn)
        let table = try subjects.map { try SubjectTable(path: $0) }
        let inquiry = try inquiry(table)
        let investigation = try inquiry?.investigation ?? whole()
        output.sayNotices(of: investigation.graph.file, isStore: try graph.isStore())
        if let table, let inquiry {
            return try table.answer(
                inquiry, try regimes.regimes(on: investigation.graph.projection.asOf), output,
                failOn: verdicts, comparedNames: screenOwners)
        }
        let vertices = inquiry?.vertices ?? []
        let question = FindingQuestion(
            regimes: try regimes.regimes(on: investigation.graph.projection.asOf),
            vertices: vertices.isEmpty ? nil : vertices,
            all: all || !vertices.isEmpty, limits: output.limits, comparedNames: screenOwners)
        let answer = investigation.answer(question)
        let changes = try timeline.changes(
            about: vertices, under: investigation.regimes(question), investigation)
        do {
            if let changes {
                try give(changes, investigation)
            } else {
                try give(answer, question, investigation)
            }
        } catch is ReaderGone where !verdicts.isEmpty {
            // A reader that has seen enough does not open the gate.
        }
        try Self.end(answer, failOn: verdicts, named: regimes.ids)
    }

    /// The part of the graph that is asked about; nil where everybody is.
    private func inquiry(_ table: SubjectTable?) throws -> Inquiry? {
        guard table != nil || !entities.isEmpty else { return nil }
        let file = try screenOwners ? whole().graph.file : nil
        if let table { return try graph.inquiry(subjects: table.asked, .above, in: file) }
        return try graph.inquiry(about: entities, .above, in: file)
    }

    /// The whole graph; where names are compared, with namesakes of listed parties left open.
    private func whole() throws -> Investigation {
        let investigation = try graph.investigation()
        guard screenOwners else { return investigation }
        let named = try entities.map(investigation.entity)
        return investigation.comparingNames(
            above: named.isEmpty ? nil : named,
            in: try graph.book(investigation, withNumbers: true),
            apart: try graph.identityDecisions())
    }

    /// Ends with status 2 where an answer meets a gate, or might if it had not been cut.
    static func end(
        _ answer: FindingAnswer, failOn verdicts: Set<Verdict>, named: [String]
    ) throws {
        guard Investigation.mayMeet(answer, verdicts, named: named) else { return }
        let isMet = Investigation.meets(answer.findings, verdicts, named: named)
        throw Failure(isMet ? [] : [FindingText.openGate(answer)], status: .findingMet)
    }

    /// The verdicts that `--fail-on` names.
    static func verdicts(_ text: String?) throws -> Set<Verdict> {
        var verdicts: Set<Verdict> = []
        for word in (text ?? "").split(separator: ",") {
            guard let verdict = Verdict(rawValue: String(word)), verdict != .none else {
                throw Failure(
                    "--fail-on: `\(word)` is no verdict; use listed, captured, undetermined, "
                        + "exposed or notEvaluated", status: .usage)
            }
            verdicts.insert(verdict)
        }
        return verdicts
    }

    private func give(
        _ answer: FindingAnswer, _ question: FindingQuestion, _ investigation: Investigation
    ) throws {
        let findings = answer.findings
        let day = investigation.graph.projection.asOf
        let asked = investigation.regimes(question)
        let suspended = regimes.ids.isEmpty ? Regime.suspended(on: day) : []
        let graph = investigation.graph
        let shown = output.excerpt(output.isForMachines ? findings : FindingText.inOrder(findings))
        let notRun = investigation.regimesNotRun(question)
        let document = investigation.document(
            ofFindings: shown.rows, under: asked, suspended: suspended,
            notRun: notRun, reached: reached && answer.cut == nil,
            cut: answer.cut?.rawValue ?? shown.cut)
        // Each finding is told when it is written: many of them make a large document.
        try output.give(
            document,
            rows: shown.rows.lazy.map { JSONText.finding($0, among: shown.rows.count) },
            table: FindingText.table(output.isJSON ? [] : shown.rows, plain: output.csv),
            intro: FindingText.intro(
                findings, asked, suspended, notRun, warnings: investigation.listWarnings(),
                in: graph),
            note: shown.note + investigation.leftOutNote + FindingText.note(answer.cut))
    }

    /// The days on which verdicts change, by regime, entity and day.
    private func give(_ changes: [VerdictChange], _ investigation: Investigation) throws {
        let shown = output.excerpt(changes)
        let document = investigation.document(ofTimeline: shown.rows, cut: shown.cut)
        let rows = shown.rows.map { JSONText.verdictChange($0) }
        var table = TextTable(["day", "regime", "entity", "before", "after", "because of"])
        for change in shown.rows {
            table.add([
                change.day.description, change.regime, change.entity, change.before.rawValue,
                change.after.rawValue, change.reason,
            ])
        }
        try output.give(
            document, rows: rows, table: table,
            intro: changes.isEmpty ? "no verdict changes between these days\n" : "",
            note: shown.note + FindingText.note(nil))
    }
}
