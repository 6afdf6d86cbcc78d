// The FollowTheMoney 4.11 vocabulary: who can own, owe, sign and be listed.
// Source: https://followthemoney.tech/explorer/schemata/ (names, kinds and ranges).

extension SchemaDraft {
    static var legalEntities: [SchemaDraft] {
        [legalEntity, person, organization, publicBody, company]
    }

    private static let legalEntity: SchemaDraft = SchemaDraft(
        "LegalEntity", "Legal entity", plural: "Legal entities", traits: .matchable,
        parents: ["Thing"],
        caption: [
            "name", "alias", "abbreviation", "weakAlias", "previousName", "email", "phone",
            "registrationNumber",
        ],
        required: ["name"],
        starts: ["incorporationDate"],
        ends: ["dissolutionDate"],
        properties: [
            .field("abbreviation", "Abbreviation", .name, but: .unmatched),
            .field("email", "Email", .email),
            .field("phone", "Phone", .phone),
            .field("website", "Website", .url),
            .field("legalForm", "Legal form"),
            .field("incorporationDate", "Incorporation date", .date),
            .field("dissolutionDate", "Dissolution date", .date),
            .field("taxStatus", "Tax status"),
            .field("status", "Status"),
            .field("sector", "Sector"),
            .field("classification", "Classification"),
            .field(
                "registrationNumber", "Registration number", .identifier, is: .registrationNumber),
            .field("idNumber", "ID Number", .identifier, is: .nationalID),
            .field("taxNumber", "Tax Number", .identifier, is: .taxNumber),
            .field("licenseNumber", "License Number", .identifier, is: .licenseNumber),
            .field("vatCode", "V.A.T. Identifier", .identifier, is: .vat),
            .field("jurisdiction", "Jurisdiction", .country),
            .field("mainCountry", "Country of origin", .country),
            .field("opencorporatesUrl", "OpenCorporates URL", .url),
            .field("bvdId", "Bureau van Dijk ID", .identifier),
            .field("sayariId", "Sayari Entity ID", .identifier),
            .field("brightQueryId", "BrightQuery ID", .identifier),
            .field("brightQueryOrgId", "BrightQuery Organization ID", .identifier, but: .unmatched),
            .field("uscCode", "USCC", .identifier, is: .uscc),
            .field("icijId", "ICIJ ID", .string, is: .icij),
            .field("okpoCode", "OKPO", .identifier, is: .okpo, but: .unmatched),
            .field("innCode", "INN", .identifier, is: .inn),
            .field("ogrnCode", "OGRN", .identifier, is: .ogrn),
            .field("okvedCode", "OKVED", .identifier, but: .unmatched),
            .field("leiCode", "LEI", .identifier, is: .lei),
            .field("dunsCode", "DUNS", .identifier, is: .duns),
            .field("uniqueEntityId", "Unique Entity ID", .identifier, is: .uei),
            .field("npiCode", "NPI", .identifier, is: .npi),
            .field("swiftBic", "SWIFT/BIC", .identifier, is: .bic),
            .link(
                "parent", "Parent company", to: "LegalEntity", reverse: "subsidiaries",
                "Subsidiaries", but: .deprecated),
        ])

    private static let person: SchemaDraft = SchemaDraft(
        "Person", "Person", plural: "People", traits: .matchable,
        parents: ["LegalEntity"],
        caption: [
            "name", "alias", "previousName", "weakAlias", "abbreviation", "lastName", "email",
            "phone",
        ],
        required: ["name"],
        starts: ["birthDate"],
        ends: ["deathDate"],
        properties: [
            .field("title", "Title"),
            .field("firstName", "First name"),
            .field("secondName", "Second name", but: .deprecated),
            .field("middleName", "Middle name"),
            .field("fatherName", "Patronymic"),
            .field("motherName", "Matronymic"),
            .field("lastName", "Last name"),
            .field("nameSuffix", "Name suffix"),
            .field("birthDate", "Birth date", .date),
            .field("birthPlace", "Place of birth"),
            .field("birthCountry", "Country of birth", .country),
            .field("deathDate", "Death date", .date),
            .field("position", "Position"),
            .field("biography", "Biography", .text),
            .field("nationality", "Nationality", .country),
            .field("citizenship", "Citizenship", .country),
            .field("passportNumber", "Passport number", .identifier, is: .passport),
            .field("socialSecurityNumber", "Social security number", .identifier, is: .ssn),
            .field("gender", "Gender", .gender),
            .field("ethnicity", "Ethnicity"),
            .field("height", "Height", .number),
            .field("weight", "Weight", .number),
            .field("eyeColor", "Eye color"),
            .field("hairColor", "Hair color"),
            .field("appearance", "Physical appearance"),
            .field("religion", "Religion"),
            .field("political", "Political association"),
            .field("profession", "Profession"),
            .field("education", "Education"),
            .field("spokenLanguage", "Spoken language", .language),
        ])

    private static let organization: SchemaDraft = SchemaDraft(
        "Organization", "Organization", plural: "Organizations", traits: .matchable,
        parents: ["LegalEntity"],
        caption: [
            "name", "alias", "abbreviation", "weakAlias", "previousName", "registrationNumber",
        ],
        required: ["name"],
        properties: [
            .field("cageCode", "CAGE", .identifier, is: .cage),
            .field("permId", "PermID", .identifier, is: .permID),
            .field("imoNumber", "IMO Number", .identifier, is: .imoCompany),
            .field("giiNumber", "GIIN", .identifier),
        ])

    private static let publicBody: SchemaDraft = SchemaDraft(
        "PublicBody", "Public body", plural: "Public bodies", traits: .matchable,
        parents: ["Organization"],
        caption: ["name", "alias", "abbreviation", "weakAlias", "previousName"],
        required: ["name"])

    private static let company: SchemaDraft = SchemaDraft(
        "Company", "Company", plural: "Companies", traits: .matchable,
        parents: ["Organization", "Asset"],
        caption: [
            "name", "alias", "abbreviation", "weakAlias", "previousName", "registrationNumber",
        ],
        required: ["name"],
        properties: [
            .field("capital", "Capital", .number),
            .field("voenCode", "VOEN", .identifier),
            .field("coatoCode", "COATO / SOATO / OKATO", .identifier, but: .unmatched),
            .field("irsCode", "IRS Number", .identifier),
            .field("ipoCode", "IPO", .identifier, but: .unmatched),
            .field("cikCode", "SEC Central Index Key", .identifier, is: .cik),
            .field("jibCode", "JIB", .identifier),
            .field("mbsCode", "MBS", .identifier),
            .field("caemCode", "COD CAEM"),
            .field("kppCode", "KPP", .identifier, is: .kpp, but: .unmatched),
            .field("okopfCode", "OKOPF"),
            .field("fnsCode", "Federal tax service code", .identifier, but: .unmatched),
            .field("fssCode", "FSS"),
            .field("bikCode", "BIK", .identifier, is: .bik),
            .field("pfrNumber", "PFR Number", .identifier),
            .field("oksmCode", "OKSM"),
            .field("isinCode", "ISIN", .identifier, is: .isin, but: .deprecated),
            .field("ticker", "Stock ticker symbol", .identifier),
            .field("ricCode", "Reuters Instrument Code", .identifier),
        ])
}
