import Foundation

/// How a table is read: kept beside it as `TABLE.map.yaml`, looked at and changed by people, and used
/// again for the next edition.
///
/// ```yaml
/// cordon-map: 1
/// kind: holders
/// encoding: windows-1251
/// header: 4
/// columns:
///   owner: Участник
///   owner.id: ИНН участника
///   percent: Доля, %
/// owned: ООО «Ромашка»
/// shares: percent
/// days: day-first
/// ```
public struct TableMapping: Sendable, Equatable {
    /// What a table is about.
    public enum Kind: String, Sendable, CaseIterable {
        /// Who holds what.
        case holders
        /// Parties, to be screened.
        case subjects
    }

    /// What numbers in a column of shares are.
    public enum Shares: String, Sendable, CaseIterable {
        /// Parts of a hundred.
        case percent
        /// Parts of one.
        case fractions
        /// Numbers of shares, of which all rows of one company are the whole.
        case counts
        /// Not told yet: somebody has to say.
        case unclear
    }

    /// Which of two numbers of a day is the day.
    public enum Days: String, Sendable, CaseIterable {
        /// Day, month, year.
        case dayFirst = "day-first"
        /// Month, day, year.
        case monthFirst = "month-first"
        /// Not told yet: somebody has to say.
        case unclear
    }

    /// What the table is about.
    public var kind: Kind
    /// The encoding of a text; nil to tell it from the bytes.
    public var encoding: TableEncoding?
    /// The mark between fields; nil to tell it.
    public var delimiter: String?
    /// The sheet of a spreadsheet; nil for the first that holds something.
    public var sheet: String?
    /// The line of the titles; everything above it is passed over.
    ///
    /// 0 where there are none, and columns are known by their places.
    public var header: Int
    /// The titles of the columns of each role, in order; `#5` is the fifth column.
    public var columns: [ColumnRole: [String]] = [:]
    /// The company that is held, where no column says it.
    public var owned: String?
    /// Its number in a register.
    public var ownedID: String?
    /// What numbers in a column of shares are.
    public var shares = Shares.percent
    /// How many shares there are in all, where `shares` are counts and no row says it.
    public var total: String?
    /// Which of two numbers of a day is the day.
    public var days = Days.dayFirst

    /// Creates a mapping without columns.
    public init(kind: Kind, header: Int = 1) {
        self.kind = kind
        self.header = header
    }

    /// The kind of number, such as `inn`, that the title of a column means; nil where it is any.
    public static func identifier(of title: String) -> String? {
        switch HeaderWords.meaning(title)?.property {
        case "innCode": "inn"
        case "ogrnCode": "ogrn"
        case "leiCode": "lei"
        case "uscCode": "uscc"
        case "passportNumber": "passport"
        default: nil
        }
    }

    /// True where a column says what is held.
    public var hasOwnedColumn: Bool {
        columns.keys.contains { $0.side == .owned && [.name, .id].contains($0.field) }
    }

    /// What somebody has to say before the table can be read, a question each.
    public var questions: [String] {
        var questions: [String] = []
        if kind == .holders, owned == nil, ownedID == nil, !hasOwnedColumn {
            questions.append(
                "which company do the rows hold? write `owned: NAME` (--owned), or say which "
                    + "column names it (--column owned=TITLE)")
        }
        if shares == .unclear {
            questions.append(
                "are the shares parts of a hundred or of one? write `shares: percent` or "
                    + "`shares: fractions` (--shares)")
        }
        if days == .unclear {
            questions.append(
                "is 03/04 the third of April or the fourth of March? write `days: day-first` or "
                    + "`days: month-first` (--days)")
        }
        return questions
    }

    /// Titles that are taken for nothing.
    public func ignored(of titles: [String]) -> [String] {
        let known = Set(columns.values.flatMap { $0 })
        return titles.enumerated().filter { place, title in
            !title.isEmpty && !known.contains(title) && !known.contains("#\(place + 1)")
        }.map(\.element)
    }

    /// Takes what columns are said to be; they say nothing else then.
    ///
    /// - Parameters:
    ///   - said: The titles of each role, or places such as `#5`.
    ///   - titles: The titles of the table, by which a title and its place are known as one.
    public mutating func take(_ said: [ColumnRole: [String]], among titles: [String] = []) {
        let names = Set(
            said.values.flatMap { $0 }.flatMap { name -> [String] in
                guard let place = MappedTable.place(of: name, in: titles) else { return [name] }
                return [name, titles[place], "#\(place + 1)"]
            })
        columns = columns.mapValues { $0.filter { !names.contains($0) } }
            .filter { !$0.value.isEmpty }
        for (role, names) in said { columns[role] = names }
    }
}

// MARK: - Beside the table

extension TableMapping {
    /// Where the mapping of a table lies.
    public static func path(beside table: String) -> String { table + ".map.yaml" }

    /// The mapping that lies beside a table; nil where there is none.
    ///
    /// - Throws: Everything that is wrong with it, as one problem.
    public static func beside(_ table: String) throws(ReadingProblem) -> TableMapping? {
        let path = path(beside: table)
        guard table != "-", FileManager.default.fileExists(atPath: path) else { return nil }
        do throws(ReadingProblems) {
            return try read(path)
        } catch {
            throw error.problems.first
                ?? ReadingProblem(
                    .malformed, file: path, what: "it cannot be read", remedy: "make it anew",
                    isFatal: true)
        }
    }

    /// Reads a mapping.
    ///
    /// - Throws: Everything that is wrong with it.
    public static func read(_ path: String) throws(ReadingProblems) -> TableMapping {
        let log = ProblemLog()
        var mapping = TableMapping(kind: .holders)
        do throws(ReadingProblem) {
            let text = try YAMLText.read(path, shownAs: path)
            if let fields = Fields(text.root, "the mapping", in: path, log: log) {
                mapping = TableMapping(fields)
            }
        } catch {
            log.add(error)
        }
        try log.check()
        return mapping
    }

    private static let keys = [
        "cordon-map", "kind", "encoding", "delimiter", "sheet", "header", "columns", "owned",
        "owned.id", "shares", "total", "days",
    ]

    private init(_ fields: Fields) {
        fields.allow(only: Self.keys)
        self.init(kind: Self.word(fields, "kind") ?? .holders)
        encoding = Self.word(fields, "encoding")
        delimiter = fields.text("delimiter").map { $0 == "tab" ? "\t" : $0 }
        sheet = fields.text("sheet")
        header = fields.text("header").flatMap { Int($0) } ?? 1
        owned = fields.text("owned")
        ownedID = fields.text("owned.id")
        shares = Self.word(fields, "shares") ?? .percent
        total = fields.text("total")
        days = Self.word(fields, "days") ?? .dayFirst
        guard let list = fields.mapping("columns", "`columns`") else { return }
        for word in list.keys {
            guard let role = ColumnRole(word: word) else {
                list.problem(
                    .badValue, word, "`\(word)` is no role of a column",
                    Nearest.advice(for: word, among: ColumnRole.words))
                continue
            }
            columns[role] = list.texts(word)
        }
    }

    private static func word<Word: RawRepresentable & CaseIterable>(
        _ fields: Fields, _ key: String
    ) -> Word? where Word.RawValue == String {
        guard let text = fields.text(key) else { return nil }
        if let word = Word(rawValue: text) { return word }
        fields.problem(
            .badValue, key, "`\(text)` is no value of `\(key)`",
            Nearest.advice(for: text, among: Word.allCases.map(\.rawValue)))
        return nil
    }

    /// The mapping as YAML, with a comment on each line that people may want to change.
    public var yaml: String {
        var lines = [
            "# How Cordon reads the table beside this file. Change it where it is wrong; every verb",
            "# that is given the table uses it.",
            "cordon-map: 1",
            "kind: \(kind.rawValue)            # holders: who holds what; subjects: names to screen",
        ]
        if let encoding { lines.append("encoding: \(encoding.rawValue)") }
        if let delimiter {
            lines.append("delimiter: \(delimiter == "\t" ? "tab" : Self.quoted(delimiter))")
        }
        if let sheet { lines.append("sheet: \(Self.quoted(sheet))") }
        lines.append("header: \(header)                # the line of the titles")
        lines.append("columns:")
        for (role, titles) in columns.sorted(by: { $0.key < $1.key }) {
            let quoted = titles.map(Self.quoted)
            lines.append(
                "  \(role.word): "
                    + (quoted.count == 1 ? quoted[0] : "[\(quoted.joined(separator: ", "))]"))
        }
        if let owned { lines.append("owned: \(Self.quoted(owned))") }
        if let ownedID { lines.append("owned.id: \(Self.quoted(ownedID))") }
        if kind == .holders {
            lines.append("shares: \(shares.rawValue)         # percent, fractions or counts")
            if let total { lines.append("total: \(Self.quoted(total))") }
        }
        lines.append("days: \(days.rawValue)           # day-first or month-first")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
