import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonMatch
import CordonModel
import CordonRules

/// `cordon screen`: a portfolio against the names of a graph, and on to the verdicts.
struct Screen: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A portfolio against every name of the graph, with verdicts of what is found.",
        discussion: """
            NAMES is a table (CSV, TSV or JSON Lines; - is the standard input) with a column of \
            names; columns such as id, dob, country, gender, inn or schema qualify the match. \
            Every subject has a row, also where nothing was found. Rows come as they are read, in \
            order, whatever the number of threads.

            --sheet writes what a first reviewer decides from: one row a subject and party, in \
            words, as .csv or .xlsx, with a side file (FILE.about.json) that says what it rests on. \
            A terminal shows the same in short.

            A reviewer fills the columns `decision` and `because`; `cordon decide --from` keeps \
            them in the case. A false positive is not shown again until the party or the subject \
            changes. With --since only what is new, changed or gone is told.

            Examples:
              cordon screen Graphs/garpiya customers.csv -o results.csv
              cordon screen case.cordon customers.xlsx --sheet alerts.xlsx
              cordon screen case.cordon customers.csv --since 2023-12-11 --as-of 2023-12-13
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: ArgumentHelp("The subjects.", valueName: "NAMES.csv"), completion: .file())
    var names: String

    @Option(
        help: "screening, strict or ofac-portal.",
        completion: .list(["screening", "strict", "ofac-portal"]))
    var preset = "screening"

    @Option(name: .customLong("hits"), help: "The most parties shown for a subject.")
    var most = 5

    @Option(
        help: ArgumentHelp(
            "Tell only what changed since an older store or list, or since what was known on a day.",
            valueName: "OLD"))
    var since: String?

    @Option(
        help: ArgumentHelp(
            "Write the sheet of a first reviewer: one row a subject and party, in words.",
            valueName: "FILE.csv|.xlsx"))
    var sheet: String?

    @Option(
        help: "The least sure hits shown: strong, possible, weak, or a similarity of 0 to 1.",
        completion: .list(["strong", "possible", "weak"]))
    var least: String?

    @Flag(help: "Only rows of parties that match; subjects without one have no row.")
    var onlyMatches = false

    @Flag(help: "Show false positives too that were decided before and still stand.")
    var decided = false

    @Option(help: "How many threads may work; the result is the same.")
    var threads: Int?

    @Option(help: "End with status 2 where a party found meets one of these verdicts.")
    var failOn: String?

    @OptionGroup var subjects: SubjectOptions
    @OptionGroup var regimes: RegimeOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if MatchPreset(rawValue: preset) == nil {
            throw ValidationError(
                "--preset: `\(preset)` is no preset; use screening, strict or ofac-portal")
        }
        if let least, HitFloor(least) == nil {
            throw ValidationError(
                "--least: `\(least)` is none of strong, possible, weak, or a number of 0 to 1")
        }
        if sheet != nil, since != nil {
            throw ValidationError("--sheet tells everything; leave out --since")
        }
        if most < 1 { throw ValidationError("--hits must be 1 or more") }
        if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more") }
    }

    func run() throws {
        let verdicts = try FlagVerb.verdicts(failOn)
        let investigation = try graph.investigation()
        guard investigation.graph.entityCount > 0 else {
            throw Failure(
                "\(graph.graph): the graph is empty, and nobody can be found in it; import lists first"
            )
        }
        let (file, columns) = try subjects.open(names)
        let screening = try self.screening(investigation, graph)
        let older = try since.map { try self.older($0) }
        if let encoding = file.encoding {
            output.say("cordon: note: \(names) is read as \(encoding.rawValue)")
        }
        output.say("cordon: note: columns: \(columns.sentence)")
        output.warn(investigation.listWarnings())
        let run = try ScreenRun(
            self, investigation, screening, own: file.columns, verdicts: verdicts,
            isChanged: older != nil)
        let meter = ProgressMeter(isShown: !output.quiet)
        defer { meter.end() }
        var faults = RowFaults()
        while true {
            let batch = try Self.batch(of: file, columns, &faults)
            if batch.isEmpty { break }
            if let older {
                let changes = screening.changes(for: batch, since: older, threads: workers)
                for (subject, hits) in zip(batch, changes) { try run.add(subject, changed: hits) }
            } else {
                let found = screening.hits(for: batch, threads: workers)
                for (subject, hits) in zip(batch, found) { try run.add(subject, hits) }
            }
            meter.show(run.tally.subjects, of: "subjects")
        }
        try run.finish()
        meter.end()
        faults.report()
        if file.leftOut > 0 {
            output.say("cordon: note: \(file.leftOut) values under keys that the first row lacks")
        }
        try run.end()
    }

    private var workers: Int { threads ?? Threads.available }

    private func screening(
        _ investigation: Investigation, _ graph: GraphOptions
    ) throws -> Screening {
        Screening(
            investigation, try graph.book(investigation, withNumbers: true),
            regimes: try regimes.regimes(on: investigation.graph.projection.asOf),
            decisions: try graph.decisions(in: investigation),
            preset: MatchPreset(rawValue: preset) ?? .screening, limit: most,
            limits: output.limits)
    }

    /// The same questions of an older day of the graph, or of an older graph.
    private func older(_ since: String) throws -> Screening {
        var older = graph
        if Day(since) != nil {
            older.asOf = since
            older.knownAt = since
        } else {
            older.graph = since
        }
        return try screening(try older.investigation(), older)
    }

    private static func batch(
        of file: RowFile, _ columns: SubjectColumns, _ faults: inout RowFaults
    ) throws -> [Subject] {
        do {
            return try columns.batch(of: file) { try faults.take($0) }
        } catch let error as ReadingProblem {
            throw Failure(error.description)
        }
    }
}
