// The FollowTheMoney 4.11 vocabulary: relations between two entities, and their periods.
// Source: https://followthemoney.tech/explorer/schemata/ (names, kinds and ranges).

extension SchemaDraft {
    static var edges: [SchemaDraft] {
        [
            interval, interest, ownership, control, directorship, membership, employment,
            representation, succession, projectParticipant, unknownLink, family, associate,
            occupancy, payment, debt, contractAward, courtCaseParty, documentation,
        ]
    }

    private static let interval: SchemaDraft = SchemaDraft(
        "Interval", "Interval", plural: "Interval", traits: .abstract,
        starts: ["startDate", "date"],
        ends: ["endDate"],
        properties: [
            .field("startDate", "Start date", .date),
            .field("endDate", "End date", .date),
            .field("date", "Date", .date),
            .field("summary", "Summary", .text),
            .field("description", "Description", .text),
            .field("recordId", "Record ID"),
            .field("sourceUrl", "Source link", .url, but: .unmatched),
            .link(
                "proof", "Source document", to: "Document", reverse: "provenIntervals",
                "Derived relationships"),
            .field("publisher", "Publishing source"),
            .field("publisherUrl", "Publishing source URL", .url, but: .unmatched),
            .field("alephUrl", "Aleph URL", .url, but: .unmatched),
            .field("namesMentioned", "Detected names", .name),
            .field("indexText", "Index text", .text),
            .field("modifiedAt", "Modified on", .date),
            .field("retrievedAt", "Retrieved on", .date, but: .unmatched),
        ])

    private static let interest: SchemaDraft = SchemaDraft(
        "Interest", "Interest", plural: "Interest", traits: .abstract,
        parents: ["Interval"],
        properties: [
            .field("role", "Role"),
            .field("status", "Status"),
        ])

    private static let ownership: SchemaDraft = SchemaDraft(
        "Ownership", "Ownership", plural: "Ownerships",
        parents: ["Interest"],
        required: ["owner", "asset"],
        edge: SchemaEdge(
            from: "owner", to: "asset", label: "owns", caption: ["percentage"]),
        properties: [
            .link(
                "owner", "Owner", to: "LegalEntity", reverse: "ownershipOwner", "Assets and shares"),
            .link(
                "asset", "Asset", to: "Asset", reverse: "ownershipAsset", "Ownership and Control"),
            .field("percentage", "Percentage held"),
            .field("sharesCount", "Number of shares"),
            .field("sharesValue", "Value of shares"),
            .field("sharesCurrency", "Currency of shares"),
            .field("sharesType", "Type of shares"),
            .field("legalBasis", "Legal basis"),
            .field("ownershipType", "Type of ownership"),
        ])

    private static let control: SchemaDraft = SchemaDraft(
        "Control", "Control", plural: "Control relationships",
        parents: ["Interest"],
        caption: ["controlType"],
        required: ["controller", "controlled"],
        edge: SchemaEdge(
            from: "controller", to: "controlled", label: "controls", caption: ["controlType"]),
        properties: [
            .link(
                "controller", "Controller", to: "LegalEntity", reverse: "controlledEntities",
                "Controlled entities"),
            .link(
                "controlled", "Controlled entity", to: "LegalEntity",
                reverse: "controllingEntities", "Controlling entities"),
            .field("controlType", "Type of control"),
            .field("legalBasis", "Legal basis"),
        ])

    private static let directorship: SchemaDraft = SchemaDraft(
        "Directorship", "Directorship", plural: "Directorships",
        parents: ["Interest"],
        caption: ["role"],
        required: ["director", "organization"],
        edge: SchemaEdge(
            from: "director", to: "organization", label: "directs", caption: ["role"]),
        properties: [
            .link(
                "director", "Director", to: "LegalEntity", reverse: "directorshipDirector",
                "Directorships"),
            .link(
                "organization", "Organization", to: "Organization",
                reverse: "directorshipOrganization", "Directors"),
            .field("secretary", "Secretary"),
        ])

    private static let membership: SchemaDraft = SchemaDraft(
        "Membership", "Membership", plural: "Memberships",
        parents: ["Interest"],
        caption: ["role"],
        required: ["member", "organization"],
        edge: SchemaEdge(
            from: "member", to: "organization", label: "belongs to", caption: ["role"]),
        properties: [
            .link(
                "member", "Member", to: "LegalEntity", reverse: "membershipMember", "Memberships"),
            .link(
                "organization", "Organization", to: "Organization",
                reverse: "membershipOrganization", "Members"),
        ])

    private static let employment: SchemaDraft = SchemaDraft(
        "Employment", "Employment", plural: "Employments",
        parents: ["Interest"],
        caption: ["role"],
        required: ["employer", "employee"],
        edge: SchemaEdge(
            from: "employee", to: "employer", label: "works for", caption: ["role"]),
        properties: [
            .link("employer", "Employer", to: "Organization", reverse: "employees", "Employees"),
            .link("employee", "Employee", to: "Person", reverse: "employers", "Employers"),
        ])

    private static let representation: SchemaDraft = SchemaDraft(
        "Representation", "Representation", plural: "Representations",
        parents: ["Interest"],
        required: ["agent", "client"],
        edge: SchemaEdge(
            from: "agent", to: "client", label: "represents", caption: ["role"]),
        properties: [
            .link("agent", "Agent", to: "LegalEntity", reverse: "agencyClient", "Clients"),
            .link("client", "Client", to: "LegalEntity", reverse: "agentRepresentation", "Agents"),
        ])

    private static let succession: SchemaDraft = SchemaDraft(
        "Succession", "Succession", plural: "Successions",
        parents: ["Interest"],
        required: ["predecessor", "successor"],
        edge: SchemaEdge(
            from: "predecessor", to: "successor", label: "precedes", caption: ["date"]),
        properties: [
            .link(
                "predecessor", "Predecessor", to: "LegalEntity", reverse: "successors", "Successors"
            ),
            .link(
                "successor", "Successor", to: "LegalEntity", reverse: "predecessors", "Predecessors"
            ),
        ])

    private static let projectParticipant: SchemaDraft = SchemaDraft(
        "ProjectParticipant", "Project participant", plural: "Project participants",
        parents: ["Interest"],
        caption: ["role"],
        edge: SchemaEdge(
            from: "participant", to: "project", label: "participates in", caption: ["role"]),
        properties: [
            .link("project", "Project", to: "Project", reverse: "participants", "Participants"),
            .link(
                "participant", "Participant", to: "LegalEntity", reverse: "projectParticipation",
                "Projects"),
        ])

    private static let unknownLink: SchemaDraft = SchemaDraft(
        "UnknownLink", "Other link", plural: "Other links",
        parents: ["Interest"],
        required: ["subject", "object"],
        edge: SchemaEdge(
            from: "subject", to: "object", label: "linked to", isDirected: false, caption: ["role"]),
        properties: [
            .link("subject", "Subject", to: "Thing", reverse: "unknownLinkTo", "Linked to"),
            .link("object", "Object", to: "Thing", reverse: "unknownLinkFrom", "Linked from"),
        ])

    private static let family: SchemaDraft = SchemaDraft(
        "Family", "Family", plural: "Family members",
        parents: ["Interval"],
        required: ["person", "relative"],
        edge: SchemaEdge(
            from: "person", to: "relative", label: "related to", isDirected: false,
            caption: ["relationship"]),
        properties: [
            .link("person", "Person", to: "Person", reverse: "familyPerson", "Family members"),
            .link("relative", "Relative", to: "Person", reverse: "familyRelative", "Relatives"),
            .field("relationship", "Relationship"),
        ])

    private static let associate: SchemaDraft = SchemaDraft(
        "Associate", "Associate", plural: "Associates",
        parents: ["Interval"],
        required: ["person", "associate"],
        edge: SchemaEdge(
            from: "person", to: "associate", label: "associated with", isDirected: false,
            caption: ["relationship"]),
        properties: [
            .link("person", "Person", to: "Person", reverse: "associates", "Associates"),
            .link("associate", "Associate", to: "Person", reverse: "associations", "Associations"),
            .field("relationship", "Relationship"),
        ])

    private static let occupancy: SchemaDraft = SchemaDraft(
        "Occupancy", "Occupancy", plural: "Occupancies",
        parents: ["Interval"],
        required: ["holder", "post"],
        starts: ["startDate", "periodStart", "electionDate", "declarationDate", "date"],
        ends: ["endDate", "periodEnd"],
        edge: SchemaEdge(
            from: "holder", to: "post", label: "holds", caption: ["startDate", "endDate"]),
        properties: [
            .link(
                "holder", "Holder", to: "Person", reverse: "positionOccupancies", "Positions held"),
            .link(
                "post", "Position occupied", to: "Position", reverse: "occupancies",
                "Position holders"),
            .field("declarationDate", "Declaration date", .date, but: .unmatched),
            .field("electionDate", "Election date", .date),
            .field("periodStart", "Period start", .date),
            .field("periodEnd", "Period end", .date),
            .field("constituency", "Constituency"),
            .field("politicalGroup", "Political group"),
            .field("status", "Status"),
        ])

    private static let payment: SchemaDraft = SchemaDraft(
        "Payment", "Payment", plural: "Payments",
        parents: ["Interval", "Value"],
        caption: ["amount"],
        required: ["payer", "beneficiary"],
        edge: SchemaEdge(
            from: "payer", to: "beneficiary", label: "paid", caption: ["amount", "date", "purpose"]),
        properties: [
            .field("sequenceNumber", "Sequence number"),
            .field("transactionNumber", "Transaction number"),
            .field("purpose", "Payment purpose", .text),
            .field("programme", "Payment programme"),
            .link("payer", "Payer", to: "LegalEntity", reverse: "paymentPayer", "Payments made"),
            .link(
                "payerAccount", "Payer bank account", to: "BankAccount",
                reverse: "paymentPayerAccount", "Payments made"),
            .link(
                "beneficiary", "Beneficiary", to: "LegalEntity", reverse: "paymentBeneficiary",
                "Payments received"),
            .link(
                "beneficiaryAccount", "Beneficiary bank account", to: "BankAccount",
                reverse: "paymentBeneficiaryAccount", "Payments received"),
            .link(
                "contract", "Contract", to: "Contract", reverse: "paymentContract",
                "Contractual payments"),
            .link("project", "Project", to: "Project", reverse: "payments", "Payments"),
        ])

    private static let debt: SchemaDraft = SchemaDraft(
        "Debt", "Debt", plural: "Debts",
        parents: ["Interval", "Value"],
        required: ["debtor"],
        edge: SchemaEdge(
            from: "debtor", to: "creditor", label: "owes", caption: ["amount"]),
        properties: [
            .link("debtor", "Debtor", to: "LegalEntity", reverse: "debtDebtor", "Debts"),
            .link("creditor", "Creditor", to: "LegalEntity", reverse: "debtCreditor", "Credits"),
        ])

    private static let contractAward: SchemaDraft = SchemaDraft(
        "ContractAward", "Contract award", plural: "Contract awards",
        parents: ["Value", "Interest"],
        required: ["supplier", "contract"],
        edge: SchemaEdge(
            from: "contract", to: "supplier", label: "awarded to", caption: ["lotNumber"]),
        properties: [
            .link(
                "supplier", "Supplier", to: "LegalEntity", reverse: "contractAwardSupplier",
                "Contracts awarded"),
            .link("contract", "Contract", to: "Contract", reverse: "awards", "Lots awarded"),
            .link(
                "callForTenders", "Call For Tenders", to: "CallForTenders",
                reverse: "contractAwards", "Contract Awards"),
            .field("lotNumber", "Lot number"),
            .field("documentNumber", "Document number"),
            .field("documentType", "Document type"),
            .field("decisionReason", "Decision reason", .text),
            .field("cpvCode", "CPV code", .identifier),
            .field("nutsCode", "NUTS code", .identifier),
            .field("amended", "Amended"),
        ])

    private static let courtCaseParty: SchemaDraft = SchemaDraft(
        "CourtCaseParty", "Case party", plural: "Case parties",
        parents: ["Interest"],
        required: ["case", "party"],
        edge: SchemaEdge(
            from: "party", to: "case", label: "involved in", caption: ["role"]),
        properties: [
            .link("party", "Party", to: "Thing", reverse: "courtCase", "Court cases"),
            .link("case", "Case", to: "CourtCase", reverse: "parties", "Parties"),
        ])

    private static let documentation: SchemaDraft = SchemaDraft(
        "Documentation", "Documentation", plural: "Documentations",
        parents: ["Interest"],
        required: ["document", "entity"],
        edge: SchemaEdge(
            from: "document", to: "entity", label: "documents", isDirected: false, caption: ["role"]
        ),
        properties: [
            .link(
                "document", "Document", to: "Document", reverse: "relatedEntities",
                "Related entities"),
            .link("entity", "Entity", to: "Thing", reverse: "documentedBy", "Documents"),
        ])
}
