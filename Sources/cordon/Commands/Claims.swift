import ArgumentParser
import CordonAnalysis
import CordonModel

/// `cordon claims`: the claims themselves.
struct Claims: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The claims themselves, with source, standing and contradictions.",
        discussion: """
            Examples:
              cordon claims Graphs/garpiya iemz-kupol --standing official
              cordon claims Graphs/garpiya --kinds statement --json
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "Only claims about this entity.")
    var entity: String?

    @Option(help: "Only these families, kinds or properties; may be repeated.")
    var kinds: [String] = []

    @Flag(help: "Only claims that contradict another, or are contradicted.")
    var contradictions = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        let inquiry = try entity.map { try self.graph.inquiry(about: [$0], .within(hops: 1)) }
        let investigation = try inquiry?.investigation ?? graph.investigation()
        let question = ClaimQuestion(
            entity: inquiry?.vertices[0], kinds: kinds,
            onlyContradictions: contradictions)
        let found = output.excerpt(investigation.claims(question))
        let places = found.rows
        let graph = investigation.graph
        let rows = places.map { JSONText.claim($0, in: graph) }
        let document = investigation.document(ofClaims: places, cut: found.cut)
        let table = TextTable.claims(places, in: graph.file)
        let origins = investigation.origins(of: places).count
        try output.give(
            document, rows: rows, table: table,
            note: found.note + "\n\(places.count) claims of \(origins) independent origins\n")
    }
}
