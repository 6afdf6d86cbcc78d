import ArgumentParser
import CordonAnalysis
import CordonGraph
import CordonModel

/// `cordon structure`: how the graph hangs together.
struct Structure: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How the graph hangs together: circles, bridges, choke points, groups.",
        discussion: """
            Examples:
              cordon structure Graphs/garpiya --find cut-points --direct --among Company
              cordon structure Graphs/garpiya --find dominators --from redlepus-vector --direct
              cordon structure Graphs/garpiya --find cut --from xiamen-limbach --to iemz-kupol
            """)

    @OptionGroup var graph: GraphOptions

    @Option(
        help: """
            components, circular-ownership, bridges, cut-points, communities, cores, \
            dominators or cut.
            """, completion: .list(StructureKind.allCases.map(\.rawValue)))
    var find: String

    @Option(help: "Where dominators start, or a cut.")
    var from: String?

    @Option(help: "What a cut parts the start from.")
    var to: String?

    @Option(help: "Only among entities of this schema, such as Company.")
    var among: String?

    @Option(help: "How many threads may work; the result is the same.")
    var threads: Int?

    @OptionGroup var walk: WalkOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if StructureKind(rawValue: find) == nil {
            let choices = StructureKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--find: `\(find)` is no choice; use \(choices)")
        }
        if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more") }
        if to != nil, find != StructureKind.cut.rawValue {
            throw ValidationError("--to is for --find cut")
        }
    }

    func run() throws {
        let investigation = try graph.investigation()
        let answer: StructureAnswer
        do {
            answer = try investigation.structure(
                StructureKind(rawValue: find) ?? .components, walk: try walk.walk(),
                from: try from.map(investigation.entity), to: try to.map(investigation.entity),
                among: among, limits: output.limits,
                threads: threads ?? Threads.available)
        } catch let error as QuestionError {
            throw Failure(error.description, status: .usage)
        }
        let graph = investigation.graph
        let groups = output.excerpt(answer.groups)
        let rows = groups.rows.map(investigation.row(ofGroup:))
        let document = investigation.document(
            ofGroups: groups.rows, StructureKind(rawValue: find) ?? .components,
            cut: answer.cut?.rawValue ?? groups.cut)
        var table = TextTable(["group", "size", "entities"])
        for (number, group) in groups.rows.enumerated() {
            table.add([
                "\(number + 1)", "\(group.count)", group.map(graph.id).joined(separator: " "),
            ])
        }
        try output.give(
            document, rows: rows, table: table,
            intro: "\(answer.groups.count) groups: \(find) as of \(graph.projection.asOf)\n\n",
            note: groups.note
                + (answer.cut.map { "the search was cut: \($0.rawValue)\n" } ?? "")
                + investigation.leftOutNote)
    }
}
