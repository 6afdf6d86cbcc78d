import CordonModel
import Yams

extension EntityTable {
    /// Which column of a table holds what.
    ///
    /// In a file, YAML: `id` and `schemaColumn` name columns, `schema` the schema of rows that say
    /// none (`LegalEntity` where it is left out), `separator` what parts several values of one cell
    /// (`;`), and `properties` maps titles of columns to properties.
    public struct Mapping: Hashable, Sendable {
        /// The column that names the entity; nil for `id`, else `name`.
        public var id: String?
        /// The schema of rows that say none.
        public var schema: String
        /// The column that names the schema; nil for `schema`, where there is one.
        public var schemaColumn: String?
        /// What parts several values in one cell; empty where a cell holds one value.
        public var separator: String
        /// Properties by the titles of their columns.
        public var properties: [String: String]

        /// Creates a mapping.
        public init(
            id: String? = nil, schema: String = "LegalEntity", schemaColumn: String? = nil,
            separator: String = ";", properties: [String: String] = [:]
        ) {
            self.id = id
            self.schema = schema
            self.schemaColumn = schemaColumn
            self.separator = separator
            self.properties = properties
        }

        /// Columns are what their titles say.
        public static let standard = Mapping()
    }
}

extension EntityTable.Mapping {
    /// Reads a mapping from a YAML file.
    ///
    /// - Throws: Everything that is wrong with it.
    public static func read(_ path: String) throws(ReadingProblems) -> EntityTable.Mapping {
        let log = ProblemLog()
        var mapping = EntityTable.Mapping()
        do {
            let text = try YAMLText.read(path, shownAs: path)
            if let fields = Fields(text.root, "the mapping", in: path, log: log) {
                mapping = EntityTable.Mapping(fields)
            }
        } catch {
            log.add(error)
        }
        try log.check()
        return mapping
    }

    private init(_ fields: Fields) {
        fields.allow(only: ["id", "schema", "schemaColumn", "separator", "properties"])
        self.init(
            id: fields.text("id"), schema: fields.text("schema") ?? "LegalEntity",
            schemaColumn: fields.text("schemaColumn"),
            separator: fields.text("separator") ?? ";")
        let known = Schema.named(schema)
        if known == nil || known?.isEdge == true {
            fields.problem(
                .badValue, "schema", "`\(schema)` is no schema of an entity",
                Nearest.advice(for: schema, among: Schema.all.filter { !$0.isEdge }.map(\.name)))
        }
        guard let node = fields.node("properties"),
            let columns = Fields(node, "`properties`", in: fields.file, log: fields.log)
        else { return }
        let names = known?.allProperties.filter { !$0.isStub }.map(\.name) ?? []
        for title in columns.keys {
            guard let name = columns.text(title) else { continue }
            if !names.contains(name) {
                columns.problem(
                    .badValue, title, "`\(name)` is no property of \(schema)",
                    Nearest.advice(for: name, among: names))
            }
            properties[title] = name
        }
    }

    /// The property that the mapping gives a column.
    func property(of title: String) -> String? {
        properties.first { $0.key.lowercased() == title.lowercased() }?.value
    }

    /// The values in one cell.
    func parts(_ cell: String) -> [String] {
        guard !separator.isEmpty else { return cell.trimmed.isEmpty ? [] : [cell.trimmed] }
        return cell.split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
