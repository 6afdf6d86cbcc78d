import ArgumentParser
import CordonAnalysis
import CordonGraph
import CordonModel

/// `cordon rank`: the most important entities.
struct Rank: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The most important entities by a measure of the graph.",
        discussion: """
            Relations count undirected and once, unless --directed.
            Examples:
              cordon rank Graphs/garpiya --by betweenness --top 10
              cordon rank Graphs/garpiya --by exposure --seeds listed --json
              cordon rank Graphs/garpiya --between xiamen-limbach,redlepus-vector --and iemz-kupol
            """)

    @OptionGroup var graph: GraphOptions

    @Option(
        help: """
            degree, betweenness, harmonic, closeness, pagerank, exposure, eigenvector, core, katz, \
            hits (authorities) or triangles; katz and hits go by the direction of relations.
            """, completion: .list(Importance.allCases.map(\.rawValue)))
    var by: String?

    @Option(help: "How many entities.")
    var top: Int = 20

    @Option(help: "Where exposure starts: `listed`, or ids with commas between.")
    var seeds: String = "listed"

    @Option(help: "Count only the shortest ways from these ids, commas between, ...")
    var between: String?

    @Option(help: "... to these.")
    var and: String?

    @Flag(help: "Sample betweenness instead of counting it; the error is told.")
    var approximate = false

    @Option(help: "How many threads may work; the result is the same.")
    var threads: Int?

    @OptionGroup var walk: WalkOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let choices = Importance.allCases.map(\.rawValue).joined(separator: ", ")
        if (between == nil) != (and == nil) {
            throw ValidationError("--between and --and go together")
        }
        guard let measure else {
            guard let by else { throw ValidationError("name a measure with --by: \(choices)") }
            throw ValidationError("--by: `\(by)` is no measure; use \(choices)")
        }
        if between != nil, measure != .betweenness || approximate {
            throw ValidationError("between two sets only betweenness is counted, and exactly")
        }
        if approximate && measure != .betweenness {
            throw ValidationError("--approximate is for --by betweenness")
        }
        if top < 0 { throw ValidationError("--top must not be negative") }
        if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more") }
    }

    /// The measure that is named; betweenness where only two sets are.
    private var measure: Importance? {
        guard let by else { return between == nil ? nil : .betweenness }
        return Importance(rawValue: by)
    }

    private func entities(_ ids: String, _ investigation: Investigation) throws -> [Vertex] {
        try ids.split(separator: ",").map { try investigation.entity(String($0)) }
    }

    func run() throws {
        let investigation = try graph.investigation()
        var sides: RankQuestion.Sides?
        if let between, let and {
            sides = RankQuestion.Sides(
                from: try entities(between, investigation), to: try entities(and, investigation))
        }
        let question = RankQuestion(
            by: measure ?? .degree, walk: try walk.walk(),
            seeds: seeds == "listed" ? [] : try entities(seeds, investigation),
            isApproximate: approximate, between: sides, limits: output.limits,
            threads: threads ?? Threads.available)
        let ranking: Ranking
        do {
            ranking = try investigation.ranking(question)
        } catch {
            throw Failure(error.description)
        }
        let most = output.limit == 0 ? ranking.places.count : output.limit ?? top
        let places = Array(ranking.places.prefix(most))
        let graph = investigation.graph
        let rows = places.map(investigation.row(of:))
        let document = investigation.document(of: ranking, question, top: most)
        var table = TextTable(["rank", "entity", "caption", "score"])
        for (number, place) in places.enumerated() {
            table.add([
                "\(number + 1)", graph.id(place.vertex), graph.caption(place.vertex),
                Self.rounded(place.score),
            ])
        }
        try output.give(
            document, rows: rows, table: table,
            intro: "\(question.by.rawValue), "
                + (question.walk.isDirected ? "directed, " : "undirected, each pair once, ")
                + "as of \(graph.projection.asOf)\n\n",
            note: (ranking.cut.map { "the count was cut: \($0.rawValue)\n" } ?? "")
                + investigation.leftOutNote)
    }

    /// A score with six significant places; the JSON has all of them.
    private static func rounded(_ score: Double) -> String {
        guard score != score.rounded() else { return "\(Int(score))" }
        var text = "\((score * 1_000_000).rounded() / 1_000_000)"
        if text == "0.0" { text = "\(score)" }
        return text
    }
}
