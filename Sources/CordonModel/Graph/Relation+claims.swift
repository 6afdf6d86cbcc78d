import CordonGraph

extension Relation {
    init(_ kind: RelationKind, _ key: RelationKey) {
        self.init(
            kind, from: key.from, to: key.to, stake: key.stake, recordID: key.recordID,
            isShortcut: key.isShortcut)
    }

    init(
        _ kind: RelationKind, from: Vertex, to: Vertex, stake: StakeKind, recordID: String?,
        isShortcut: Bool
    ) {
        self.kind = kind
        self.from = from
        self.to = to
        self.stake = stake
        self.recordID = recordID
        self.isShortcut = isShortcut
    }

    /// Takes in one claim that asserts it.
    ///
    /// Of equally firm claims the least text speaks, so that the order of claims says nothing.
    mutating func assert(
        _ assertion: RelationAssertion, at place: Int, standing: Standing, certainty: Certainty,
        isUndated: Bool
    ) {
        if claims.isEmpty { share = assertion.share ?? .someStake }
        claims.append(place)
        self.certainty = max(self.certainty, certainty)
        self.isUndated = self.isUndated && isUndated
        self.standing = max(self.standing, standing)
        spokenRole.hear(assertion.role, standing)
        spokenCriterion.hear(assertion.criterion?.rawValue, standing)
        assertsControl = assertsControl || assertion.assertsControl
        isMediated = isMediated && !assertion.via.isEmpty
    }

    /// The order of relations in a graph, whatever order their claims were read in.
    static func precedes(_ left: Relation, _ right: Relation) -> Bool {
        if left.from != right.from { return left.from < right.from }
        if left.to != right.to { return left.to < right.to }
        if left.kind.name != right.kind.name { return left.kind.name < right.kind.name }
        if left.stake != right.stake { return left.stake < right.stake }
        if left.recordID != right.recordID { return (left.recordID ?? "") < (right.recordID ?? "") }
        return !left.isShortcut && right.isShortcut
    }
}

/// The text that the firmest claims give, and of equally firm ones the least.
struct FirmestText: Sendable {
    private(set) var text: String?
    private(set) var standing: Standing = .alleged

    /// Takes in what one claim says.
    mutating func hear(_ said: String?, _ standing: Standing) {
        guard let said else { return }
        if let text {
            guard standing >= self.standing else { return }
            if standing == self.standing, text <= said { return }
        }
        text = said
        self.standing = standing
    }
}
