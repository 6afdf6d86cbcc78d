import CordonModel

/// The shares that the rows of a table say.
struct HoldingShares {
    private let table: MappedTable
    private let path: String
    /// The number of shares that each company has.
    private var wholes: [String: Int64] = [:]
    /// The companies whose whole is no more than the sum of their rows, and that sum.
    private var summed: [String: Int64] = [:]

    init(_ table: MappedTable, _ path: String, _ parties: TableParties) {
        self.table = table
        self.path = path
        if table.mapping.shares == .counts { takeSums(parties) }
    }

    /// Notes on shares, a sentence each.
    var notes: [String] {
        guard !summed.isEmpty, table.places(.holding, .total).isEmpty else { return [] }
        let sums = summed.sorted { $0.key < $1.key }
        let first = sums.prefix(3).map { "\($0.value) of `\($0.key)`" }.joined(separator: ", ")
        let rest = sums.count > 3 ? " and of \(sums.count - 3) more" : ""
        return [
            "no row, column or mapping says how many shares there are: shares are measured against "
                + "the sum of the rows, \(first)\(rest); say `total` in the mapping if there are more"
        ]
    }

    /// True where the row says a share in a column of shares.
    func isSaid(_ row: MappedTable.Row) -> Bool {
        [ColumnRole.Field.percent, .percentMin, .percentMax, .count].contains {
            cell(row, $0) != nil
        }
    }

    private func column(_ field: ColumnRole.Field, _ place: Int) -> Int? {
        let places = table.places(.holding, field)
        return places.isEmpty ? nil : places[min(place, places.count - 1)]
    }

    private func cell(_ row: MappedTable.Row, _ field: ColumnRole.Field, _ place: Int = 0)
        -> String?
    {
        guard let column = column(field, place), !row.cells[column].isEmpty else { return nil }
        return row.cells[column]
    }

    /// The share of one of the owners of a row.
    func share(
        _ row: MappedTable.Row, _ place: Int, _ owned: String, _ file: inout Case
    ) throws(ReadingProblem) -> Share {
        let share = try alone(row, place, owned, &file)
        let fields: [ColumnRole.Field] = [.percent, .percentMin, .percentMax, .count]
        let isMerged = fields.contains { column($0, place).map(row.merged.contains) ?? false }
        guard isMerged, let part = Share(.zero, share.upper, lowerOpen: true) else { return share }
        file.note(
            "merged-share",
            "a share stands in one cell for several rows of \(path): each holder has a part of it")
        return part
    }

    private func alone(
        _ row: MappedTable.Row, _ place: Int, _ owned: String, _ file: inout Case
    ) throws(ReadingProblem) -> Share {
        let shares = table.mapping.shares
        if shares == .counts { return try counted(row, place, owned) }
        if let text = cell(row, .percent, place) {
            if PercentageText.isSilent(text) { return .someStake }
            if let share = ShareText.share(text, shares) { return share }
            file.noteUnreadable(percentage: text, file: path, line: row.line)
            return .someStake
        }
        let low = bound(row, .percentMin, place, &file)
        let high = bound(row, .percentMax, place, &file)
        return try between(low, high, row.line)
    }

    /// The share between two bounds, each as open as it is written: `>50` and `75` are (50, 75].
    private func between(
        _ low: Share?, _ high: Share?, _ line: Int
    ) throws(ReadingProblem) -> Share {
        guard low != nil || high != nil else { return .someStake }
        let upper = high?.upper ?? .hundred
        let share = Share(
            low?.lower ?? .zero, upper, lowerOpen: low?.lowerOpen ?? (upper > .zero),
            upperOpen: high?.upperOpen ?? false)
        guard let share else {
            throw problem(line, "the least share is above the greatest", "exchange the two")
        }
        return share
    }

    private func bound(
        _ row: MappedTable.Row, _ field: ColumnRole.Field, _ place: Int, _ file: inout Case
    ) -> Share? {
        guard let text = cell(row, field, place), !PercentageText.isSilent(text) else { return nil }
        if let share = ShareText.share(text, table.mapping.shares) { return share }
        file.noteUnreadable(percentage: text, file: path, line: row.line)
        return nil
    }

    // MARK: - Numbers of shares

    /// A number of shares as a part of all: of what a column, the mapping or the rows say.
    private func counted(
        _ row: MappedTable.Row, _ place: Int, _ owned: String
    ) throws(ReadingProblem) -> Share {
        guard let text = cell(row, .count, place) else { return .someStake }
        let whole = cell(row, .total).flatMap(Self.count) ?? wholes[owned]
        guard let part = Self.count(text), let whole,
            let share = Share(numerator: part, denominator: whole)
        else {
            throw problem(
                row.line, "`\(text)` is no number of shares, or more than there are",
                "write a whole number, or say `total` in the mapping")
        }
        return share
    }

    /// A whole number with marks between its thousands.
    private static func count(_ text: String) -> Int64? {
        let plain = text.filter { !$0.isWhitespace && $0 != "'" && $0 != "’" }
        if let value = Int64(plain) { return value }
        guard plain.wholeMatch(of: /[0-9]{1,3}(?:[.,][0-9]{3})+(?:[.,]0{1,2})?|[0-9]+[.,]0+/) != nil
        else { return nil }
        let whole = plain.replacing(/[.,]0{1,2}$/, with: "")
        return Int64(whole.filter(\.isNumber))
    }

    /// Takes how many shares of each company there are: what a row of totals says, else the sum of
    /// its rows.
    private mutating func takeSums(_ parties: TableParties) {
        let stated = table.mapping.total.flatMap(Self.count)
        var totals: [String: Int64] = [:]
        for row in table.rows {
            let owners = parties.parties(.owner, row.cells)
            guard let owned = parties.owned(row.cells) else { continue }
            for owner in owners {
                guard let part = cell(row, .count, owner.place).flatMap(Self.count) else {
                    continue
                }
                if TableRows.isTotal(owner.name) {
                    totals[owned.key] = part
                } else {
                    let (sum, isTooLarge) = summed[owned.key, default: 0]
                        .addingReportingOverflow(part)
                    summed[owned.key] = isTooLarge ? .max : sum
                }
            }
        }
        wholes = stated.map { stated in summed.mapValues { _ in stated } } ?? summed
        wholes.merge(stated == nil ? totals : [:]) { _, total in total }
        summed = stated == nil ? summed.filter { totals[$0.key] == nil } : [:]
    }

    private func problem(_ line: Int, _ what: String, _ remedy: String) -> ReadingProblem {
        ReadingProblem(.badValue, file: path, line: line, what: what, remedy: remedy)
    }
}
