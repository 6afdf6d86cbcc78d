import CordonModel

/// A row of a table that is read, by the names of its columns.
struct FolderRow {
    private let cells: [String: ParquetCells]
    private let row: Int
    /// The row in its file, counted from one.
    private let number: Int

    init(_ cells: [String: ParquetCells], _ row: Int, number: Int) {
        self.cells = cells
        self.row = row
        self.number = number
    }

    func optionalText(_ name: String) -> String? { cells[name]?.text(row) }

    func text(_ name: String) throws(ParquetFault) -> String {
        guard let text = optionalText(name) else { throw fault(name) }
        return text
    }

    func optionalNumber(_ name: String) -> Int64? { cells[name]?.number(row) }

    func number(_ name: String) throws(ParquetFault) -> Int {
        guard let number = optionalNumber(name), let place = Int(exactly: number), place >= 0 else {
            throw fault(name)
        }
        return place
    }

    func flag(_ name: String) -> Bool { cells[name]?.flag(row) ?? false }

    func day(_ name: String) -> Day? {
        optionalNumber(name).map { Day(number: Int32(truncatingIfNeeded: $0)) }
    }

    /// A window that is said; nil where nothing is.
    func window(_ name: String) throws(ParquetFault) -> DayWindow? {
        guard flag("\(name)Said") else { return nil }
        let ends = (day("\(name)Earliest"), day("\(name)Latest"))
        guard let window = DayWindow(notBefore: ends.0, notAfter: ends.1) else {
            throw fault("\(name)Latest")
        }
        return window
    }

    /// The value that a word names.
    func word<Value>(_ name: String, _ make: (String) -> Value?) throws(ParquetFault) -> Value {
        guard let value = make(try text(name)) else { throw fault(name) }
        return value
    }

    /// The value that a word names; nil where there is none.
    func optionalWord<Value>(
        _ name: String, _ make: (String) -> Value?
    ) throws(ParquetFault) -> Value? {
        guard let text = optionalText(name) else { return nil }
        guard let value = make(text) else { throw fault(name) }
        return value
    }

    func share() throws(ParquetFault) -> Share? {
        guard let low = optionalNumber("low") else { return nil }
        guard let high = optionalNumber("high"), let lower = Percent(millionths: low),
            let upper = Percent(millionths: high),
            let share = Share(
                lower, upper, lowerOpen: flag("lowOpen"), upperOpen: flag("highOpen"))
        else { throw fault("low") }
        return share
    }

    func fault(_ name: String) -> ParquetFault {
        .strange("row \(number) has a value of `\(name)` that cannot be taken")
    }
}

extension ParquetReader {
    /// Hands over every row, with the columns that a table names.
    func forEachRow(
        _ columns: [ParquetColumn], _ take: (FolderRow) throws(ParquetFault) -> Void
    ) throws(ReadingProblem) {
        var number = 0
        for group in 0..<groupCount {
            let cells = try read(group, columns)
            for row in 0..<rows(of: group) {
                number += 1
                do {
                    try take(FolderRow(cells, row, number: number))
                } catch {
                    throw Self.problem(path, error)
                }
            }
        }
    }
}
