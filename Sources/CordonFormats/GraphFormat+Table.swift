extension GraphFormat {
    /// Every format: Cordon's own, those of many tools, those of publishers, those only written.
    public static let all: [GraphFormat] = own + shared + lists + written

    private static let own: [GraphFormat] = [
        GraphFormat(
            id: "case", title: "Case: one YAML file, or a folder with case.yaml",
            extensions: ["yaml", "yml", "json"], isReadable: true, isWritable: true),
        GraphFormat(
            id: "store", title: "Case kept in one file by Cordon", extensions: ["cordon"],
            isReadable: false, isWritable: false),
        GraphFormat(
            id: "parquet", title: "Folder of Parquet tables: a case, for other engines",
            extensions: [], isReadable: true, isWritable: true),
        GraphFormat(
            id: "edges", title: "Edge list: owner,owned or source,target",
            extensions: ["csv", "tsv"], isReadable: true, isWritable: true),
        GraphFormat(
            id: "entities", title: "Table of entities: id or name, and properties by their names",
            extensions: ["csv", "tsv"], isReadable: true, isWritable: false),
        GraphFormat(
            id: "table",
            title: "Register of holders or list of parties as it comes (`cordon map`)",
            extensions: ["csv", "tsv", "xlsx", "ods"], isReadable: true, isWritable: false),
    ]

    private static let shared: [GraphFormat] = [
        GraphFormat(
            id: "ftm", title: "FollowTheMoney entities: lines, an array or nested targets",
            extensions: ["ftm.json", "ftm", "json", "jsonl", "ijson"], isReadable: true,
            isWritable: true),
        GraphFormat(
            id: "ftm-statements", title: "FollowTheMoney statements", extensions: ["csv"],
            isReadable: true, isWritable: true),
        both("graphml", "GraphML, for yEd, Gephi, igraph and NetworkX", "graphml"),
        both("gexf", "GEXF, for Gephi", "gexf"),
        both("cytoscape", "JSON of Cytoscape and Cytoscape.js", "cyjs"),
        GraphFormat(
            id: "edges-json", title: "Edges as JSON: an array, lines, or nodes and links",
            extensions: ["json", "jsonl"], isReadable: true, isWritable: false),
    ]

    private static func both(_ id: String, _ title: String, _ ending: String) -> GraphFormat {
        GraphFormat(
            id: id, title: title, extensions: [ending], isReadable: true, isWritable: true)
    }

    private static let written: [GraphFormat] = [
        write("cypher", "Cypher statements, for Neo4j", "cypher"),
        write("neo4j", "Folder of CSV files for Neo4j's bulk import"),
        write("tables", "Folder of CSV tables: entities, relations, claims, findings"),
        write("dot", "DOT, for Graphviz", "dot", "gv"),
        write("json", "Everything that a graph shows, as one JSON document", "json"),
    ]

    private static func write(_ id: String, _ title: String, _ extensions: String...) -> GraphFormat
    {
        GraphFormat(
            id: id, title: title, extensions: extensions, isReadable: false, isWritable: true)
    }
}
