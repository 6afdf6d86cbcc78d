import CordonModel

/// Reads a table of holders, or of parties, into a case as its mapping says.
///
/// A party is known by its number where the table gives one, else by its name; a name that bears one
/// number somewhere in the table means that party everywhere. Rows of totals are passed over, and
/// said to be.
final class MappedTableReader: RecordReader {
    private let path: String
    private let source: String
    private let table: MappedTable
    private var parties: TableParties
    private var wholes: [String: Int64] = [:]
    private var at = 0
    private var hasBegun = false
    private var passedOver = 0

    /// Reads a table, by the mapping beside it or by a guess that leaves no question.
    init(_ path: String) throws(ReadingProblem) {
        self.path = path
        source = path.split(separator: "/").last.map(String.init) ?? path
        let mapping: TableMapping
        if let beside = try TableMapping.beside(path) {
            mapping = beside
        } else {
            mapping = try TableGuess(path).mapping
        }
        table = try MappedTable(path, mapping)
        parties = TableParties(table)
        if mapping.shares == .counts { wholes = sums() }
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        if !hasBegun { begin(&file) }
        hasBegun = true
        while at < table.rows.count {
            let row = table.rows[at]
            at += 1
            guard try take(row, into: &file) else {
                passedOver += 1
                continue
            }
            return true
        }
        return false
    }

    func finish(into file: inout Case) {
        if passedOver == table.rows.count {
            file.note(
                "empty-table", "no row of \(source) names a holder or a party: nothing was read")
        }
        guard passedOver > 0 else { return }
        let rows = passedOver == 1 ? "1 row" : "\(passedOver) rows"
        file.note(
            "rows-passed-over",
            "\(rows) of \(source) name nobody or are totals, and were passed over")
    }

    private func begin(_ file: inout Case) {
        file.add(Source(id: source, title: source, kind: .register))
        let known = Set(table.mapping.columns.values.flatMap { $0 })
        let ignored = table.titles.enumerated().filter { place, title in
            !title.isEmpty && !known.contains(title) && !known.contains("#\(place + 1)")
        }.map { "`\($0.element)`" }
        guard !ignored.isEmpty else { return }
        file.note(
            "unknown-column",
            "columns of \(source) that were not read: "
                + ignored.joined(separator: ", "))
    }

    // MARK: - Rows

    /// Takes in a row; false where it names nobody.
    private func take(
        _ row: MappedTable.Row, into file: inout Case
    ) throws(ReadingProblem) -> Bool {
        let owners = parties.parties(.owner, row.cells)
        guard !owners.isEmpty, !owners.allSatisfy({ TableParties.isTotal($0.name) }) else {
            return false
        }
        let evidence = Evidence(citations: [Citation(source: source, locator: "line \(row.line)")])
        guard table.mapping.kind == .holders else {
            for owner in owners { parties.add(owner, row.cells, evidence, to: &file) }
            return true
        }
        let owned = parties.owned(row.cells)
        guard let owned else {
            throw problem(row.line, "the row does not say what is held", "fill in the company")
        }
        var holdings: [(owner: TableParties.Party, share: Share, period: Period)] = []
        for (place, owner) in owners.enumerated() where !TableParties.isTotal(owner.name) {
            let share = try share(row, place, owned.key, &file)
            holdings.append((owner, share, try period(row)))
        }
        parties.add(owned, row.cells, evidence, to: &file)
        for holding in holdings {
            parties.add(holding.owner, row.cells, evidence, to: &file)
            let kind = try relation(row)
            let assertion = RelationAssertion(
                kind, to: owned.key,
                share: kind.meaning == .stake || kind.meaning == .stakeOrControl
                    ? holding.share : nil,
                role: role(row))
            file.add(
                Claim(
                    subject: holding.owner.key, .relation(assertion), standing: .registered,
                    period: holding.period, evidence: evidence))
        }
        return true
    }

    private func cell(_ row: MappedTable.Row, _ field: ColumnRole.Field, _ place: Int = 0)
        -> String?
    {
        let places = table.places(.holding, field)
        guard !places.isEmpty else { return nil }
        let text = row.cells[places[min(place, places.count - 1)]]
        return text.isEmpty ? nil : text
    }

    /// A relation of a kind that the table names; free words are an ownership with that role.
    private func relation(_ row: MappedTable.Row) throws(ReadingProblem) -> RelationKind {
        guard let text = cell(row, .relation) else { return .ownership }
        guard let kind = EdgeKind(text), !kind.isInverse else {
            let hasShare = [ColumnRole.Field.percent, .percentMin, .percentMax, .count]
                .contains { cell(row, $0) != nil }
            return hasShare ? .ownership : .unknownLink
        }
        return kind.kind
    }

    private func role(_ row: MappedTable.Row) -> String? { cell(row, .relation) }

    // MARK: - Shares

    private func share(
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
        guard low != nil || high != nil else { return .someStake }
        guard let share = Share(low?.lower ?? .zero, high?.upper ?? .hundred) else {
            throw problem(row.line, "the least share is above the greatest", "exchange the two")
        }
        return share
    }

    private func bound(
        _ row: MappedTable.Row, _ field: ColumnRole.Field, _ place: Int, _ file: inout Case
    ) -> Share? {
        guard let text = cell(row, field, place) else { return nil }
        if let share = ShareText.share(text, table.mapping.shares) { return share }
        file.noteUnreadable(percentage: text, file: path, line: row.line)
        return nil
    }

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

    /// How many shares of each company there are: what a row of totals says, else the sum of rows.
    private func sums() -> [String: Int64] {
        let stated = table.mapping.total.flatMap(Self.count)
        var sums: [String: Int64] = [:]
        var totals: [String: Int64] = [:]
        for row in table.rows {
            let owners = parties.parties(.owner, row.cells)
            guard let owned = parties.owned(row.cells) else { continue }
            for place in owners.indices {
                guard let part = cell(row, .count, place).flatMap(Self.count) else { continue }
                if TableParties.isTotal(owners[place].name) {
                    totals[owned.key] = part
                } else {
                    sums[owned.key, default: 0] += part
                }
            }
        }
        if let stated { return sums.mapValues { _ in stated } }
        return sums.merging(totals) { _, total in total }
    }

    // MARK: - Days

    private func period(_ row: MappedTable.Row) throws(ReadingProblem) -> Period {
        let from = try window(row, .from)
        let until = try window(row, .until)
        if let period = Period(from: from, before: until?.advanced(by: 1)) { return period }
        throw problem(row.line, "the holding ends before it begins", "check the two days")
    }

    private func window(
        _ row: MappedTable.Row, _ field: ColumnRole.Field
    ) throws(ReadingProblem) -> DayWindow? {
        guard let text = cell(row, field), !PercentageText.isSilent(text) else { return nil }
        let order: WrittenDay.Order =
            table.mapping.days == .monthFirst ? .monthFirst : .dayFirst
        if let window = WrittenDay.window(text, order) { return window }
        throw problem(row.line, "`\(text)` is no day", "write 2023, 2023-12 or 2023-12-12")
    }

    private func problem(_ line: Int, _ what: String, _ remedy: String) -> ReadingProblem {
        ReadingProblem(.badValue, file: path, line: line, what: what, remedy: remedy)
    }
}
