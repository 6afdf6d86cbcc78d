import ArgumentParser
import CordonAnalysis
import CordonGraph
import CordonModel

/// `cordon paths`: what connects two entities.
struct Paths: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What connects two entities: the best ways between them.",
        discussion: """
            Examples:
              cordon paths Graphs/garpiya xiamen-limbach almaz-antey --by evidence
              cordon paths Graphs/garpiya smp-138 iemz-kupol -k 3 --standing official
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "Where the ways begin.")
    var from: String

    @Argument(help: "Where they end.")
    var to: String

    @Option(name: .customShort("k"), help: "How many ways.")
    var count = 1

    @Option(
        help: "What makes a way good: hops, evidence or ownership.",
        completion: .list(PathQuestion.Order.allCases.map(\.rawValue)))
    var by: String = "hops"

    @Option(help: "The most hops of a way.")
    var maxHops: Int?

    @OptionGroup var walk: WalkOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if count < 1 { throw ValidationError("-k must be 1 or more") }
        if PathQuestion.Order(rawValue: by) == nil {
            throw ValidationError("--by: `\(by)` is no choice; use hops, evidence or ownership")
        }
    }

    func run() throws {
        let question = PathQuestion(
            count: count, order: PathQuestion.Order(rawValue: by) ?? .hops, maxHops: maxHops,
            walk: try walk.walk(), limits: output.limits)
        let (investigation, start, end, answer) = try self.answer(question)
        guard output.isForMachines else {
            return try Sink.stream(to: output.output) { put in
                try tell(answer, from: start, to: end, investigation) { text in
                    try put(Array(PlainText.lines(text).utf8))
                }
            }
        }
        var table = TextTable(["path", "hop", "from", "relation", "to", "standing", "claims"])
        for (number, path) in answer.paths.enumerated() where output.csv {
            for row in investigation.hops(of: path, number: number + 1) { table.add(row) }
        }
        try output.give(
            investigation.document(of: answer, by: question.order),
            rows: answer.paths.lazy.map { JSONText.path($0, in: investigation.graph) },
            table: table)
    }

    /// The ways, of a large graph in the part that holds them, where it is known which that is.
    private func answer(
        _ question: PathQuestion
    ) throws -> (Investigation, Vertex, Vertex, PathAnswer) {
        if let (inquiry, answer) = try graph.ways(from: from, to: to, question) {
            return (inquiry.investigation, inquiry.vertices[0], inquiry.vertices[1], answer)
        }
        let investigation = try graph.investigation()
        let start = try investigation.entity(from)
        let end = try investigation.entity(to)
        return (investigation, start, end, investigation.paths(from: start, to: end, question))
    }

    /// Tells people of the ways, one after another: they may be a hundred thousand.
    private func tell(
        _ answer: PathAnswer, from start: Vertex, to end: Vertex, _ investigation: Investigation,
        _ put: (String) throws -> Void
    ) throws {
        if start == end {
            try put("\(from) and \(to) are one entity: \(investigation.graph.id(start))\n")
        } else if answer.paths.isEmpty {
            try put("no path from \(from) to \(to) on these claims\n")
        } else {
            for (number, path) in answer.paths.enumerated() {
                try put(investigation.story(of: path, number: number + 1))
            }
        }
        if let cut = answer.cut { try put("the search was cut: \(cut.rawValue)\n") }
        if start != end { try put(answer.unsizedNote + investigation.leftOutNote) }
    }
}

extension Investigation {
    /// A way in sentences, a line a hop.
    func story(of path: ConnectingPath, number: Int) -> String {
        let standings = path.relations.map { graph.relations[$0].standing }
        var text = "\(number). \(evidence(of: standings))\n"
        for row in hops(of: path, number: number) {
            text += "   \(row[2])  --\(row[3])-->  \(row[4])   [\(row[5]); \(row[6])]\n"
        }
        return text
    }

    /// A way as rows of a table; each relation is told in its own direction.
    func hops(of path: ConnectingPath, number: Int) -> [[String]] {
        path.relations.enumerated().map { hop, place in
            let relation = graph.relations[place]
            let isForward = relation.from == path.vertices[hop]
            var verb = isForward ? relation.kind.verb : relation.kind.inverseVerb
            if let share = relation.share { verb += " (\(share.phrase))" }
            if relation.isDisputed { verb += " (disputed)" }
            return [
                "\(number)", "\(hop + 1)", graph.caption(path.vertices[hop]), verb,
                graph.caption(path.vertices[hop + 1]), relation.standing.word,
                graph.claimNames(relation.claims).joined(separator: " "),
            ]
        }
    }
}
