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
    /// Titles that were taken for nothing.
    public let ignored: [String]
    /// What is odd, a sentence each.
    public private(set) var notes: [String] = []

    private let table: LooseTable
    private let place: Int

    /// Looks at a table.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - encoding: Its encoding, where it is known.
    ///   - sheet: The sheet of a spreadsheet that is meant.
    /// - Throws: A problem if there is no table in it.
    public init(
        _ path: String, encoding: TableEncoding? = nil, sheet: String? = nil
    ) throws(ReadingProblem) {
        let table = try LooseTable(path, encoding: encoding, sheet: sheet)
        guard let place = HeaderSearch.place(in: table.rows) else {
            throw ReadingProblem(
                .missing, file: path, what: "no row of column titles was found in it",
                remedy: "write a mapping by hand, or name the columns in the first row",
                isFatal: true)
        }
        self.table = table
        self.place = place
        let columns = HeaderSearch.columns(of: table.rows[place], under: table.rows[(place + 1)...])
        let header = table.rows[place].cells
        titles = header
        preamble = place
        firstRows = table.rows[(place + 1)...].prefix(3).map(\.cells)
        ignored = zip(titles, columns).filter { $0.1 == nil && !$0.0.isEmpty }.map(\.0)
        let hasShare = columns.contains {
            [.percent, .percentMin, .percentMax, .count].contains($0?.field)
        }
        let sides = Set(columns.compactMap { $0?.side })
        let isHolders = hasShare || sides.isSuperset(of: [.owner, .owned])
        var mapping = TableMapping(
            kind: isHolders ? .holders : .subjects, header: table.rows[place].line)
        mapping.encoding = table.encoding
        mapping.delimiter = table.delimiter.map(String.init)
        mapping.sheet = table.sheets.count > 1 ? table.sheet : nil
        for (number, role) in columns.enumerated() {
            guard let role else { continue }
            let title = header[number]
            let isPlain = header.count { $0 == title } == 1 && !title.isEmpty
            mapping.columns[role, default: []].append(
                isPlain ? title : "#\(number + 1)")
        }
        self.mapping = mapping
        if isHolders { lookAtHolding() }
        lookAtDays()
    }

    // MARK: - What cells tell

    private func texts(_ field: ColumnRole.Field) -> [String] {
        mapping.columns.filter { $0.key.field == field }.values.flatMap { $0 }
            .compactMap { MappedTable.place(of: $0, in: titles) }
            .flatMap { column in table.rows[(place + 1)...].map { $0[column] } }
            .filter { !$0.isEmpty }
    }

    private mutating func lookAtHolding() {
        let shares = texts(.percent) + texts(.percentMin) + texts(.percentMax)
        mapping.shares = shares.isEmpty ? .counts : shareKind(shares)
        guard mapping.columns[ColumnRole(.owned, .name)] == nil else { return }
        let above = HeaderSearch.company(above: table.rows[..<place])
        mapping.ownedID = HeaderSearch.number(above: table.rows[..<place])
        let file = table.file.split(separator: "/").last.map(String.init) ?? table.file
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        mapping.owned = above ?? stem
        notes.append(
            above == nil
                ? "no column says which company is held: `\(stem)` is taken from the file's name"
                : "every row is about `\(above ?? "")`, as the rows above the titles say")
    }

    /// Whether numbers of a column are parts of a hundred or of one.
    private func shareKind(_ texts: [String]) -> TableMapping.Shares {
        let plain = texts.filter { !$0.contains("%") && !$0.contains("/") && !$0.contains("％") }
        let values = plain.compactMap { Double($0.replacing(",", with: ".")) }
        guard !values.isEmpty, values.count == plain.count, values.allSatisfy({ $0 <= 1 }),
            values.contains(where: { $0 > 0 })
        else { return .percent }
        let sum = values.reduce(0, +)
        let hasSign = titles.contains { $0.contains("%") }
        // All of one company, or several companies each of which is held whole.
        let isWhole = abs(sum - sum.rounded()) < 0.005 && sum > 0.5
        if isWhole, !hasSign { return .fractions }
        return .unclear
    }

    private mutating func lookAtDays() {
        let days = texts(.from) + texts(.until) + texts(.birth)
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

/// Finds the row of titles, and what each column under it says.
enum HeaderSearch {
    /// How many rows are looked through.
    private static let reach = 40

    /// The place of the row that has most titles of known meaning.
    static func place(in rows: [LooseTable.Row]) -> Int? {
        let scores = rows.prefix(reach).map { row -> Int in
            let texts = row.cells.filter { !$0.isEmpty }
            guard !texts.isEmpty, texts.allSatisfy({ $0.count <= 120 }) else { return 0 }
            return texts.count { HeaderWords.meaning($0) != nil && !isValue($0) }
        }
        guard let most = scores.max(), most > 0 else { return nil }
        return scores.firstIndex(of: most)
    }

    private static func isValue(_ text: String) -> Bool {
        text.allSatisfy { $0.isNumber || $0.isPunctuation || $0.isWhitespace || $0 == "%" }
            && text.contains(where: \.isNumber)
    }

    /// The role of each column; nil where its title has no meaning, or its cells only count rows.
    static func columns(
        of header: LooseTable.Row, under rows: ArraySlice<LooseTable.Row>
    ) -> [ColumnRole?] {
        var meanings = header.cells.indices.map { place -> HeaderWords.Meaning? in
            let isCount = counts(rows.map { $0[place] })
            return isCount ? nil : HeaderWords.meaning(header.cells[place])
        }
        settleNames(&meanings)
        var side = ColumnRole.Side.owner
        var roles: [ColumnRole?] = []
        for meaning in meanings {
            guard let meaning else {
                roles.append(nil)
                continue
            }
            let field = meaning.field ?? .name
            if ColumnRole.ofHolding.contains(field) {
                roles.append(ColumnRole(.holding, field))
                continue
            }
            // A number or country belongs to the party named before it.
            side = meaning.side ?? side
            roles.append(ColumnRole(side, field))
        }
        return roles
    }

    /// Titles that say `name` and not of whom: the owner's, or what another column leaves.
    private static func settleNames(_ meanings: inout [HeaderWords.Meaning?]) {
        for place in meanings.indices
        where meanings[place]?.side == nil && meanings[place]?.field == .name {
            let named = meanings.compactMap { meaning -> ColumnRole.Side? in
                [nil, .name].contains(meaning?.field) ? meaning?.side : nil
            }
            let isOwner = !named.contains(.owner) || named.contains(.owned)
            meanings[place]?.side = isOwner ? .owner : .owned
        }
    }

    /// Whether cells are 1, 2, 3 and so on.
    private static func counts(_ cells: [String]) -> Bool {
        let numbers = cells.prefix(20).compactMap { Int($0.filter { $0 != "." }) }
        return numbers.count > 1 && numbers == Array(1...numbers.count)
    }

    /// The company that the rows above the titles name: `Company: X`, or a cell beside such a word.
    static func company(above rows: ArraySlice<LooseTable.Row>) -> String? {
        value(in: rows) { meaning in meaning.side == .owned && [nil, .name].contains(meaning.field)
        }
    }

    /// The number of that company.
    static func number(above rows: ArraySlice<LooseTable.Row>) -> String? {
        value(in: rows) { $0.field == .id }
    }

    private static func value(
        in rows: ArraySlice<LooseTable.Row>, where isMeant: (HeaderWords.Meaning) -> Bool
    ) -> String? {
        for row in rows {
            let cells = row.cells.filter { !$0.isEmpty }
            for (place, cell) in cells.enumerated() {
                let parts = cell.split(separator: ":", maxSplits: 1).map {
                    $0.drop { $0 == " " }
                }
                guard let title = parts.first.map(String.init), title.count < 60,
                    let meaning = HeaderWords.meaning(title), isMeant(meaning)
                else { continue }
                if parts.count == 2, !parts[1].isEmpty { return String(parts[1]) }
                if place + 1 < cells.count { return cells[place + 1] }
            }
        }
        return nil
    }

    /// Whether titles are English, as far as their commonest words tell.
    static func isEnglish(_ titles: [String]) -> Bool {
        let words = Set(titles.flatMap(HeaderWords.words))
        let english: Set = [
            "owner", "owned", "shareholder", "shareholders", "company", "share", "shares", "name",
            "percent", "percentage", "date", "country", "of", "held", "holder", "ownership",
            "until",
        ]
        return words.intersection(english).count >= 2
    }
}
