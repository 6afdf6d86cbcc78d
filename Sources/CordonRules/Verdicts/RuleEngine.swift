public import CordonGraph
public import CordonModel

/// Answers what regimes say about the entities of a graph.
///
/// The engine lays the graph's stakes, control and joint holdings out as flat arrays once; every
/// regime then runs on them. It reads no file, no clock and no list: what a list says are claims
/// of the graph.
///
/// ```swift
/// let engine = RuleEngine(EntityGraph(file, Projection(asOf: day)))
/// for finding in engine.findings(under: Regime.defaults(on: day)) {
///     print(finding.entity, finding.regime, finding.verdict)
/// }
/// ```
/// - Complexity: O(claims) to build; each regime O(relations), per-party ones O(parties × what each
///   reaches).
public struct RuleEngine: Sendable {
    /// The graph that is asked about.
    public let graph: EntityGraph

    let holdings: Holdings
    let incoming: Incoming
    let claimNames: ClaimNames
    let aboveBook: AboveBook
    /// How firmly some party is assumed to be listed, which makes every regime evaluated; nil where
    /// none is.
    let assumed: Standing?

    /// Lays a graph out for the rules.
    public init(_ graph: EntityGraph) {
        self.init(graph, assumed: graph.assumption(without: []))
    }

    /// Lays out only what verdicts about some entities rest on, their ancestors, and who held a stake
    /// in them before, with the ancestors of those.
    ///
    /// ``graph`` is then that part of the graph, in which vertices have other numbers, or the whole
    /// where that is not twice as large; ask it for them by id.
    ///
    /// - Complexity: O(stakes and relations of the ancestors), and a look at every joint holding.
    public init(_ graph: EntityGraph, about vertices: [Vertex]) {
        let asked = vertices + EndedStake.formerOwners(of: vertices, in: graph)
        let ancestors = Upstream(graph).ancestors(of: asked)
        let isMost = ancestors.count * 2 > graph.entityCount
        self.init(
            isMost ? graph : graph.part(of: ancestors), assumed: graph.assumption(without: []))
    }

    init(_ graph: EntityGraph, assumed: Standing?) {
        self.graph = graph
        self.assumed = assumed
        holdings = Holdings(graph)
        incoming = Incoming(holdings)
        claimNames = ClaimNames(of: graph.file)
        aboveBook = AboveBook(graph, holdings.asides)
    }
}

extension EntityGraph {
    /// How firmly some party is assumed to be listed by another claim than those named; nil where
    /// none is.
    func assumption(without names: Set<String>) -> Standing? {
        let kept = Projection(asOf: projection.asOf, without: names)
        return listings.lazy.filter { $0.listing.authority == SeedRule.assumedAuthority }
            .map { file.claims[$0.claim] }.filter { kept.admits($0, in: file) }
            .map(\.standing).max()
    }
}

// MARK: - Questions

extension RuleEngine {
    /// What one regime says about every entity, on the graph's day.
    public func answer(_ regime: Regime, limits: Limits = .none) -> RegimeAnswer {
        RegimeAnswer(of: self, regime, regime.version(on: graph.projection.asOf), limits: limits)
    }

    /// What regimes say, in the order of regimes and then of entity ids.
    ///
    /// - Parameters:
    ///   - regimes: The regimes; each is asked in its version of the graph's day.
    ///   - vertices: The entities; nil for all.
    ///   - all: Whether `none` and `notEvaluated` are told too.
    /// - Returns: The findings, each with its proof.
    public func findings(
        under regimes: [Regime], about vertices: [Vertex]? = nil, all: Bool = false
    ) -> [Finding] {
        answer(under: regimes, about: vertices, all: all, limits: .none).findings
    }

    /// What regimes say within limits, and what cut the answer where something did.
    ///
    /// A cut answer says `none` of nothing that it had not come to: those are `notEvaluated`,
    /// because `cut`.
    ///
    /// - Parameters:
    ///   - regimes: The regimes; each is asked in its version of the graph's day.
    ///   - vertices: The entities; nil for all.
    ///   - all: Whether `none` and `notEvaluated` are told too.
    ///   - limits: When to stop: a deadline or a cancellation.
    /// - Returns: The findings, each with its proof unless it was cut, and what cut them.
    public func answer(
        under regimes: [Regime], about vertices: [Vertex]? = nil, all: Bool = false,
        limits: Limits
    ) -> FindingAnswer {
        let inOrder = regimes.enumerated().sorted { left, right in
            (Regime.place(of: left.element.id), left.offset)
                < (Regime.place(of: right.element.id), right.offset)
        }
        var whole = FindingAnswer(findings: [], cut: nil)
        for (_, regime) in inOrder {
            let part = answer(regime, limits: limits)
                .answer(about: vertices, all: all, limits: limits)
            whole.findings += part.findings
            whole.cut = whole.cut ?? part.cut
            whole.unevaluated += part.unevaluated
        }
        return whole
    }

    /// Whether a version can be asked by claims of at least a standing: the lists that it needs were
    /// read, or parties are assumed to be listed.
    func isCovered(_ version: RegimeVersion, atLeast least: Standing) -> Bool {
        if let assumed, assumed >= least { return true }
        return version.isCovered(by: graph.file.lists, on: graph.projection.asOf)
    }

    /// The holdings with the traits that a version asks for.
    func holdings(for version: RegimeVersion) -> Holdings {
        guard case .outside(let countries, _) = version.scope, countries != ["us"] else {
            return holdings
        }
        var other = holdings
        other.traits = graph.ids.indices.map {
            Traits(of: Vertex($0), in: graph, homes: countries)
                .union(holdings.traits[$0].intersection(.ofMembers))
        }
        return other
    }
}
