import ArgumentParser
import CordonAnalysis
import CordonModel

/// `cordon check`: the quality of the data.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What is wrong, missing, contradictory, over 100 %, circular or stale.",
        discussion: """
            Examples:
              cordon check Graphs/garpiya --as-of 2026-11-22
              cordon check owners.csv --json
            """)

    @OptionGroup var graph: GraphOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let investigation = try graph.investigation()
        let issues = output.excerpt(investigation.issues())
        let rows = issues.rows.map(investigation.row(of:))
        let document = investigation.document(ofIssues: issues.rows, cut: issues.cut)
        var table = TextTable(["severity", "code", "entities", "claims", "what"])
        for issue in issues.rows {
            table.add([
                issue.severity.rawValue, issue.code, issue.entities.joined(separator: " "),
                issue.claims.joined(separator: " "), issue.message,
            ])
        }
        let graph = investigation.graph
        try output.give(
            document, rows: rows, table: table,
            intro: "\(graph.entityCount) entities, \(graph.relations.count) relations, "
                + "\(graph.claimCount) claims as of \(graph.projection.asOf): "
                + "\(issues.rows.count + issues.omitted) issues\n\n", note: issues.note)
    }
}
