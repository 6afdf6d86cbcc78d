public import CordonModel

/// "What if": claims that are left aside and stakes that are assumed.
public struct Hypothesis: Sendable {
    /// Claims left aside, by key or id.
    public var without: Set<String>
    /// Stakes that are assumed, in place of whatever is claimed about them.
    public var stakes: [AssumedStake]

    /// Creates a hypothesis.
    public init(without: Set<String> = [], stakes: [AssumedStake] = []) {
        self.without = without
        self.stakes = stakes
    }
}

/// A stake that is assumed for the sake of a question.
public struct AssumedStake: Hashable, Sendable {
    /// The owner.
    public let owner: EntityID
    /// The company.
    public let owned: EntityID
    /// How much.
    public let share: Share
    /// In what.
    public let interest: StakeKind.Interest

    /// Creates an assumption.
    public init(
        owner: EntityID, owned: EntityID, share: Share, interest: StakeKind.Interest = .shares
    ) {
        self.owner = owner
        self.owned = owned
        self.share = share
        self.interest = interest
    }

    /// Reads `owner>owned=30%`, or nil where the text is no such assumption.
    public init?(_ text: some StringProtocol) {
        let sides = text.split(separator: "=", maxSplits: 1)
        guard sides.count == 2 else { return nil }
        let ends = sides[0].split(separator: ">", maxSplits: 1)
        guard ends.count == 2, let share = Share(sides[1]) else { return nil }
        self.init(
            owner: String(ends[0]).trimmed, owned: String(ends[1]).trimmed, share: share)
    }
}

extension String {
    /// The text without the spaces around it.
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// A verdict that a hypothesis changes.
public struct SupposedChange: Sendable {
    /// The finding as it is.
    public let before: Finding
    /// The finding as it would be.
    public let after: Finding
}

extension Case {
    /// The case with assumed stakes in place of what is claimed about them.
    ///
    /// Only the size is supposed: what else the claims say of the pair stays said, that control is
    /// asserted above all.
    func supposing(_ stakes: [AssumedStake]) -> Case {
        var other = self
        let controls = claims.filter { claim in
            claim.relation?.assertsControl == true && stakes.contains { $0.replaces(claim) }
        }.compactMap(\.control)
        other.keepClaims { claim in
            !stakes.contains { $0.replaces(claim) }
        }
        for control in controls { other.add(control) }
        other.add(Source(id: "assumed", title: "Assumed for this question", kind: .hypothesis))
        for stake in stakes {
            other.add(
                Claim(
                    subject: stake.owner,
                    .relation(
                        RelationAssertion(
                            .ownership, to: stake.owned, share: stake.share,
                            stake: StakeKind(stake.interest))),
                    standing: .assumed, citations: [Citation(source: "assumed")],
                    key: "assumed:\(stake.owner)>\(stake.owned)"))
        }
        return other
    }
}

extension AssumedStake {
    /// Whether it stands in the place of what a claim says.
    fileprivate func replaces(_ claim: Claim) -> Bool {
        guard let relation = claim.relation, relation.kind == .ownership else { return false }
        return owner == claim.subject && owned == relation.target
            && interest == relation.stake.interest
    }
}

extension Claim {
    /// The claim that control is asserted, taken out of one about a stake.
    fileprivate var control: Claim? {
        guard let relation else { return nil }
        return Claim(
            subject: subject,
            .relation(
                RelationAssertion(
                    .control, to: relation.target, role: relation.role,
                    criterion: relation.criterion, assertsControl: true,
                    isShortcut: relation.isShortcut, via: relation.via,
                    recordID: relation.recordID)),
            standing: standing, polarity: polarity, period: period, evidence: evidence, key: key,
            contradicts: contradicts)
    }
}
