import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import CordonRules

/// `cordon regimes`: the rules.
struct Regimes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The rules: threshold, strictness, aggregation, seeds, citations, status.",
        discussion: """
            Examples:
              cordon regimes
              cordon regimes eu --as-of 2021-06-01
              cordon regimes uk --yaml > mine.yaml
              cordon regimes --regimes mine.yaml
            """)

    @Argument(help: "Only these regimes.")
    var ids: [String] = []

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "Only the version of this day, with its readings.", valueName: "DAY"))
    var asOf: String?

    @Option(
        name: .customLong("known-at"),
        help: ArgumentHelp(
            "The law as it was known on this day: what was settled later is open.",
            valueName: "DAY"))
    var knownAt: String?

    @Option(
        name: .customLong("regimes"),
        help: ArgumentHelp(
            "A file with regimes of your own: it is checked, and they are shown.",
            valueName: "FILE.yaml"))
    var file: String?

    @Flag(help: "Print the file of a rule, to write one of your own from.")
    var yaml = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        let regimes = try asked()
        guard !yaml else {
            let texts = regimes.compactMap { Regime.text(of: $0.id) }
            try Sink.write(texts.joined(separator: "\n"), to: output.output)
            return
        }
        let shown = output.excerpt(try regimes.map(ofTheDay))
        let rows = shown.rows.map { JSONText.fullRegime($0) }
        try output.give(
            ["regimes": .array(rows)], rows: rows, table: table(shown.rows),
            text: shown.rows.map { RegimeSheet.text($0, day: asOf) }.joined(separator: "\n")
                + shown.note
                + "\nNot legal advice.\n")
    }

    /// The regimes that are named, else those of the file, else all.
    private func asked() throws -> [Regime] {
        do {
            let own = try file.map(RegimeFile.read)
            if ids.isEmpty { return own ?? Regime.all }
            return try Investigation.regimes(named: ids, beside: own ?? [])
        } catch let error as ReadingProblems {
            throw Failure(error)
        } catch let error as QuestionError {
            throw Failure(error.description, status: .usage)
        }
    }

    /// The regime in its version of the day asked alone, as the law was known on another.
    private func ofTheDay(_ regime: Regime) throws -> Regime {
        let known = try knownAt.map { try day($0, "--known-at") }
        let asked = try asOf.map { try day($0, "--as-of") }
        return regime.only(on: asked, knownAt: known)
    }

    private func day(_ text: String, _ option: String) throws -> Day {
        guard let day = Day(text) else {
            throw Failure("\(option): `\(text)` is no day; write 2024-07-03", status: .usage)
        }
        return day
    }

    /// A row for every test of every version, for machines.
    private func table(_ regimes: [Regime]) -> TextTable {
        var table = TextTable([
            "regime", "version", "from", "before", "status", "interest", "threshold",
            "comparison", "aggregation", "control", "force",
        ])
        for regime in regimes {
            for version in regime.versions {
                let head = [
                    regime.id, version.label, version.from?.description ?? "",
                    version.before?.description ?? "", version.status.rawValue,
                ]
                let tail = [
                    version.aggregation.rawValue, "\(version.hasControlLimb)",
                    version.force.rawValue,
                ]
                let tests = version.tests.map {
                    [$0.interest.rawValue, $0.threshold.description, $0.comparison.rawValue]
                }
                for test in tests.isEmpty ? [["", "", ""]] : tests {
                    table.add(head + test + tail)
                }
            }
        }
        return table
    }
}
