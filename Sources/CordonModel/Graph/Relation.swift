public import CordonGraph

/// A relation of the graph: the claims that say one thing about one pair, taken together.
public struct Relation: Sendable {
    /// The kind.
    public let kind: RelationKind
    /// The source end.
    public internal(set) var from: Vertex
    /// The target end.
    public internal(set) var to: Vertex
    /// What a stake is a stake in; plain shares where the kind is no stake.
    public let stake: StakeKind
    /// The id of the record in its source, where it has one.
    public let recordID: String?
    /// The places in the case's claims that assert it and hold on the day, certainly or possibly.
    public internal(set) var claims: [Int] = []
    /// The places of claims that deny or doubt it.
    public internal(set) var disputes: [Int] = []
    /// The firmest standing among the claims that assert it.
    public internal(set) var standing: Standing = .alleged
    /// Whether it holds on the day.
    public internal(set) var certainty: Certainty = .no
    /// Whether every claim of it sums up a link that runs through others.
    public internal(set) var isMediated = true
    /// What exactly, by its firmest claim: the office, the goods.
    public var role: String? { spokenRole.text }
    /// The named way of control, by its firmest claim that names one.
    public var criterion: ControlCriterion? {
        spokenCriterion.text.flatMap { ControlCriterion(rawValue: $0) }
    }
    /// Whether no claim of it bears a day: it counts on every day that is asked.
    var isUndated = true
    /// Whether control is asserted beside a stake.
    public internal(set) var assertsControl = false
    /// Whether its claims sum up a chain of other relations.
    public let isShortcut: Bool
    /// Whether it is a shortcut of a chain that is recorded and says as much.
    public internal(set) var isRecordedChain = false
    /// The share that its claims say together; nil where the relation is no stake.
    public internal(set) var share: Share?
    var spokenRole = FirmestText()
    var spokenCriterion = FirmestText()

    /// Whether a source denies or doubts it.
    public var isDisputed: Bool { !disputes.isEmpty }
}
