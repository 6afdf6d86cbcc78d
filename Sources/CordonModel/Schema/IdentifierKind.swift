/// Which register's number an identifier is: an INN, a LEI, a number of the OFAC list.
///
/// The set is open: a file may name a kind of its own, and nothing is known about that one then.
///
/// ```swift
/// IdentifierKind.inn.isValid("1831083343")      // true
/// IdentifierKind.inn.isValid("1831083344")      // false: the check digit differs
/// IdentifierKind.passport.isValid("71 1234567") // nil: passports have no common rule
/// ```
public struct IdentifierKind: RawRepresentable, Hashable, Comparable, Sendable {
    /// The word in files.
    public let rawValue: String

    /// Creates a kind from its word in files, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    private init(_ rawValue: String) { self.rawValue = rawValue }

    /// Orders kinds by their word.
    public static func < (left: IdentifierKind, right: IdentifierKind) -> Bool {
        left.rawValue < right.rawValue
    }
}

// MARK: - Russia

extension IdentifierKind {
    /// Russian taxpayer number: 10 digits for a company, 12 for a person.
    public static let inn: IdentifierKind = IdentifierKind("inn")
    /// Russian register number of a company, 13 digits.
    public static let ogrn: IdentifierKind = IdentifierKind("ogrn")
    /// Russian register number of a sole trader, 15 digits.
    public static let ogrnip: IdentifierKind = IdentifierKind("ogrnip")
    /// Russian statistics code, the "Government Gazette Number" of OFAC: 8 or 10 digits.
    public static let okpo: IdentifierKind = IdentifierKind("okpo")
    /// Russian code of the reason for tax registration, 9 characters; many companies share one.
    public static let kpp: IdentifierKind = IdentifierKind("kpp")
    /// Russian bank code, 9 digits.
    public static let bik: IdentifierKind = IdentifierKind("bik")
}

// MARK: - China

extension IdentifierKind {
    /// Chinese unified social credit code, 18 characters.
    public static let uscc: IdentifierKind = IdentifierKind("uscc")
    /// Chinese organisation code, 9 characters; it is part of the unified social credit code.
    public static let organisationCode: IdentifierKind = IdentifierKind("organisation-code")
}

// MARK: - The world

extension IdentifierKind {
    /// Legal entity identifier, 20 characters.
    public static let lei: IdentifierKind = IdentifierKind("lei")
    /// Ship number of the International Maritime Organization, 7 digits.
    public static let imo: IdentifierKind = IdentifierKind("imo")
    /// Company or owner number of the International Maritime Organization, 7 digits.
    public static let imoCompany: IdentifierKind = IdentifierKind("imo-company")
    /// Number of a ship's radio station, 9 digits; it changes with the flag.
    public static let mmsi: IdentifierKind = IdentifierKind("mmsi")
    /// Call sign of a ship or aircraft.
    public static let callSign: IdentifierKind = IdentifierKind("call-sign")
    /// International securities number, 12 characters.
    public static let isin: IdentifierKind = IdentifierKind("isin")
    /// Financial instrument global identifier, 12 characters.
    public static let figi: IdentifierKind = IdentifierKind("figi")
    /// Bank code of the SWIFT network, 8 or 11 characters.
    public static let bic: IdentifierKind = IdentifierKind("bic")
    /// International bank account number.
    public static let iban: IdentifierKind = IdentifierKind("iban")
    /// Address of a digital currency; letter case counts.
    public static let wallet: IdentifierKind = IdentifierKind("wallet")
    /// Number of the Dun & Bradstreet files, 9 digits.
    public static let duns: IdentifierKind = IdentifierKind("duns")
    /// Number of the London Stock Exchange Group's open files.
    public static let permID: IdentifierKind = IdentifierKind("permid")
    /// Item of Wikidata, such as `Q7747`.
    public static let wikidata: IdentifierKind = IdentifierKind("wikidata")
    /// Node of the Offshore Leaks database.
    public static let icij: IdentifierKind = IdentifierKind("icij")
}

// MARK: - United States

extension IdentifierKind {
    /// Unique entity identifier of the federal award system, 12 characters.
    public static let uei: IdentifierKind = IdentifierKind("uei")
    /// National provider identifier of the health system, 10 digits.
    public static let npi: IdentifierKind = IdentifierKind("npi")
    /// Filer number of the Securities and Exchange Commission, up to 10 digits.
    public static let cik: IdentifierKind = IdentifierKind("cik")
    /// Commercial and government entity code, 5 characters.
    public static let cage: IdentifierKind = IdentifierKind("cage")
    /// Social security number, 9 digits.
    public static let ssn: IdentifierKind = IdentifierKind("ssn")
}

// MARK: - Any country

extension IdentifierKind {
    /// Number in a company register, where the country says which.
    public static let companyNumber: IdentifierKind = IdentifierKind("company-number")
    /// Registration number of any register.
    public static let registrationNumber: IdentifierKind = IdentifierKind("registration-number")
    /// Tax number of any country.
    public static let taxNumber: IdentifierKind = IdentifierKind("tax-number")
    /// Value added tax number.
    public static let vat: IdentifierKind = IdentifierKind("vat")
    /// Number of a licence.
    public static let licenseNumber: IdentifierKind = IdentifierKind("license-number")
    /// Number of a passport.
    public static let passport: IdentifierKind = IdentifierKind("passport")
    /// Number of a person's identity document.
    public static let nationalID: IdentifierKind = IdentifierKind("national-id")
    /// A number of which nothing else is known.
    public static let other: IdentifierKind = IdentifierKind("other")
}

// MARK: - Sanctions lists

extension IdentifierKind {
    /// Entry of an OFAC list: the `uid`, such as `46431`.
    public static let ofacUid: IdentifierKind = IdentifierKind("ofac")
    /// Entry of the consolidated European Union list, such as `EU.9370.79`.
    public static let euRef: IdentifierKind = IdentifierKind("eu")
    /// Entry of a United Nations list, such as `QDi.012`.
    public static let unRef: IdentifierKind = IdentifierKind("un")
    /// Entry of the United Kingdom list, such as `RUS2262`.
    public static let ukRef: IdentifierKind = IdentifierKind("uk")
    /// Entry of the Swiss list.
    public static let chRef: IdentifierKind = IdentifierKind("ch")
    /// Entry of the Australian list.
    public static let auRef: IdentifierKind = IdentifierKind("au")
    /// Entry of the New Zealand list.
    public static let nzRef: IdentifierKind = IdentifierKind("nz")
    /// Entry of the Canadian list.
    public static let caRef: IdentifierKind = IdentifierKind("ca")
}
