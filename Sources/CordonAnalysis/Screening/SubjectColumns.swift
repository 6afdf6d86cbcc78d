public import CordonMatch
import CordonModel

/// Which columns of a table say what about a subject.
public struct SubjectColumns: Sendable {
    private let places: [Role: [Int]]

    /// What a column may say.
    enum Role: CaseIterable {
        case name, kind, birthDate, country, gender, identifier
    }

    // Headers as they are met in portfolios, in lower case without spaces and underscores.
    private static let headers: [Role: Set<String>] = [
        .name: ["name", "fullname", "subject", "customer", "company", "alias", "listedname"],
        .kind: ["schema", "type", "kind", "entitytype"],
        .birthDate: ["birthdate", "dateofbirth", "dob", "incorporationdate"],
        .country: ["country", "nationality", "jurisdiction", "citizenship", "countries"],
        .gender: ["gender", "sex"],
    ]

    /// Reads a header; nil where no column is a name.
    public init?(_ columns: [String]) {
        var places: [Role: [Int]] = [:]
        for (place, column) in columns.enumerated() {
            let plain = column.lowercased().filter { $0.isLetter }
            if let role = Role.allCases.first(where: { Self.headers[$0]?.contains(plain) ?? false })
            {
                places[role, default: []].append(place)
            } else if IdentifierKind.named(plain) != nil || plain.hasSuffix("code") {
                places[.identifier, default: []].append(place)
            }
        }
        guard places[.name] != nil else { return nil }
        self.places = places
        self.columns = columns
    }

    private let columns: [String]

    /// The subject of a row; nil where it has no name.
    public func subject(_ row: [String]) -> Party? {
        let names = values(.name, row)
        guard !names.isEmpty else { return nil }
        return Party(
            kind: kind(values(.kind, row).first), names: names,
            birthDates: values(.birthDate, row), countries: values(.country, row),
            genders: values(.gender, row), identifiers: identifiers(row))
    }

    /// The subject as it is named first.
    public func name(_ row: [String]) -> String { values(.name, row).first ?? "" }

    private func values(_ role: Role, _ row: [String]) -> [String] {
        (places[role] ?? []).compactMap { place in
            place < row.count && !row[place].isEmpty ? row[place] : nil
        }
    }

    private func identifiers(_ row: [String]) -> [PartyIdentifier] {
        (places[.identifier] ?? []).compactMap { place in
            guard place < row.count, !row[place].isEmpty else { return nil }
            var kind = columns[place].lowercased().filter { $0.isLetter }
            if kind.hasSuffix("code") { kind.removeLast(4) }
            return PartyIdentifier(kind: kind, value: row[place])
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
