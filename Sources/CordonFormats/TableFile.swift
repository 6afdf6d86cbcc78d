/// A table with a header, read whole: a portfolio or another short list of rows.
public enum TableFile {
    /// A header and its rows, each as long as the header.
    public struct Table: Sendable {
        /// The names of the columns.
        public let columns: [String]
        /// The rows.
        public let rows: [[String]]
    }

    /// Reads a table in any form that ``RowFile`` knows.
    ///
    /// - Returns: The header and rows.
    /// - Throws: The first problem; a portfolio is answered whole or not at all.
    public static func read(_ path: String) throws(ReadingProblem) -> Table {
        let file = try RowFile(path)
        var rows: [[String]] = []
        while let row = try file.next() { rows.append(row.cells) }
        return Table(columns: file.columns, rows: rows)
    }
}
