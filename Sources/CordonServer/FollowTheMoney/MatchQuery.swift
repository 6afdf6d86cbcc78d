import CordonFormats
import CordonMatch
import CordonModel

/// One example that `/match` looks for: a schema and properties, cleaned.
struct MatchQuery {
    /// The most letters of a name that are compared, and the most words.
    static let mostLetters = 512
    static let mostWords = 64
    /// The most names of one query that are compared.
    static let mostNames = 50

    let id: String?
    let schema: Schema
    let properties: [(property: String, texts: [String])]
    let party: Party
    private(set) var warnings: [String] = []
    /// Bounds of its own, where it has any.
    let own: JSONText

    init(_ json: JSONText, namesOnly: Bool) throws(Fault) {
        guard json.members != nil else {
            throw .invalid(["body", "queries"], "dict_type", "a query is an object")
        }
        guard let word = json["schema"]?.text else {
            throw .invalid(["body", "queries", "schema"], "missing", "Field required")
        }
        guard let schema = Schema.named(word), schema.isMatchable || word == "Thing" else {
            throw Fault(
                400, "Invalid schema: \(word)",
                hint: "use a schema whose entities have names, such as Person or Company")
        }
        self.schema = schema
        id = json["id"]?.text
        own = json
        var lists = ValueLists()
        var unknown: [String] = []
        for member in json["properties"]?.members ?? [] {
            guard let property = schema.property(member.key), !property.isStub else {
                unknown.append("there is no property \(member.key.prefix(64)) of \(word)")
                continue
            }
            for value in member.value.items ?? [member.value] {
                guard let text = value.plain, !text.allSatisfy(\.isWhitespace) else { continue }
                lists.add(property.name, Self.cleaned(text, property.kind))
            }
        }
        warnings = Array(unknown.prefix(Self.mostNames))
        if unknown.count > Self.mostNames {
            warnings.append("and \(unknown.count - Self.mostNames) more that there are not")
        }
        properties = lists.lists
        party = Self.party(schema, lists.lists, namesOnly: namesOnly, &warnings)
    }

    private static func cleaned(_ text: String, _ kind: PropertyKind) -> String {
        switch kind {
        case .country: CountryTable.codeOrText(text).lowercased()
        default: text
        }
    }

    private static func party(
        _ schema: Schema, _ values: [(property: String, texts: [String])], namesOnly: Bool,
        _ warnings: inout [String]
    ) -> Party {
        func texts(_ names: String...) -> [String] {
            values.filter { names.contains($0.property) }.flatMap(\.texts)
        }
        func few(_ names: String...) -> [String] {
            let all = values.filter { names.contains($0.property) }.flatMap(\.texts)
            guard all.count > mostNames else { return all }
            warnings.append("of \(names[0]) only the first \(mostNames) were compared")
            return Array(all.prefix(mostNames))
        }
        var names = texts("name", "alias", "previousName", "abbreviation").map { PartyName($0) }
        names += texts("weakAlias").map { PartyName($0, isWeak: true) }
        if texts("name").isEmpty {
            let parts = ["firstName", "secondName", "middleName", "fatherName", "lastName"]
                .compactMap { texts($0).first }
            if !parts.isEmpty { names.insert(PartyName(parts.joined(separator: " ")), at: 0) }
        }
        if names.count > mostNames {
            warnings.append("only the first \(mostNames) names were compared")
            names = Array(names.prefix(mostNames))
        }
        var isShortened = false
        for place in names.indices {
            let bounded = bounded(names[place].text)
            isShortened = isShortened || bounded != names[place].text
            names[place].text = bounded
        }
        if isShortened {
            warnings.append(
                "a name was compared by its first \(mostLetters) letters and \(mostWords) words")
        }
        guard !namesOnly else { return Party(kind: schema.partyKind, names: names) }
        let numbers = values.flatMap { value in
            guard let kind = schema.property(value.property)?.identifierKind else {
                return [PartyIdentifier]()
            }
            return value.texts.prefix(mostNames).map {
                PartyIdentifier(kind: kind.rawValue, value: String($0.prefix(128)))
            }
        }
        return Party(
            kind: schema.partyKind, names: names,
            birthDates: few("birthDate", "incorporationDate"),
            countries: few("country", "nationality", "jurisdiction", "citizenship"),
            genders: few("gender"), identifiers: numbers)
    }

    /// The first letters and words of a name, as many as are compared.
    static func bounded(_ name: String) -> String {
        let letters = name.prefix(mostLetters)
        let words = letters.split(maxSplits: mostWords, whereSeparator: \.isWhitespace)
        guard words.count > mostWords || letters.count < name.count else { return name }
        return words.prefix(mostWords).joined(separator: " ")
    }

    /// The query as it was understood.
    var json: JSONText {
        [
            "id": .optional(id), "schema": .string(schema.name),
            "properties": Shelf.object(properties),
        ]
    }
}

extension Schema {
    /// What bears the names of its entities.
    var partyKind: PartyKind {
        if isA("Person") { return .person }
        if isA("Vessel") { return .vessel }
        if isA("Company") { return .company }
        if isA("Organization") { return .organisation }
        return .other
    }

    /// Whether a query of this schema may find an entity of another.
    func finds(_ other: Schema?) -> Bool {
        guard let other else { return name == "Thing" }
        return name == "Thing" || isA(other) || other.isA(self)
    }
}
