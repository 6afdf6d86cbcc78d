import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import Foundation

/// `cordon scale`: fixpoints over a Parquet folder, in an engine that speaks Spark Connect.
struct ScaleVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scale",
        abstract: "Reduces or computes a graph beyond one machine, on Spark 4 or its like.",
        discussion: """
            FOLDER is what `cordon export --to parquet` wrote. `prune` keeps what findings rest on \
            and writes a folder that `cordon flag` opens with equal findings; `cascade` tells the \
            hashes of whom each regime reaches, as `cordon flag --reached` does; `components` and \
            `pagerank` look at all relations. The engine is the Spark Connect endpoint of \
            --remote, or a small one that --local starts (Python with pyspark-client \
            \(Self.client) and pysail \(Self.sail)). Every round is kept in --checkpoints, which \
            the engine must see at the same path; a run that was stopped goes on from there. \
            CORDON_PYTHON names the Python, else it is `python3`.
            Examples:
              cordon scale prune whole --local -o reduced
              cordon scale cascade whole --remote sc://spark:15002 --json
            """)

    /// The versions that --local is tested with, as the script checks them.
    static let client = "4.1.1"
    static let sail = "0.7.2"

    /// The jobs that can be run.
    enum Job: String, ExpressibleByArgument, CaseIterable {
        case prune, cascade, components, pagerank
    }

    @Argument(help: "prune, cascade, components or pagerank.")
    var job: Job

    @Argument(help: "The folder of Parquet tables.", completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("The endpoint.", valueName: "sc://HOST:PORT"))
    var remote: String?

    @Flag(help: "Start a small engine here.")
    var local = false

    @Option(name: .customLong("regime"), help: "Only this regime (cascade); may be repeated.")
    var regimes: [String] = []

    @Option(
        help: ArgumentHelp(
            "Where rounds are kept. Default: beside FOLDER, and removed at the end.",
            valueName: "DIR"))
    var checkpoints: String?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: "The folder that `prune` writes, or the file of the answer.")
    var output: String?

    @Option(help: "Stop after so many seconds; the same command goes on from the last round.")
    var timeout: Double?

    @Flag(help: "One JSON document.")
    var json = false

    @Flag(help: "No progress on standard error.")
    var quiet = false

    func validate() throws {
        guard local != (remote != nil) else {
            throw ValidationError("name an endpoint with --remote sc://HOST:PORT, or use --local")
        }
        if job == .prune, output == nil {
            throw ValidationError("prune writes a folder: name it with -o")
        }
        if !regimes.isEmpty, job != .cascade { throw ValidationError("--regime is for cascade") }
        try Seconds.check(timeout, of: "--timeout")
    }

    func run() throws {
        guard ParquetFolder.isFolder(folder) else {
            throw Failure("\(folder): is no folder that `cordon export --to parquet` wrote")
        }
        let rounds = checkpoints ?? "\(whole(folder)).rounds-\(job.rawValue)"
        let script = try ScaleScript()
        defer { script.remove() }
        let meter = ProgressMeter(isShown: !quiet)
        let outcome = try script.run(arguments(rounds), timeout: timeout) { event in
            meter.say(Self.line(event))
        }
        meter.end()
        if checkpoints == nil, [.prune, .cascade].contains(job) { Self.remove(rounds) }
        try give(outcome)
    }

    private func whole(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    private func arguments(_ rounds: String) -> [String] {
        var arguments = [job.rawValue, whole(folder), "--checkpoints", whole(rounds)]
        if job == .prune, let output { arguments += ["--into", whole(output)] }
        for regime in regimes { arguments += ["--regime", regime] }
        return arguments + (remote.map { ["--remote", $0] } ?? ["--local"])
    }

    private static func remove(_ path: String) {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            Sink.complain("cordon: \(path): cannot be removed")
        }
    }

    /// One round as a line of progress.
    private static func line(_ event: ScaleEvent) -> String {
        guard event.name == "round" else { return event.name }
        let words = ["fixpoint", "round", "frontier", "reached", "seconds"].map {
            "\($0 == "fixpoint" ? "" : "\($0) ")\(event.text($0))"
        }
        return words.joined(separator: "  ")
    }

    private func give(_ outcome: ScaleEvent) throws {
        let place = job == .prune ? nil : output
        if json { return try Sink.write(outcome.document(job.rawValue) + "\n", to: place) }
        try Sink.write(PlainText.lines(outcome.lines), to: place)
    }
}
