import CordonModel

/// Writes a graph as the JSON of Cytoscape and Cytoscape.js.
///
/// Source: https://js.cytoscape.org/#notation/elements-json and the format that Cytoscape Desktop
/// imports, https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html.
struct CytoscapeWriter {
    let outgoing: Outgoing

    init(_ outgoing: Outgoing) { self.outgoing = outgoing }

    func write<Failure: Error>(_ put: (String) throws(Failure) -> Void) throws(Failure) {
        let graph = outgoing.graph
        var about = Members()
        about.add("name", graph.file.title ?? "case")
        about.add("asOf", graph.projection.asOf.description)
        let lists = GraphFacts.text(of: outgoing)
        if !lists.isEmpty { about.add("lists", lists) }
        try put(
            "{\"format_version\":\"1.0\",\"generated_by\":\"cordon\","
                + "\"target_cytoscapejs_version\":\"~3.0\",\n\"data\":"
                + JSONText.object(about.list).compact + ",\n\"elements\":{\"nodes\":[")
        var isFirst = true
        for vertex in outgoing.vertices {
            var data = Members()
            data.add("id", graph.id(vertex))
            Self.add(EdgeAttributes.nodes, EdgeAttributes.node(vertex, outgoing), to: &data)
            data.add("name", EdgeAttributes.node(vertex, outgoing)[0])
            try put((isFirst ? "\n" : ",\n") + Self.element(data))
            isFirst = false
        }
        try put("],\n\"edges\":[")
        isFirst = true
        for (number, edge) in outgoing.relations.enumerated() {
            var data = Members()
            data.add("id", Self.id(ofEdge: number, outgoing))
            data.add("source", graph.id(edge.relation.from))
            data.add("target", graph.id(edge.relation.to))
            data.add("interaction", edge.relation.kind.verb)
            let values = EdgeAttributes.drawn(edge.relation, edge.claims, outgoing)
            Self.add(EdgeAttributes.drawn, values, to: &data)
            try put((isFirst ? "\n" : ",\n") + Self.element(data))
            isFirst = false
        }
        try put("]}}\n")
    }

    /// The id of an edge, which must be that of no node.
    private static func id(ofEdge number: Int, _ outgoing: Outgoing) -> String {
        var id = "r\(number)"
        while outgoing.graph.vertex(id) != nil { id = "r\(id)" }
        return id
    }

    private static func element(_ data: Members) -> String {
        JSONText.object([.init("data", .object(data.list))]).compact
    }

    private static func add(
        _ columns: [EdgeAttributes.Column], _ values: [String?], to data: inout Members
    ) {
        for (column, value) in zip(columns, values) {
            guard let value else { continue }
            switch column.type {
            case "boolean": data.list.append(.init(column.name, .bool(value == "true")))
            case "double": data.list.append(.init(column.name, .number(Double(value) ?? 0)))
            default: data.add(column.name, value)
            }
        }
    }
}
