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
        let inquiry = try graph.inquiry(about: [entity], .within(hops: 1))
        let (investigation, vertex) = (inquiry.investigation, inquiry.vertices[0])
        var profile = investigation.profile(of: vertex)
        let graph = investigation.graph
        let claims = output.excerpt(profile.claims)
        profile.claims = claims.rows
        try output.give(
            investigation.document(of: profile, cut: claims.cut),
            rows: claims.rows.map { .claim($0, in: graph) },
            table: .claims(claims.rows, in: graph.file),
            intro: investigation.summary(of: profile),
            note: claims.note + investigation.leftOutNote)
    }
}
