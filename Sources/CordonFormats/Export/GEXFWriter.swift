import CordonModel

/// Writes a graph as GEXF 1.3 (https://gexf.net/schema.html).
///
/// Every edge is a directed one, since tools refuse a mixture; whether a relation has a direction
/// is an attribute of it. First and last days that are exact stand where GEXF has a place for them, and
/// other windows are attributes.
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
        try put("  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n")
        try put(columns(EdgeAttributes.nodes, "node"))
        try put(columns(EdgeAttributes.drawn, "edge"))
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
            var values = EdgeAttributes.drawn(edge.relation, edge.claims, outgoing)
            let days = Self.takeExactDays(from: &values)
            try put(
                "      <edge id=\"r\(number)\" source=\"\(from)\" target=\"\(to)\" "
                    + "label=\"\(label)\"\(days)>\n")
            try put(attributes(values))
            try put("      </edge>\n")
        }
        try put("    </edges>\n  </graph>\n</gexf>\n")
    }

    /// The first and the last day of an edge as attributes of its element, where they are exact; GEXF
    /// counts the last one in.
    private static func takeExactDays(from values: inout [String?]) -> String {
        var text = ""
        for (place, column) in EdgeAttributes.drawn.enumerated()
        where column.name == "start" || column.name == "end" {
            guard let day = values[place], Day(day) != nil else { continue }
            text += " \(column.name)=\"\(day)\""
            values[place] = nil
        }
        return text
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
