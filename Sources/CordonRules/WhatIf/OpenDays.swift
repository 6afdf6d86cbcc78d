import CordonGraph
public import CordonModel

/// A stake whose size is said and of which only the day is open: whether it was held on the day
/// asked settles an open verdict.
public struct DecidingDay: Sendable, Hashable {
    /// The owner.
    public let owner: EntityID
    /// The company.
    public let owned: EntityID
    /// How much is held where it is held.
    public let share: Share
    /// The verdict where it was held on the day.
    public let verdict: Verdict
    /// The verdict where it was not.
    public let otherwise: Verdict
}

/// Which holdings of proofs are open in their day: nothing says for certain that they hold on it.
struct OpenDays {
    /// The claims of relations that only possibly hold on the day, and the shares that they say.
    private let shares: [String: Share?]

    /// Nothing is open.
    init() { shares = [:] }

    /// - Complexity: O(claims of relations).
    init(_ graph: EntityGraph) {
        var shares: [String: Share?] = [:]
        for relation in graph.relations {
            for place in relation.claims {
                let claim = graph.file.claims[place]
                // What another telling of it ends is open, too, whatever its own days say.
                guard let said = claim.relation,
                    relation.certainty == .possible
                        || claim.period.holds(on: graph.projection.asOf) == .possible
                else { continue }
                shares.updateValue(said.share, forKey: claim.name(in: graph.file))
            }
        }
        self.shares = shares
    }

    /// Whether nothing says for certain that a holding holds on the day.
    func isOpen(_ holding: ProofStep.Holding) -> Bool {
        !shares.isEmpty && !holding.claims.isEmpty
            && holding.claims.allSatisfy { shares[$0] != nil }
    }

    /// What a holding is where it holds: as its claims say, not counted from nothing because of the
    /// day; nil for control.
    func stated(_ holding: ProofStep.Holding) -> Share? {
        guard let share = holding.share, isOpen(holding) else { return holding.share }
        let said = Set(holding.claims.map { (shares[$0] ?? nil) ?? .someStake })
        return said.count == 1 ? said.first : share
    }
}
