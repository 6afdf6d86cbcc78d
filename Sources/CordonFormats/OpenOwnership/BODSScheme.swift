/// Identifier schemes of org-id.guide, as BODS uses them.
enum BODSScheme {
    /// The property of a number of a scheme; unknown schemes hold registration numbers.
    static func property(_ scheme: String, _ number: String, country: String?) -> String {
        if let known = schemes[scheme] { return known }
        if scheme.hasSuffix("-PASSPORT") { return "passportNumber" }
        if scheme.hasSuffix("-IDCARD") { return "idNumber" }
        if scheme.hasSuffix("-TAXID") {
            return IdentifierProperty.property("taxNumber", number, country: country)
        }
        let land = scheme.split(separator: "-").first.map { $0.lowercased() }
        return IdentifierProperty.property(
            "registrationNumber", number, country: land?.utf8.count == 2 ? land : country)
    }

    private static let schemes = [
        "XI-LEI": "leiCode", "RU-INN": "innCode", "RU-OGRN": "ogrnCode", "CN-USCC": "uscCode",
        "US-SAM": "uniqueEntityId", "US-DUNS": "dunsCode", "XI-DUNS": "dunsCode",
        "XI-IMO": "imoNumber", "PL-NIP": "taxNumber", "US-EIN": "taxNumber",
        "XI-PERMID": "permId", "US-SEC": "cikCode", "US-CIK": "cikCode", "GB-VAT": "vatCode",
    ]
}
