import CordonModel

/// Writes a graph as DOT, for Graphviz and the many tools that read it.
///
/// Every entity and relation is told, plainly; `cordon draw` makes pictures instead.
/// Source: https://graphviz.org/doc/info/lang.html.
struct DOTWriter {
    let outgoing: Outgoing

    init(_ outgoing: Outgoing) { self.outgoing = outgoing }

    func write<Failure: Error>(_ put: (String) throws(Failure) -> Void) throws(Failure) {
        let graph = outgoing.graph
        try put("digraph cordon {\n  graph [rankdir=LR];\n  node [shape=box];\n")
        for vertex in outgoing.vertices {
            let values = EdgeAttributes.node(vertex, outgoing)
            try put(
                "  \(Self.quoted(graph.id(vertex))) ["
                    + Self.attributes(EdgeAttributes.nodes, values, label: values[0]) + "];\n")
        }
        for (relation, claims) in outgoing.relations {
            let values = EdgeAttributes.edge(relation, claims, outgoing)
            let direction = relation.kind.isDirected ? "" : ", dir=none"
            try put(
                "  \(Self.quoted(graph.id(relation.from))) -> "
                    + "\(Self.quoted(graph.id(relation.to))) ["
                    + Self.attributes(EdgeAttributes.edges, values, label: relation.kind.verb)
                    + direction + "];\n")
        }
        try put("}\n")
    }

    private static func attributes(
        _ columns: [EdgeAttributes.Column], _ values: [String?], label: String?
    ) -> String {
        var parts = [label.map { "label=\(quoted($0))" }].compactMap { $0 }
        for (column, value) in zip(columns, values) where column.name != "label" {
            if let value { parts.append("cordon_\(column.name)=\(quoted(value))") }
        }
        return parts.joined(separator: ", ")
    }

    /// A quoted string: a backslash would begin one of Graphviz's own escapes, such as `\N`.
    private static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 2)
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "\""): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case UInt8(ascii: "\r"), 0: continue
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }
}
