import CordonModel

/// The parties that the rows of a table name: each once, by its number, else by its name.
struct TableParties {
    /// A party of a row.
    struct Party {
        let side: ColumnRole.Side
        /// Which of several columns of its role names it.
        let place: Int
        let name: String
        /// Its number in a register; nil where the row says none.
        let number: String?
        /// The id that it gets.
        let key: EntityID
    }

    private let table: MappedTable
    private var keys: PartyKeys
    private var told: Set<String> = []
    /// The sides whose columns of names are parts of one name, in the order in which they are said.
    private let parts: [ColumnRole.Side: [Int]]

    /// The property that each column of numbers means.
    private let properties: [Int: String]

    /// Notes on what is odd about the numbers of parties, a sentence each.
    var notes: [String] { keys.notes }

    /// Looks through all rows for the numbers that names bear.
    init(_ table: MappedTable) {
        self.table = table
        keys = PartyKeys([], isOneRegister: true)
        properties = Dictionary(
            uniqueKeysWithValues: Set(table.places(.owner, .id) + table.places(.owned, .id)).map {
                ($0, HeaderWords.meaning(table.titles[$0])?.property ?? "registrationNumber")
            })
        var parts: [ColumnRole.Side: [Int]] = [:]
        for side in [ColumnRole.Side.owner, .owned] { parts[side] = Self.parts(side, table) }
        self.parts = parts
        var sightings: [PartyKeys.Sighting] = []
        for row in table.rows {
            for side in [ColumnRole.Side.owner, .owned] {
                for (name, number) in named(side, row.cells) where number != nil {
                    sightings.append(.init(side: side, name: name, number: number))
                }
            }
        }
        if let name = table.mapping.owned, let number = table.mapping.ownedID {
            sightings.append(.init(side: .owned, name: name, number: Self.number(number)))
        }
        keys = PartyKeys(sightings, isOneRegister: Self.isOneRegister(table))
    }

    /// True where the numbers of both sides are of one register that has a name.
    private static func isOneRegister(_ table: MappedTable) -> Bool {
        func register(_ side: ColumnRole.Side) -> String? {
            guard let place = table.places(side, .id).first,
                let meaning = HeaderWords.meaning(table.titles[place]), meaning.isOfRegister
            else { return nil }
            return meaning.property
        }
        guard let owner = register(.owner) else { return false }
        // The number above the titles is one that people look up.
        if table.places(.owned, .id).isEmpty { return table.mapping.ownedID != nil }
        return owner == register(.owned)
    }

    /// The columns of a side that are a name in parts: the given one and what stands beside it.
    private static func parts(_ side: ColumnRole.Side, _ table: MappedTable) -> [Int]? {
        let places = table.places(side, .name)
        let titles = places.map { table.titles[$0] }
        let parts = titles.map { HeaderWords.part($0) }
        let given = parts.count { $0 == .given }
        let others = zip(titles, parts).count { title, part in
            part == .family || (part == nil && HeaderWords.meaning(title)?.field == .name)
        }
        guard (2...4).contains(places.count), given == 1, others <= 1,
            given + others + parts.count(where: { $0 == .middle }) == places.count
        else { return nil }
        return zip(places, parts).sorted { left, right in
            (left.1 ?? .family).rawValue < (right.1 ?? .family).rawValue
        }.map(\.0)
    }

    /// The parties of a side that a row names.
    func parties(_ side: ColumnRole.Side, _ cells: [String]) -> [Party] {
        named(side, cells).enumerated().compactMap { place, pair in
            guard !pair.name.isEmpty || pair.number != nil else { return nil }
            return party(side, place, pair.name, pair.number)
        }
    }

    /// What a row says is held: its own column, else what the mapping says of every row.
    func owned(_ cells: [String]) -> Party? {
        if let party = parties(.owned, cells).first { return party }
        guard let name = table.mapping.owned ?? table.mapping.ownedID else { return nil }
        return party(.owned, 0, name, table.mapping.ownedID.map(Self.number))
    }

    private func party(
        _ side: ColumnRole.Side, _ place: Int, _ name: String, _ number: String?
    ) -> Party {
        let number = number ?? keys.number(of: name, side)
        let shown = name.isEmpty ? number ?? "" : name
        return Party(
            side: side, place: place, name: shown, number: number,
            key: keys.key(side, name, number))
    }

    private func named(
        _ side: ColumnRole.Side, _ cells: [String]
    ) -> [(name: String, number: String?)] {
        let (names, ids) = (table.places(side, .name), table.places(side, .id))
        if let parts = parts[side] {
            let name = parts.map { cells[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
            return [(name, ids.first.flatMap { Self.numberIfAny(cells[$0]) })]
        }
        return (0..<max(names.count, names.isEmpty ? ids.count : 0)).map { place in
            let number = place < ids.count ? cells[ids[place]] : ""
            let name = place < names.count ? cells[names[place]] : ""
            return (name, Self.numberIfAny(number))
        }
    }

    // MARK: - Claims

    /// Adds a party with what its row says of it.
    mutating func add(
        _ party: Party, _ cells: [String], _ evidence: Evidence, to file: inout Case
    ) {
        func texts(_ field: ColumnRole.Field) -> [String] {
            let places = table.places(party.side, field)
            guard !places.isEmpty else { return [] }
            let text = cells[places[min(party.place, places.count - 1)]]
            return text.isEmpty ? [] : [text]
        }
        let births = texts(.birth).compactMap { text in
            WrittenDay.window(
                text, table.mapping.days == .monthFirst ? .monthFirst : .dayFirst)?.description
        }
        let kind = texts(.kind).first.flatMap(Self.schema)
        let schema = kind ?? (births.isEmpty || party.side == .owned ? "LegalEntity" : "Person")
        file.add(Entity(id: party.key, schema: schema))
        func claim(_ property: String, _ text: String) {
            guard told.insert("\(party.key)\u{0}\(property)\u{0}\(text)").inserted else { return }
            file.add(
                Claim(
                    subject: party.key, .value(PropertyValue(property, text)),
                    standing: .registered, evidence: evidence))
        }
        claim("name", party.name)
        if let number = party.number { claim(numberProperty(party), number) }
        for (property, number) in otherNumbers(party, cells) { claim(property, number) }
        for text in texts(.country) { claim("country", CountryTable.codeOrText(text)) }
        for text in births { claim(schema == "Person" ? "birthDate" : "incorporationDate", text) }
        for text in texts(.activity) { claim("sector", text) }
    }

    /// The property that the title of the column of numbers means.
    private func numberProperty(_ party: Party) -> String {
        let places = table.places(party.side, .id)
        guard !places.isEmpty else { return "registrationNumber" }
        return property(places[min(party.place, places.count - 1)])
    }

    private func property(_ place: Int) -> String { properties[place] ?? "registrationNumber" }

    /// The numbers of further registers that a row gives of its one party of a side.
    private func otherNumbers(_ party: Party, _ cells: [String]) -> [(String, String)] {
        let places = table.places(party.side, .id)
        let isOnly = table.places(party.side, .name).count == 1 || parts[party.side] != nil
        guard isOnly, places.count > 1 else { return [] }
        return places.dropFirst().compactMap { place in
            Self.numberIfAny(cells[place]).map { (property(place), $0) }
        }
    }

    // MARK: - Words

    private static func numberIfAny(_ text: String) -> String? {
        text.contains(where: \.isNumber) ? number(text) : nil
    }

    private static func number(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// The schema that a word for the kind of a party means.
    private static func schema(_ word: String) -> String? {
        if let known = Schema.all.first(where: { $0.name.lowercased() == word.lowercased() }) {
            return known.isEdge ? nil : known.name
        }
        let words = word.lowercased()
        func says(_ list: [String]) -> Bool { list.contains { words.contains($0) } }
        if says(companies) { return "Company" }
        if says(states) { return "PublicBody" }
        return says(persons) ? "Person" : nil
    }

    private static let persons = [
        "person", "individual", "natural", "физ", "фіз", "гражданин", "natürlich", "physique",
        "física", "fisica", "fizyczna", "fyzick", "gerçek", "natuurlijk", "自然人", "个人", "فرد",
    ]
    private static let states = ["state", "government", "государств", "держав", "staat", "国有"]
    private static let companies = [
        "company", "legal", "corporat", "entity", "юр", "организац", "juristisch", "morale",
        "jurídica", "juridica", "giuridica", "prawna", "právnick", "tüzel", "rechtspersoon", "法人",
        "企业", "公司", "شركة", "gmbh", "firma",
    ]
}
