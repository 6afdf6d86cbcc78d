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

    /// Lays a graph out for the rules.
    public init(_ graph: EntityGraph) {
        self.graph = graph
        holdings = Holdings(graph)
        incoming = Incoming(holdings)
    }
}

// MARK: - Questions

extension RuleEngine {
    /// What one regime says about every entity, on the graph's day.
    public func answer(_ regime: Regime) -> RegimeAnswer {
        RegimeAnswer(of: self, regime, regime.version(on: graph.projection.asOf))
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
        let inOrder = regimes.enumerated().sorted { left, right in
            (Regime.place(of: left.element.id), left.offset)
                < (Regime.place(of: right.element.id), right.offset)
        }
        return inOrder.flatMap { answer($0.element).findings(about: vertices, all: all) }
    }

    /// The holdings with the traits that a version asks for.
    func holdings(for version: RegimeVersion) -> Holdings {
        guard case .foreign(let country) = version.scope, country != "us" else { return holdings }
        var other = holdings
        other.traits = graph.ids.indices.map {
            Traits(of: Vertex($0), in: graph, home: country.lowercased())
        }
        return other
    }
}
