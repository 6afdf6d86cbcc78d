extension IdentifierKind {
    /// The kinds that Cordon knows, sorted by word.
    public static let known: [IdentifierKind] = facts.keys.sorted()

    /// The kind of that word, or nil where the word is not known.
    public static func named(_ word: String) -> IdentifierKind? {
        let kind = IdentifierKind(rawValue: word)
        return facts[kind] == nil ? nil : kind
    }

    /// The name for people; for an unknown kind its word.
    public var label: String { Self.facts[self]?.label ?? rawValue }

    /// The FollowTheMoney property that holds such numbers, or nil where there is none.
    public var propertyName: String? { Self.facts[self]?.property }

    /// Whether ``isValid(_:)`` compares a check digit and so finds slips of the pen.
    public var hasCheckDigit: Bool { Self.facts[self]?.hasCheckDigit ?? false }

    /// Whether a rule of form, with or without a check digit, is known.
    public var hasRule: Bool { Self.facts[self]?.rule != nil }

    var rule: IdentifierRule? { Self.facts[self]?.rule }

    /// What is known about a kind.
    private struct Facts: Sendable {
        let label: String
        let property: String?
        let hasCheckDigit: Bool
        let rule: IdentifierRule?
    }

    private static func checked(
        _ label: String, _ property: String?, _ rule: @escaping IdentifierRule
    ) -> Facts {
        Facts(label: label, property: property, hasCheckDigit: true, rule: rule)
    }

    private static func shaped(
        _ label: String, _ property: String?, _ rule: @escaping IdentifierRule
    ) -> Facts {
        Facts(label: label, property: property, hasCheckDigit: false, rule: rule)
    }

    private static func free(_ label: String, _ property: String? = nil) -> Facts {
        Facts(label: label, property: property, hasCheckDigit: false, rule: nil)
    }

    private static let facts: [IdentifierKind: Facts] = [
        .inn: checked("INN", "innCode", RussianNumber.isINN),
        .ogrn: checked("OGRN", "ogrnCode", RussianNumber.isOGRN),
        .ogrnip: checked("OGRNIP", "ogrnCode", RussianNumber.isOGRNIP),
        .okpo: checked("OKPO", "okpoCode", RussianNumber.isOKPO),
        .kpp: shaped("KPP", "kppCode", RussianNumber.isKPP),
        .bik: shaped("BIK", "bikCode") { $0.count == 9 && $0.allSatisfy(\.isDigit) },
        .uscc: checked("USCC", "uscCode", ChineseNumber.isUSCC),
        .organisationCode: checked(
            "Organisation code", "registrationNumber", ChineseNumber.isOrganisationCode),
        .lei: checked("LEI", "leiCode", FinancialNumber.isLEI),
        .imo: checked("IMO ship number", "imoNumber", MaritimeNumber.isShip),
        .imoCompany: checked("IMO company number", "imoNumber", MaritimeNumber.isCompany),
        .mmsi: shaped("MMSI", "mmsi", MaritimeNumber.isMMSI),
        .callSign: free("Call sign", "callSign"),
        .isin: checked("ISIN", "isin", FinancialNumber.isISIN),
        .figi: checked("FIGI", "figiCode", FinancialNumber.isFIGI),
        .bic: shaped("SWIFT/BIC", "swiftBic", FinancialNumber.isBIC),
        .iban: checked("IBAN", "iban", FinancialNumber.isIBAN),
        .wallet: free("Wallet address", "publicKey"),
        .duns: shaped("DUNS", "dunsCode") { $0.count == 9 && $0.allSatisfy(\.isDigit) },
        .permID: shaped("PermID", "permId") { !$0.isEmpty && $0.allSatisfy(\.isDigit) },
        .wikidata: shaped("Wikidata item", "wikidataId", IdentifierShape.isWikidataItem),
        .icij: free("Offshore Leaks node", "icijId"),
        .uei: shaped("UEI", "uniqueEntityId", AmericanNumber.isUEI),
        .npi: checked("NPI", "npiCode", AmericanNumber.isNPI),
        .cik: shaped("CIK", "cikCode", AmericanNumber.isCIK),
        .cage: shaped("CAGE code", "cageCode", AmericanNumber.isCAGE),
        .ssn: shaped("Social security number", "socialSecurityNumber", AmericanNumber.isSSN),
        .companyNumber: free("Company number", "registrationNumber"),
        .registrationNumber: free("Registration number", "registrationNumber"),
        .taxNumber: free("Tax number", "taxNumber"),
        .vat: free("VAT number", "vatCode"),
        .licenseNumber: free("Licence number", "licenseNumber"),
        .passport: free("Passport number", "passportNumber"),
        .nationalID: free("Identity document number", "idNumber"),
        .other: free("Other number", "idNumber"),
        .ofacUid: shaped("OFAC uid", nil) { !$0.isEmpty && $0.allSatisfy(\.isDigit) },
        .euRef: free("EU reference"),
        .unRef: free("UN reference"),
        .ukRef: free("UK reference"),
        .chRef: free("Swiss reference"),
        .auRef: free("Australian reference"),
        .nzRef: free("New Zealand reference"),
        .caRef: free("Canadian reference"),
    ]
}
