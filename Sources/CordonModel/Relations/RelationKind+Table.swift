// FollowTheMoney's 17 edge schemata (version 4.11), then Cordon's own kinds, each with the schema
// that it is written as. Facts: https://followthemoney.tech/explorer/schemata/

extension RelationKind {
    /// Owns a part of an asset.
    public static let ownership = ftm(
        "Ownership", .ownership, "owns", "owned by", "owner", "asset", .stake)
    /// Controls a legal entity.
    public static let control = ftm(
        "Control", .control, "controls", "controlled by", "controller", "controlled", .control)
    /// Sits on the board or runs the company.
    public static let directorship = ftm(
        "Directorship", .role, "directs", "directed by", "director", "organization", .office)
    /// Is a member of an organisation.
    public static let membership = ftm(
        "Membership", .membership, "member of", "has member", "member", "organization")
    /// Works for an organisation.
    public static let employment = ftm(
        "Employment", .role, "works for", "employs", "employee", "employer")
    /// Acts for another.
    public static let representation = ftm(
        "Representation", .role, "represents", "represented by", "agent", "client")
    /// Takes the place of a predecessor.
    public static let succession = ftm(
        "Succession", .membership, "succeeded by", "succeeds", "predecessor", "successor")
    /// Takes part in a project.
    public static let participation = ftm(
        "ProjectParticipant", .programme, "participates in", "has participant", "participant",
        "project")
    /// Linked in a way that nobody names.
    public static let unknownLink = ftm(
        "UnknownLink", .link, "linked to", "linked to", "subject", "object", .link,
        directed: false)
    /// Kin.
    public static let family = ftm(
        "Family", .family, "related to", "related to", "person", "relative", directed: false)
    /// A personal associate.
    public static let associate = ftm(
        "Associate", .family, "associate of", "associate of", "person", "associate",
        directed: false)
    /// Holds a public post.
    public static let occupancy = ftm(
        "Occupancy", .role, "holds", "held by", "holder", "post")
    /// Pays.
    public static let payment = ftm("Payment", .supply, "paid", "paid by", "payer", "beneficiary")
    /// Owes money.
    public static let debt = ftm("Debt", .supply, "owes", "is owed by", "debtor", "creditor")
    /// A contract goes to a supplier.
    public static let contractAward = ftm(
        "ContractAward", .supply, "awarded to", "awarded", "contract", "supplier")
    /// A party to a court case.
    public static let courtCaseParty = ftm(
        "CourtCaseParty", .link, "party to", "has party", "party", "case")
    /// A document speaks of an entity.
    public static let documentation = ftm(
        "Documentation", .statement, "documents", "documented by", "document", "entity",
        directed: false)

    /// Owned or controlled: the source leaves open which.
    public static let ownedOrControlled = own(
        "OwnedOrControlled", .ownership, "owns or controls", "owned or controlled by",
        as: "UnknownLink", .stakeOrControl)
    /// May appoint or remove a part of the board.
    public static let boardRights = own(
        "BoardRights", .control, "appoints directors of", "has directors appointed by",
        as: "UnknownLink", .board)
    /// Holds what it has for another.
    public static let nominee = own(
        "Nominee", .control, "nominee for", "has nominee", as: "UnknownLink", .nominee)
    /// Trustee of a trust.
    public static let trusteeship = own(
        "Trusteeship", .control, "trustee of", "has trustee", as: "UnknownLink", .trust)
    /// Settlor of a trust.
    public static let settlement = own(
        "Settlement", .control, "settlor of", "has settlor", as: "UnknownLink", .trust)
    /// Protector of a trust.
    public static let protection = own(
        "Protection", .control, "protector of", "has protector", as: "UnknownLink", .trust)
    /// Beneficiary of a trust, without a fixed part.
    public static let benefit = own(
        "Benefit", .control, "beneficiary of", "has beneficiary", as: "UnknownLink", .trust)
    /// A branch and its legal person.
    public static let branch = own(
        "Branch", .membership, "branch of", "has branch", as: "UnknownLink", .samePerson)
    /// A public body inside another, or a part inside a whole.
    public static let partOf = own(
        "PartOf", .membership, "part of", "has part", as: "UnknownLink")
    /// One heads a state, a body or a government.
    public static let headship = own(
        "Headship", .role, "heads", "headed by", as: "UnknownLink")
    /// Supplies goods or services.
    public static let supply = own("Supply", .supply, "supplies", "supplied by", as: "UnknownLink")
    /// Stands between a supplier and a customer.
    public static let intermediation = own(
        "Intermediation", .supply, "intermediary for", "uses intermediary", as: "UnknownLink")
    /// Works or contracts with.
    public static let cooperation = own(
        "Cooperation", .supply, "works with", "works with", as: "UnknownLink", directed: false)
    /// Makes a product.
    public static let production = own(
        "Production", .programme, "produces", "produced by", as: "ProjectParticipant")
    /// Develops a product or programme.
    public static let development = own(
        "Development", .programme, "develops", "developed by", as: "ProjectParticipant")
    /// Tests a product.
    public static let testing = own(
        "Testing", .programme, "tests", "tested by", as: "ProjectParticipant")
    /// Uses a product.
    public static let use = own("Use", .programme, "uses", "used by", as: "ProjectParticipant")
    /// Founded or set up.
    public static let establishment = own(
        "Establishment", .programme, "established", "established by", as: "UnknownLink")
    /// A part of a product.
    public static let component = own(
        "Component", .programme, "component of", "has component", as: "UnknownLink")
    /// A model of a family, or modelled on another.
    public static let variant = own(
        "Variant", .programme, "variant of", "has variant", as: "UnknownLink")
    /// Shares a building or an address.
    public static let sameAddress = own(
        "SameAddress", .link, "same address as", "same address as", as: "UnknownLink",
        directed: false)
    /// May be one and the same; a question, never a merge.
    public static let possiblySame = own(
        "PossiblySame", .link, "possibly same as", "possibly same as", as: "UnknownLink",
        directed: false)
    /// Says something about.
    public static let statement = own(
        "Statement", .statement, "states about", "spoken of by", as: "UnknownLink")
    /// Urges to do or leave something.
    public static let urging = own("Urging", .statement, "urges", "urged by", as: "UnknownLink")

    /// Every kind, FollowTheMoney's first.
    public static let all: [RelationKind] = [
        ownership, control, directorship, membership, employment, representation, succession,
        participation, unknownLink, family, associate, occupancy, payment, debt, contractAward,
        courtCaseParty, documentation, ownedOrControlled, boardRights, nominee, trusteeship,
        settlement, protection, benefit, branch, partOf, headship, supply,
        intermediation, cooperation, production, development, testing, use, establishment,
        component, variant, sameAddress, possiblySame, statement, urging,
    ]

    private static func ftm(
        _ name: String, _ family: RelationFamily, _ verb: String, _ inverse: String,
        _ source: String, _ target: String, _ meaning: RuleMeaning = .none, directed: Bool = true
    ) -> RelationKind {
        RelationKind(
            name: name, family: family, verb: verb, inverseVerb: inverse, isDirected: directed,
            meaning: meaning, sourceProperty: source, targetProperty: target, exportSchema: name)
    }

    private static func own(
        _ name: String, _ family: RelationFamily, _ verb: String, _ inverse: String,
        as schema: String, _ meaning: RuleMeaning = .none, directed: Bool = true
    ) -> RelationKind {
        let participant = schema == "ProjectParticipant"
        return RelationKind(
            name: name, family: family, verb: verb, inverseVerb: inverse, isDirected: directed,
            meaning: meaning, sourceProperty: participant ? "participant" : "subject",
            targetProperty: participant ? "project" : "object", exportSchema: schema)
    }
}
