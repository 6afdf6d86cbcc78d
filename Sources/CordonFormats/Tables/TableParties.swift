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
    private var numbers: [String: Set<String>] = [:]
    private var told: Set<String> = []

    /// Looks through all rows for the numbers that names bear.
    init(_ table: MappedTable) {
        self.table = table
        for row in table.rows {
            for side in [ColumnRole.Side.owner, .owned] {
                for (name, number) in named(side, row.cells) where number != nil && !name.isEmpty {
                    numbers[Self.plain(name), default: []].insert(number ?? "")
                }
            }
        }
        if let name = table.mapping.owned, let number = table.mapping.ownedID {
            numbers[Self.plain(name), default: []].insert(number)
        }
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
        guard let name = table.mapping.owned else { return nil }
        return party(.owned, 0, name, table.mapping.ownedID)
    }

    private func party(
        _ side: ColumnRole.Side, _ place: Int, _ name: String, _ number: String?
    ) -> Party {
        let known = numbers[Self.plain(name)] ?? []
        let number = number ?? (known.count == 1 ? known.first : nil)
        let shown = name.isEmpty ? number ?? "" : name
        return Party(side: side, place: place, name: shown, number: number, key: number ?? shown)
    }

    private func named(
        _ side: ColumnRole.Side, _ cells: [String]
    ) -> [(name: String, number: String?)] {
        let (names, ids) = (table.places(side, .name), table.places(side, .id))
        return (0..<max(names.count, names.isEmpty ? ids.count : 0)).map { place in
            let number = place < ids.count ? cells[ids[place]] : ""
            let name = place < names.count ? cells[names[place]] : ""
            return (name, Self.isNumber(number) ? Self.number(number) : nil)
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
        for text in texts(.country) { claim("country", CountryTable.codeOrText(text)) }
        for text in births { claim(schema == "Person" ? "birthDate" : "incorporationDate", text) }
        for text in texts(.activity) { claim("sector", text) }
    }

    /// The property that the title of the column of numbers means.
    private func numberProperty(_ party: Party) -> String {
        let places = table.places(party.side, .id)
        guard !places.isEmpty else { return "registrationNumber" }
        let title = table.titles[places[min(party.place, places.count - 1)]]
        return HeaderWords.meaning(title)?.property ?? "registrationNumber"
    }

    // MARK: - Words

    /// Whether a name is a word for a total.
    static func isTotal(_ name: String) -> Bool {
        let word =
            name.lowercased().filter { $0.isLetter || $0 == " " }
            .split(separator: " ").first.map(String.init) ?? ""
        return totals.contains(word)
    }

    private static let totals: Set = [
        "total", "totals", "итого", "всего", "усього", "разом", "summe", "gesamt", "insgesamt",
        "totale", "totaal", "razem", "suma", "ogółem", "celkem", "toplam", "合计", "总计", "المجموع",
        "sum",
    ]

    private static func plain(_ name: String) -> String { name.lowercased() }

    private static func isNumber(_ text: String) -> Bool { text.contains(where: \.isNumber) }

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
