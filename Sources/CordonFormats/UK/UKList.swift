import CordonModel

/// What the XML and CSV forms of the UK Sanctions List have in common.
enum UKList {
    /// One copy of the list.
    static func copy(_ day: Day?) -> ListCopy {
        ListCopy(
            series: "uk-sl", title: "UK Sanctions List",
            publisher: "Foreign, Commonwealth and Development Office", kind: .officialList,
            day: day, address: "https://www.gov.uk/government/publications/the-uk-sanctions-list",
            licence: "Open Government Licence v3.0",
            credit: "Contains public sector information licensed under the Open Government "
                + "Licence v3.0.")
    }

    /// Fewer entries than the list has held since it began in 2020.
    static let leastEntries = 1_000

    /// The schema for `Individual`, `Entity` or `Ship`.
    static func schema(_ type: String?) -> String {
        switch type?.lowercased() {
        case "individual": "Person"
        case "ship": "Vessel"
        default: "LegalEntity"
        }
    }

    /// The property of a name, by its type and the strength of an alias.
    static func nameProperty(_ type: String?, strength: String?) -> String {
        if strength?.lowercased().hasPrefix("low") == true { return "weakAlias" }
        return type?.lowercased() == "primary name" ? "name" : "alias"
    }

    /// Elements that hold one value each, wherever they stand, and their properties.
    static let details: [(String, String)] = [
        ("PhoneNumber", "phone"), ("EmailAddress", "email"), ("Website", "website"),
        ("Title", "title"), ("DOB", "birthDate"), ("Nationality", "nationality"),
        ("PassportNumber", "passportNumber"), ("NationalIdentifierNumber", "idNumber"),
        ("TownOfBirth", "birthPlace"), ("CountryOfBirth", "birthCountry"),
        ("Position", "position"), ("Gender", "gender"), ("TypeOfEntity", "legalForm"),
        ("IMONumber", "imoNumber"), ("TypeOfShip", "type"), ("TypeOfShipDetail", "type"),
        ("CurrentBelievedFlagOfShip", "flag"), ("PreviousFlag", "pastFlags"),
        ("TonnageOfShip", "tonnage"), ("YearBuilt", "buildDate"), ("HIN", "registrationNumber"),
    ]

    /// Adds a value in the form that other lists have.
    static func add(
        _ property: String, _ text: String, _ claims: RecordClaims, to file: inout Case
    ) {
        switch property {
        case "birthDate": claims.add(property, UKBirth.dates(in: text), to: &file)
        case "nationality", "birthCountry", "flag", "pastFlags":
            claims.add(property, CountryTable.codeOrText(text), to: &file)
        case "gender": claims.add(property, text.lowercased(), to: &file)
        case "alias": claims.addNames(property, text, to: &file)
        case "notes": claims.addText(property, text, to: &file)
        default: claims.add(property, text, to: &file)
        }
    }

    /// Adds a registration number, or several that one text holds with words between them.
    static func addRegistration(_ text: String, _ claims: RecordClaims, to file: inout Case) {
        let labelled = ListedNumbers.numbers(in: text)
        for number in labelled {
            claims.add(number.property, number.text, quotation: text, to: &file)
        }
        let known = Set(labelled.map(\.text))
        let words = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        var found = !labelled.isEmpty
        for word in words where !known.contains(word) {
            let isINN = IdentifierKind.inn.isValid(word) == true
            let property = IdentifierProperty.property(
                isINN ? "taxNumber" : "registrationNumber", word, country: "ru")
            guard property != "registrationNumber" else { continue }
            claims.add(property, word, to: &file)
            found = true
        }
        if !found { claims.add("registrationNumber", text, to: &file) }
    }

    /// Adds the listing with the measures that it names.
    static func addListing(
        regime: String?, imposed: String?, designated: String?, reference: String,
        _ claims: RecordClaims, to file: inout Case
    ) {
        let words = (imposed ?? "").split(separator: "|").map { String($0).trimmed.lowercased() }
        var measures = Set(words.filter { !$0.isEmpty }.map(measure))
        if measures.isEmpty { measures = [.other] }
        let day = designated.flatMap(ListDay.british)
        claims.list(
            Listing(
                authority: "uk", list: "UKSL", programmes: regime.map { [$0] } ?? [],
                measures: measures, recordID: reference),
            period: day.flatMap { Period(from: DayWindow($0)) }, to: &file)
        claims.add("provisions", imposed, to: &file)
    }

    private static func measure(_ word: String) -> Measure {
        switch word {
        case "asset freeze": .blocking
        case "travel ban": .travelBan
        default: .other
        }
    }
}
