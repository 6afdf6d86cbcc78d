import CordonModel

/// One statement as its file writes it; what is not said is empty.
struct StatementRow {
    var line = 0
    var canonical = ""
    var entity = ""
    var property = ""
    var schema = ""
    var value = ""
    var dataset = ""
    var language = ""
    var isExternal = false
    var firstSeen = ""
    var lastSeen = ""
    /// What Cordon wrote beside an entity's values, as JSON.
    var beside = ""

    /// Takes the schema out of a property such as `Company:name`, where it stands nowhere else.
    mutating func unpack() {
        guard schema.isEmpty, let colon = property.firstIndex(of: ":") else { return }
        schema = String(property[..<colon])
        property = String(property[property.index(after: colon)...])
    }
}

/// The statements of a file, one after another.
protocol StatementRows: AnyObject {
    /// The next statement; nil at the end.
    func next() throws(ReadingProblem) -> StatementRow?
}

/// Where a statement's texts stand, by the names of columns and of keys.
///
/// Source: https://followthemoney.tech/docs/statements/ and the columns of `statements.csv`.
private let statementFields: [(name: StaticString, put: StatementField)] = [
    ("canonical_id", { $0.canonical = $1 }), ("entity_id", { $0.entity = $1 }),
    ("prop", { $0.property = $1 }), ("schema", { $0.schema = $1 }), ("value", { $0.value = $1 }),
    ("dataset", { $0.dataset = $1 }), ("lang", { $0.language = $1 }),
    ("first_seen", { $0.firstSeen = $1 }), ("last_seen", { $0.lastSeen = $1 }),
    ("cordon", { $0.beside = $1 }),
]

/// Puts a text into its field of a statement.
private typealias StatementField = @Sendable (inout StatementRow, String) -> Void

/// Statements in a table, with a column for the schema or, as FollowTheMoney's "pack" has it, without.
final class StatementTable: StatementRows {
    private var table: CSVTable
    private let columns: [(put: StatementField, place: Int)]
    private let external: Int?

    init(_ source: ByteSource) throws(ReadingProblem) {
        table = try CSVTable(source)
        for name in ["entity_id", "prop", "value"] { _ = try table.column(name) }
        columns = statementFields.compactMap { [table] name, put in
            table.place(of: "\(name)").map { (put, $0) }
        }
        external = table.place(of: "external")
    }

    func next() throws(ReadingProblem) -> StatementRow? {
        guard let cells = try table.next() else { return nil }
        var row = StatementRow(line: cells.line)
        for column in columns { column.put(&row, cells[column.place]) }
        row.isExternal = external.map { ["t", "true", "1"].contains(cells[$0]) } ?? false
        row.unpack()
        return row
    }
}

/// Statements as JSON objects, one a line or in an array.
final class StatementObjects: StatementRows {
    private var records: JSONRecords

    init(_ source: ByteSource) throws(ReadingProblem) { records = try JSONRecords(source) }

    func next() throws(ReadingProblem) -> StatementRow? {
        guard let record = try records.next() else { return nil }
        var row = StatementRow(line: record.line)
        for (name, put) in statementFields { put(&row, record.value[name]?.text ?? "") }
        row.isExternal = record.value["external"]?.bool ?? false
        row.unpack()
        return row
    }
}
