import CordonModel

/// Turns clauses of remarks into property values.
enum RemarkMapping {
    /// Adds a feature of the XML forms, which is a clause of the remarks in parts.
    static func add(
        _ type: String, _ value: String, _ claims: RecordClaims, to file: inout Case
    ) {
        switch type {
        case "Birthdate": claims.add("birthDate", RemarkDate.text(value), to: &file)
        case "Place of Birth": claims.add("birthPlace", value, to: &file)
        case "Nationality Country":
            claims.add("nationality", CountryTable.codeOrText(value), to: &file)
        case "Citizenship Country":
            claims.add("citizenship", CountryTable.codeOrText(value), to: &file)
        default:
            let text = "\(type.replacing("\u{2019}", with: "'")) \(value)"
            add(RemarkReader.clause(text[...]), claims, to: &file)
        }
    }

    static func add(_ clause: RemarkClause, _ claims: RecordClaims, to file: inout Case) {
        switch clause.kind {
        case .birth(let date): claims.add("birthDate", RemarkDate.text(date), to: &file)
        case .birthPlace(let place): claims.add("birthPlace", place, to: &file)
        case .nationality(let country):
            claims.add("nationality", CountryTable.codeOrText(country), to: &file)
        case .citizenship(let country):
            claims.add("citizenship", CountryTable.codeOrText(country), to: &file)
        case .gender(let gender): claims.add("gender", gender.lowercased(), to: &file)
        case .identifier(let identifier): add(identifier, claims, to: &file)
        case .wallet(let currency, let address):
            claims.add("publicKey", address, to: &file)
            claims.add("currency", currency, to: &file)
        case .website(let address): claims.add("website", address, to: &file)
        case .email(let address): claims.add("email", address, to: &file)
        case .phone(let number): claims.add("phone", number, to: &file)
        case .established(let date):
            claims.add("incorporationDate", RemarkDate.text(date), to: &file)
        case .organizationType(let text): claims.add("sector", text, to: &file)
        case .targetType(let text): claims.add("classification", text, to: &file)
        case .craft(let property, let text): claims.add(property, text, to: &file)
        case .measure: claims.add("provisions", clause.text, to: &file)
        case .weakAlias(let name): claims.add("weakAlias", name, to: &file)
        case .linkedTo(let name): claims.add("linkedTo", name, to: &file)
        case .note(let text):
            claims.add("notes", text, to: &file)
            file.note("ofac-remark-note", "clauses of remarks that are kept as notes")
        }
    }

    private static func add(
        _ identifier: RemarkIdentifier, _ claims: RecordClaims, to file: inout Case
    ) {
        claims.add(identifier.property, identifier.number, to: &file)
        let isRegistration = ["registrationNumber", "taxNumber", "innCode", "ogrnCode", "uscCode"]
            .contains(identifier.property)
        if isRegistration, let country = identifier.country {
            claims.add("country", CountryTable.codeOrText(country), to: &file)
        }
    }
}
