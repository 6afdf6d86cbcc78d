public import CordonModel
import Yams

/// A table of entities: CSV or TSV, one entity a row, its columns mapped to properties.
///
/// Without a mapping, `id` (else `name`) names the entity, `schema` its schema, and every other
/// column whose title is a property of that schema is one; columns of other titles are kept as
/// properties of their own name, and a notice names them. Several values stand in one cell, parted by
/// the mapping's separator.
///
/// ```swift
/// let mapping = try EntityTable.Mapping.read("suppliers.yaml")
/// let file = try EntityTable.read("suppliers.csv", mapping: mapping)
/// // suppliers.yaml
/// // id: Number
/// // schema: Company
/// // properties: {Firm: name, Land: country}
/// ```
public enum EntityTable {
    /// Reads a table.
    ///
    /// - Throws: Every problem of every row.
    public static func read(
        _ path: String, mapping: Mapping = .standard
    ) throws(ReadingProblems) -> Case {
        try ReadingProblems.gathering { log throws(ReadingProblem) in
            let source = try ByteSource(path: path, hashing: true)
            let reader = try EntityTableReader(source, mapping: mapping)
            var file = try reader.readAll { log.add($0) }
            file.noteInput(try source.digest(), of: path)
            return file
        }
    }
}

/// Reads the rows of a table of entities into a case.
final class EntityTableReader: RecordReader {
    private var table: CSVTable
    private var rows: EntityRowReader
    private var hasBegun = false

    /// Reads the header; the delimiter is told from it.
    init(
        _ source: ByteSource, mapping: EntityTable.Mapping = .standard
    ) throws(ReadingProblem) {
        table = try CSVTable(source)
        rows = try EntityRowReader(table, mapping)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        if !hasBegun { rows.begin(&file) }
        hasBegun = true
        while let row = try table.next() {
            if row.fields.allSatisfy({ $0.trimmed.isEmpty }) { continue }
            try rows.take(row, into: &file)
            return true
        }
        return false
    }

    func finish(into file: inout Case) {}
}

/// The rows of a table of entities.
struct EntityRowReader {
    private let path: String
    private let source: String
    private let mapping: EntityTable.Mapping
    private let id: Int
    private let schema: Int?
    private let properties: [(place: Int, name: String)]
    private let unknown: [String]
    private var seen: Set<EntityID> = []

    init(_ table: CSVTable, _ mapping: EntityTable.Mapping) throws(ReadingProblem) {
        path = table.file
        source = table.file.split(separator: "/").last.map(String.init) ?? table.file
        self.mapping = mapping
        let titles = table.columns.map(\.trimmed)
        func place(_ title: String) -> Int? {
            titles.firstIndex { $0.lowercased() == title.lowercased() }
        }
        for title in [mapping.id, mapping.schemaColumn] + mapping.properties.keys.sorted()
        where title.map({ place($0) == nil }) == true {
            throw ReadingProblem(
                .missing, file: table.file, line: 1,
                what: "there is no column \"\(title ?? "")\", which the mapping names",
                remedy: Nearest.advice(for: title ?? "", among: titles), isFatal: true)
        }
        guard let id = mapping.id.flatMap(place) ?? place("id") ?? place("name") else {
            throw ReadingProblem(
                .missing, file: table.file, line: 1, what: "there is no column `id` or `name`",
                remedy: "name one, or map a column to `id`", isFatal: true)
        }
        self.id = id
        schema = mapping.schemaColumn.flatMap(place) ?? place("schema")
        let known = Schema.named(mapping.schema)
        var properties: [(place: Int, name: String)] = []
        var unknown: [String] = []
        for (number, title) in titles.enumerated() where number != schema && !title.isEmpty {
            if let name = mapping.property(of: title) {
                properties.append((number, name))
            } else if number != id || title.lowercased() == "name" {
                let name = known?.allProperties.first {
                    $0.name.lowercased() == title.lowercased()
                }?.name
                if name == nil { unknown.append(title) }
                properties.append((number, name ?? title))
            }
        }
        self.properties = properties
        self.unknown = unknown
    }

    /// Adds the table itself as a source, and says which columns are no properties.
    func begin(_ file: inout Case) {
        file.add(Source(id: source, title: source, kind: .register))
        for title in unknown {
            file.note(
                "unknown-column",
                "the column `\(title)` is no property of \(mapping.schema) and is kept by its name")
        }
    }

    /// Takes in a row.
    mutating func take(_ row: CSVRow, into file: inout Case) throws(ReadingProblem) {
        let id = row[id].trimmed
        guard !id.isEmpty else {
            throw problem(.missing, row, "the row names no entity", "fill in its id")
        }
        guard seen.insert(id).inserted else {
            throw problem(.duplicate, row, "the entity `\(id)` stands twice", "join the two rows")
        }
        let schema = self.schema.map { row[$0].trimmed } ?? ""
        file.add(Entity(id: id, schema: schema.isEmpty ? mapping.schema : schema))
        let citation = Citation(source: source, locator: "line \(row.line)")
        let evidence = Evidence(citations: [citation])
        for (place, name) in properties {
            for text in mapping.parts(row[place]) {
                file.add(
                    Claim(
                        subject: id, .value(PropertyValue(name, text)), standing: .registered,
                        evidence: evidence))
            }
        }
    }

    private func problem(
        _ kind: ReadingProblem.Kind, _ row: CSVRow, _ what: String, _ remedy: String
    ) -> ReadingProblem {
        ReadingProblem(kind, file: path, line: row.line, what: what, remedy: remedy)
    }
}
