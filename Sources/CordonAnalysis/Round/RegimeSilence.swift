import CordonGraph
public import CordonModel
import CordonRules

/// A rule under which nothing can be said, or nothing could the last time: for want of a list of the
/// day, or since one came.
public struct RegimeSilence: Sendable, Hashable {
    /// The regime.
    public let regime: String
    /// Whether it was answered the last time; nil where it is asked for the first time.
    public let wasAnswered: Bool?
    /// Whether it is answered now.
    public let isAnswered: Bool
    /// The number of customers without a finding under it; nil where there is no portfolio.
    public let customers: Int?
    /// The reasons for which it cannot be answered, a sentence each.
    public let because: [String]

    /// Whether it is another than the last time.
    public var isNews: Bool { wasAnswered.map { $0 != isAnswered } ?? false }

    /// The verdict on all without a finding, as it was; nil where it was not asked before.
    public var before: Verdict? { wasAnswered.map { $0 ? .none : .notEvaluated } }

    /// The verdict on all without a finding, as it is.
    public var now: Verdict { isAnswered ? .none : .notEvaluated }

    /// The change in one sentence.
    public var sentence: String {
        let whom =
            customers.map { " for \($0) customer\($0 == 1 ? "" : "s") without a finding" } ?? ""
        let then = before.map { "\($0.rawValue) before, \(now.rawValue) now" } ?? now.rawValue
        return "\(regime): \(then)\(whom)"
            + (because.isEmpty ? "" : "; \(because.joined(separator: "; "))")
    }
}

extension RegimeSilence {
    /// The rules that fell silent, speak again, or are silent where they are asked for the first time.
    static func between(
        _ before: [String]?, _ regimes: [Regime], in now: Investigation,
        _ answers: PortfolioAnswers?
    ) -> [RegimeSilence] {
        let (graph, day) = (now.graph, now.graph.projection.asOf)
        let stale = now.uncoveredLists()
        return regimes.compactMap { regime in
            guard let version = regime.version(on: day), version.status != .unverified else {
                return nil
            }
            let isAnswered = version.isCovered(in: graph)
            let was = before.map { $0.contains(regime.id) }
            guard was != isAnswered, was != nil || !isAnswered else { return nil }
            let authorities = Set(version.seeds.compactMap(\.authority))
            let wanting = stale.filter { authorities.contains($0.authority) }
                .map { $0.gap(on: day) }.sorted()
            let nothing = "no list of \(authorities.sorted().joined(separator: ", ")) was read"
            return RegimeSilence(
                regime: regime.id, wasAnswered: was, isAnswered: isAnswered,
                customers: answers?.silent(under: regime.id),
                because: isAnswered ? [] : wanting.isEmpty ? [nothing] : wanting)
        }
    }

    /// The regimes that can be answered on the graph's day.
    static func answered(_ regimes: [Regime], in graph: EntityGraph) -> [String] {
        regimes.filter { regime in
            regime.version(on: graph.projection.asOf)?.isCovered(in: graph) ?? false
        }.map(\.id).sorted()
    }
}
