// The FollowTheMoney 4.11 vocabulary: what is recorded about one entity without joining two.
// Source: https://followthemoney.tech/explorer/schemata/ (names, kinds and ranges).

extension SchemaDraft {
    static var records: [SchemaDraft] {
        [
            sanction, risk, identification, passport, taxRoll, economicActivity, call, mention,
            similar,
        ]
    }

    private static let sanction: SchemaDraft = SchemaDraft(
        "Sanction", "Sanction", plural: "Sanctions",
        parents: ["Interval"],
        caption: ["program"],
        required: ["entity"],
        properties: [
            .link("entity", "Entity", to: "Thing", reverse: "sanctions", "Sanctions"),
            .field("authority", "Authority"),
            .field("authorityId", "Authority-issued identifier", .identifier),
            .field("unscId", "UN SC identifier", .identifier),
            .field("program", "Program"),
            .field("programId", "Program ID", .identifier),
            .field("programUrl", "Program URL", .url),
            .field("provisions", "Scope of sanctions"),
            .field("status", "Status"),
            .field("duration", "Duration", .number),
            .field("reason", "Reason", .text),
            .field("country", "Country", .country),
            .field("listingDate", "Listing date", .date),
        ])

    private static let risk: SchemaDraft = SchemaDraft(
        "Risk", "Risk", plural: "Risks",
        parents: ["Interval"],
        caption: ["reason", "status"],
        required: ["entity"],
        properties: [
            .link("entity", "Entity", to: "Thing", reverse: "risks", "Risks"),
            .field("authority", "Authority"),
            .field("program", "Program"),
            .field("programId", "Program ID", .identifier),
            .field("programUrl", "Program URL", .url),
            .field("topics", "Topics", .topic),
            .field("status", "Status"),
            .field("duration", "Duration", .number),
            .field("reason", "Reason", .text),
            .field("country", "Country", .country),
            .field("listingDate", "Listing date", .date),
        ])

    private static let identification: SchemaDraft = SchemaDraft(
        "Identification", "Identification", plural: "Identifications",
        parents: ["Interval"],
        caption: ["number"],
        required: ["holder", "number"],
        properties: [
            .link(
                "holder", "Identification holder", to: "LegalEntity", reverse: "identification",
                "Identifications"),
            .field("type", "Type"),
            .field("country", "Country", .country),
            .field("number", "Document number", .identifier),
            .field("authority", "Authority"),
        ])

    private static let passport: SchemaDraft = SchemaDraft(
        "Passport", "Passport", plural: "Passports",
        parents: ["Identification"],
        caption: ["passportNumber", "number"],
        required: ["holder", "number"],
        properties: [
            .field(
                "passportNumber", "Passport number", .identifier, is: .passport, but: .deprecated),
            .field("surname", "Surname", but: .deprecated),
            .field("givenName", "Given name", but: .deprecated),
            .field("birthDate", "Birth date", .date),
            .field("birthPlace", "Place of birth"),
            .field("gender", "Gender", .gender),
            .field("personalNumber", "Personal number", .identifier),
        ])

    private static let taxRoll: SchemaDraft = SchemaDraft(
        "TaxRoll", "Tax roll", plural: "Tax rolls",
        parents: ["Interval"],
        required: ["taxee"],
        properties: [
            .link("taxee", "Taxee", to: "LegalEntity", reverse: "taxRolls", "Tax rolls"),
            .field("country", "Country", .country),
            .field("surname", "Surname"),
            .field("givenName", "Given name"),
            .field("birthDate", "Birth date", .date),
            .field("income", "Registered income"),
            .field("taxPaid", "Amount of tax paid"),
            .field("wealth", "Registered wealth"),
        ])

    private static let economicActivity: SchemaDraft = SchemaDraft(
        "EconomicActivity", "Customs declaration", plural: "Customs declarations",
        parents: ["Interval"],
        caption: ["summary", "goodsDescription", "ccdNumber"],
        properties: [
            .link(
                "contract", "Contract", to: "Contract", reverse: "economicActivityContract",
                "Used in customs"),
            .field("ccdNumber", "Customs Cargo Declaration Number", .identifier),
            .field("ccdValue", "CCD Value"),
            .field("directionOfTransportation", "Direction of transportation"),
            .field("customsProcedure", "Customs Procedure"),
            .field("vedCode", "FEAC Code", .identifier),
            .field("vedCodeDescription", "FEAC Code description"),
            .field("goodsDescription", "Description of goods", .text),
            .link(
                "declarant", "Declarant", to: "LegalEntity", reverse: "economicActivityDeclarant",
                "Customs declarations"),
            .link(
                "sender", "Sender", to: "LegalEntity", reverse: "economicActivitySender",
                "Goods originated"),
            .link(
                "receiver", "Receiver", to: "LegalEntity", reverse: "economicActivityReceiver",
                "Goods received"),
            .link(
                "contractHolder", "Contract holder", to: "LegalEntity",
                reverse: "economicActivityHolder", "Customs declarations facilitated"),
            .field("invoiceAmount", "Invoice Value Amount"),
            .field("customsAmount", "Customs Value Amount"),
            .field("dollarExchRate", "USD Exchange Rate"),
            .field("tradingCountry", "Trading Country", .country),
            .field("departureCountry", "Country of departure", .country),
            .field("destinationCountry", "Country of destination", .country),
            .field("originCountry", "Country of origin", .country),
            .link(
                "bankAccount", "Bank Account", to: "BankAccount", reverse: "contractBankAccount",
                "Customs declarations"),
            .link(
                "bankRub", "Rouble bank", to: "BankAccount", reverse: "rubBankAccount",
                "Customs declarations (as rouble bank)"),
            .link(
                "bankForeign", "Foreign currency bank", to: "BankAccount",
                reverse: "foreignBankAccount", "Customs declarations (as foreign bank)"),
            .link(
                "transport", "Transport", to: "Vehicle", reverse: "declaredCustoms",
                "Customs declarations"),
        ])

    private static let call: SchemaDraft = SchemaDraft(
        "Call", "Call", plural: "Calls",
        parents: ["Interval"],
        caption: ["callerNumber", "receiverNumber"],
        properties: [
            .link("caller", "Caller", to: "LegalEntity", reverse: "callsMade", "Calls made"),
            .field("callerNumber", "Caller's Number", .phone),
            .link(
                "receiver", "Receiver", to: "LegalEntity", reverse: "callsReceived",
                "Calls received"),
            .field("receiverNumber", "Receiver's Number", .phone),
            .field("duration", "Duration", .number),
        ])

    private static let mention: SchemaDraft = SchemaDraft(
        "Mention", "Mention", plural: "Mentions",
        caption: ["name"],
        required: ["document", "name"],
        properties: [
            .link(
                "document", "Document", to: "Document", reverse: "mentionedEntities",
                "Extracted names"),
            .link(
                "resolved", "Entity", to: "LegalEntity", reverse: "mentionedBy", "Document mentions"
            ),
            .field("name", "Name", .name),
            .field("detectedSchema", "Detected entity type"),
            .field("contextCountry", "Co-occurring countries", .country, but: .unmatched),
            .field("contextPhone", "Co-occurring phone numbers", .phone, but: .unmatched),
            .field("contextEmail", "Co-occurring e-mail addresses", .email, but: .unmatched),
        ])

    private static let similar: SchemaDraft = SchemaDraft(
        "Similar", "Similar", plural: "Similar entities",
        caption: ["confidenceScore", "criteria"],
        properties: [
            .link(
                "candidate", "Candidate", to: "Thing", reverse: "candidateSimilars",
                "Similar to this"),
            .link("match", "Match", to: "Thing", reverse: "matchSimilars", "Similar as this"),
            .field("confidenceScore", "Confidence score", .number),
            .field("criteria", "Matching criteria"),
            .field("matcher", "Matcher"),
        ])
}
