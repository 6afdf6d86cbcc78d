extension RelationWord {
    /// Every word, in the order of families.
    public static let all: [RelationWord] =
        ownershipWords + controlWords + supplyWords + roleWords + programmeWords + otherWords

    private static let ownershipWords: [RelationWord] = [
        stake("owns", .someStake), stake("owner of", .someStake),
        stake("shareholder of", .someStake), stake("sole owner of", .whole),
        stake("majority owner of", .majority), stake("co-owner of", .partial),
        stake("owned by", .someStake, inverse: true),
        stake("wholly owned by", .whole, inverse: true),
        stake("majority owned by", .majority, inverse: true),
        stake("subsidiary of", .someStake, inverse: true, control: true),
        // The meaning between companies; the reader asks `partOf(subject:object:)`.
        stake("part of", .someStake, inverse: true, control: true),
        either("owns or controls"), either("owned or controlled by", inverse: true),
        either("front company of", inverse: true),
        interest("sole member of", .votes, .whole, capacity: StakeKind.member),
        interest("has rights to profits of", .profit, .someStake),
        interest("has rights to capital of", .capital, .someStake),
        interest("has rights to surplus of", .assets, .someStake),
        interest("holds pledge over", .shares, .someStake, capacity: "pledge"),
        interest("holds option on", .shares, .someStake, capacity: "option"),
        interest("holds convertible into", .shares, .someStake, capacity: "convertible"),
        interest("holds in escrow", .shares, .someStake, capacity: "escrow"),
    ]

    private static let controlWords: [RelationWord] = [
        control("controls", nil), control("controlled by", nil, inverse: true),
        control("consolidates", nil), control("consolidated by", nil, inverse: true),
        control("holds majority of votes in", .votes),
        control("appoints board majority of", .board),
        control("has voting agreement over", .agreement), control("dominates", .dominance),
        control("uses assets of", .assets), control("runs as one business", .unified),
        control("guarantees liabilities of", .liabilities),
        control("controls in fact", .inFact), control("directs activities of", .direction),
        control("appointed board majority of", .boardAppointed),
        control("dominates in fact", .deFactoDominance), control("may veto policy of", .policyVeto),
        plain("appoints directors of", .boardRights),
        plain("represented on board of", .boardRights),
        plain("nominee for", .nominee), plain("has nominee", .nominee, inverse: true),
        plain("trustee of", .trusteeship), plain("settlor of", .settlement),
        plain("protector of", .protection), plain("beneficiary of", .benefit),
        plain("branch of", .branch),
    ]

    private static let supplyWords: [RelationWord] = [
        plain("supplies", .supply), plain("supplies weapons to", .supply),
        plain("supplied by", .supply, inverse: true), plain("sent to", .supply),
        plain("intermediary for", .intermediation), plain("contract with", .cooperation),
        plain("works with", .cooperation), plain("pays", .payment), plain("owes", .debt),
    ]

    private static let roleWords: [RelationWord] = [
        plain("director of", .directorship), plain("general director of", .directorship),
        plain("chair of board of", .directorship), plain("heads", .headship),
        plain("official of", .employment), plain("spokesperson of", .employment),
        plain("employee of", .employment), plain("advises", .representation),
        plain("represents", .representation), plain("member of", .membership),
        plain("holds post", .occupancy),
    ]

    private static let programmeWords: [RelationWord] = [
        plain("produces", .production), plain("develops", .development),
        plain("tests", .testing), plain("uses", .use),
        plain("participates in", .participation), plain("component of", .component),
        plain("variant of", .variant), plain("upgrade of", .variant),
        plain("modelled on", .variant), plain("shared design with makers of", .participation),
        plain("established", .establishment),
        plain("worked with experts on", .participation), plain("merged into", .succession),
    ]

    private static let otherWords: [RelationWord] = [
        plain("linked to", .unknownLink), plain("associated with", .unknownLink),
        plain("located at same building as", .sameAddress),
        plain("possibly same as", .possiblySame), plain("family of", .family),
        plain("associate of", .associate), plain("states about", .statement),
        plain("states to", .statement), plain("reports on", .statement),
        plain("accuses", .statement), plain("alleges about", .statement),
        plain("discussed with", .statement), plain("unaware of", .statement),
        plain("doubts", .statement), plain("urges", .urging),
        plain("documents", .documentation),
    ]

    private static func stake(
        _ word: String, _ share: Share, inverse: Bool = false, control: Bool = false
    ) -> RelationWord {
        RelationWord(
            word: word, kind: .ownership, isInverse: inverse, share: share, criterion: nil,
            assertsControl: control)
    }

    private static func interest(
        _ word: String, _ interest: StakeKind.Interest, _ share: Share, capacity: String? = nil
    ) -> RelationWord {
        var named = stake(word, share)
        named.interest = interest
        named.capacity = capacity
        return named
    }

    private static func either(_ word: String, inverse: Bool = false) -> RelationWord {
        RelationWord(
            word: word, kind: .ownedOrControlled, isInverse: inverse, share: .someStake,
            criterion: nil, assertsControl: true)
    }

    private static func control(
        _ word: String, _ criterion: ControlCriterion?, inverse: Bool = false
    ) -> RelationWord {
        RelationWord(
            word: word, kind: .control, isInverse: inverse, share: nil, criterion: criterion,
            assertsControl: true)
    }

    private static func plain(
        _ word: String, _ kind: RelationKind, inverse: Bool = false
    ) -> RelationWord {
        RelationWord(
            word: word, kind: kind, isInverse: inverse, share: nil, criterion: nil,
            assertsControl: false)
    }
}
