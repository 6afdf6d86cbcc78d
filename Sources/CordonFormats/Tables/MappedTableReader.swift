public import CordonModel

/// Reads a table of holders, or of parties, into a case as its mapping says.
///
/// A party is known by its number where the table gives one, else by its name; a name that bears one
/// number somewhere in the table means that party everywhere. Rows of totals and of a footer are passed
/// over, and said to be.
final class MappedTableReader: RecordReader {
    private let path: String
    private let source: String
    private let table: MappedTable
    private let shares: HoldingShares
    /// The place after the last row that is none of the footer.
    private let end: Int
    private var parties: TableParties
    private var at = 0
    private var hasBegun = false
    private var nameless = 0
    private var totals: [String] = []

    /// Reads a table, by the mapping beside it or by a guess that leaves no question.
    convenience init(_ path: String) throws(ReadingProblem) {
        if let beside = try TableMapping.beside(path) {
            try self.init(path, beside)
        } else {
            try self.init(path, TableGuess(path).mapping)
        }
    }

    /// Reads a table by a mapping.
    init(_ path: String, _ mapping: TableMapping) throws(ReadingProblem) {
        self.path = path
        source = path.split(separator: "/").last.map(String.init) ?? path
        table = try MappedTable(path, mapping)
        parties = TableParties(table)
        shares = HoldingShares(table, path, parties)
        end = TableRows.end(of: table)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        if !hasBegun { begin(&file) }
        hasBegun = true
        while at < end {
            let row = table.rows[at]
            at += 1
            if try take(row, into: &file) { return true }
        }
        return false
    }

    // MARK: - Notes

    private func begin(_ file: inout Case) {
        file.add(Source(id: source, title: source, kind: .register))
        for note in table.notes { file.note("table-changed", "\(source): \(note)") }
        for note in parties.notes { file.note("number-of-two", "\(source): \(note)") }
        for note in shares.notes { file.note("sum-of-rows", "\(source): \(note)") }
        let ignored = table.mapping.ignored(of: table.titles).map { "`\($0)`" }
        guard !ignored.isEmpty else { return }
        file.note(
            "unknown-column",
            "columns of \(source) that were not read: " + ignored.joined(separator: ", "))
    }

    func finish(into file: inout Case) {
        if nameless + totals.count == end {
            file.note(
                "empty-table", "no row of \(source) names a holder or a party: nothing was read")
        }
        if nameless > 0 {
            file.note(
                "rows-passed-over",
                "\(Self.rows(nameless)) of \(source) \(nameless == 1 ? "names" : "name") nobody and "
                    + "\(nameless == 1 ? "was" : "were") passed over")
        }
        if !totals.isEmpty {
            file.note(
                "rows-passed-over",
                "\(Self.rows(totals.count)) of \(source) passed over as "
                    + "\(totals.count == 1 ? "a total" : "totals"): "
                    + totals.prefix(5).joined(separator: ", "))
        }
        sayFooter(&file)
    }

    private func sayFooter(_ file: inout Case) {
        let footer = table.rows[end...]
        guard let first = footer.first?.cells.first(where: { !$0.isEmpty }) else { return }
        file.note(
            "rows-passed-over",
            "\(Self.rows(footer.count)) of \(source) under the table passed over as its footer: "
                + "`\(first.prefix(60))`")
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    // MARK: - Rows

    /// Takes in a row; false where it names nobody, or is a total.
    private func take(
        _ row: MappedTable.Row, into file: inout Case
    ) throws(ReadingProblem) -> Bool {
        let owners = parties.parties(.owner, row.cells)
        guard !owners.isEmpty else {
            nameless += 1
            return false
        }
        if let total = owners.first, owners.allSatisfy({ TableRows.isTotal($0.name) }) {
            totals.append("`\(total.name)` on line \(row.line)")
            return false
        }
        let evidence = Evidence(citations: [Citation(source: source, locator: "line \(row.line)")])
        guard table.mapping.kind == .holders else {
            for owner in owners { parties.add(owner, row.cells, evidence, to: &file) }
            return true
        }
        guard let owned = parties.owned(row.cells) else {
            throw problem(row.line, "the row does not say what is held", "fill in the company")
        }
        var holdings: [(owner: TableParties.Party, said: [NatureWords])] = []
        for owner in owners where !TableRows.isTotal(owner.name) {
            holdings.append((owner, try said(row, owner.place, owned.key, &file)))
        }
        let period = try period(row)
        parties.add(owned, row.cells, evidence, to: &file)
        for holding in holdings {
            parties.add(holding.owner, row.cells, evidence, to: &file)
            for said in holding.said {
                file.add(
                    Claim(
                        subject: holding.owner.key, .relation(said.assertion(to: owned.key)),
                        standing: .registered, period: period, evidence: evidence))
            }
        }
        return true
    }

    /// The relations of an owner that a row says: of a kind that it names, with a share; by natures of
    /// control; or by free words, which are an ownership with a share and else a link.
    private func said(
        _ row: MappedTable.Row, _ place: Int, _ owned: String, _ file: inout Case
    ) throws(ReadingProblem) -> [NatureWords] {
        let share = try shares.share(row, place, owned, &file)
        guard let text = cell(row, .relation) else {
            return [NatureWords(kind: .ownership, share: share, role: nil)]
        }
        if let kind = EdgeKind(text), !kind.isInverse {
            let takesShare = kind.kind.meaning == .stake || kind.kind.meaning == .stakeOrControl
            let said = shares.isSaid(row) ? share : kind.share ?? share
            return [
                NatureWords(
                    kind: kind.kind, share: takesShare ? said : nil, criterion: kind.criterion,
                    assertsControl: kind.assertsControl, role: text)
            ]
        }
        if shares.isSaid(row) { return [NatureWords(kind: .ownership, share: share, role: text)] }
        let natures = NatureWords.natures(in: text)
        return natures.isEmpty ? [NatureWords(kind: .unknownLink, role: text)] : natures
    }

    private func cell(_ row: MappedTable.Row, _ field: ColumnRole.Field) -> String? {
        guard let place = table.places(.holding, field).first, !row.cells[place].isEmpty else {
            return nil
        }
        return row.cells[place]
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

extension TableMapping {
    /// Reads a table by this mapping, whether or not one lies beside it.
    ///
    /// - Throws: Every problem of every row.
    public func read(table path: String) throws(ReadingProblems) -> Case {
        try ReadingProblems.gathering { log throws(ReadingProblem) in
            try MappedTableReader(path, self).readAll { log.add($0) }
        }
    }
}
