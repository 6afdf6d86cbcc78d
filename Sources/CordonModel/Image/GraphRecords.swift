import CordonGraph

/// How relations, stakes, listings and joint holdings become records of an image, and back.
extension WordDraft {
    mutating func put(_ relation: Relation) throws(ImageDraft.TooLarge) {
        try put(relation.kind)
        put(relation.from)
        put(relation.to)
        try put(relation.stake)
        try put(once: relation.recordID)
        try put(relation.claims)
        try put(relation.disputes)
        put(relation.standing)
        put(relation.certainty)
        put(relation.isMediated)
        put(relation.assertsControl)
        put(relation.isShortcut)
        put(relation.share)
        try put(relation.spokenRole)
        try put(relation.spokenCriterion)
    }

    mutating func put(_ stake: Stake) throws(ImageDraft.TooLarge) {
        put(stake.owner)
        put(stake.owned)
        try put(stake.kind)
        try put(stake.claims)
        try put(stake.possibleClaims)
        for shares in [stake.atLeast, stake.voicesAtLeast, stake.possiblyAtLeast] {
            try put(shares.count)
            for share in shares { put(share) }
        }
        put(stake.most)
        put(stake.standing)
        put(stake.isConflicting)
        put(stake.isDisputed)
        put(stake.controlAsserted.map { UInt32($0.rawValue) } ?? UInt32.max)
        put(stake.isStakeOrControl)
    }

    mutating func put(_ listed: ListedParty) throws(ImageDraft.TooLarge) {
        put(listed.vertex)
        try put(listed.claim)
        put(listed.certainty)
        try put(listed.listing)
    }

    mutating func put(_ group: JointGroup) throws(ImageDraft.TooLarge) {
        try put(group.members.map { Int($0) })
        put(group.over ?? .max)
        try put(group.claim)
        put(group.standing)
        put(group.certainty)
        put(group.isOneBlock)
    }

    private mutating func put(_ standing: Standing) { put(UInt32(standing.rawValue)) }

    private mutating func put(_ certainty: Certainty) { put(UInt32(certainty.rawValue)) }

    private mutating func put(_ spoken: FirmestText) throws(ImageDraft.TooLarge) {
        try put(spoken.text)
        put(spoken.standing)
    }
}

extension WordReader {
    mutating func relation() -> Relation {
        let kind = relationKind()
        let from = word()
        let to = word()
        let stake = stakeKind()
        var relation = Relation(
            kind, from: from, to: to, stake: stake, recordID: optionalText())
        relation.claims = places()
        relation.disputes = places()
        relation.standing = standing()
        relation.certainty = certainty()
        relation.isMediated = isTrue()
        relation.assertsControl = isTrue()
        relation.isShortcut = isTrue()
        relation.share = share()
        relation.spokenRole = spoken()
        relation.spokenCriterion = spoken()
        return relation
    }

    mutating func stake() -> Stake {
        let owner = word()
        let owned = word()
        let kind = stakeKind()
        let claims = places()
        let possible = places()
        let atLeast = shares()
        let voices = shares()
        let possibly = shares()
        let most = share() ?? .unknown
        let firmest = standing()
        let isConflicting = isTrue()
        let isDisputed = isTrue()
        let control = word()
        return Stake(
            owner: owner, owned: owned, kind: kind, claims: claims, possibleClaims: possible,
            atLeast: atLeast, most: most, voicesAtLeast: voices, possiblyAtLeast: possibly,
            standing: firmest, isConflicting: isConflicting, isDisputed: isDisputed,
            controlAsserted: control == .max ? nil : Standing(rawValue: Int(control)),
            isStakeOrControl: isTrue())
    }

    mutating func listedParty() -> ListedParty {
        let vertex = word()
        let claim = number()
        let certainty = certainty()
        return ListedParty(
            vertex: vertex, claim: claim, certainty: certainty, listing: listing())
    }

    mutating func jointGroup() -> JointGroup {
        let members = places().map { Vertex($0) }
        let over = word()
        let claim = number()
        let standing = standing()
        let certainty = certainty()
        return JointGroup(
            members: members, over: over == .max ? nil : over, claim: claim, standing: standing,
            certainty: certainty, isOneBlock: isTrue())
    }

    private mutating func standing() -> Standing { Standing(rawValue: number()) ?? .alleged }

    private mutating func certainty() -> Certainty { Certainty(rawValue: number()) ?? .possible }

    private mutating func shares() -> [Share?] {
        let count = number()
        return (0..<count).map { _ in share() }
    }

    private mutating func spoken() -> FirmestText {
        let text = optionalText()
        return FirmestText(text: text, standing: standing())
    }
}
