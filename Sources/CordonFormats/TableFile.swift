/// A table with a header, read whole: a portfolio or another short list of rows.
public enum TableFile {
    /// A header and its rows, each as long as the header.
    public struct Table: Sendable {
        /// The names of the columns.
        public let columns: [String]
        /// The rows.
        public let rows: [[String]]
        /// The rows that cannot be read.
        public let rejects: [ReadingProblem]
    }

    /// Reads a table in any form that ``RowFile`` knows.
    ///
    /// - Returns: The header and rows, and which rows cannot be read.
    /// - Throws: A problem of the file as a whole.
    public static func read(_ path: String) throws(ReadingProblem) -> Table {
        let file = try RowFile(path)
        var rows: [[String]] = []
        var rejects: [ReadingProblem] = []
        var bound = RejectBound()
        while true {
            do {
                guard let row = try file.next() else { break }
                rows.append(row.cells)
            } catch {
                if error.isFatal { throw error }
                try bound.take(error)
                rejects.append(error)
            }
        }
        return Table(columns: file.columns, rows: rows, rejects: rejects)
    }
}
