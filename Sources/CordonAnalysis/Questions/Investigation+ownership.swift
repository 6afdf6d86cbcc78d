public import CordonGraph
import CordonModel
public import CordonRules

extension Investigation {
    /// Who holds a part of a company, by a named measure; the unknown rest is told beside them.
    ///
    /// - Complexity: O(ancestors) for direct and integrated shares; the sums over simple chains are
    ///   exponential in circles and are cut at a million steps where `limits` name no other bound.
    ///   Where `ownership` is laid out already, no other stake is looked at.
    public func owners(
        of company: Vertex, by measure: OwnershipMeasure, limits: Limits = .none,
        in ownership: Ownership? = nil
    ) -> OwnershipAnswer {
        (ownership ?? Ownership(graph)).owners(of: company, by: measure, limits: limits.orSteps)
    }

    /// What an owner holds, by a named measure.
    public func holdings(
        of owner: Vertex, by measure: OwnershipMeasure, limits: Limits = .none,
        in ownership: Ownership? = nil
    ) -> OwnershipAnswer {
        (ownership ?? Ownership(graph)).holdings(of: owner, by: measure, limits: limits.orSteps)
    }

    /// The relations of control that lead to an entity, or from it: ownership has no part in them.
    public func control(over vertex: Vertex, upwards: Bool = true) -> [Int] {
        graph.relationNumbers(of: vertex).filter { number in
            let relation = graph.relations[number]
            let isControl = relation.kind.meaning == .control || relation.assertsControl
            return isControl && (upwards ? relation.to : relation.from) == vertex
        }
    }
}

extension Limits {
    /// The same limits, with a bound on steps where they name none.
    fileprivate var orSteps: Limits {
        var bounded = self
        bounded.steps = min(steps, 1_000_000)
        return bounded
    }
}
