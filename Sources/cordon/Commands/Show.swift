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

    @Flag(help: "Claims that do not hold on the day, too.")
    var allDays = false

    func run() throws {
        let file = try graph.file()
        if file.isCarried(entity) {
            let investigation = try graph.investigation()
            if let record = investigation.record(entity) { return try show(record, investigation) }
        }
        let inquiry = try graph.inquiry(about: [entity], .within(hops: 1), in: file)
        let (investigation, vertex) = (inquiry.investigation, inquiry.vertices[0])
        var profile = investigation.profile(of: vertex, ofEveryDay: allDays)
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

    /// Shows a record that is no party: an address, a sanction, a passport.
    private func show(_ record: CarriedProfile, _ investigation: Investigation) throws {
        var record = record
        let graph = investigation.graph
        let claims = output.excerpt(record.claims)
        record.claims = claims.rows
        try output.give(
            investigation.document(of: record, cut: claims.cut),
            rows: claims.rows.map { .claim($0, in: graph) },
            table: .claims(claims.rows, in: graph.file),
            intro: "\(record.entity.id) | \(record.entity.schema), a record and no party\n\n",
            note: claims.note)
    }
}
