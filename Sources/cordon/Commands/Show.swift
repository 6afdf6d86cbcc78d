import ArgumentParser
import CordonAnalysis
import CordonModel

/// `cordon show`: one entity.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "One entity: names, identifiers, listings, relations, every claim.",
        discussion: """
            Examples:
              cordon show Graphs/garpiya iemz-kupol
              cordon show Graphs/garpiya "JSC IEMZ Kupol" --as-of 2023-12-31 --json
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "The entity.")
    var entity: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        let investigation = try graph.investigation()
        let vertex = try investigation.entity(entity)
        let profile = investigation.profile(of: vertex)
        let document = investigation.document(of: profile)
        if output.json {
            try Sink.write(document.json.pretty + "\n", to: output.output)
            return
        }
        let graph = investigation.graph
        let claims = output.limited(profile.claims)
        let table = TextTable.claims(claims, in: graph.file)
        try output.give(
            document, rows: claims.map { .claim($0, in: graph) }, table: table,
            intro: investigation.summary(of: profile))
    }
}
