// The FollowTheMoney 4.11 vocabulary: what can be owned.
// Source: https://followthemoney.tech/explorer/schemata/ (names, kinds and ranges).

extension SchemaDraft {
    static var assets: [SchemaDraft] {
        [
            value, asset, vehicle, vessel, airplane, realEstate, security, bankAccount,
            cryptoWallet, contract, license,
        ]
    }

    private static let value: SchemaDraft = SchemaDraft(
        "Value", "Value", plural: "Values", traits: .abstract,
        properties: [
            .field("amount", "Amount", .number),
            .field("currency", "Currency"),
            .field("amountUsd", "Amount in USD", .number),
            .field("amountEur", "Amount in EUR", .number),
        ])

    private static let asset: SchemaDraft = SchemaDraft(
        "Asset", "Asset", plural: "Assets",
        parents: ["Thing", "Value"],
        caption: ["name"])

    private static let vehicle: SchemaDraft = SchemaDraft(
        "Vehicle", "Vehicle", plural: "Vehicles", traits: .matchable,
        parents: ["Asset"],
        caption: ["name", "registrationNumber"],
        starts: ["buildDate", "registrationDate"],
        ends: ["deregistrationDate"],
        properties: [
            .field("registrationNumber", "Registration number", .identifier),
            .field("type", "Type"),
            .field("model", "Model"),
            .link(
                "owner", "Owner", to: "LegalEntity", reverse: "ownedVehicles", "Vehicles owned",
                but: .deprecated),
            .link(
                "operator", "Operator", to: "LegalEntity", reverse: "operatedVehicles",
                "Vehicles operated"),
            .field("buildDate", "Build Date", .date),
            .field("registrationDate", "Registration Date", .date),
            .field("deregistrationDate", "De-registration Date", .date),
        ])

    private static let vessel: SchemaDraft = SchemaDraft(
        "Vessel", "Vessel", plural: "Vessels", traits: .matchable,
        parents: ["Vehicle"],
        caption: ["name", "imoNumber"],
        required: ["name"],
        properties: [
            .field("imoNumber", "IMO Number", .identifier, is: .imo),
            .field("crsNumber", "CRS Number", .identifier),
            .field("flag", "Flag", .country),
            .field("registrationPort", "Port of Registration"),
            .field("navigationArea", "Navigation Area"),
            .field("tonnage", "Tonnage", .number),
            .field("grossRegisteredTonnage", "Gross Registered Tonnage", .number),
            .field("deadweightTonnage", "Deadweight Tonnage", .number),
            .field("nameChangeDate", "Date of Name Change", .date),
            .field("callSign", "Call Sign", .identifier, is: .callSign),
            .field("pastFlags", "Past Flags", .country),
            .field("pastTypes", "Past Types"),
            .field("mmsi", "MMSI", .identifier, is: .mmsi),
        ])

    private static let airplane: SchemaDraft = SchemaDraft(
        "Airplane", "Airplane", plural: "Airplanes", traits: .matchable,
        parents: ["Vehicle"],
        caption: ["name", "registrationNumber"],
        properties: [
            .field("serialNumber", "Serial Number", .identifier),
            .field("icaoCode", "ICAO aircraft type designator", .identifier),
            .field("manufacturer", "Manufacturer"),
        ])

    private static let realEstate: SchemaDraft = SchemaDraft(
        "RealEstate", "Real estate", plural: "Real estates",
        parents: ["Asset"],
        caption: ["name", "address", "registrationNumber"],
        properties: [
            .field("latitude", "Latitude", .number),
            .field("longitude", "Longitude", .number),
            .field("censusBlock", "Census block"),
            .field("cadastralCode", "Cadastral code", .identifier),
            .field("area", "Area", .number),
            .field("registrationNumber", "Registration number", .identifier),
            .field("titleNumber", "Title number", .identifier),
            .field("tenure", "Tenure"),
            .field("encumbrance", "Encumbrance"),
            .field("propertyType", "Property type"),
            .field("landType", "Land type"),
            .field("createDate", "Record date", .date),
            .link("parent", "Parent unit", to: "RealEstate", reverse: "subunits", "Subunits"),
        ])

    private static let security: SchemaDraft = SchemaDraft(
        "Security", "Security", plural: "Securities", traits: .matchable,
        parents: ["Asset"],
        caption: ["name", "isin", "registrationNumber"],
        starts: ["issueDate"],
        ends: ["maturityDate"],
        properties: [
            .field("isin", "ISIN", .identifier, is: .isin),
            .field("registrationNumber", "Registration number", .identifier),
            .field("ticker", "Stock ticker symbol", .identifier),
            .field("figiCode", "Financial Instrument Global Identifier", .identifier, is: .figi),
            .link(
                "issuer", "Issuer", to: "LegalEntity", reverse: "securities", "Issued securities"),
            .field("issueDate", "Date issued", .date),
            .field("maturityDate", "Maturity date", .date),
            .field("type", "Type"),
            .field("classification", "Classification"),
            .field("collateral", "Collateral"),
        ])

    private static let bankAccount: SchemaDraft = SchemaDraft(
        "BankAccount", "Bank account", plural: "Bank accounts", traits: .matchable,
        parents: ["Asset"],
        caption: ["name", "iban", "accountNumber"],
        starts: ["openingDate"],
        ends: ["closingDate"],
        properties: [
            .field("bankName", "Bank name"),
            .field("accountNumber", "Account number", .identifier),
            .field("iban", "IBAN", .identifier, is: .iban),
            .field("bic", "Bank Identifier Code", .identifier, is: .bic),
            .link("bank", "Bank", to: "Organization", reverse: "bankAccounts", "Bank accounts"),
            .field("accountType", "Account type"),
            .field("openingDate", "Opening date", .date),
            .field("closingDate", "Closing date", .date),
            .field("balance", "Balance", .number),
            .field("balanceDate", "Balance date", .date),
            .field("maxBalance", "Maximum balance", .number),
            .field("maxBalanceDate", "Maximum balance date", .date),
            .field("bankAddress", "Bank address"),
        ])

    private static let cryptoWallet: SchemaDraft = SchemaDraft(
        "CryptoWallet", "Cryptocurrency wallet", plural: "Cryptocurrency wallets",
        traits: .matchable,
        parents: ["Thing", "Value"],
        caption: ["publicKey", "name", "summary"],
        starts: ["creationDate"],
        properties: [
            .field("publicKey", "Address", .identifier, is: .wallet),
            .field("cryptoAddress", "Crypto address", .identifier, is: .wallet),
            .field("privateKey", "Private key"),
            .field("accountId", "Account ID", .identifier),
            .field("creationDate", "Creation date", .date),
            .field("currencySymbol", "Currency short code"),
            .field("blockchain", "Blockchain"),
            .field("managingExchange", "Managing exchange"),
            .link(
                "holder", "Wallet holder", to: "LegalEntity", reverse: "cryptoWallets",
                "Cryptocurrency wallets"),
            .field("balance", "Balance", .number),
            .field("balanceDate", "Balance date", .date),
            .field("custodyType", "Custody type"),
        ])

    private static let contract: SchemaDraft = SchemaDraft(
        "Contract", "Contract", plural: "Contracts",
        parents: ["Asset"],
        caption: ["title", "name", "procedureNumber"],
        required: ["title"],
        starts: ["contractDate"],
        properties: [
            .field("title", "Title"),
            .link(
                "authority", "Contract authority", to: "LegalEntity", reverse: "contractAuthority",
                "Contracts issued"),
            .link("project", "Project", to: "Project", reverse: "contracts", "Contracts"),
            .field("type", "Type"),
            .field("contractDate", "Contract date", .date),
            .field("procedureNumber", "Procedure number"),
            .field("procedure", "Contract procedure"),
            .field("noticeId", "Contract Award Notice ID"),
            .field("numberAwards", "Number of awards"),
            .field("status", "Status"),
            .field("method", "Procurement method"),
            .field("criteria", "Contract award criteria"),
            .field("classification", "Classification"),
            .field("cancelled", "Cancelled?"),
            .field("language", "Language", .language),
        ])

    private static let license: SchemaDraft = SchemaDraft(
        "License", "License", plural: "Licenses",
        parents: ["Contract"],
        caption: ["name"],
        required: ["name", "authority"],
        properties: [
            .field("area", "Area", .number),
            .field("commodities", "Commodities"),
            .field("reviewDate", "License review date"),
        ])
}
