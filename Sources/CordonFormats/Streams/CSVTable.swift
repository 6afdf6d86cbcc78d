/// A CSV file whose first row names the columns, read by column name.
///
/// Rows that repeat the header are passed over, as the Consolidated Screening List has them. A row
/// with more or fewer fields than there are columns is thrown as a problem.
///
/// ```swift
/// var table = try CSVTable(ByteSource(path: "csl.csv"))
/// let name = try table.column("name")
/// while let row = try table.next() { print(row[name]) }
/// ```
package struct CSVTable {
    /// The names of the columns, in order.
    package let columns: [String]
    /// The file, as it was named.
    package let file: String
    private var rows: CSVReader
    private let places: [String: Int]

    /// Reads the header of a table, from which the mark between fields is told if it is not given.
    ///
    /// - Throws: A fatal problem if there is no header.
    package init(_ source: ByteSource, delimiter: UInt8? = nil) throws(ReadingProblem) {
        try source.skipByteOrderMark()
        let mark = if let delimiter { delimiter } else { try source.tableDelimiter() }
        rows = try CSVReader(source, delimiter: mark)
        file = source.file
        guard let header = try rows.next() else {
            throw ReadingProblem(
                .missing, file: source.file, line: 1, what: "the file is empty",
                remedy: "give a file with a row of column names", isFatal: true)
        }
        columns = header.fields
        var places: [String: Int] = [:]
        for (index, name) in columns.enumerated() where places[name] == nil {
            places[name] = index
        }
        self.places = places
    }

    /// The place of a column, or nil if there is none of that name.
    package func place(of name: String) -> Int? { places[name] }

    /// The place of a column that the format requires.
    package func column(_ name: String) throws(ReadingProblem) -> Int {
        guard let place = places[name] else {
            throw ReadingProblem(
                .missing, file: file, line: 1, what: "there is no column \"\(name)\"",
                remedy: "check that the file is of the format that was named", isFatal: true)
        }
        return place
    }

    /// The next row, or nil at the end.
    package mutating func next() throws(ReadingProblem) -> CSVRow? {
        while let row = try rows.next() {
            guard row.count == columns.count else {
                throw ReadingProblem(
                    .malformed, file: file, line: row.line,
                    what: "the row has \(row.count) fields, the header \(columns.count)",
                    remedy: "look for a missing or doubled delimiter or quotation mark")
            }
            if row.fields == columns { continue }
            return row
        }
        return nil
    }
}
