import CordonModel

/// Writes a graph as the CSV files of Neo4j's bulk import.
///
/// ```console
/// $ neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv
/// ```
///
/// Source: https://neo4j.com/docs/operations-manual/current/import/, "CSV header format".
struct NeoWriter {
    let outgoing: Outgoing

    init(_ outgoing: Outgoing) { self.outgoing = outgoing }

    var tables: [OutgoingTable] { [nodes, relationships] }

    private var nodes: OutgoingTable {
        let columns = EdgeAttributes.nodes.map(Self.header)
        var table = OutgoingTable("nodes.csv", ["id:ID"] + columns + [":LABEL"])
        for vertex in outgoing.vertices {
            let values = EdgeAttributes.node(vertex, outgoing)
            // A semicolon would part one label into two.
            let label = outgoing.graph.schema(vertex).replacing(";", with: "_")
            table.add([outgoing.graph.id(vertex)] + values + ["Entity;\(label)"])
        }
        return table
    }

    private var relationships: OutgoingTable {
        let columns = EdgeAttributes.drawn.map(Self.header)
        var table = OutgoingTable(
            "relationships.csv", [":START_ID", ":END_ID"] + columns + [":TYPE"])
        for (relation, claims) in outgoing.relations {
            let ends = [outgoing.graph.id(relation.from), outgoing.graph.id(relation.to)]
            let values = EdgeAttributes.drawn(relation, claims, outgoing)
            table.add(ends + values + [CypherWriter.type(relation.kind)])
        }
        return table
    }

    private static func header(_ column: EdgeAttributes.Column) -> String {
        column.type == "string" ? column.name : "\(column.name):\(column.type)"
    }
}
