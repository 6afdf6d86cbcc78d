/// A cell of a sheet that is merged over several rows: people read its text beside each of them.
///
/// Over several columns it stands in the first alone: a heading over a group of columns is of none.
/// Source: ECMA-376 part 1, section 18.3.1.54.
struct MergedCells {
    /// The column, counted from zero.
    let column: Int
    /// The numbers of the rows.
    let rows: ClosedRange<Int>

    /// The most rows over which a cell is taken to be merged.
    private static let most = 10_000
    /// The most cells of a sheet that are filled so.
    private static let mostCells = 2_000_000

    /// Reads a reference such as `A2:B4`; nil where it is of one row.
    init?(_ reference: String) {
        let ends = reference.split(separator: ":")
        guard ends.count == 2, let column = SheetText.place(ends[0]),
            let first = Self.row(ends[0]), let last = Self.row(ends[1]), last > first,
            last - first < Self.most
        else { return nil }
        self.column = column
        rows = first...last
    }

    private static func row(_ end: Substring) -> Int? { Int(end.drop { $0.isLetter }) }

    /// The rows with the text of merged cells in each of their rows.
    ///
    /// A row in which nothing else stands stays as it is.
    static func repeated(
        _ ranges: [MergedCells], in rows: [SpreadsheetFile.Row]
    ) -> [SpreadsheetFile.Row] {
        guard !ranges.isEmpty else { return rows }
        let places = Dictionary(
            rows.enumerated().map { ($0.element.number, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var cells = rows.map(\.cells)
        var merged = rows.map(\.merged)
        var room = mostCells
        for range in ranges where room > 0 {
            room -= range.rows.count
            guard let first = places[range.rows.lowerBound], range.column < cells[first].count
            else { continue }
            let text = cells[first][range.column]
            guard !text.isEmpty else { continue }
            for number in range.rows {
                guard let place = places[number], !rows[place].cells.allSatisfy(\.isEmpty) else {
                    continue
                }
                while cells[place].count <= range.column { cells[place].append("") }
                cells[place][range.column] = text
                merged[place].insert(range.column)
            }
        }
        return rows.indices.map {
            SpreadsheetFile.Row(number: rows[$0].number, cells: cells[$0], merged: merged[$0])
        }
    }
}

extension MergedCells {
    /// Creates the cell of a column and as many rows from one on; nil for one row.
    init?(column: Int, from row: Int, rows count: Int) {
        guard count > 1, count <= Self.most else { return nil }
        self.column = column
        rows = row...row + count - 1
    }
}
