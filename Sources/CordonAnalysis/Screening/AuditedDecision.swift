import CordonModel
public import CordonStore

/// A decision of a history with what became of it.
public struct AuditedDecision: Sendable {
    /// The state of a decision.
    public enum State: String, Sendable {
        /// It counts.
        case stands
        /// Another person has to decide the same.
        case awaitsSecond = "awaits-second"
        /// The party changed since, or its day is over.
        case reopened
        /// A later decision on the pair counts in its stead, or says the same.
        case followed
    }

    /// The decision.
    public let decision: ScreeningDecision
    /// The turn that it took.
    public let state: State
    /// The people who decided so.
    public let reviewers: [String]
    /// The changes of the party since, a phrase each.
    public let changes: [String]
}

extension DecisionBook {
    /// A history, oldest first, with the state of each decision on the graph's day.
    ///
    /// What a subject is called today is known to its owner alone: only changes of the party are told.
    ///
    /// - Parameters:
    ///   - history: The history.
    ///   - screening: The graph as it is compared.
    /// - Returns: One row for each decision, in their order.
    public static func audit(
        _ history: [ScreeningDecision], _ screening: Screening
    ) -> [AuditedDecision] {
        audit(history, in: screening.graph)
    }

    /// The same of a graph that is not searched.
    static func audit(
        _ history: [ScreeningDecision], in graph: EntityGraph
    ) -> [AuditedDecision] {
        var pairs: [[String]: [ScreeningDecision]] = [:]
        func pair(_ decision: ScreeningDecision) -> [String] {
            let known = graph.vertex(decision.entity).map { graph.id($0) }
            return [decision.subject, known ?? decision.entity]
        }
        for decision in history { pairs[pair(decision), default: []].append(decision) }
        var left = pairs.mapValues(\.count)
        return history.map { decision in
            let key = pair(decision)
            left[key, default: 0] -= 1
            guard left[key] == 0, let all = pairs[key] else {
                return AuditedDecision(
                    decision: decision, state: .followed, reviewers: [decision.by], changes: [])
            }
            return audited(decision, all, graph)
        }
    }

    private static func audited(
        _ decision: ScreeningDecision, _ all: [ScreeningDecision], _ graph: EntityGraph
    ) -> AuditedDecision {
        let now = graph.vertex(decision.entity).map { ComparedFacts(of: $0, in: graph) }
        let changes = decision.compared.map { compared in
            now?.changes(since: compared.entity) ?? ["the party is no longer in the graph"]
        }
        let standing = StandingDecision(
            all, changes ?? ["what was compared then is not known"], on: graph.projection.asOf)
        let state: AuditedDecision.State =
            standing?.changes.isEmpty == false
            ? .reopened : standing?.isAwaited == true ? .awaitsSecond : .stands
        return AuditedDecision(
            decision: decision, state: state, reviewers: standing?.reviewers ?? [decision.by],
            changes: standing?.changes ?? [])
    }
}
