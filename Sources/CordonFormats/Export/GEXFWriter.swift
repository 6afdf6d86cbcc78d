import CordonModel

/// Writes a graph as GEXF 1.3 (https://gexf.net/schema.html).
///
/// Every edge is a directed one, since tools refuse a mixture; whether a relation has a direction
/// is an attribute of it.
struct GEXFWriter {
    let outgoing: Outgoing

    init(_ outgoing: Outgoing) { self.outgoing = outgoing }

    func write<Failure: Error>(_ put: (String) throws(Failure) -> Void) throws(Failure) {
        let graph = outgoing.graph
        try put(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" version="1.3">

            """)
        let lists = GraphFacts.text(of: outgoing)
        if !lists.isEmpty {
            let text = XMLText.escaped(lists)
            try put("  <meta>\n    <description>\(text)</description>\n  </meta>\n")
        }
        try put("  <graph defaultedgetype=\"directed\">\n")
        try put(columns(EdgeAttributes.nodes, "node"))
        try put(columns(EdgeAttributes.edges, "edge"))
        try put("    <nodes>\n")
        for vertex in outgoing.vertices {
            let values = EdgeAttributes.node(vertex, outgoing)
            let label = XMLText.escaped((values.first ?? nil) ?? graph.id(vertex))
            try put(
                "      <node id=\"\(XMLText.escaped(graph.id(vertex)))\" label=\"\(label)\">\n")
            try put(attributes(values))
            try put("      </node>\n")
        }
        try put("    </nodes>\n    <edges>\n")
        for (number, edge) in outgoing.relations.enumerated() {
            let from = XMLText.escaped(graph.id(edge.relation.from))
            let to = XMLText.escaped(graph.id(edge.relation.to))
            let label = XMLText.escaped(edge.relation.kind.verb)
            try put(
                "      <edge id=\"r\(number)\" source=\"\(from)\" target=\"\(to)\" "
                    + "label=\"\(label)\">\n")
            try put(attributes(EdgeAttributes.edge(edge.relation, edge.claims, outgoing)))
            try put("      </edge>\n")
        }
        try put("    </edges>\n  </graph>\n</gexf>\n")
    }

    private func columns(_ columns: [EdgeAttributes.Column], _ domain: String) -> String {
        var text = "    <attributes class=\"\(domain)\">\n"
        for (place, column) in columns.enumerated() {
            text +=
                "      <attribute id=\"\(place)\" title=\"\(column.name)\" "
                + "type=\"\(column.type)\"/>\n"
        }
        return text + "    </attributes>\n"
    }

    private func attributes(_ values: [String?]) -> String {
        var text = "        <attvalues>\n"
        for (place, value) in values.enumerated() {
            guard let value else { continue }
            text +=
                "          <attvalue for=\"\(place)\" value=\"\(XMLText.escaped(value))\"/>\n"
        }
        return text + "        </attvalues>\n"
    }
}
