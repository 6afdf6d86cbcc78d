import CordonModel

/// Writes a graph as GraphML 1.0 (http://graphml.graphdrawing.org/specification.html).
///
/// Every edge is a directed one, since tools such as NetworkX refuse a mixture; whether a relation
/// has a direction is an attribute of it. Ids are those of the entities.
struct GraphMLWriter {
    let outgoing: Outgoing

    init(_ outgoing: Outgoing) { self.outgoing = outgoing }

    func write<Failure: Error>(_ put: (String) throws(Failure) -> Void) throws(Failure) {
        let graph = outgoing.graph
        try put(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

            """)
        for (place, column) in EdgeAttributes.nodes.enumerated() {
            try put(key("n\(place)", "node", column))
        }
        for (place, column) in EdgeAttributes.drawn.enumerated() {
            try put(key("e\(place)", "edge", column))
        }
        try put(
            "  <key id=\"g0\" for=\"graph\" attr.name=\"\(GraphFacts.name)\" "
                + "attr.type=\"string\"/>\n")
        try put("  <graph id=\"G\" edgedefault=\"directed\">\n")
        let lists = GraphFacts.text(of: outgoing)
        if !lists.isEmpty {
            try put("    <data key=\"g0\">\(XMLText.escaped(lists))</data>\n")
        }
        for vertex in outgoing.vertices {
            try put("    <node id=\"\(XMLText.escaped(graph.id(vertex)))\">\n")
            try put(data(EdgeAttributes.node(vertex, outgoing), "n"))
            try put("    </node>\n")
        }
        for (number, edge) in outgoing.relations.enumerated() {
            let from = XMLText.escaped(graph.id(edge.relation.from))
            let to = XMLText.escaped(graph.id(edge.relation.to))
            try put("    <edge id=\"r\(number)\" source=\"\(from)\" target=\"\(to)\">\n")
            try put(data(EdgeAttributes.drawn(edge.relation, edge.claims, outgoing), "e"))
            try put("    </edge>\n")
        }
        try put("  </graph>\n</graphml>\n")
    }

    private func key(_ id: String, _ domain: String, _ column: EdgeAttributes.Column) -> String {
        "  <key id=\"\(id)\" for=\"\(domain)\" attr.name=\"\(column.name)\" "
            + "attr.type=\"\(column.type)\"/>\n"
    }

    private func data(_ values: [String?], _ prefix: String) -> String {
        var text = ""
        for (place, value) in values.enumerated() {
            guard let value else { continue }
            text += "      <data key=\"\(prefix)\(place)\">\(XMLText.escaped(value))</data>\n"
        }
        return text
    }
}
