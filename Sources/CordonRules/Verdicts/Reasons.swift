import CordonGraph
import CordonModel

/// Why verdicts are open: what would have to change for the lower run to reach them.
///
/// A reason is given where it is enough alone, where nothing reaches without it, or where it is
/// enough beside those that nothing reaches without; where no reason is singled out so, every
/// reason that occurs is given.
struct Reasons {
    private let rule: RuleCase?
    private let graph: EntityGraph?
    private let present: [(factor: Factors, reason: Reason)]
    private var reached: [Factors: [Bool]] = [:]

    /// For an answer in which nothing is open.
    static let none = Reasons(rule: nil, graph: nil, present: [])

    private init(
        rule: RuleCase?, graph: EntityGraph?, present: [(factor: Factors, reason: Reason)]
    ) {
        self.rule = rule
        self.graph = graph
        self.present = present
    }

    /// - Complexity: two runs for each reason that occurs in the graph, and some more for each set
    ///   of reasons that together are needed and not enough.
    init(_ rule: RuleCase, _ graph: EntityGraph) {
        self.init(
            rule: rule, graph: graph,
            present: Factors.reasons.filter { rule.mayBeOpen($0.factor, graph) })
    }

    mutating func reasons(of vertex: Vertex) -> [Reason] {
        let whole = present.reduce(into: Factors()) { $0.formUnion($1.factor) }
        var needed = Factors()
        var found = Factors()
        for (factor, _) in present {
            if reaches(vertex, factor) { found.formUnion(factor) }
            if !reaches(vertex, whole.subtracting(factor)) { needed.formUnion(factor) }
        }
        found.formUnion(needed)
        if !needed.isEmpty, !reaches(vertex, needed) {
            for (factor, _) in present where reaches(vertex, needed.union(factor)) {
                found.formUnion(factor)
            }
        }
        if found.isEmpty { found = occurring(above: vertex) }
        return present.filter { found.contains($0.factor) }.map(\.reason).sorted()
    }

    /// The reasons that occur among what a verdict rests on.
    private func occurring(above vertex: Vertex) -> Factors {
        guard let rule, let graph else { return [] }
        let part = RuleEngine(graph, about: [vertex])
        let own = RuleCase(
            holdings: part.holdings(for: rule.version), version: rule.version,
            seeds: Seeds(part.graph, rule.version))
        return present.reduce(into: Factors()) { factors, one in
            if own.mayBeOpen(one.factor, part.graph) { factors.formUnion(one.factor) }
        }
    }

    private mutating func reaches(_ vertex: Vertex, _ factors: Factors) -> Bool {
        if let known = reached[factors] { return known[Int(vertex)] }
        let contains = rule?.reach(factors).contains ?? []
        reached[factors] = contains
        return contains.indices.contains(Int(vertex)) && contains[Int(vertex)]
    }
}

extension RuleCase {
    /// Whether a factor can make any difference here.
    func mayBeOpen(_ factor: Factors, _ graph: EntityGraph) -> Bool {
        switch factor {
        case .share:
            // Not only bands: what a nominee has, or one owner in two classes, is no one number, and
            // the claims of the firmest sources may allow more than all claims do.
            return holdings.hasSeveralStandings
                || graph.stakes.contains { $0.isIndirect && $0.chainEnds.contains($0.owner) }
                || holdings.columns(.most).planes.contains { plane in
                    zip(plane.lows, plane.highs).contains { $0 != $1 || $0 & 1 == 1 }
                        || !plane.trades.isEmpty
                }
        case .rule:
            return !version.readings.isEmpty || !version.listTests.isEmpty
                || (!version.countsIssuedShares && !holdings.ownRows.isEmpty)
                || (version.leavesPlacesOpen
                    && holdings.traits.contains { $0.contains(.placeless) })
        case .conflict:
            return graph.stakes.contains { $0.isConflicting || $0.hasChoices }
                || holdings.columns(.least).totals.contains { $0 > Scaled.whole }
                || holdings.columns(.most.subtracting(.share)).totals.contains { $0 > Scaled.whole }
                || holdings.columns(.most).planes.contains {
                    $0.topTotals.contains { $0 > Scaled.whole }
                }
        case .standing: return graph.hasWeakClaims
        case .control:
            return version.hasControlLimb
                && holdings.linkCodes.contains {
                    LinkCode.kind($0) >= LinkKind.asserted.rawValue
                        && LinkCode.kind($0) != LinkKind.summary.rawValue
                }
        case .measure:
            return seeds.parties.contains { $0.seeding == .unknown }
                || holdings.interests.contains { StakeKind.Interest.allCases[Int($0)] != .shares }
        case .arrangement:
            return holdings.linkCodes.contains { code in
                [LinkKind.nominee, .holder, .trust].map(\.rawValue).contains(LinkCode.kind(code))
            } || holdings.interests.contains { StakeKind.Interest.allCases[Int($0)] == .benefit }
        case .instrument: return graph.stakes.contains { $0.kind.instrument != nil }
        case .date:
            return graph.stakes.contains { !$0.possibleClaims.isEmpty }
                || holdings.linkCodes.contains { !LinkCode.isCertain($0) }
                || seeds.parties.contains { !$0.isCertain }
        case .joint: return !holdings.blockSizes.isEmpty
        case .identity:
            return holdings.linkCodes.contains { LinkCode.kind($0) == LinkKind.same.rawValue }
        default: return false
        }
    }
}

extension Holdings {
    /// Whether the claims of stakes are of more than one standing.
    fileprivate var hasSeveralStandings: Bool {
        if case .stakes(let rows) = values { rows.standings.count > 1 } else { false }
    }
}

extension Stake {
    /// Whether worlds differ in what it is.
    fileprivate var hasChoices: Bool { readings.contains { $0?.choices.count ?? 0 > 1 } }
}

extension EntityGraph {
    /// Whether some relation, listing, joint holding or value has a claim that is not firm.
    fileprivate var hasWeakClaims: Bool {
        func isWeak(_ place: Int) -> Bool { !file.claims[place].standing.isFirm }
        return relations.contains { $0.claims.contains(where: isWeak) }
            || listings.contains { isWeak($0.claim) } || joints.contains { isWeak($0.claim) }
            || ids.indices.contains { valueClaims(of: Vertex($0)).contains(where: isWeak) }
    }
}
