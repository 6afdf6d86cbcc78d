public import CordonModel
public import CordonStore

/// What was decided about pairs, and whether it still stands.
///
/// ```swift
/// let book = DecisionBook(try store.screeningDecisions(), in: investigation.graph)
/// ```
public struct DecisionBook: Sendable {
    private struct Pair: Hashable {
        let subject: String
        let vertex: UInt32
    }

    private var last: [Pair: ScreeningDecision] = [:]
    private let graph: EntityGraph

    /// Reads a history, oldest first; the last decision on a pair counts.
    ///
    /// A decision about an entity that is now joined into another is about that one; decisions
    /// about entities that the graph does not have wait until it has them.
    public init(_ history: [ScreeningDecision] = [], in graph: EntityGraph) {
        self.graph = graph
        for decision in history {
            guard let vertex = graph.vertex(decision.entity) else { continue }
            last[Pair(subject: decision.subject, vertex: vertex)] = decision
        }
    }

    /// The word of the last decision on a pair, whatever changed since; nil where nothing was decided.
    public func word(_ subject: String, _ entity: EntityID) -> String? {
        guard let vertex = graph.vertex(entity) else { return nil }
        return last[Pair(subject: subject, vertex: vertex)]?.verdict.rawValue
    }

    /// What stands about a pair as it is now; nil where nothing was decided.
    func standing(
        _ subject: String, _ vertex: UInt32, _ pair: @autoclosure () -> ComparedPair
    ) -> StandingDecision? {
        guard let decision = last[Pair(subject: subject, vertex: vertex)] else { return nil }
        guard let compared = decision.compared else {
            return StandingDecision(
                decision: decision, changes: ["what was compared then is not known"])
        }
        return StandingDecision(decision: decision, changes: pair().changes(since: compared))
    }
}

/// The last decision on a pair, and what changed since.
public struct StandingDecision: Sendable, Hashable {
    /// The decision.
    public let decision: ScreeningDecision
    /// What changed since, a phrase each; empty where nothing did.
    public let changes: [String]

    /// Whether the pair raises no alert: it is a false positive, and nothing changed.
    public var silences: Bool { decision.verdict == .falsePositive && changes.isEmpty }

    /// One word: the verdict, or `reopened` where a false positive has to be looked at again.
    public var word: String {
        decision.verdict == .falsePositive && !changes.isEmpty
            ? "reopened" : decision.verdict.rawValue
    }
}
