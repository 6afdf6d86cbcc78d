// The FollowTheMoney 4.11 vocabulary: the root, places, posts, projects, proceedings.
// Source: https://followthemoney.tech/explorer/schemata/ (names, kinds and ranges).

extension SchemaDraft {
    static var things: [SchemaDraft] {
        [
            thing, address, territory, position, project, event, trip, note, courtCase,
            callForTenders, userAccount,
        ]
    }

    private static let thing: SchemaDraft = SchemaDraft(
        "Thing", "Thing", plural: "Thing", traits: .abstract,
        caption: ["name"],
        required: ["name"],
        properties: [
            .field("name", "Name", .name),
            .field("alias", "Alias", .name),
            .field("previousName", "Previous name", .name),
            .field("weakAlias", "Weak alias", .name, but: .unmatched),
            .field("country", "Country", .country),
            .field("summary", "Summary", .text),
            .field("notes", "Notes", .text),
            .field("description", "Description", .text),
            .field("sourceUrl", "Source link", .url, but: .unmatched),
            .field("publisher", "Publishing source"),
            .field("publisherUrl", "Publishing source URL", .url, but: .unmatched),
            .field("alephUrl", "Aleph URL", .url, but: .unmatched),
            .field("wikipediaUrl", "Wikipedia Article", .url, but: .unmatched),
            .field("wikidataId", "Wikidata ID", .identifier, is: .wikidata),
            .field("keywords", "Keywords"),
            .field("topics", "Topics", .topic),
            .field("address", "Address", .address),
            .link("addressEntity", "Address", to: "Address", reverse: "things", "Located there"),
            .field("program", "Program"),
            .field("programId", "Program ID", .identifier, but: .unmatched),
            .link(
                "proof", "Source document", to: "Document", reverse: "proven", "Derived entities"),
            .link("riskSource", "Risk source", to: "Thing", but: .unmatched),
            .field("indexText", "Index text", .text),
            .field("createdAt", "Created at", .date, but: .unmatched),
            .field("modifiedAt", "Modified on", .date, but: .unmatched),
            .field("retrievedAt", "Retrieved on", .date, but: .unmatched),
        ])

    private static let address: SchemaDraft = SchemaDraft(
        "Address", "Address", plural: "Addresses", traits: .matchable,
        parents: ["Thing"],
        caption: ["full", "summary", "city", "remarks"],
        properties: [
            .field("full", "Full address", .address),
            .field("remarks", "Remarks"),
            .field("postOfficeBox", "PO Box"),
            .field("street", "Street address"),
            .field("street2", "Street address (ctd.)"),
            .field("city", "City"),
            .field("postalCode", "Postal code"),
            .field("region", "Region"),
            .field("state", "State"),
            .field("latitude", "Latitude", .number),
            .field("longitude", "Longitude", .number),
            .field("osmId", "OpenStreetmap Place ID", .identifier),
            .field("googlePlaceId", "Google Places ID", .identifier),
        ])

    private static let territory: SchemaDraft = SchemaDraft(
        "Territory", "Territory", plural: "Territories", traits: .matchable,
        parents: ["Thing"],
        caption: ["name", "alias"],
        required: ["name"],
        properties: [
            .link("partOf", "Part of", to: "Territory", reverse: "subdivisions", "Subdivisions"),
            .field("level", "Level"),
            .field("territoryCode", "Territory code", .identifier),
            .field("fipsCode", "FIPS code", .identifier),
            .field("zipCode", "ZIP code", .identifier),
            .field("nutsCode", "NUTS code", .identifier),
        ])

    private static let position: SchemaDraft = SchemaDraft(
        "Position", "Position", plural: "Positions", traits: .matchable,
        parents: ["Thing"],
        caption: ["name"],
        required: ["name"],
        starts: ["inceptionDate"],
        ends: ["dissolutionDate"],
        properties: [
            .link(
                "organization", "Organization", to: "Organization", reverse: "positions",
                "Positions"),
            .field("inceptionDate", "Inception date", .date),
            .field("dissolutionDate", "Dissolution date", .date),
            .field("subnationalArea", "Subnational area"),
            .field("numberOfSeats", "Total number of seats", .number),
        ])

    private static let project: SchemaDraft = SchemaDraft(
        "Project", "Project", plural: "Projects",
        parents: ["Interval", "Thing", "Value"],
        caption: ["name", "projectId"],
        properties: [
            .field("projectId", "Project ID", .identifier),
            .field("status", "Status"),
            .field("phase", "Phase"),
            .field("goal", "Project goal"),
        ])

    private static let event: SchemaDraft = SchemaDraft(
        "Event", "Event", plural: "Events",
        parents: ["Interval", "Analyzable", "Thing"],
        caption: ["name", "summary", "date"],
        required: ["name"],
        properties: [
            .field("location", "Location", .address),
            .field("important", "Important"),
            .link(
                "organizer", "Organizer", to: "LegalEntity", reverse: "eventsOrganized",
                "Organized events"),
            .link("involved", "Involved", to: "LegalEntity", reverse: "eventsInvolved", "Events"),
        ])

    private static let trip: SchemaDraft = SchemaDraft(
        "Trip", "Trip", plural: "Trips",
        parents: ["Event"],
        caption: ["name", "startDate", "endDate"],
        required: ["name", "endLocation", "startLocation"],
        properties: [
            .link(
                "startLocation", "Start location", to: "Address", reverse: "tripsDeparting",
                "Trips departing"),
            .link(
                "endLocation", "End location", to: "Address", reverse: "tripsIncoming",
                "Trips incoming"),
            .link("vehicle", "Vehicle", to: "Vehicle", reverse: "tripsInvolved", "Trips"),
        ])

    private static let note: SchemaDraft = SchemaDraft(
        "Note", "Note", plural: "Notes",
        parents: ["Thing", "Analyzable"],
        caption: ["description"],
        properties: [
            .link("entity", "Entity", to: "Thing", reverse: "noteEntities", "Notes")
        ])

    private static let courtCase: SchemaDraft = SchemaDraft(
        "CourtCase", "Court case", plural: "Court cases",
        parents: ["Thing"],
        caption: ["name", "caseNumber"],
        required: ["name"],
        starts: ["fileDate"],
        ends: ["closeDate"],
        properties: [
            .field("category", "Category"),
            .field("type", "Type"),
            .field("status", "Status"),
            .field("caseNumber", "Case number", .identifier),
            .field("court", "Court"),
            .field("fileDate", "File date", .date),
            .field("closeDate", "Close date", .date),
        ])

    private static let callForTenders: SchemaDraft = SchemaDraft(
        "CallForTenders", "Call for tenders", plural: "Calls for tenders",
        parents: ["Thing", "Interval"],
        caption: ["title"],
        required: ["title", "authority"],
        properties: [
            .field("callId", "CfT unique id", .identifier),
            .field("title", "Title"),
            .link(
                "authority", "Name of contracting authority", to: "LegalEntity",
                reverse: "callForTenders", "Call For Tenders"),
            .field("authorityReferenceId", "Contracting authority reference ID", .identifier),
            .link(
                "onBehalfOf", "Published on behalf of", to: "LegalEntity",
                reverse: "delegatedCallForTenders", "Delegated call for tenders"),
            .field("publicationDate", "Date of publication/invitation", .date),
            .field("evaluationMechanism", "Evaluation mechanism"),
            .field("procurementType", "Procurement type"),
            .field("directive", "Directive"),
            .field("procedure", "Procedure"),
            .field("involvesOutcome", "Call for tenders result"),
            .field("cpvCode", "CPV code", .identifier),
            .field("reverseAuctionsIncluded", "Inclusion of e-Auctions"),
            .field("nutsCode", "NUTS code", .identifier),
            .field("relationToThreshold", "Above or below threshold"),
            .field("paymentOptions", "Payment options"),
            .field("submissionDeadline", "Submission deadline", .date),
            .field("clarificationDeadline", "End of clarification period", .date),
            .field("awardedInLots", "Contract awarded in Lots"),
            .field("numberOfLots", "Number of lots", .number),
            .field("lotsNames", "Lots names"),
            .field("tendersForLots", "Tenders for lots"),
            .field("maximumNumberOfLots", "Maximum number of lots", .number),
            .field("euFunding", "EU funding"),
            .field("multipleTenders", "Multiple tenders will be accepted"),
            .field("tedUrl", "TED link for published notices", .url),
            .field("fallsUnderGPPScope", "Green procurement"),
            .field("certificationCheck", "Certification check"),
            .field("awardingDate", "Date of awarding", .date),
            .field("contractNoticeDate", "Contract notice date", .date),
            .field("awardNoticeDate", "Award Notice Date", .date),
            .link("tenderers", "Tenderers", to: "LegalEntity", reverse: "callForTenders", "Tender"),
        ])

    private static let userAccount: SchemaDraft = SchemaDraft(
        "UserAccount", "User account", plural: "User accounts", traits: .matchable,
        parents: ["Thing"],
        caption: ["username", "email", "service"],
        required: ["username"],
        properties: [
            .link("owner", "Owner", to: "LegalEntity", reverse: "userAccounts", "User accounts"),
            .field("service", "Service"),
            .field("email", "Email", .email),
            .field("phone", "Phone", .phone),
            .field("username", "Username"),
            .field("password", "Password"),
            .field("ipAddress", "IP address", .ip),
        ])
}
