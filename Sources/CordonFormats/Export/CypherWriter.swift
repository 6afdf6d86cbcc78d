import CordonModel

/// Writes a graph as Cypher statements, which Neo4j and its kin run one after another.
///
/// Run twice, they add nothing: entities are merged by id and relations by their number. Texts
/// stand in string literals and labels between backticks, so that no value can become a command.
///
/// Source: https://neo4j.com/docs/cypher-manual/current/syntax/expressions/#cypher-escape-sequences.
struct CypherWriter {
    let outgoing: Outgoing

    init(_ outgoing: Outgoing) { self.outgoing = outgoing }

    func write<Failure: Error>(_ put: (String) throws(Failure) -> Void) throws(Failure) {
        let graph = outgoing.graph
        try put(
            "CREATE CONSTRAINT cordon_entity IF NOT EXISTS "
                + "FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n")
        for vertex in outgoing.vertices {
            let values = Self.map(EdgeAttributes.nodes, EdgeAttributes.node(vertex, outgoing))
            try put(
                "MERGE (n:Entity {id: \(Self.text(graph.id(vertex)))}) "
                    + "SET n += {\(values)} SET n:\(Self.label(graph.schema(vertex)));\n")
        }
        for (number, edge) in outgoing.relations.enumerated() {
            let from = Self.text(graph.id(edge.relation.from))
            let to = Self.text(graph.id(edge.relation.to))
            let values = Self.map(
                EdgeAttributes.drawn, EdgeAttributes.drawn(edge.relation, edge.claims, outgoing))
            try put(
                "MATCH (a:Entity {id: \(from)}), (b:Entity {id: \(to)}) "
                    + "MERGE (a)-[r:\(Self.label(Self.type(edge.relation.kind))) "
                    + "{number: \(number)}]->(b) SET r += {\(values)};\n")
        }
    }

    /// The type of a relation, as graph databases write them: `OWNED_OR_CONTROLLED`.
    static func type(_ kind: RelationKind) -> String {
        var type = ""
        for character in kind.name {
            if character.isUppercase, !type.isEmpty { type += "_" }
            type += character.uppercased()
        }
        return type
    }

    private static func map(_ columns: [EdgeAttributes.Column], _ values: [String?]) -> String {
        zip(columns, values).compactMap { column, value in
            value.map { "\(column.name): \(column.type == "string" ? text($0) : $0)" }
        }.joined(separator: ", ")
    }

    private static func text(_ value: String) -> String {
        var literal = "'"
        for scalar in value.unicodeScalars {
            switch scalar {
            case "'": literal += "\\'"
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "'"
    }

    private static func label(_ name: String) -> String {
        "`" + name.replacing("\\", with: "\\\\").replacing("`", with: "``") + "`"
    }
}
