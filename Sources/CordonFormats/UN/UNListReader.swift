import CordonModel

/// Reads the United Nations Security Council's consolidated list.
final class UNListReader: RecordReader {
    private var records: XMLRecords
    private let file: String
    private var copy: ListCopy?
    private let givenDay: Day?
    private var entries = ListEntries()

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        records = try XMLRecords(source, named: ["INDIVIDUAL", "ENTITY"])
        file = source.file
        givenDay = day
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let element = try records.next() else { return false }
        let copy = begun(&file)
        guard let reference = element.text("REFERENCE_NUMBER") ?? element.text("DATAID") else {
            throw ReadingProblem(
                .missing, file: self.file, line: element.line,
                what: "an entry has no reference number", remedy: "fetch the file again")
        }
        entries.take(reference)
        let claims = copy.claims(about: "un:\(reference)", record: reference)
        file.add(
            Entity(
                id: claims.subject,
                schema: element.name == "INDIVIDUAL" ? "Person" : "LegalEntity"))
        addNames(element, claims, to: &file)
        addDetails(element, claims, to: &file)
        if element.name == "INDIVIDUAL" { addPerson(element, claims, to: &file) }
        addListing(element, reference, claims, to: &file)
        return true
    }

    private func begun(_ file: inout Case) -> ListCopy {
        if let copy { return copy }
        let day = records.root?.attribute("dateGenerated").flatMap { Day($0) } ?? givenDay
        let made = ListCopy(
            series: "un-sc", title: "UN Security Council consolidated list",
            publisher: "United Nations Security Council", kind: .officialList, day: day,
            address: "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list")
        file.add(made.source)
        copy = made
        return made
    }

    func finish(into file: inout Case) {
        // The list has held more than 500 entries since 2008.
        begun(&file).cover("un", nil, entries: entries, least: 500, in: &file)
    }
}

// MARK: - Entries

extension UNListReader {
    private func addNames(_ entry: XMLElement, _ claims: RecordClaims, to file: inout Case) {
        let parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"]
            .compactMap { entry.text($0) }
        claims.addNames("name", parts.joined(separator: " "), to: &file)
        claims.addNames("alias", entry.text("NAME_ORIGINAL_SCRIPT"), to: &file)
        for alias in entry.all("\(entry.name)_ALIAS") {
            let quality = alias.text("QUALITY")?.lowercased() ?? ""
            let property =
                quality == "low" ? "weakAlias" : quality.hasPrefix("f") ? "previousName" : "alias"
            claims.addNames(property, alias.text("ALIAS_NAME"), to: &file)
            // A birth told with an alias is the birth of the same person under that name.
            claims.add("birthDate", alias.text("DATE_OF_BIRTH"), to: &file)
            let place = ["CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"].compactMap { alias.text($0) }
            claims.add("birthPlace", place.joined(separator: ", "), to: &file)
            claims.add("notes", alias.text("NOTE"), to: &file)
        }
    }

    private func addDetails(_ entry: XMLElement, _ claims: RecordClaims, to file: inout Case) {
        claims.addText("notes", entry.text("COMMENTS1"), to: &file)
        for address in entry.all("\(entry.name)_ADDRESS") {
            let parts = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"]
                .compactMap { address.text($0) }
            claims.add("address", parts.joined(separator: ", "), to: &file)
            claims.add(
                "country", address.text("COUNTRY").map(CountryTable.codeOrText), to: &file)
            claims.add("notes", address.text("NOTE"), to: &file)
        }
    }

    private func addPerson(_ entry: XMLElement, _ claims: RecordClaims, to file: inout Case) {
        claims.add("title", entry.all("TITLE", "VALUE").map(\.text), to: &file)
        claims.add("position", entry.all("DESIGNATION", "VALUE").map(\.text), to: &file)
        claims.add("gender", entry.text("GENDER")?.lowercased(), to: &file)
        for country in entry.all("NATIONALITY", "VALUE") {
            claims.add("nationality", CountryTable.codeOrText(country.text), to: &file)
        }
        for birth in entry.all("INDIVIDUAL_DATE_OF_BIRTH") {
            claims.add("birthDate", Self.date(birth), to: &file)
            claims.add("notes", birth.text("NOTE"), to: &file)
        }
        for birth in entry.all("INDIVIDUAL_PLACE_OF_BIRTH") {
            let parts = ["STREET", "CITY", "STATE_PROVINCE", "COUNTRY"]
                .compactMap { birth.text($0) }
            claims.add("birthPlace", parts.joined(separator: ", "), to: &file)
            claims.add("notes", birth.text("NOTE"), to: &file)
        }
        for document in entry.all("INDIVIDUAL_DOCUMENT") {
            let type = document.text("TYPE_OF_DOCUMENT") ?? document.text("TYPE_OF_DOCUMENT2")
            let isPassport = (type ?? "").lowercased().contains("pas")
            claims.add(
                isPassport ? "passportNumber" : "idNumber", document.text("NUMBER"), to: &file)
            claims.add("notes", document.text("NOTE"), to: &file)
        }
    }

    /// The date as exactly as it is given.
    private static func date(_ birth: XMLElement) -> String? {
        let isEstimate = birth.text("TYPE_OF_DATE") == "APPROXIMATELY"
        if let from = birth.text("FROM_YEAR") {
            return "\(from) to \(birth.text("TO_YEAR") ?? "?")"
        }
        guard let text = birth.text("DATE") ?? birth.text("YEAR") else { return nil }
        return isEstimate ? "circa \(text)" : text
    }

    private func addListing(
        _ entry: XMLElement, _ reference: String, _ claims: RecordClaims, to file: inout Case
    ) {
        let day = entry.text("LISTED_ON").flatMap { Day($0) }
        claims.list(
            Listing(
                authority: "un", list: entry.text("UN_LIST_TYPE"),
                programmes: entry.text("UN_LIST_TYPE").map { [$0] } ?? [],
                measures: [.blocking], recordID: reference),
            period: day.flatMap { Period(from: DayWindow($0)) }, to: &file)
    }
}
