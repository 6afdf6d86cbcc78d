import CordonGraph
import CordonModel

/// Why verdicts are open: what would have to change for the lower run to reach them.
///
/// A reason is given where it is enough alone, or where nothing reaches without it; where several
/// ways lead there and no single reason is either, every reason that occurs is given.
struct Reasons: Sendable {
    private let enough: [(reason: Reason, contains: [Bool])]
    private let missed: [(reason: Reason, contains: [Bool])]

    /// For an answer in which nothing is open.
    static let none = Reasons(enough: [], missed: [])

    private init(
        enough: [(reason: Reason, contains: [Bool])], missed: [(reason: Reason, contains: [Bool])]
    ) {
        self.enough = enough
        self.missed = missed
    }

    /// - Complexity: two runs for each reason that occurs in the graph.
    init(_ rule: RuleCase, _ graph: EntityGraph) {
        let present = Factors.reasons.filter { rule.mayBeOpen($0.factor, graph) }
        let whole = present.reduce(into: Factors()) { $0.formUnion($1.factor) }
        enough = present.map { ($0.reason, rule.reach($0.factor).contains) }
        missed = present.map { ($0.reason, rule.reach(whole.subtracting($0.factor)).contains) }
    }

    func reasons(of vertex: Vertex) -> [Reason] {
        let place = Int(vertex)
        let alone = enough.filter { $0.contains[place] }.map(\.reason)
        let needed = missed.filter { !$0.contains[place] }.map(\.reason)
        let reasons = Set(alone + needed)
        return (reasons.isEmpty ? Set(enough.map(\.reason)) : reasons).sorted()
    }
}

extension RuleCase {
    /// Whether a factor can make any difference here.
    func mayBeOpen(_ factor: Factors, _ graph: EntityGraph) -> Bool {
        switch factor {
        case .share:
            return graph.stakes.contains { !($0.resolved?.isExact ?? false) || $0.isStakeOrControl }
        case .rule: return !version.readings.isEmpty
        case .conflict:
            return graph.stakes.contains(where: \.isConflicting)
                || holdings.columns(.least).totals.contains { $0 > Scaled.whole }
                || holdings.columns(.most).planes.contains {
                    $0.totals.contains { $0 > Scaled.whole }
                }
        case .standing:
            return graph.file.claims.contains { !$0.standing.isFirm }
        case .control:
            return version.hasControlLimb
                && holdings.linkCodes.contains {
                    LinkCode.kind($0) >= LinkKind.asserted.rawValue
                }
        case .measure: return seeds.parties.contains { $0.seeding == .unknown }
        case .date:
            return graph.stakes.contains { !$0.possibleClaims.isEmpty }
                || holdings.linkCodes.contains { !LinkCode.isCertain($0) }
                || seeds.parties.contains { !$0.isCertain }
        case .joint: return !holdings.blockSizes.isEmpty
        default: return false
        }
    }
}
