import CordonModel

/// What the interest types of the Beneficial Ownership Data Standard 0.4 mean here.
///
/// Source: the code list `interestType` of the standard.
enum BODSMeaning {
    /// The relation of an interest from the interested party to `subject`.
    static func relation(
        _ interest: BODSInterest, to subject: EntityID, record: String, isShortcut: Bool
    ) -> RelationAssertion {
        if let consolidation = GLEIFMeaning.kind(inDetails: interest.details) {
            return GLEIFMeaning.relation(
                consolidation, to: subject, record: record, isShortcut: isShortcut)
        }
        func stake(_ kind: StakeKind.Interest) -> RelationAssertion {
            RelationAssertion(
                .ownership, to: subject, share: interest.share ?? .someStake,
                stake: StakeKind(kind, capacity: capacity(interest)), role: interest.type,
                isShortcut: isShortcut, recordID: record)
        }
        func control(_ criterion: ControlCriterion?) -> RelationAssertion {
            RelationAssertion(
                .control, to: subject, share: nil, role: interest.type, criterion: criterion,
                assertsControl: true, isShortcut: isShortcut, recordID: record)
        }
        func trust(_ kind: RelationKind) -> RelationAssertion {
            RelationAssertion(
                kind, to: subject, role: interest.type, isShortcut: isShortcut, recordID: record)
        }
        func instrument(_ instrument: StakeKind.Instrument) -> RelationAssertion {
            RelationAssertion(
                .ownership, to: subject, share: interest.share ?? .someStake,
                stake: StakeKind(.shares, capacity: instrument.rawValue), role: interest.type,
                isShortcut: isShortcut, recordID: record)
        }
        func office() -> RelationAssertion {
            RelationAssertion(
                .directorship, to: subject, role: interest.type, isShortcut: isShortcut,
                recordID: record)
        }
        switch interest.type {
        case "shareholding": return stake(.shares)
        case "votingRights": return stake(.votes)
        case "rightsToSurplusAssetsOnDissolution": return stake(.assets)
        case "rightsToProfitOrIncome", "rightToProfitOrIncomeFromAssets": return stake(.profit)
        case "beneficiaryOfLegalArrangement":
            return interest.share == nil ? trust(.benefit) : stake(.benefit)
        case "enjoymentAndUseOfAssets": return control(.assets)
        case "appointmentOfBoard": return control(.board)
        case "trustee": return trust(.trusteeship)
        case "settlor": return trust(.settlement)
        case "protector": return trust(.protection)
        // For whom a nominee holds: a part of what the nominee has, nobody says which.
        case "nominator": return trust(.benefit)
        case "conditionalRightsGrantedByContract": return instrument(.option)
        // Who holds for another, as a trustee does.
        case "nominee": return trust(.trusteeship)
        case "otherInfluenceOrControl", "rightsGrantedByContract",
            "controlViaCompanyRulesOrArticles", "controlByLegalFramework":
            return control(nil)
        case "boardMember", "boardChair", "seniorManagingOfficial": return office()
        default: return unknown(interest, to: subject, record: record, isShortcut: isShortcut)
        }
    }

    /// An interest whose type is unknown, unpublished or absent: the source leaves open which.
    private static func unknown(
        _ interest: BODSInterest, to subject: EntityID, record: String, isShortcut: Bool
    ) -> RelationAssertion {
        RelationAssertion(
            interest.isBeneficial || interest.share != nil ? .ownedOrControlled : .unknownLink,
            to: subject,
            share: interest.share ?? (interest.isBeneficial ? .someStake : nil),
            role: interest.type ?? "unknown interest", assertsControl: interest.isBeneficial,
            isShortcut: isShortcut, recordID: record)
    }

    /// The capacity in which a stake is held, where a register's words say it.
    private static func capacity(_ interest: BODSInterest) -> String? {
        guard let details = interest.details else { return nil }
        if details.contains("-as-trust") { return "trust" }
        if details.contains("-as-firm") { return "firm" }
        return nil
    }
}
