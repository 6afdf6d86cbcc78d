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

    private var told: [Pair: [ScreeningDecision]] = [:]
    private let graph: EntityGraph

    /// Reads a history, oldest first; the last decision on a pair counts.
    ///
    /// A decision about an entity that is now joined into another is about that one; decisions
    /// about entities that the graph does not have wait until it has them.
    public init(_ history: [ScreeningDecision] = [], in graph: EntityGraph) {
        self.graph = graph
        for decision in history {
            guard let vertex = graph.vertex(decision.entity) else { continue }
            told[Pair(subject: decision.subject, vertex: vertex), default: []].append(decision)
        }
    }

    /// The word of the last decision on a pair, whatever changed since; nil where nothing was decided.
    public func word(_ subject: String, _ entity: EntityID) -> String? {
        guard let vertex = graph.vertex(entity) else { return nil }
        return told[Pair(subject: subject, vertex: vertex)]?.last?.verdict.rawValue
    }

    /// What stands about a pair as it is now; nil where nothing was decided.
    func standing(
        _ subject: String, _ vertex: UInt32, _ pair: @autoclosure () -> ComparedPair
    ) -> StandingDecision? {
        guard let history = told[Pair(subject: subject, vertex: vertex)],
            let decision = history.last
        else { return nil }
        let changes =
            decision.compared.map { pair().changes(since: $0) }
            ?? ["what was compared then is not known"]
        return StandingDecision(history, changes, on: graph.projection.asOf)
    }
}

/// The last decision on a pair, who made it, and what changed since.
public struct StandingDecision: Sendable, Hashable {
    /// The decision.
    public let decision: ScreeningDecision
    /// What changed since, a phrase each; empty where nothing did.
    public let changes: [String]
    /// The people who decided so without anybody deciding otherwise in between, the first first.
    public let reviewers: [String]
    /// The number of people who have to decide the same before it counts.
    public let needs: Int

    /// The decision that stands at the end of a history that is not empty.
    init?(_ history: [ScreeningDecision], _ changes: [String], on day: Day) {
        guard let last = history.last else { return nil }
        decision = last
        let agreed = history.reversed().prefix { earlier in
            earlier.verdict == last.verdict && Self.isSame(earlier.compared, last.compared)
        }.reversed()
        var known: Set<String> = []
        reviewers = agreed.map(\.by).filter { known.insert(Self.person($0)).inserted }
        needs = agreed.map(\.needs).max() ?? 1
        let until = agreed.compactMap(\.until).min()
        let over = until.map { $0 < day ? ["it was to hold until \($0)"] : [] } ?? []
        self.changes = changes + over
    }

    /// Whether two people looked at the same facts.
    private static func isSame(_ one: ComparedPair?, _ other: ComparedPair?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.changes(since: other).isEmpty
    }

    /// A name as people are told apart by it.
    private static func person(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether another person has to decide the same before it counts.
    public var isAwaited: Bool { decision.verdict != .unclear && reviewers.count < needs }

    /// Whether the pair raises no alert: it is a false positive, enough people said so, and nothing
    /// changed.
    public var silences: Bool {
        decision.verdict == .falsePositive && changes.isEmpty && !isAwaited
    }

    /// One word: the verdict; `reopened` where a false positive has to be looked at again, and
    /// `awaits-second` where another person has to decide.
    public var word: String {
        if decision.verdict == .falsePositive, !changes.isEmpty { return Self.reopened }
        return isAwaited ? Self.awaits : decision.verdict.rawValue
    }

    static let reopened = "reopened"
    static let awaits = "awaits-second"

    /// The sentence for the next reviewer about a decision that waits for him; nil where none does.
    var pending: String? {
        guard isAwaited, changes.isEmpty else { return nil }
        return "\(decision.verdict.rawValue) by \(reviewers.joined(separator: ", ")) on "
            + "\(decision.day): \(decision.because); another reviewer is asked for"
    }

    /// Why, for a reviewer's row; empty where he has to give a reason of his own.
    var because: String { isAwaited ? "" : decision.because }
    /// Who, for a reviewer's row; empty where he has to be another.
    var by: String { isAwaited ? "" : decision.by }
}
