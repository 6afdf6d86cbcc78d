import ArgumentParser
import CordonAnalysis
import CordonGraph
import CordonMatch
import CordonModel

/// `cordon search`: entities by free text.
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Entities by free text, in any script, with both numbers and why.",
        discussion: """
            Similarity says how alike two names are, 0 to 1. Evidence says how much the agreement \
            narrows the world, in bits.
            Examples:
              cordon search Graphs/garpiya "Ижевский Электромеханический Завод Купол"
              cordon search Graphs/garpiya "TSK Vector" --least 0.6 --json
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "The text.")
    var text: String

    @Option(help: "screening, strict or ofac-portal.")
    var preset = "screening"

    @Option(help: "The least similarity that is shown.")
    var least: Double?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if MatchPreset(rawValue: preset) == nil {
            throw ValidationError(
                "--preset: `\(preset)` is no preset; use screening, strict or ofac-portal")
        }
        if let least, !(0...1).contains(least) {
            throw ValidationError("--least takes a number from 0 to 1")
        }
    }

    func run() throws {
        let investigation = try graph.investigation()
        let hits: [PartyHit]
        do {
            hits = try investigation.search(
                text, limit: output.limit == 0 ? 1_000_000 : output.limit ?? 10, least: least,
                preset: MatchPreset(rawValue: preset) ?? .screening,
                in: graph.book(investigation, withNumbers: false))
        } catch let error as QuestionError {
            throw Failure(error.description)
        }
        let graph = investigation.graph
        let rows = hits.map { JSONText.hit($0, in: graph) }
        let document = investigation.document(ofHits: hits)
        let warnings = investigation.listWarnings()
        var table = TextTable([
            "entity", "matched name", "similarity", "bits", "match", "why", "identifiers",
        ])
        for hit in hits {
            table.add([
                graph.id(hit.vertex), hit.matchedName, Decimals.text(hit.similarity, places: 2),
                Decimals.text(hit.evidence, places: 0), hit.isMatch ? "yes" : "no",
                hit.explanation, graph.identifiers(of: hit.vertex).joined(separator: "; "),
            ])
        }
        try output.give(
            document, rows: rows, table: table,
            intro: hits.isEmpty ? "nothing found among these names\n" : "",
            note: warnings.map { "\nwarning: \($0)" }.joined() + (warnings.isEmpty ? "" : "\n"))
    }
}
