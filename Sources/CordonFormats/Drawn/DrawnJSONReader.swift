import CordonModel

/// Reads edges as JSON: an array or lines of objects with `source` and `target` or `owner` and `owned`;
/// a document of `nodes` and `edges` or `links`, as NetworkX and D3 write it; and that of Cytoscape,
/// whose `elements` hold each object under `data`.
final class DrawnJSONReader: RecordReader {
    private var records: JSONRecords
    private var graph: DrawnGraph
    private let path: String

    init(_ source: ByteSource) throws(ReadingProblem) {
        records = try JSONRecords(source)
        graph = DrawnGraph(source.file)
        path = source.file
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let record = try records.next() else { return false }
        let whole = record.value["elements"] ?? record.value
        guard let edges = whole["edges"] ?? whole["links"] else {
            try take(edge: record.value, record.line, into: &file)
            return true
        }
        if let text = record.value["data"]?["lists"]?.text {
            graph.take(facts: text, into: &file)
        }
        for node in whole["nodes"]?.items ?? .none {
            try take(node: node["data"] ?? node, record.line, into: &file)
        }
        for edge in edges.items { try take(edge: edge["data"] ?? edge, record.line, into: &file) }
        return true
    }

    func finish(into file: inout Case) {}

    /// The pairs of words by which an object names its ends.
    private static let ends: [(from: String, to: String)] = [
        ("owner", "owned"), ("source", "target"), ("from", "to"), ("parent", "subsidiary"),
        ("shareholder", "company"),
    ]

    private func values(of object: JSONValue) -> [String: String] {
        var values: [String: String] = [:]
        for member in object.members {
            guard let name = member.name.string else { continue }
            let texts = member.value.text.map { [$0] } ?? member.value.items.compactMap(\.text)
            if !texts.isEmpty { values[name] = texts.joined(separator: " ") }
        }
        return values
    }

    private func take(
        node: JSONValue, _ line: Int, into file: inout Case
    ) throws(ReadingProblem) {
        var values = values(of: node)
        guard let id = values.removeValue(forKey: "id") ?? values["name"] else {
            throw problem(line, "a node has no `id`", "give it one")
        }
        graph.take(DrawnNode(id: id, line: line, values: values), into: &file)
    }

    private func take(
        edge: JSONValue, _ line: Int, into file: inout Case
    ) throws(ReadingProblem) {
        var values = values(of: edge)
        guard
            let names = Self.ends.first(where: { values[$0.from] != nil && values[$0.to] != nil }),
            let from = values.removeValue(forKey: names.from),
            let to = values.removeValue(forKey: names.to)
        else {
            throw problem(
                line, "an edge names no two ends",
                "name them `source` and `target`, or `owner` and `owned`")
        }
        let isStake = names.from != "source" && names.from != "from"
        if isStake, values["kind"] == nil, values["relation"] == nil { values["kind"] = "owns" }
        try graph.take(DrawnEdge(from: from, to: to, line: line, values: values), into: &file)
    }

    private func problem(_ line: Int, _ what: String, _ remedy: String) -> ReadingProblem {
        ReadingProblem(.missing, file: path, line: line, what: what, remedy: remedy)
    }
}
