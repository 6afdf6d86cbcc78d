// The words that open a clause of OFAC's remarks. Gathered from SDN.CSV of December 2023 and
// May 2024; OFAC's own list of id types is in the reference values of SDN_ADVANCED.XML.

enum RemarkTable {
    /// Words after which the rest of the clause is one value.
    static let plain: [(String, @Sendable (String) -> RemarkClause.Kind)] = [
        ("DOB ", { .birth($0) }),
        ("POB ", { .birthPlace($0) }),
        ("nationality ", { .nationality($0) }),
        ("Nationality ", { .nationality($0) }),
        ("citizen ", { .citizenship($0) }),
        ("Citizen ", { .citizenship($0) }),
        ("Gender ", { .gender($0) }),
        ("Website ", { .website($0) }),
        ("Email Address ", { .email($0) }),
        ("Phone Number ", { .phone($0) }),
        ("Telephone: ", { .phone($0) }),
        ("Telephone No. ", { .phone($0) }),
        ("Telephone ", { .phone($0) }),
        ("Organization Established Date ", { .established($0) }),
        ("Organization Type: ", { .organizationType($0) }),
        ("Target Type ", { .targetType($0) }),
        ("Linked To: ", { .linkedTo($0) }),
        ("linked to: ", { .linkedTo($0) }),
        ("Linked to: ", { .linkedTo($0) }),
    ]

    /// Labels of what a listing entails or when its parts took effect.
    static let measures = [
        "Secondary sanctions risk: ", "Secondary sanctions risk:",
        "Additional Sanctions Information - ", "Additional Sanctions Information",
        "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions: ",
        "Executive Order 13662 Directive Determination - ",
        "Executive Order 13662 Directive Determination ",
        "Executive Order 13846 information: ", "Executive Order 13846 Information: ",
        "Executive Order 14014 Directive Information: ",
        "Executive Order 14024 Directive Information - ",
        "Executive Order 14024 Directive Information: ",
        "Executive Order 14024 Directive Information ",
        "CAATSA Section 235 Information: ", "CAATSA Section 231 Information: ",
        "PEESA Information: ", "IFCA Determination - ", "IFCA Determination ",
        "HIFPAA Information: ",
        "Listing Date ", "Effective Date ", "Purchase/Sales For Divestment Date ",
        "For more information ",
    ]

    /// Labels of what is said of a ship or an aircraft, and the property that holds it.
    static let crafts: [(String, String)] = [
        ("Former Vessel Flag ", "pastFlags"),
        ("Former Vessel Type ", "formerType"),
        ("Vessel Year of Build ", "buildDate"),
        ("Vessel Flag ", "flag"),
        ("Vessel Type ", "type"),
        ("Vessel Owner ", "ownerName"),
        ("Vessel Call Sign ", "callSign"),
        ("Other Vessel Call Sign ", "callSign"),
        ("Other Vessel Flag ", "flag"),
        ("Other Vessel Type ", "type"),
        ("Vessel Gross Registered Tonnage ", "grossRegisteredTonnage"),
        ("Vessel Gross Tonnage ", "tonnage"),
        ("Aircraft Manufacture Date ", "buildDate"),
        ("Aircraft Model ", "model"),
        ("Aircraft Operator ", "operatorName"),
        ("Previous Aircraft Tail Number ", "previousRegistrationNumber"),
        ("Aircraft Tail Number ", "registrationNumber"),
        ("Aircraft Manufacturer's Serial Number (MSN) ", "serialNumber"),
        ("Aircraft Construction Number (also called L/N or S/N or F/N) ", "constructionNumber"),
        ("Aircraft Mode S Transponder Code ", "icaoCode"),
        ("MMSI ", "mmsi"),
    ]

    /// The property of each named id type; a country may tell more, see ``RemarkProperty``.
    static let identifiers: [String: String] = [
        "Tax ID No.": "taxNumber", "NIT #": "taxNumber", "RUC #": "taxNumber",
        "RIF #": "taxNumber", "R.F.C.": "taxNumber", "RFC": "taxNumber", "C.U.I.T.": "taxNumber",
        "CUIT": "taxNumber", "RTN": "taxNumber", "Fiscal Code": "taxNumber",
        "Italian Fiscal Code": "taxNumber", "Paraguayan tax identification number": "taxNumber",
        "C.U.I.": "taxNumber", "CNP (Personal Numerical Code)": "idNumber",
        "V.A.T. Number": "vatCode",
        "Registration Number": "registrationNumber",
        "Business Registration Number": "registrationNumber",
        "Business Registration Document #": "registrationNumber",
        "Business Number": "registrationNumber", "Registration ID": "registrationNumber",
        "Commercial Registry Number": "registrationNumber",
        "Public Registration Number": "registrationNumber",
        "Company Number": "registrationNumber", "UK Company Number": "registrationNumber",
        "Enterprise Number": "registrationNumber", "C.R. No.": "registrationNumber",
        "Romanian C.R.": "registrationNumber", "Folio Mercantil No.": "registrationNumber",
        "Matricula Mercantil No": "registrationNumber",
        "Istanbul Chamber of Comm. No.": "registrationNumber",
        "Chamber of Commerce Number": "registrationNumber",
        "Dubai Chamber of Commerce Membership No.": "registrationNumber",
        "Economic Register Number (CBLS)": "registrationNumber",
        "Central Registration System Number": "registrationNumber",
        "Certificate of Incorporation Number": "registrationNumber",
        "Registered Charity No.": "registrationNumber", "File Number": "registrationNumber",
        "Global Intermediary Identification Number": "giiNumber",
        "Organization Code": "registrationNumber", "Permit Number": "licenseNumber",
        "Federal ID Card": "idNumber", "Trade License No.": "licenseNumber",
        "License": "licenseNumber", "Commercial License": "licenseNumber",
        "Pilot License Number": "licenseNumber", "Professional License Number": "licenseNumber",
        "Afghan Money Service Provider License Number": "licenseNumber",
        "MSB Registration Number": "licenseNumber", "D-U-N-S Number": "dunsCode",
        "Legal Entity Number": "leiCode", "Government Gazette Number": "okpoCode",
        "BIK (RU)": "bikCode", "SWIFT/BIC": "swiftBic",
        "Unified Social Credit Code (USCC)": "uscCode", "ISIN": "isin",
        "Equity Ticker": "ticker", "UAE Identification": "idNumber",
        "Vessel Registration Identification IMO": "imoNumber",
        "Identification Number IMO": "imoNumber", "Company Number IMO": "imoNumber",
        "Vessel Registration Identification": "registrationNumber",
        "Passport": "passportNumber", "Diplomatic Passport": "passportNumber",
        "Stateless Person Passport": "passportNumber", "Travel Document Number": "passportNumber",
        "SSN": "socialSecurityNumber", "SRE Permit No.": "idNumber",
        "National ID No.": "idNumber", "National Foreign ID Number": "idNumber",
        "Foreign ID Number": "idNumber", "Cedula No.": "idNumber", "Cedula": "idNumber",
        "Cedula de Residencia": "idNumber", "Cedula de Ciudadania": "idNumber",
        "Numero Unico de Identificacao Tributaria (NUIT)": "taxNumber",
        "Identification Number": "idNumber", "Residency Number": "idNumber",
        "D.N.I.": "idNumber", "DNI": "idNumber", "C.U.R.P.": "idNumber", "CURP": "idNumber",
        "C.I.N.": "idNumber", "Personal ID Card": "idNumber", "Personal ID No.": "idNumber",
        "Bosnian Personal ID No.": "idNumber", "Kenyan ID No.": "idNumber",
        "LE Number": "idNumber", "Citizen's Card Number": "idNumber", "I.F.E.": "idNumber",
        "Electoral Registry No.": "idNumber", "Birth Certificate Number": "idNumber",
        "Driver's License No.": "idNumber", "Drivers License": "idNumber",
        "Turkish Identification Number": "idNumber", "Identity Card": "idNumber",
        "Stateless Person ID Card": "idNumber", "Refugee ID Card": "idNumber",
        "Refugee Card": "idNumber", "Moroccan Personal ID No.": "idNumber",
        "Numero de Identidad": "idNumber", "N.I.E.": "idNumber", "NIE": "idNumber",
        "Carnet de Identidad": "idNumber", "Carnet": "idNumber", "UAE ID": "idNumber",
        "Tarjeta de Identidad": "idNumber", "Credencial electoral": "idNumber",
        "Military Registration Number": "idNumber", "Student ID": "idNumber",
        "Seafarer's Identification Document": "idNumber", "Visa Number ID": "idNumber",
        "Tazkira": "idNumber", "Serial No.": "idNumber", "Afghan Tazkira": "idNumber",
        "Haitian Personal ID": "idNumber", "Interpol: Red Notice. File No.": "idNumber",
        "Phone Number": "phone", "VisaNumberID": "idNumber", "Policy Number": "idNumber",
        "US FEIN": "taxNumber", "Employer ID": "taxNumber", "Tax ID": "taxNumber",
        "Unique Identifier": "idNumber", "Passport No.": "passportNumber",
    ]

    private static let longestFirst = identifiers.keys.sorted {
        ($0.utf8.count, $1) > ($1.utf8.count, $0)
    }

    /// The id type with which a clause begins: a known one, or a phrase that ends as types end
    /// and is followed by something with a digit.
    static func type(of text: Substring) -> Substring? {
        for name in longestFirst {
            guard let rest = text.after(name), rest.first == " " else { continue }
            guard rest.contains(where: \.isNumber) else { continue }
            return text.prefix(name.count)
        }
        for ending in [" No. ", " Number ", " # ", " ID "] {
            guard let found = text.firstRange(of: ending),
                text.distance(from: text.startIndex, to: found.upperBound) <= 48,
                text[found.upperBound...].prefix(24).contains(where: \.isNumber)
            else { continue }
            return text[..<found.upperBound].dropLast()
        }
        return nil
    }
}
