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
    private enum Role: Hashable {
        case key, name, kind, birthDate, country, gender
        case identifier(String)
    }

    private static let words: [(word: String, role: Role)] = [
        ("key", .key), ("name", .name), ("schema", .kind), ("birthdate", .birthDate),
        ("country", .country), ("gender", .gender),
    ]

    // Headers as they are met in portfolios, letters only in lower case.
    private static let headers: [Role: Set<String>] = [
        .key: ["id", "key", "reference", "ref", "customerid", "subjectid", "recordid", "clientid"],
        .name: ["name", "fullname", "subject", "customer", "company", "alias", "listedname"],
        .kind: ["schema", "type", "kind", "entitytype"],
        .birthDate: ["birthdate", "dateofbirth", "dob", "incorporationdate"],
        .country: ["country", "nationality", "jurisdiction", "citizenship", "countries"],
        .gender: ["gender", "sex"],
    ]

    /// Reads a header.
    ///
    /// - Parameters:
    ///   - columns: The headers.
    ///   - mapped: Pairs such as `name=Firma`: `key`, `name`, `schema`, `birthDate`, `country`,
    ///     `gender` or a kind of number, and the header that says it. A role that is mapped is
    ///     read from the mapped columns only.
    /// - Throws: ``QuestionError`` where no column is a name, or a pair names no role or column.
    public init(_ columns: [String], mapped: [String] = []) throws(QuestionError) {
        self.columns = columns
        for pair in mapped { try map(pair) }
        let given = Set(places.keys)
        let taken = Set(places.values.joined())
        for (place, column) in columns.enumerated() where !taken.contains(place) {
            guard let role = Self.role(of: column), !given.contains(role) else { continue }
            places[role, default: []].append(place)
        }
        guard places[.name] != nil else {
            throw .missing("no column is a name; call one of them `name`, or use --column name=...")
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

    private static func role(of column: String) -> Role? {
        let plain = plain(column)
        for (_, role) in words where headers[role]?.contains(plain) ?? false { return role }
        return identifier(plain).map { .identifier($0) }
    }

    /// The kind of number that a header means: `inn`, `innCode`, `tax_number`.
    private static func identifier(_ plain: String) -> String? {
        if let kind = identifiers[plain] { return kind }
        guard plain.hasSuffix("code") else { return nil }
        return identifiers[String(plain.dropLast(4))]
    }

    private static let identifiers: [String: String] = Dictionary(
        IdentifierKind.known.map { (plain($0.rawValue), $0.rawValue) },
        uniquingKeysWith: { one, _ in one })

    private static func plain(_ text: String) -> String { text.lowercased().filter(\.isLetter) }

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
        let names = values(.name, row)
        let numbers = identifiers(row)
        let party =
            names.isEmpty && numbers.isEmpty
            ? nil
            : Party(
                kind: kind(values(.kind, row).first), names: names,
                birthDates: values(.birthDate, row).map(BirthDateText.iso),
                countries: values(.country, row).map(CountryTable.codeOrText),
                genders: values(.gender, row), identifiers: numbers)
        let name = names.first ?? ""
        return Subject(
            key: values(.key, row).first ?? name, name: name, party: party, cells: row.cells,
            line: row.line)
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

    private func kind(_ word: String?) -> PartyKind {
        switch word?.lowercased() {
        case "person", "individual", "natural person": .person
        case "company", "business", "entity", "corporation": .company
        case "organization", "organisation", "publicbody": .organisation
        case "vessel", "ship": .vessel
        default: .other
        }
    }
}

/// Days of birth as portfolios write them.
enum BirthDateText {
    /// The day in ISO 8601: of `12.03.1968` the day, of `03/12/1968`, which two countries read
    /// in two ways, the year; any other text as it is.
    static func iso(_ text: String) -> String {
        let parts = text.split(whereSeparator: { ".-/ ".contains($0) })
        guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ Int($0) != nil }) else {
            return text.replacing("/", with: "-").replacing(".", with: "-")
        }
        guard text.contains(".") else { return String(parts[2]) }
        let padded = parts.prefix(2).map { $0.count == 1 ? "0\($0)" : String($0) }
        return "\(parts[2])-\(padded[1])-\(padded[0])"
    }
}
