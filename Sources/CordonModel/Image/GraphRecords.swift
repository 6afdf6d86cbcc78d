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
        put(relation.isRecordedChain)
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
        put(stake.standing)
        put(stake.isSole)
        if stake.isSole {
            put(stake.resolved)
        } else {
            for reading in stake.readings { try put(reading) }
            for choices in stake.possibly { try put(choices) }
        }
        put(stake.isDisputed)
        put(stake.controlAsserted.map { UInt32($0.rawValue) } ?? UInt32.max)
        put(stake.isStakeOrControl)
        put(stake.isIndirect)
        try put(stake.chainEnds.map { Int($0) })
    }

    private mutating func put(_ reading: StakeReading?) throws(ImageDraft.TooLarge) {
        put(reading != nil)
        guard let reading else { return }
        put(reading.share)
        try put(reading.said)
        put(reading.settled)
        try put(reading.choices)
        put(reading.isConflicting)
    }

    private mutating func put(_ choices: [StakeChoice]) throws(ImageDraft.TooLarge) {
        try put(choices.count)
        for choice in choices {
            put(choice.share)
            try put(choice.said)
            try put(choice.filing?.source)
            put(UInt32(bitPattern: choice.filing?.day ?? 0))
        }
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
        let recordID = optionalText()
        let claims = places()
        let disputes = places()
        let standing = standing()
        let certainty = certainty()
        let isMediated = isTrue()
        let assertsControl = isTrue()
        var relation = Relation(
            kind, from: from, to: to, stake: stake, recordID: recordID, isShortcut: isTrue())
        relation.claims = claims
        relation.disputes = disputes
        relation.standing = standing
        relation.certainty = certainty
        relation.isMediated = isMediated
        relation.assertsControl = assertsControl
        relation.isRecordedChain = isTrue()
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
        let firmest = standing()
        let isSole = isTrue()
        let sole = isSole ? share() : nil
        let readings =
            isSole
            ? StakeReading.sole(sole ?? .unknown, firmest)
            : Standing.allCases.map { _ in reading() }
        let possibly = Standing.allCases.map { _ in isSole ? [] : choices() }
        let isDisputed = isTrue()
        let control = word()
        let isStakeOrControl = isTrue()
        let isIndirect = isTrue()
        return Stake(
            owner: owner, owned: owned, kind: kind, claims: claims, possibleClaims: possible,
            readings: readings, possibly: possibly, standing: firmest, isDisputed: isDisputed,
            controlAsserted: control == .max ? nil : Standing(rawValue: Int(control)),
            isStakeOrControl: isStakeOrControl, isIndirect: isIndirect,
            chainEnds: places().map { Vertex($0) })
    }

    private mutating func reading() -> StakeReading? {
        guard isTrue() else { return nil }
        let said = share() ?? .unknown
        let numbers = places()
        let settled = share() ?? .unknown
        let choices = choices()
        return StakeReading(
            share: said, said: numbers, settled: settled, choices: choices,
            isConflicting: isTrue())
    }

    private mutating func choices() -> [StakeChoice] {
        let count = number()
        return (0..<count).map { _ in
            let share = share() ?? .unknown
            let said = places()
            let source = optionalText()
            let day = Int32(bitPattern: word())
            return StakeChoice(
                share: share, said: said,
                filing: source.map { StakeFiling(source: $0, day: day) })
        }
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

    private mutating func spoken() -> FirmestText {
        let text = optionalText()
        return FirmestText(text: text, standing: standing())
    }
}
