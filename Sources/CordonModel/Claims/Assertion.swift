/// The id of an entity: a list record carries its list, as in `ofac:46431`.
public typealias EntityID = String

/// What a claim says.
public enum Assertion: Hashable, Sendable {
    /// The subject has a property value.
    case value(PropertyValue)
    /// The subject is the source of a relation to another entity.
    case relation(RelationAssertion)
    /// An authority lists the subject.
    case listing(Listing)
    /// The subject and another entity are one party.
    case identity(EntityID)
    /// Something eases the sanction on the subject.
    case relief(Relief)
    /// The subject and others act together in what they hold.
    case joint(JointHolding)
}

/// A value of a property, kept as text as its source writes it.
public struct PropertyValue: Hashable, Sendable {
    /// The property: a FollowTheMoney name such as `innCode`, or one of the file's own.
    public let property: String
    /// The value.
    public let text: String
    /// The language, where it is stated.
    public let language: String?

    /// Creates a value.
    public init(_ property: String, _ text: String, language: String? = nil) {
        self.property = property
        self.text = text
        self.language = language
    }
}

/// That a relation holds between the claim's subject and ``target``.
public final class RelationAssertion: Hashable, Sendable {
    /// The kind.
    public let kind: RelationKind
    /// The other end.
    public let target: EntityID
    /// The size of a stake; nil where the relation is none or nothing is said.
    public let share: Share?
    /// What the stake is a stake in.
    public let stake: StakeKind
    /// What exactly: the office, the goods, the source's own word.
    public let role: String?
    /// The named way of control, for control relations.
    public let criterion: ControlCriterion?
    /// Whether control is asserted beside a stake.
    public let assertsControl: Bool
    /// Whether the relation sums up a chain that is recorded too.
    public let isShortcut: Bool
    /// The entities through which a mediated link runs.
    public let via: [EntityID]
    /// The id of the relation in its source, such as a FollowTheMoney edge id.
    public let recordID: String?
    /// Properties of the relation that have no place of their own.
    public let properties: [PropertyValue]

    /// Creates an assertion.
    public init(
        _ kind: RelationKind, to target: EntityID, share: Share? = nil,
        stake: StakeKind = StakeKind(), role: String? = nil, criterion: ControlCriterion? = nil,
        assertsControl: Bool = false, isShortcut: Bool = false, via: [EntityID] = [],
        recordID: String? = nil, properties: [PropertyValue] = []
    ) {
        self.kind = kind
        self.target = target
        self.share = share
        self.stake = stake
        self.role = role
        self.criterion = criterion
        self.assertsControl = assertsControl
        self.isShortcut = isShortcut
        self.via = via
        self.recordID = recordID
        self.properties = properties
    }

    /// Two assertions are equal when everything they say is.
    public static func == (left: RelationAssertion, right: RelationAssertion) -> Bool {
        left === right
            || (left.kind == right.kind && left.target == right.target
                && left.share == right.share && left.stake == right.stake
                && left.role == right.role && left.criterion == right.criterion
                && left.assertsControl == right.assertsControl
                && left.isShortcut == right.isShortcut && left.via == right.via
                && left.recordID == right.recordID && left.properties == right.properties)
    }

    /// Hashes the ends and the kind.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(target)
        hasher.combine(share)
    }
}

/// What a stake is a stake in: stakes of different kinds are never added.
public struct StakeKind: Hashable, Sendable, Comparable {
    /// Shares, votes, profit or assets.
    public let interest: Interest
    /// The class or tranche, where there are several.
    public let shareClass: String?
    /// Beneficial, legal, nominee or trustee.
    public let capacity: String?

    /// Creates a kind; shares where nothing is said.
    public init(
        _ interest: Interest = .shares, shareClass: String? = nil, capacity: String? = nil
    ) {
        self.interest = interest
        self.shareClass = shareClass
        self.capacity = capacity
    }

    /// The things a stake can be in.
    public enum Interest: String, CaseIterable, Comparable, Sendable {
        /// Capital.
        case shares
        /// Voting rights.
        case votes
        /// Profit or distributions.
        case profit
        /// Surplus assets on dissolution.
        case assets
        /// The capital of a body that has no shares, such as a partnership.
        case capital
        /// A fixed part in what a trust or another arrangement holds.
        case benefit

        /// Orders by name.
        public static func < (left: Interest, right: Interest) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// Orders by interest, class, capacity.
    public static func < (left: StakeKind, right: StakeKind) -> Bool {
        (left.interest, left.shareClass ?? "", left.capacity ?? "")
            < (right.interest, right.shareClass ?? "", right.capacity ?? "")
    }
}

/// That several holders act together, so that each is treated as holding what all hold.
public struct JointHolding: Hashable, Sendable {
    /// The holders beside the claim's subject.
    public let partners: [EntityID]
    /// The company it is about; nil where it is about every company they hold.
    public let over: EntityID?
    /// Whether it is one block held together rather than several stakes added.
    public let isOneBlock: Bool

    /// Creates a joint holding.
    public init(partners: [EntityID], over: EntityID? = nil, isOneBlock: Bool = false) {
        self.partners = partners
        self.over = over
        self.isOneBlock = isOneBlock
    }
}
