import CordonGraph
import CordonModel

extension RuleEngine {
    /// The findings that a hypothesis changes, in the order of regimes and ids.
    ///
    /// Only the entities below those that the hypothesis is about can change, and they rest on
    /// nothing but their ancestors: these alone are projected anew and run.
    ///
    /// - Complexity: a look at every claim; a projection and two runs of each regime on what is
    ///   affected and its ancestors.
    public func changes(under regimes: [Regime], if hypothesis: Hypothesis) -> [SupposedChange] {
        let scope = HypothesisScope(graph, hypothesis)
        let before = RuleEngine(graph.part(of: scope.needed), assumed: assumed)
        let after = RuleEngine(
            graph.supposing(hypothesis, within: scope.needed), assumed: scope.assumed)
        let affected = scope.affected.sorted().map(graph.id)
        return regimes.flatMap { regime -> [SupposedChange] in
            let now = before.answer(regime)
            let then = after.answer(regime)
            let changed = affected.filter { id in
                guard let old = before.graph.vertex(id), let new = after.graph.vertex(id) else {
                    return false
                }
                return now.verdicts[Int(old)] != then.verdicts[Int(new)]
            }
            let old = now.findings(about: changed.compactMap(before.graph.vertex), all: true)
            let new = then.findings(about: changed.compactMap(after.graph.vertex), all: true)
            return zip(old, new).map { SupposedChange(before: $0, after: $1) }
        }
    }
}

/// How far a hypothesis can reach.
struct HypothesisScope {
    /// The entities whose verdicts can change.
    let affected: Set<Vertex>
    /// Those and all on whom their verdicts rest.
    let needed: Set<Vertex>
    /// How firmly some party is still assumed to be listed; nil where none is.
    let assumed: Standing?

    init(_ graph: EntityGraph, _ hypothesis: Hypothesis) {
        assumed = graph.assumption(without: hypothesis.without)
        guard assumed == graph.assumption(without: []) else {
            // Without assumed listings a regime needs its lists, which is about everybody.
            affected = Set(graph.ids.indices.map { Vertex($0) })
            needed = affected
            return
        }
        let touched = Self.touched(graph, hypothesis)
        let upstream = Upstream(graph)
        affected = upstream.descendants(of: touched)
        needed = upstream.ancestors(of: affected.union(touched))
    }

    private static func touched(_ graph: EntityGraph, _ hypothesis: Hypothesis) -> [Vertex] {
        var ids = hypothesis.stakes.flatMap { [$0.owner, $0.owned] }
        let leaving = Projection(asOf: graph.projection.asOf, without: hypothesis.without)
        if !hypothesis.without.isEmpty {
            for claim in graph.file.claims where !leaving.admits(claim, in: graph.file) {
                ids += claim.parties
            }
        }
        return ids.compactMap(graph.vertex)
    }
}

extension Claim {
    /// Everybody whom it is about.
    fileprivate var parties: [EntityID] {
        switch assertion {
        case .relation(let relation): [subject, relation.target]
        case .identity(let other): [subject, other]
        case .joint(let joint): [subject] + joint.partners + (joint.over.map { [$0] } ?? [])
        case .value, .listing, .relief: [subject]
        }
    }
}

extension EntityGraph {
    /// The graph of some of the entities under a hypothesis.
    fileprivate func supposing(
        _ hypothesis: Hypothesis, within vertices: Set<Vertex>
    ) -> EntityGraph {
        var projection = projection
        projection.without.formUnion(hypothesis.without)
        let part = CaseIndex(file).part(
            around: vertices.map(id), .within(hops: 0), for: projection)
        return EntityGraph(
            hypothesis.stakes.isEmpty ? part : part.supposing(hypothesis.stakes), projection)
    }
}
