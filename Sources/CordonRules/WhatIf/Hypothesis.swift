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
    func supposing(_ stakes: [AssumedStake]) -> Case {
        var other = self
        other.keepClaims { claim in
            guard let relation = claim.relation, relation.kind == .ownership else { return true }
            return !stakes.contains {
                $0.owner == claim.subject && $0.owned == relation.target
                    && $0.interest == relation.stake.interest
            }
        }
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
