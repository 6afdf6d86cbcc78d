/// A table with a header, read whole: a portfolio or another short list of rows.
public enum TableFile {
    /// A header and its rows, each as long as the header.
    public struct Table: Sendable {
        /// The names of the columns.
        public let columns: [String]
        /// The rows.
        public let rows: [[String]]
    }

    /// Reads a CSV or, where the name ends in `.tsv`, a tab-separated file.
    ///
    /// - Returns: The header and rows.
    /// - Throws: The first problem; a portfolio is answered whole or not at all.
    public static func read(_ path: String) throws(ReadingProblem) -> Table {
        let delimiter: UInt8 = path.lowercased().hasSuffix(".tsv") ? 0x09 : 0x2C
        var table = try CSVTable(try ByteSource(path: path), delimiter: delimiter)
        var rows: [[String]] = []
        while let row = try table.next() {
            rows.append(table.columns.indices.map { $0 < row.count ? row[$0] : "" })
        }
        return Table(columns: table.columns, rows: rows)
    }
}
