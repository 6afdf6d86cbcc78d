import ArgumentParser
import CordonAnalysis
import CordonModel
import CordonStore

/// `cordon suggest`: pairs that may be one party.
struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pairs of a case that may be one party, and numbers that contradict each other.",
        discussion: """
            Entities are joined without asking only where two of their numbers agree, or one \
            number, a name and a country, and nothing speaks against it. `link` and `unlink` \
            decide on the rest.

            Examples:
              cordon suggest case.cordon
              cordon suggest case.cordon --joined --json
            """)

    @Argument(help: "A store, or any other graph.")
    var graph: String

    @Flag(help: "Show what is joined already, and why.")
    var joined = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        let (file, decisions) = try read()
        let report = IdentitySearch(file, decisions: decisions).report
        if output.json {
            try Sink.write(document(report).pretty + "\n", to: output.output)
            return
        }
        var table = TextTable(["what", "entities", "because"])
        if joined {
            for join in report.joins {
                table.add(["joined", "\(join.left) \(join.right)", join.because])
            }
        }
        for pair in report.suggestions {
            table.add(["may be one", "\(pair.left) \(pair.right)", pair.because])
        }
        for conflict in report.conflicts {
            table.add(["conflict", conflict.entities.joined(separator: " "), conflict.because])
        }
        table.rows = output.excerpt(table.rows).rows
        if output.csv {
            try Sink.write(table.csv, to: output.output)
        } else {
            try Sink.write(
                table.text(most: 100)
                    + "\n\(report.joins.count) pairs joined, \(report.suggestions.count) may be "
                    + "one party, \(report.conflicts.count) numbers on several parties\n",
                to: output.output)
        }
    }

    private func read() throws -> (Case, [IdentityDecision]) {
        do {
            guard try CaseDoor.isStore(graph) else { return (try CaseDoor.read(graph), []) }
            let store = try Store.open(graph)
            return (try store.file(), try store.decisions())
        } catch let error as StoreError {
            throw Failure(error.description)
        } catch {
            throw Failure("\(error)".split(separator: "\n").map(String.init))
        }
    }

    private func document(_ report: IdentityReport) -> JSONText {
        [
            "cordon": .string(Investigation.version),
            "joined": .array(
                report.joins.map { join in
                    [
                        "left": .string(join.left), "right": .string(join.right),
                        "numbers": .strings(join.numbers.map(\.description)),
                        "because": .string(join.because), "standing": .string(join.standing.word),
                        "decided": .bool(join.isDecided),
                    ]
                }),
            "suggestions": .array(
                output.excerpt(report.suggestions).rows.map { pair in
                    [
                        "left": .string(pair.left), "right": .string(pair.right),
                        "numbers": .strings(pair.numbers.map(\.description)),
                        "because": .string(pair.because),
                    ]
                }),
            "conflicts": .array(
                output.excerpt(report.conflicts).rows.map { conflict in
                    [
                        "number": .string(conflict.number.description),
                        "entities": .strings(conflict.entities),
                        "because": .string(conflict.because),
                    ]
                }),
        ]
    }
}
