public import CordonFormats
import CordonMatch
import CordonModel

/// Which columns of a table say what about a subject.
///
/// Headers are told by what portfolios usually write (`Full Name`, `date_of_birth`,
/// `innCode`); a mapping names those that are called otherwise.
///
/// ```swift
/// let columns = try SubjectColumns(["Firma", "TaxNo"], mapped: ["name=Firma", "inn=TaxNo"])
/// ```
public struct SubjectColumns: Sendable {
    /// The headers, in order.
    public let columns: [String]
    private var places: [Role: [Int]] = [:]

    /// What a column may say.
    enum Role: Hashable {
        case key, name, kind, birthDate, country, gender
        case title, given, middle, father, family, suffix
        case identifier(String)
    }

    /// Reads a header.
    ///
    /// - Parameters:
    ///   - columns: The headers.
    ///   - mapped: Pairs such as `name=Firma`: `key`, `name`, `schema`, `birthDate`, `country`,
    ///     `gender` or a kind of number, and the header that says it. A role that is mapped is
    ///     read from the mapped columns only.
    ///   - keyed: Whether keys alone are enough, as they are where they are ids of a graph.
    /// - Throws: ``QuestionError`` where no column is a name, or a pair names no role or column.
    public init(
        _ columns: [String], mapped: [String] = [], keyed: Bool = false
    ) throws(QuestionError) {
        self.columns = columns
        for pair in mapped { try map(pair) }
        let given = Set(places.keys)
        let taken = Set(places.values.joined())
        for (place, column) in columns.enumerated() where !taken.contains(place) {
            guard let role = Self.role(of: column), !given.contains(role) else { continue }
            places[role, default: []].append(place)
        }
        if !given.contains(.name), let names = places[.name] {
            let sure = names.filter { Self.isSurelyName(columns[$0]) }
            if !sure.isEmpty { places[.name] = sure }
        }
        guard isPortfolio || keyed && hasKeys else {
            throw .missing(
                keyed
                    ? "no column is an id, a name or a number; call one of them `id` or `name`"
                    : "no column is a name or a number; call one of them `name`, or use "
                        + "--column name=..."
            )
        }
    }

    /// Which columns were taken for what, and which for nothing, in a sentence.
    public var sentence: String {
        let taken = places.map { role, places in
            "\(Self.word(role)) from "
                + places.map { "`\(columns[$0])`" }.joined(separator: " and ")
        }.sorted()
        let used = Set(places.values.joined())
        let others = columns.indices.filter { !used.contains($0) }.map { "`\(columns[$0])`" }
        let rest = others.isEmpty ? "" : "; not compared: \(others.joined(separator: ", "))"
        return taken.joined(separator: ", ") + rest
    }

    private static func word(_ role: Role) -> String {
        if case .identifier(let kind) = role { return kind }
        return words.first { $0.role == role }?.word ?? ""
    }

    /// True where a column says keys; else subjects are known by their names.
    public var hasKeys: Bool { places[.key] != nil }

    /// Whether a column says a name, a part of one, or a number of a register.
    private var isPortfolio: Bool {
        places.keys.contains { role in
            if case .identifier = role { return true }
            return role == .name || role == .given || role == .family
        }
    }

    private mutating func map(_ pair: String) throws(QuestionError) {
        let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2, let place = columns.firstIndex(of: sides[1]) else {
            throw .unknownWord(
                sides.last ?? pair, option: "--column", choices: columns.map { "ROLE=\($0)" })
        }
        let word = Self.plain(sides[0])
        if let known = Self.words.first(where: { $0.word == word }) {
            places[known.role, default: []].append(place)
        } else if let kind = Self.identifier(word) {
            places[.identifier(kind), default: []].append(place)
        } else {
            throw .unknownWord(
                sides[0], option: "--column",
                choices: Self.words.map(\.word) + ["a kind of number such as inn"])
        }
    }

    // MARK: - Reading rows

    /// The subject of a row that cannot be read: it stands in the answer, by its line, and is
    /// compared with nobody.
    public func unreadable(line: Int?, because fault: String) -> Subject {
        Subject(
            key: "line \(line ?? 0)", name: "", party: nil,
            cells: columns.map { _ in "" }, line: line ?? 0, fault: fault)
    }

    /// The subject of a row.
    public func subject(_ row: RowFile.Row) -> Subject {
        let names = names(row)
        let numbers = identifiers(row)
        var notes: [String] = []
        let (dates, unread) = Self.read(values(.birthDate, row), BirthDateText.days)
        let (countries, unknown) = Self.read(values(.country, row), CountryText.codes)
        notes += unread.map { "the birth date `\($0)` cannot be read and was not compared" }
        notes += unknown.map { "the country `\($0)` is not known and was not compared" }
        let kindWord = values(.kind, row).first
        let kind = kindWord.map { KindWords.kind($0) } ?? .other
        if kind == nil {
            notes.append("the kind `\(kindWord ?? "")` is not known and was not compared")
        }
        let party =
            names.isEmpty && numbers.isEmpty
            ? nil
            : Party(
                kind: kind ?? .other, names: names,
                birthDates: dates, countries: countries,
                genders: values(.gender, row), identifiers: numbers)
        let name = names.first ?? ""
        return Subject(
            key: values(.key, row).first ?? name, name: name, party: party, cells: row.cells,
            line: row.line, notes: notes)
    }

    /// What the texts say, and those that say nothing that can be read.
    private static func read(
        _ texts: [String], _ values: (String) -> [String]
    ) -> (values: [String], unread: [String]) {
        let read = texts.map { ($0, values($0)) }
        return (read.flatMap(\.1), read.filter(\.1.isEmpty).map(\.0))
    }

    /// The names of a row: those of name columns, each for itself, and one of its parts.
    ///
    /// Columns for several parts of a name that are all mapped to `name` make one name.
    private func names(_ row: RowFile.Row) -> [String] {
        let parts = Self.parts.flatMap { values($0, row) }
        let whole = values(.name, row)
        guard !parts.isEmpty else {
            let columns = (places[.name] ?? []).map { Self.partRole(self.columns[$0]) }
            let isSplit = columns.count > 1 && columns.allSatisfy { $0 != nil }
            return isSplit ? [whole.joined(separator: " ")] : whole
        }
        // A table of parts may call the family name `name`, as `prénom` and `nom`.
        if places[.family] == nil, whole.count == 1, places[.given] != nil {
            return [(parts + whole).joined(separator: " ")]
        }
        return [parts.joined(separator: " ")] + whole
    }

    private static func partRole(_ column: String) -> Role? {
        role(of: column).flatMap { parts.contains($0) ? $0 : nil }
    }

    private func values(_ role: Role, _ row: RowFile.Row) -> [String] {
        (places[role] ?? []).flatMap { row.values[$0] }.filter { !$0.allSatisfy(\.isWhitespace) }
    }

    private func identifiers(_ row: RowFile.Row) -> [PartyIdentifier] {
        let kinds = places.keys.compactMap { role -> String? in
            guard case .identifier(let kind) = role else { return nil }
            return kind
        }
        return kinds.sorted().flatMap { kind in
            values(.identifier(kind), row).map { PartyIdentifier(kind: kind, value: $0) }
        }
    }
}
