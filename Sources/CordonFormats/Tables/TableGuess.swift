import CordonModel

/// What a table seems to say: a mapping to be looked at, what was understood, and what was not.
public struct TableGuess: Sendable {
    /// The mapping.
    public var mapping: TableMapping
    /// The titles, in order.
    public let titles: [String]
    /// The first rows under the titles.
    public let firstRows: [[String]]
    /// How many rows are above the titles.
    public let preamble: Int
    /// What is odd, a sentence each.
    public private(set) var notes: [String] = []

    private let table: LooseTable
    private let place: Int

    /// Titles that the mapping takes for nothing.
    public var ignored: [String] { mapping.ignored(of: titles) }

    /// Looks at a table.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - encoding: Its encoding, where it is known.
    ///   - sheet: The sheet of a spreadsheet that is meant.
    ///   - named: Titles, or places such as `#5`, that are known to be columns.
    /// - Throws: A problem if there is no table in it.
    public init(
        _ path: String, encoding: TableEncoding? = nil, sheet: String? = nil,
        named: [String] = []
    ) throws(ReadingProblem) {
        var table = try LooseTable(path, encoding: encoding, sheet: sheet)
        var place =
            HeaderSearch.place(of: named, in: table.rows) ?? HeaderSearch.place(in: table.rows)
        if place == nil, !named.isEmpty, let widest = HeaderSearch.widest(in: table.rows) {
            let isUntitled = HeaderSearch.isUntitled(named, table.rows[widest])
            if isUntitled { table = table.untitled }
            place = isUntitled ? 0 : widest
        }
        guard let place else { throw Self.untitled(path) }
        self.table = table
        self.place = place
        let header = table.rows[place].cells
        let columns = ColumnSides(table.rows[place], under: table.rows[(place + 1)...])
        titles = header
        preamble = place
        firstRows = table.rows[(place + 1)...].prefix(3).map(\.cells)
        notes = columns.notes
        if table.rows[place].line == 0 {
            notes.append(
                "no row of titles was found: columns are known by their places, `#1` first")
        }
        mapping = TableMapping(
            kind: Self.kind(columns.roles, header), header: table.rows[place].line)
        mapping.encoding = table.encoding
        mapping.delimiter = table.delimiter.map(String.init)
        mapping.sheet = table.sheets.count > 1 ? table.sheet : nil
        for (number, role) in columns.roles.enumerated() {
            guard let role else { continue }
            let title = header[number]
            let isPlain = header.count { $0 == title } == 1 && !title.isEmpty
            mapping.columns[role, default: []].append(
                isPlain ? title : "#\(number + 1)")
        }
        if mapping.kind == .holders { lookAtHolding() }
        lookAtDays()
    }

    private static func untitled(_ path: String) -> ReadingProblem {
        ReadingProblem(
            .missing, file: path, what: "no row of column titles was found in it",
            remedy: "say which column is what with --column ROLE=TITLE, or ROLE=#2 for the second; "
                + "if its letters look wrong, name its --encoding: "
                + TableEncoding.allCases.map(\.rawValue).joined(separator: ", "),
            isFatal: true)
    }

    /// The kind of a table: of holdings, where columns tell a share, or both sides, one of them said to be an
    /// owner.
    private static func kind(_ roles: [ColumnRole?], _ titles: [String]) -> TableMapping.Kind {
        let fields = Set(roles.compactMap { $0?.field })
        if !fields.isDisjoint(with: [.percent, .percentMin, .percentMax, .count]) {
            return .holders
        }
        guard Set(roles.compactMap { $0?.side }).isSuperset(of: [.owner, .owned]) else {
            return .subjects
        }
        let isSaid = zip(roles, titles).contains { role, title in
            role?.side == .owner
                && (HeaderWords.meaning(title)?.side == .owner || title.lowercased() == "source")
        }
        return isSaid || fields.contains(.relation) ? .holders : .subjects
    }

    /// Takes what columns are said to be instead of what was guessed, and looks at their cells anew.
    ///
    /// - Parameter columns: The titles of each role.
    public mutating func take(_ columns: [ColumnRole: [String]]) {
        guard !columns.isEmpty else { return }
        mapping.take(columns, among: titles)
        if columns.keys.contains(where: { $0.side != .owner }) { mapping.kind = .holders }
        if mapping.hasOwnedColumn, let owned = mapping.owned {
            (mapping.owned, mapping.ownedID) = (nil, nil)
            notes.removeAll { $0.hasPrefix(Self.everyRow(owned)) }
        }
        if mapping.kind == .holders { lookAtHolding() }
        lookAtDays()
    }

    // MARK: - What cells tell

    private func texts(_ fields: ColumnRole.Field...) -> [String] {
        mapping.columns.filter { fields.contains($0.key.field) }.values.flatMap { $0 }
            .compactMap { MappedTable.place(of: $0, in: titles) }
            .flatMap { column in table.rows[(place + 1)...].map { $0[column] } }
            .filter { !$0.isEmpty }
    }

    private mutating func lookAtHolding() {
        let shares = texts(.percent, .percentMin, .percentMax)
        let isCounted = shares.isEmpty && mapping.columns.keys.contains { $0.field == .count }
        mapping.shares = isCounted ? .counts : shareKind(shares)
        guard !mapping.hasOwnedColumn, mapping.owned == nil else { return }
        let above = Preamble(table.rows[..<place])
        mapping.ownedID = above.number
        let companies = above.companies
        mapping.owned = above.company ?? (companies.count == 1 ? companies.first : nil)
        if let owned = mapping.owned {
            notes.append(Self.everyRow(owned) + ", as the rows above the titles say")
        } else if companies.count > 1 {
            let names = companies.map { "`\($0)`" }.joined(separator: " and ")
            notes.append("the rows above the titles name \(names)")
        }
    }

    private static func everyRow(_ company: String) -> String { "every row is about `\(company)`" }

    /// Whether numbers of a column are parts of a hundred or of one.
    private func shareKind(_ texts: [String]) -> TableMapping.Shares {
        let plain = texts.filter {
            !$0.contains("%") && !$0.contains("/") && !$0.contains("％")
                && !PercentageText.isSilent($0)
        }
        let values = plain.compactMap { text in
            Double(text.replacing(",", with: ".").drop { "<>=≤≥ ".contains($0) })
        }
        guard !values.isEmpty, values.count == plain.count, values.allSatisfy({ $0 <= 1 }),
            values.contains(where: { $0 > 0 })
        else { return .percent }
        let sum = values.reduce(0, +)
        let hasSign = titles.contains(where: HeaderWords.saysPerCent)
        // All of one company, or several companies each of which is held whole.
        let isWhole = abs(sum - sum.rounded()) < 0.005 && sum > 0.5
        return isWhole && !hasSign ? .fractions : .unclear
    }

    private mutating func lookAtDays() {
        let days = texts(.from, .until, .birth)
        mapping.days = .dayFirst
        if let order = WrittenDay.order(of: days) {
            mapping.days = order == .dayFirst ? .dayFirst : .monthFirst
            return
        }
        guard days.contains(where: WrittenDay.isAmbiguous) else { return }
        // Only English writes the month first.
        let isEnglish = titles.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) }
        let isForeign = !HeaderSearch.isEnglish(titles)
        mapping.days = isEnglish && !isForeign ? .unclear : .dayFirst
    }
}
