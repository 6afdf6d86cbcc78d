import ArgumentParser
import CordonAnalysis
import CordonFormats
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
              cordon suggest case.cordon --names --limit 100
              cordon suggest case.cordon --csv -o pairs.csv
              cordon link case.cordon --from pairs.csv --only "may be one" --because "read"
            """)

    @Argument(help: "A store, or any other graph.")
    var graph: String

    @Flag(help: "Show what is joined already, and why.")
    var joined = false

    @Flag(help: "Propose pairs by their names too, compared strictly, best proved first.")
    var names = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        let (file, decisions) = try read()
        let report = IdentitySearch(file, decisions: decisions).report
            .comparingNames(in: file)
        let pairs = names ? try byName(file, decisions) : []
        if output.json {
            try Sink.write(
                JSONText.identity(report, byName: pairs, limit: output.bound).pretty + "\n",
                to: output.output)
            return
        }
        var table = TextTable(["what", "left", "right", "because"])
        if joined {
            for join in report.joins {
                table.add(["joined", join.left, join.right, join.because])
            }
        }
        for pair in report.suggestions {
            table.add(["may be one", pair.left, pair.right, pair.because])
        }
        for pair in pairs {
            let score = Decimals.text(pair.similarity, places: 2)
            let bits = Decimals.text(pair.evidence, places: 0)
            table.add([
                "alike by name", pair.left, pair.right,
                "\(score), \(bits) bits: \(pair.explanation)",
            ])
        }
        for conflict in report.conflicts {
            for other in conflict.entities.dropFirst() {
                table.add(["conflict", conflict.entities[0], other, conflict.because])
            }
        }
        table.rows = output.excerpt(table.rows).rows
        if output.csv {
            try Sink.write(table.csv(forPeople: output.isTableForPeople), to: output.output)
        } else {
            try Sink.write(
                table.text(most: 100)
                    + "\n\(report.joins.count) pairs joined, \(report.suggestions.count) may be "
                    + "one party\(names ? ", \(pairs.count) alike by name" : ""), \(report.conflicts.count) numbers on several parties\n",
                to: output.output)
        }
    }

    private func read() throws -> (Case, [IdentityDecision]) {
        do {
            if let told = try CaseDoor.contentOfFolder(graph) { return (told.file, told.decisions) }
            guard try CaseDoor.isStore(graph) else { return (try CaseDoor.read(graph), []) }
            let store = try Store.open(graph)
            return (try store.file(), try store.decisions())
        } catch let error as StoreError {
            throw Failure(error.description)
        } catch {
            throw Failure("\(error)".split(separator: "\n").map(String.init))
        }
    }

    /// The pairs that names propose among the parties that numbers and decisions leave apart.
    private func byName(_ file: Case, _ decisions: [IdentityDecision]) throws -> [NamePair] {
        var joined = file
        joined.join(decisions: decisions)
        let investigation = Investigation(joined, Projection(asOf: try GraphOptions.today()))
        do {
            let book = try PartyBook(investigation.graph)
            return investigation.pairsByName(in: book, apart: decisions)
        } catch {
            throw Failure(error.description)
        }
    }
}
