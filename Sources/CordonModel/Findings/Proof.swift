/// The proof of a ground: its last step, and on demand the steps above it.
///
/// Entities far down a chain rest on the same steps. They share one derivation, from which the steps
/// of each are told when they are asked for: findings about a chain of a thousand companies take
/// the memory of a thousand steps and not of half a million.
///
/// ```swift
/// ground.proof.last.counts      // who counts in the entity itself
/// ground.proof.steps()          // the whole of it, from the listed parties down
/// ```
public struct Proof: Sendable {
    /// The step about the entity itself.
    public let last: ProofStep
    /// How many steps lead from the nearest listed party to the entity, this last one included.
    public let depth: Int

    /// The steps above, nearest to the entity first where not all are wanted, each after those
    /// that it rests on.
    private let above: @Sendable (_ limit: Int) -> [ProofStep]

    /// Creates a proof whose upper steps are told on demand: at most so many, those nearest to the
    /// entity, in the order of the fixpoint.
    public init(
        last: ProofStep, depth: Int, above: @escaping @Sendable (_ limit: Int) -> [ProofStep]
    ) {
        self.last = last
        self.depth = depth
        self.above = above
    }

    /// Creates a proof of one step.
    public init(_ step: ProofStep) {
        self.init(last: step, depth: 1) { _ in [] }
    }

    /// The steps, in the order of the fixpoint; the last one is the entity itself.
    ///
    /// Of more than `limit`, those nearest to the entity are told.
    ///
    /// - Complexity: O(stakes in the companies told).
    public func steps(atMost limit: Int = .max) -> [ProofStep] {
        above(max(limit, 1) - 1) + [last]
    }

    /// The most steps that are told of each proof where many findings are.
    public static let bound = 100

    /// How many steps of each proof are told among so many findings.
    ///
    /// All together are 200,000 at most, but five of each: a chain of 100,000 companies would else
    /// be ten million steps.
    public static func bound(among findings: Int) -> Int {
        max(5, min(bound, 200_000 / max(findings, 1)))
    }
}
