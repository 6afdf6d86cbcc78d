import CordonModel

/// One `sanctionEntity` of the EU list.
struct EUEntry {
    private let element: XMLElement
    private let reference: String
    private let copy: ListCopy

    init(_ element: XMLElement, reference: String, copy: ListCopy) {
        self.element = element
        self.reference = reference
        self.copy = copy
    }

    /// Adds the entry and its claims.
    func add(to file: inout Case) {
        let id = "eu:\(reference)"
        file.add(Entity(id: id, schema: isPerson ? "Person" : "LegalEntity"))
        let claims = copy.claims(about: id, record: reference)
        addNames(claims, to: &file)
        addBirths(claims, to: &file)
        addAddresses(claims, to: &file)
        addIdentifiers(claims, to: &file)
        for citizenship in element.all("citizenship") {
            claims.add("citizenship", Self.country(citizenship), to: &file)
        }
        for remark in element.all("remark") { claims.addText("notes", remark.text, to: &file) }
        claims.add("unscrNumber", element.attribute("unitedNationId"), to: &file)
        claims.add("summary", element.attribute("designationDetails"), to: &file)
        addListing(claims, to: &file)
    }

    private var isPerson: Bool {
        element.first("subjectType")?.attribute("classificationCode") == "P"
            || element.first("subjectType")?.attribute("code") == "person"
    }

    /// The code of an element's country; the list writes `00` where it is unknown.
    private static func country(_ element: XMLElement) -> String? {
        if let code = element.attribute("countryIso2Code"), code != "00" {
            return CountryTable.codeOrText(code)
        }
        guard let name = element.attribute("countryDescription"), name != "UNKNOWN" else {
            return nil
        }
        return CountryTable.codeOrText(name)
    }
}

// MARK: - Names

extension EUEntry {
    private func addNames(_ claims: RecordClaims, to file: inout Case) {
        let aliases = element.all("nameAlias")
        let primary = primaryName(aliases)
        for (index, alias) in aliases.enumerated() {
            guard let name = alias.attribute("wholeName") else { continue }
            let isWeak = alias.attribute("strong") == "false"
            claims.addNames(
                index == primary ? "name" : isWeak ? "weakAlias" : "alias", name,
                language: alias.attribute("nameLanguage")?.lowercased(), to: &file)
            if index == primary, isPerson {
                claims.add("firstName", alias.attribute("firstName"), to: &file)
                claims.add("middleName", alias.attribute("middleName"), to: &file)
                claims.add("lastName", alias.attribute("lastName"), to: &file)
            }
            claims.add("title", alias.attribute("title"), to: &file)
            claims.add("gender", Self.gender(alias), to: &file)
            claims.add(isPerson ? "position" : "summary", alias.attribute("function"), to: &file)
        }
    }

    /// The list marks no name as the first: the one of its working language with the lowest id
    /// serves as caption, else the lowest id of the strong ones.
    private func primaryName(_ aliases: [XMLElement]) -> Int? {
        func rank(_ alias: XMLElement) -> (Int, Int) {
            let language = alias.attribute("nameLanguage")?.lowercased()
            let isWeak = alias.attribute("strong") == "false"
            return (
                isWeak ? 2 : language == "en" || language == nil ? 0 : 1,
                alias.attribute("logicalId").flatMap { Int($0) } ?? Int.max
            )
        }
        let named = aliases.indices.filter { aliases[$0].attribute("wholeName") != nil }
        return named.min { rank(aliases[$0]) < rank(aliases[$1]) }
    }

    private static func gender(_ alias: XMLElement) -> String? {
        switch alias.attribute("gender") {
        case "M"?: "male"
        case "F"?: "female"
        default: nil
        }
    }
}

// MARK: - Details

extension EUEntry {
    private func addBirths(_ claims: RecordClaims, to file: inout Case) {
        for birth in element.all("birthdate") {
            claims.add("birthDate", Self.date(birth), to: &file)
            let place = ["place", "city", "region"].compactMap { birth.attribute($0) }
            claims.add("birthPlace", place.joined(separator: ", "), to: &file)
            claims.add("birthCountry", Self.country(birth), to: &file)
        }
    }

    /// The date as exactly as it is given: a day, a month, a year or a span of years.
    private static func date(_ birth: XMLElement) -> String? {
        let text: String?
        if let day = birth.attribute("birthdate") {
            text = day
        } else if let year = birth.attribute("year") {
            if let month = birth.attribute("monthOfYear"), let number = Int(month),
                (1...12).contains(number)
            {
                text = "\(year)-\(number < 10 ? "0" : "")\(number)"
            } else {
                text = year
            }
        } else if let from = birth.attribute("yearRangeFrom") {
            text = "\(from) to \(birth.attribute("yearRangeTo") ?? "?")"
        } else {
            text = nil
        }
        return birth.attribute("circa") == "true" ? text.map { "circa \($0)" } : text
    }

    private func addAddresses(_ claims: RecordClaims, to file: inout Case) {
        for address in element.all("address") {
            var parts = ["street", "poBox", "zipCode", "city", "place", "region"]
                .compactMap { address.attribute($0) }
            if let country = address.attribute("countryDescription"), country != "UNKNOWN" {
                parts.append(country)
            }
            claims.add("address", parts.joined(separator: ", "), to: &file)
            claims.add("country", Self.country(address), to: &file)
            for contact in address.all("contactInfo") {
                let property =
                    switch contact.attribute("key")?.uppercased() {
                    case "EMAIL"?: "email"
                    case "WEB"?: "website"
                    default: "phone"
                    }
                claims.add(property, contact.attribute("value"), to: &file)
            }
        }
    }

    private func addIdentifiers(_ claims: RecordClaims, to file: inout Case) {
        // Half of the numbers bear no country; the entry's own countries stand in for it.
        let homes = Set(
            (element.all("address") + element.all("citizenship")).compactMap(Self.country))
        for identification in element.all("identification") {
            guard let number = identification.attribute("number"), number != "-" else { continue }
            let type = identification.attribute("identificationTypeCode") ?? "other"
            let country = Self.country(identification)
            let home = country ?? (homes.count == 1 ? homes.first : nil)
            claims.add(
                IdentifierProperty.property(
                    Self.properties[type] ?? "idNumber", number, country: home),
                number, to: &file)
            claims.add("country", country, to: &file)
        }
    }

    /// The property of each type of identification.
    private static let properties: [String: String] = [
        "passport": "passportNumber", "diplpassport": "passportNumber",
        "travelcardid": "passportNumber", "regnumber": "registrationNumber",
        "fiscalcode": "taxNumber", "taxid": "taxNumber", "euvat": "vatCode",
        "swiftbic": "swiftBic", "imo": "imoNumber", "ssn": "socialSecurityNumber",
        "tradelic": "licenseNumber", "unssn": "registrationNumber",
        // The rest are documents of persons, or the list itself says "other".
        "id": "idNumber", "other": "idNumber",
    ]
}

// MARK: - Listing

extension EUEntry {
    private func addListing(_ claims: RecordClaims, to file: inout Case) {
        let programmes = element.all("regulation").compactMap { $0.attribute("programme") }
        let ended = SaidEnd.day(element.attribute("delistingDate"))
        let period =
            begun == nil && ended == nil
            ? copy.period : SaidEnd.period(from: begun, before: ended, &file)
        claims.list(
            Listing(
                authority: "eu", list: "FSF", programmes: programmes, measures: [.blocking],
                recordID: reference),
            period: period, to: &file)
    }

    /// When the listing began: the day that is given or remarked, else at the latest with the
    /// oldest act that the entry cites.
    private var begun: DayWindow? {
        if let day = element.attribute("designationDate").flatMap({ Day($0) }) {
            return DayWindow(day)
        }
        for remark in element.all("remark") {
            if let day = Self.remarkedDay(remark.text) { return DayWindow(day) }
        }
        var oldest: Day?
        func consider(_ element: XMLElement) {
            if let day = element.attribute("publicationDate").flatMap({ Day($0) }) {
                oldest = oldest.map { min($0, day) } ?? day
            }
            for child in element.children { consider(child) }
        }
        consider(element)
        return oldest.flatMap { DayWindow(notBefore: nil, notAfter: $0) }
    }

    /// The day in a remark such as `Date of listing: 25.7.2014`.
    static func remarkedDay(_ text: String) -> Day? {
        let lowered = text.lowercased()
        for label in ["date of listing", "date of designation"] {
            guard let found = lowered.firstRange(of: label) else { continue }
            let rest = lowered[found.upperBound...].drop { ": \u{A0}".contains($0) }
            var date = rest.prefix { $0.isNumber || "./-".contains($0) }
            while let last = date.last, !last.isNumber { date.removeLast() }
            if let day = Day(date) { return day }
            let parts = date.split { "./-".contains($0) }.compactMap { Int($0) }
            guard parts.count == 3 else { continue }
            if let day = Day(year: parts[2], month: parts[1], day: parts[0]) { return day }
        }
        return nil
    }
}
