import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonModel

/// A picture's content as files for other programs, and the days on which it changes: what the
/// pictures of ``DiagramRoute`` are asked with, in other forms.
enum PartRoutes {
    private static let formats: [(ending: String, type: String, export: GraphExport)] = [
        ("graphml", "application/graphml+xml", .graphML), ("gexf", "application/gexf+xml", .gexf),
    ]

    static let table = Parameter(
        "table", .choice(PartTable.allCases.map(\.rawValue)),
        "Which table: `relations` with their sources, or `parties`.")

    static let all: [Route] =
        formats.map { ending, type, export in
            Route(
                "GET", "/v1/diagram.\(ending)",
                "What is on a picture, for programs that draw graphs.",
                DiagramRoute.parameters, strict: true, gives: type
            ) { asked throws(Fault) in
                let (graph, part) = try part(asked)
                return file("diagram.\(ending)", type, export.bytes(of: graph, part: part))
            }
        } + [
            Route(
                "GET", "/v1/diagram.csv", "What is on a picture, for a spreadsheet.",
                [table] + DiagramRoute.parameters, strict: true, gives: "text/csv"
            ) { asked throws(Fault) in
                let table = asked.text("table").flatMap(PartTable.init(rawValue:)) ?? .relations
                let (graph, part) = try part(asked)
                return file(
                    "\(table.rawValue).csv", "text/csv; charset=utf-8; header=present",
                    table.bytes(of: graph, part: part))
            },
            Route(
                "GET", "/v1/days", "The days on which something on a picture of parties changes.",
                DiagramRoute.parameters, strict: true
            ) { asked throws(Fault) in
                let (graph, part) = try part(asked)
                let days = try TimelinePart(asked, among: part.vertices.sorted().map(graph.id))
                return .document(ServedDocument.of(try days.document(), asked.served))
            },
        ]

    /// The parties and relations of a picture.
    private static func part(_ asked: Asked) throws(Fault) -> (EntityGraph, GraphPart) {
        let drawn = try DrawnPart(asked)
        let excerpt = drawn.question.excerpt
        return (
            drawn.investigation.graph,
            GraphPart(vertices: excerpt.vertices, relations: excerpt.relations)
        )
    }

    private static func file(_ name: String, _ type: String, _ bytes: [UInt8]) -> WebAnswer {
        WebAnswer(
            type: type,
            headers: [("content-disposition", "attachment; filename=\"\(name)\"")], .bytes(bytes))
    }
}
