import CordonModel

/// The property values of a party as a record of the Beneficial Ownership Data Standard.
struct BODSPartyValues {
    let isPerson: Bool
    private let schema: String
    private var texts: [String: [String]] = [:]
    private var order: [String] = []

    init(_ values: [PropertyValue], schema: String) {
        self.schema = schema
        isPerson = Schema.named(schema)?.isA("Person") ?? false
        for value in values where texts[value.property]?.contains(value.text) != true {
            if texts[value.property] == nil { order.append(value.property) }
            texts[value.property, default: []].append(value.text)
        }
    }

    /// The record's details.
    var details: JSONText { .object(isPerson ? person : entity) }

    /// Properties that a record holds; others are left out and told.
    static func holds(_ property: String, person isPerson: Bool) -> Bool {
        if isPerson, personalNumbers[property] != nil { return true }
        if !isPerson, numbers[property] != nil || numberNames.contains(property) { return true }
        return shared.contains(property) || (isPerson ? personal : corporate).contains(property)
    }

    private static let shared: Set<String> = ["name", "alias", "address"]
    private static let personal: Set<String> = [
        "previousName", "nationality", "citizenship", "birthDate", "deathDate", "birthPlace",
    ]
    private static let corporate: Set<String> = [
        "previousName", "weakAlias", "abbreviation", "jurisdiction", "country", "mainCountry",
        "incorporationDate", "dissolutionDate", "website", "legalForm",
    ]

    // MARK: - Records

    private var entity: [JSONText.Member] {
        var type = Members()
        let isPublic = Schema.named(schema)?.isA("PublicBody") ?? false
        let isCompany = Schema.named(schema)?.isA("Company") ?? false
        type.add("type", isPublic ? "stateBody" : isCompany ? "registeredEntity" : "legalEntity")
        type.add("details", first("legalForm"))
        var members = Members()
        members.list.append(.init("isComponent", false))
        members.list.append(.init("entityType", .object(type.list)))
        members.add("name", first("name"))
        let others =
            Array(all("name").dropFirst()) + ["alias", "previousName", "weakAlias"].flatMap(all)
            + all("abbreviation")
        members.add("alternateNames", many: others)
        if let home = first("jurisdiction") ?? first("mainCountry") ?? first("country") {
            members.list.append(.init("jurisdiction", Self.country(home)))
        }
        members.add("foundingDate", first("incorporationDate"), if: Self.isDate)
        members.add("dissolutionDate", first("dissolutionDate"), if: Self.isDate)
        members.add("uri", first("website"), if: { $0.hasPrefix("http") })
        addNumbersAndAddresses(to: &members)
        return members.list
    }

    private var person: [JSONText.Member] {
        var members = Members()
        members.list.append(.init("isComponent", false))
        let names =
            all("name").map { Self.name($0, "legal") }
            + all("alias").map { Self.name($0, "alternative") }
            + all("previousName").map { Self.name($0, "former") }
        members.list.append(.init("personType", names.isEmpty ? "unknownPerson" : "knownPerson"))
        if !names.isEmpty { members.list.append(.init("names", .array(names))) }
        let lands = ["nationality", "citizenship"].flatMap(all)
        if !lands.isEmpty {
            members.list.append(.init("nationalities", .array(lands.map(Self.country))))
        }
        members.add("birthDate", first("birthDate"), if: Self.isDate)
        members.add("deathDate", first("deathDate"), if: Self.isDate)
        if let place = first("birthPlace") {
            members.list.append(
                .init("placeOfBirth", ["type": "placeOfBirth", "address": .string(place)]))
        }
        addNumbersAndAddresses(to: &members)
        return members.list
    }

    private func addNumbersAndAddresses(to members: inout Members) {
        var numbers: [JSONText] = []
        for property in order {
            for text in all(property) {
                if isPerson {
                    guard let scheme = Self.personalNumbers[property] else { continue }
                    numbers.append(["id": .string(text), "scheme": .string(scheme)])
                } else if let scheme = Self.numbers[property] {
                    numbers.append(["id": .string(text), "scheme": .string(scheme)])
                } else if Self.numberNames.contains(property) {
                    numbers.append(["id": .string(text), "schemeName": .string(property)])
                }
            }
        }
        if !numbers.isEmpty { members.list.append(.init("identifiers", .array(numbers))) }
        let type = isPerson ? "residence" : "registered"
        let addresses = all("address").map { text -> JSONText in
            ["type": .string(type), "address": .string(text)]
        }
        if !addresses.isEmpty { members.list.append(.init("addresses", .array(addresses))) }
    }

    // MARK: - Parts

    private func all(_ property: String) -> [String] { texts[property] ?? [] }

    private func first(_ property: String) -> String? { texts[property]?.first }

    private static func name(_ text: String, _ type: String) -> JSONText {
        ["type": .string(type), "fullName": .string(text)]
    }

    /// A country by its name, and by its code where the text is one.
    private static func country(_ text: String) -> JSONText {
        guard text.utf8.count == 2, text.allSatisfy(\.isLetter) else {
            return ["name": .string(text)]
        }
        return ["name": .string(text.uppercased()), "code": .string(text.uppercased())]
    }

    private static func isDate(_ text: String) -> Bool { Day(text) != nil }

    /// Numbers of persons name the land that gives them, as the standard asks, which only these do.
    private static let personalNumbers = [
        "innCode": "RUS-TAXID", "socialSecurityNumber": "USA-TAXID",
    ]

    /// Schemes of org-id.guide of properties that name one.
    private static let numbers = [
        "leiCode": "XI-LEI", "innCode": "RU-INN", "ogrnCode": "RU-OGRN", "uscCode": "CN-USCC",
        "dunsCode": "US-DUNS", "permId": "XI-PERMID", "uniqueEntityId": "US-SAM",
    ]

    private static let numberNames: Set<String> = [
        "registrationNumber", "idNumber", "taxNumber", "licenseNumber", "vatCode", "okpoCode",
        "kppCode", "imoNumber", "cikCode", "npiCode", "swiftBic", "icijId", "recordId",
    ]
}

extension Members {
    fileprivate mutating func add(_ key: String, _ text: String?, if condition: (String) -> Bool) {
        if let text, condition(text) { add(key, text) }
    }

    fileprivate mutating func add(_ key: String, many texts: [String]) {
        if !texts.isEmpty { list.append(.init(key, .strings(texts))) }
    }
}
