import ArgumentParser
import CordonAnalysis
import CordonDiagram
import CordonFormats
import CordonModel

/// `cordon export`: the graph for other programs.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The graph as a file of another format, as of the day asked about.",
        discussion: """
            Formats: ftm, edges, graphml, gexf, json, dot. What a source does not allow to be \
            passed on is left out.
            Examples:
              cordon export Graphs/garpiya --to ftm -o garpiya.ftm.json
              cordon export Graphs/garpiya --to graphml --standing official -o official.graphml
            """)

    @OptionGroup var graph: GraphOptions

    @Option(name: [.customLong("to"), .customLong("as")], help: "The format that is written.")
    var target: String?

    @Option(
        name: [.customShort("o"), .customLong("output")], help: "The file; else standard output.")
    var output: String?

    func run() throws {
        // `--format` names the written format here, as in the list of verbs; `--to` does where the
        // format of GRAPH has to be named too.
        let word = target ?? graph.format ?? "json"
        var reading = graph
        if target == nil { reading.format = nil }
        if word == "dot" { return try Sink.write(try dot(reading), to: output) }
        guard let export = GraphExport(rawValue: Self.names[word] ?? word) else {
            let known = GraphExport.allCases.map(\.rawValue) + ["dot"]
            throw Failure(
                "--format: `\(word)` cannot be written; use \(known.joined(separator: ", "))",
                status: .usage)
        }
        try Sink.write(export.bytes(of: try reading.investigation().graph), to: output)
    }

    private static let names = ["followthemoney": "ftm", "csv": "edges", "edge-list": "edges"]

    private func dot(_ options: GraphOptions) throws -> [UInt8] {
        let investigation = try options.investigation()
        let excerpt = investigation.neighbourhood(of: [], hops: 0, walk: Walk(), bound: 1500)
        let picture = investigation.picture(PictureQuestion(excerpt: excerpt))
        do throws(DrawingError) {
            return Array(try Drawing(picture).dot().utf8)
        } catch {
            throw Failure(error.description)
        }
    }
}
