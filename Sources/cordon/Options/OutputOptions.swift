import ArgumentParser
import CordonAnalysis
import CordonGraph
import CordonModel

/// How an answer is given.
struct OutputOptions: ParsableArguments {
    @Flag(help: "One JSON document.")
    var json = false

    @Flag(help: "Comma-separated values.")
    var csv = false

    @Flag(help: "One JSON object a line.")
    var ndjson = false

    @Flag(help: "CSV for machines: cells as they are, also those that begin like a formula.")
    var raw = false

    @Option(
        name: [.customShort("o"), .customLong("output")], help: "Write to a file.",
        completion: .file())
    var output: String?

    @Option(help: "The most rows that are given; 0 for all.")
    var limit: Int?

    @Option(help: "Stop after so many seconds and say that the answer is cut.")
    var timeout: Double?

    @Flag(help: "No notes on standard error.")
    var quiet = false

    func validate() throws {
        if [json, csv, ndjson].count(where: { $0 }) > 1 {
            throw ValidationError("choose one of --json, --csv and --ndjson")
        }
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative") }
        try Seconds.check(timeout, of: "--timeout")
    }

    /// When a search is to stop.
    var limits: Limits {
        guard let timeout else { return .none }
        return Limits(within: .milliseconds(Int64(timeout * 1000)))
    }

    /// Whether a program reads the answer, not a person.
    var isForMachines: Bool { json || csv || ndjson }

    /// Whether a table is written for people, whose spreadsheet would take a text that begins with
    /// `=` for a formula: into a file or on a terminal, unless it is to be raw.
    var isTableForPeople: Bool { !raw && (output.map { $0 != "-" } ?? Sink.isTerminal) }

    /// Whether rows are told as JSON objects, which are dear where there are many.
    var isJSON: Bool { json || ndjson }

    /// Gives an answer in the form asked for; people read a table.
    ///
    /// JSON is written as it is made.
    func give(
        _ document: AnswerDocument, rows: some Sequence<JSONText>, table: TextTable,
        intro: String = "", note: String = ""
    ) throws {
        if json {
            return try Sink.stream(to: output) { put in
                try document.write { try put(Sink.bytes($0, for: output)) }
            }
        }
        let isShown = Sink.isTerminal && output == nil
        let body =
            table.rows.isEmpty || isForMachines ? "" : isShown ? table.fitted() : table.text()
        try give(.null, rows: rows, table: table, text: intro + body + note)
    }

    /// Gives an answer in the form asked for; people read a text.
    func give(
        _ document: JSONText, rows: some Sequence<JSONText>, table: TextTable, text: String
    ) throws {
        if json {
            try Sink.write(document.pretty + "\n", to: output)
        } else if ndjson {
            try Sink.stream(to: output) { put in
                for row in rows { try put(Sink.bytes(row.compact + "\n", for: output)) }
            }
        } else if csv {
            try Sink.write(table.csv(forPeople: isTableForPeople), to: output)
        } else {
            try Sink.write(PlainText.lines(text), to: output)
        }
    }

    /// The first rows, and how many were left out.
    func excerpt<Row>(_ rows: [Row]) -> Excerpt<Row> { Excerpt(rows, limit: bound) }

    /// The most rows that are given; nil for all, which is also what `--limit 0` asks for.
    var bound: Int? { limit == 0 ? nil : limit }

    /// Says what the readers noticed, a line each, unless told to be quiet.
    ///
    /// The notices made while a store took files in were said then and are told by `check`; of a store
    /// only what concerns the question itself is said beside the answer.
    func sayNotices(of file: Case, isStore: Bool) {
        var told: [Notice] = []
        var others = 0
        for notice in file.notices where notice.code != "rejected-record" {
            let isTold =
                Self.ofQuestion.contains(notice.code)
                || !isStore && Self.ofReading.contains(notice.code)
            let known = told.firstIndex {
                $0.code == notice.code && $0.message == notice.message
            }
            if !isTold {
                others += 1
            } else if let known {
                told[known].count += notice.count
            } else {
                told.append(notice)
            }
        }
        for notice in told {
            let times = notice.count == 1 ? "" : " (\(notice.count) times)"
            say("cordon: note: \(notice.message)\(times)")
        }
        if others > 0, !isStore {
            let notes = others == 1 ? "1 note" : "\(others) notes"
            say("cordon: note: \(notes) on what was read; `cordon check` tells them")
        }
    }

    /// Notices that come of what is asked, and so are said beside each answer.
    private static let ofQuestion: Set<String> = [
        "taken-for", "also-fits", "without-unknown", "listed-unknown", "assumed-listings",
        "list-incomplete", "list-excerpt",
    ]

    /// Notices of a file that change how an answer is read.
    private static let ofReading: Set<String> = [
        "assumed-table", "free-word", "small-percent", "unreadable-percentage", "unreadable-day",
        "empty-table", "missing-entity",
    ]

    /// Warns of what an answer cannot say, a line each, unless told to be quiet.
    func warn(_ warnings: [String]) {
        for warning in warnings { say("cordon: warning: \(warning)") }
    }

    /// Says something on standard error, unless told to be quiet.
    func say(_ line: String) {
        if !quiet { Sink.complain(line) }
    }
}

/// A while in seconds, as options name it.
enum Seconds {
    /// A thousand years; more fits no clock.
    private static let most = 31_557_600_000.0

    /// Refuses what is no finite while above 0.
    static func check(_ seconds: Double?, of option: String) throws {
        guard let seconds else { return }
        guard seconds.isFinite, seconds > 0, seconds <= most else {
            throw ValidationError("\(option) takes a number of seconds above 0, such as 30")
        }
    }
}

/// Which relations are walked.
struct WalkOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Walk these families or kinds; may be repeated.",
            discussion: "ownership, control, supply, role, family, membership, programme, "
                + "statement, link. Default: all but statement.", valueName: "KIND"),
        completion: .list(RelationFamily.allCases.map(\.rawValue)))
    var kinds: [String] = []

    @Flag(help: "Leave out links that a source says run through others.")
    var direct = false

    @Flag(help: "Walk relations from source to target only.")
    var directed = false

    @Option(help: "Do not walk through entities with more neighbours than this.")
    var avoidHubs: Int?

    func walk() throws -> Walk {
        do {
            return try Walk(
                words: kinds, directOnly: direct, isDirected: directed, hubLimit: avoidHubs)
        } catch {
            throw Failure(error.description, status: .usage)
        }
    }
}
