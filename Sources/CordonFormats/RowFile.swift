/// The rows of a table with named columns, one after another: CSV, TSV, JSON Lines, or the first
/// sheet of an `.xlsx` or `.ods` file.
///
/// A file whose first character is `{` or `[` holds JSON objects; the keys of the first one are
/// the columns, keys that only later ones have are left out and counted. In any other file the
/// first row names the columns, and the fields are parted by tabs, commas, semicolons or bars,
/// whichever that row has most of. `-` is the standard input. Memory does not grow with the rows,
/// unless the table is in one of the encodings of ``TableEncoding`` that are not UTF-8.
///
/// ```swift
/// let rows = try RowFile("customers.csv")
/// while let row = try rows.next() { print(row.line, row.values) }
/// ```
public final class RowFile {
    /// A row: where it stands, and the values of each column, mostly one or none.
    public struct Row: Sendable {
        /// The line on which it begins, counted from one.
        public let line: Int
        /// The values, parallel to the columns; several where JSON gives a list.
        public let values: [[String]]

        /// Creates a row.
        public init(line: Int, values: [[String]]) {
            self.line = line
            self.values = values
        }

        /// The row as cells of text; lists are joined by `; `.
        public var cells: [String] { values.map { $0.joined(separator: "; ") } }
    }

    /// The names of the columns.
    public let columns: [String]
    /// The mapping that lies beside the table; nil where there is none.
    public private(set) var mapping: TableMapping?
    /// The encoding as its letters tell it, where it is not UTF-8; else nil.
    public private(set) var encoding: TableEncoding?
    /// How many values were left out because the first row did not have their key.
    public private(set) var leftOut = 0

    private var table: CSVTable?
    private var records: JSONRecords?
    private var first: Row?
    private var sheet: ArraySlice<SpreadsheetFile.Row> = []
    private let places: [String: Int]

    /// Opens a table.
    ///
    /// - Throws: A problem if it cannot be read or has no columns.
    public init(_ path: String) throws(ReadingProblem) {
        if let mapping = try TableMapping.beside(path) {
            let table = try MappedTable(path, mapping)
            columns = table.titles
            self.mapping = mapping
            sheet = table.rows.map { SpreadsheetFile.Row(number: $0.line, cells: $0.cells) }[...]
            places = [:]
            return
        }
        if path != "-", try MappedTable.isMapped(path) {
            let rows = try LooseTable(path, asWritten: true).headed
            guard let header = rows.first else {
                throw ReadingProblem(
                    .missing, file: path, line: 1, what: "the first sheet is empty",
                    remedy: "give a file whose first sheet has a row of column names",
                    isFatal: true)
            }
            columns = header.cells
            sheet =
                rows.dropFirst().map { SpreadsheetFile.Row(number: $0.line, cells: $0.cells) }[...]
            places = [:]
            return
        }
        var source = try ByteSource(path: path)
        if let recoded = try source.recoded() {
            source = recoded.source
            encoding = recoded.encoding
        }
        switch try Self.mark(of: source, isTabbed: path.lowercased().hasSuffix(".tsv")) {
        case .delimiter(let delimiter):
            let table = try CSVTable(source, delimiter: delimiter)
            columns = table.columns
            self.table = table
        case .json:
            var records = try JSONRecords(source)
            guard let record = try records.next() else {
                throw ReadingProblem(
                    .missing, file: path, line: 1, what: "the file is empty",
                    remedy: "give a file with an object a line", isFatal: true)
            }
            columns = record.value.members.map { $0.name.string ?? "" }
            first = Row(
                line: record.line, values: record.value.members.map { Self.texts($0.value) })
            self.records = consume records
        }
        places = Dictionary(zip(columns, columns.indices), uniquingKeysWith: { one, _ in one })
    }

    /// The next row, or nil at the end.
    ///
    /// - Throws: A problem of one row; the next call goes on after it unless it is fatal.
    public func next() throws(ReadingProblem) -> Row? {
        if let row = try table?.next() {
            return Row(
                line: row.line,
                values: row.fields.map { $0.isEmpty ? [] : [GuardedCell.bare($0)] })
        }
        if let row = sheet.popFirst() {
            let cells =
                row.cells + Array(repeating: "", count: max(0, columns.count - row.cells.count))
            return Row(
                line: row.number,
                values: cells.prefix(columns.count).map { $0.isEmpty ? [] : [$0] })
        }
        if let row = first {
            first = nil
            return row
        }
        guard let record = try records?.next() else { return nil }
        var values = [[String]](repeating: [], count: columns.count)
        for member in record.value.members {
            if let place = places[member.name.string ?? ""] {
                values[place] = Self.texts(member.value)
            } else {
                leftOut += 1
            }
        }
        return Row(line: record.line, values: values)
    }

    private static func texts(_ value: JSONValue) -> [String] {
        if let text = value.text { return text.isEmpty ? [] : [text] }
        return value.items.compactMap(\.text).filter { !$0.isEmpty }
    }

    // MARK: - Telling the form

    private enum Mark {
        case delimiter(UInt8)
        case json
    }

    /// Looks at the first row without moving on.
    private static func mark(
        of source: ByteSource, isTabbed: Bool
    ) throws(ReadingProblem) -> Mark {
        if isTabbed { return .delimiter(0x09) }
        try source.reach(FormatSniffer.reach)
        let first = unsafe source.unread.first { !isBeforeText($0) }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .json }
        return .delimiter(try source.tableDelimiter())
    }

    /// White space, or a byte-order mark.
    private static func isBeforeText(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0xEF || byte == 0xBB || byte == 0xBF
    }
}
