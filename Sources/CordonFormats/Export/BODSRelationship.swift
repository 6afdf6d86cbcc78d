import CordonModel

/// Claims that make one relationship record of the Beneficial Ownership Data Standard.
struct BODSRelationship {
    let record: String
    let holder: EntityID
    let owned: EntityID
    /// Whether the holder is a person: companies are no beneficial owners.
    let isPerson: Bool
    private(set) var claims: [Claim] = []

    /// The relationships that leave, in the order of their first claims.
    static func all(of outgoing: Outgoing) -> [BODSRelationship] {
        var order: [String] = []
        var found: [String: BODSRelationship] = [:]
        var records: Set<String> = []
        for place in outgoing.places {
            let claim = outgoing.graph.file.claims[place]
            guard let relation = claim.relation, holds(claim, outgoing) else { continue }
            let record = relation.recordID ?? claim.name(in: outgoing.graph.file)
            let holder = outgoing.id(claim.subject)
            let owned = outgoing.id(relation.target)
            let key = [record, holder, owned].joined(separator: "\u{1F}")
            if found[key] == nil {
                // Two pairs of ends under one number are two records.
                let isFree = records.insert(record).inserted
                order.append(key)
                found[key] = BODSRelationship(
                    record: isFree ? record : claim.name(in: outgoing.graph.file),
                    holder: holder, owned: owned,
                    isPerson: outgoing.graph.vertex(holder).map {
                        outgoing.graph.isA($0, "Person")
                    } ?? false)
            }
            found[key]?.claims.append(claim)
        }
        return order.compactMap { found[$0] }
    }

    private init(record: String, holder: EntityID, owned: EntityID, isPerson: Bool) {
        self.record = record
        self.isPerson = isPerson
        self.holder = holder
        self.owned = owned
    }

    /// Whether the standard has a place for a claim: an interest of a party in an entity.
    static func holds(_ claim: Claim, _ outgoing: Outgoing) -> Bool {
        guard claim.polarity == .asserts, let relation = claim.relation,
            kinds.contains(relation.kind), let from = outgoing.graph.vertex(claim.subject),
            let to = outgoing.graph.vertex(relation.target), from != to
        else { return false }
        let owned = outgoing.graph.schema(to)
        return BODSWriter.isParty(outgoing.graph.schema(from)) && BODSWriter.isParty(owned)
            && Schema.named(owned)?.isA("Person") != true
    }

    private static let kinds: Set<RelationKind> = [
        .ownership, .ownedOrControlled, .control, .directorship, .trusteeship, .settlement,
        .protection, .benefit,
    ]

    /// The interests, one of each claim; equal ones once.
    var interests: [JSONText] {
        var interests: [JSONText] = []
        for claim in claims {
            guard let relation = claim.relation else { continue }
            let interest = interest(relation, claim.period)
            if !interests.contains(interest) { interests.append(interest) }
        }
        return interests
    }

    private func interest(_ relation: RelationAssertion, _ period: Period) -> JSONText {
        var members = Members()
        let type = Self.type(of: relation)
        members.add("type", type)
        members.add("directOrIndirect", relation.isShortcut ? "indirect" : "direct")
        let isEither = relation.kind == .ownedOrControlled
        members.list.append(
            .init("beneficialOwnershipOrControl", .bool(isPerson && isEither)))
        members.add("details", relation.role == type ? nil : relation.role)
        // A stake of unknown size says so only where the type would not tell that it is one.
        let share = relation.share ?? .someStake
        if isEither || (share != .someStake && !share.isUnknown && relation.share != nil) {
            members.list.append(.init("share", Self.share(share)))
        }
        members.add("startDate", period.from?.exact?.description)
        members.add("endDate", period.before?.exact?.description)
        return .object(members.list)
    }

    /// The type of an interest, from the standard's list `interestType`.
    private static func type(of relation: RelationAssertion) -> String {
        switch relation.kind {
        case .ownership:
            switch relation.stake.interest {
            case .shares: "shareholding"
            case .votes: "votingRights"
            case .profit: profit.contains(relation.role ?? "") ? relation.role ?? "" : profit[0]
            case .assets: "rightsToSurplusAssetsOnDissolution"
            case .capital: "shareholding"
            case .benefit: "beneficiaryOfLegalArrangement"
            }
        case .control: control(relation)
        case .directorship:
            offices.contains(relation.role ?? "") ? relation.role ?? "" : office(relation.role)
        case .trusteeship: "trustee"
        case .settlement: "settlor"
        case .protection: "protector"
        case .benefit: "beneficiaryOfLegalArrangement"
        default: "unknownInterest"
        }
    }

    private static let profit = [
        "rightsToProfitOrIncome", "rightToProfitOrIncomeFromAssets",
        "beneficiaryOfLegalArrangement",
    ]
    private static let offices = ["boardMember", "boardChair", "seniorManagingOfficial"]
    private static let influences = [
        "otherInfluenceOrControl", "settlor", "protector", "nominator", "rightsGrantedByContract",
        "conditionalRightsGrantedByContract", "controlViaCompanyRulesOrArticles",
        "controlByLegalFramework",
    ]

    private static func control(_ relation: RelationAssertion) -> String {
        switch relation.criterion {
        case .board: "appointmentOfBoard"
        case .trustee: "trustee"
        case .nominee: "nominee"
        case .assets: "enjoymentAndUseOfAssets"
        default:
            influences.contains(relation.role ?? "") ? relation.role ?? "" : influences[0]
        }
    }

    private static func office(_ role: String?) -> String {
        let role = role?.lowercased() ?? ""
        if role.contains("chair") { return "boardChair" }
        return role.contains("board") ? "boardMember" : "seniorManagingOfficial"
    }

    private static func share(_ share: Share) -> JSONText {
        func number(_ percent: Percent) -> JSONText {
            percent.millionths.isMultiple(of: 1_000_000)
                ? .int(Int(percent.millionths / 1_000_000))
                : .number(Double(percent.millionths) / 1_000_000)
        }
        if share.isExact { return ["exact": number(share.lower)] }
        return .object([
            .init(share.lowerOpen ? "exclusiveMinimum" : "minimum", number(share.lower)),
            .init(share.upperOpen ? "exclusiveMaximum" : "maximum", number(share.upper)),
        ])
    }
}
