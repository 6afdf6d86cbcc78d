public import CordonGraph
import CordonModel

/// A part of the graph, chosen to be looked at.
public struct Excerpt: Sendable {
    /// The entities, sorted.
    public let vertices: [Vertex]
    /// The relations among them, sorted.
    public let relations: [Int]
    /// How many entities were reached and are not shown.
    public let hidden: Int
}

extension Investigation {
    /// What lies within some hops of entities; the whole graph where none are named.
    ///
    /// Where that is more than `bound`, the nearest are kept, and of equally near ones those with
    /// the most neighbours.
    public func neighbourhood(
        of seeds: [Vertex], hops: Int, walk: Walk, bound: Int
    ) -> Excerpt {
        let view = self.view(walk, ends: seeds)
        let distances =
            seeds.isEmpty
            ? [Int32](repeating: 0, count: graph.entityCount)
            : view.hops(from: seeds, farthest: hops).values
        let degrees = graph.digraph.undirected(edges: selection(walk)).degrees
        let reached = (0..<Vertex(graph.entityCount)).filter { vertex in
            distances[Int(vertex)] >= 0 && (!seeds.isEmpty || degrees[Int(vertex)] > 0)
        }
        let order = reached.sorted { left, right in
            let (near, far) = (distances[Int(left)], distances[Int(right)])
            if near != far { return near < far }
            let (more, less) = (degrees[Int(left)], degrees[Int(right)])
            return more != less ? more > less : left < right
        }
        return excerpt(
            of: Array(order.prefix(bound)), walk: walk, hidden: max(0, order.count - bound))
    }

    /// The smallest part found that joins entities: a tree of cheap ways, and what else a walk
    /// takes between its members.
    ///
    /// - Parameters:
    ///   - ends: The entities.
    ///   - order: What makes a way good.
    ///   - walk: Which relations count.
    ///   - bound: The most entities that are shown; those to be joined come first.
    ///   - limits: When to stop.
    /// - Returns: The part, and which of the entities are not joined to the first.
    /// - Complexity: That of ``GraphView/steinerTree(joining:costs:limits:)``; the tree costs less
    ///   than twice the cheapest one.
    public func part(
        joining ends: [Vertex], by order: PathQuestion.Order, walk: Walk, bound: Int,
        limits: Limits = .none
    ) -> (part: Excerpt, apart: [Vertex]) {
        let view = self.view(walk, ends: ends)
        let tree = view.steinerTree(joining: ends, costs: costs(order), limits: limits)
        let links = Selection(count: graph.relations.count, of: tree.edges)
        let near = graph.digraph.view(edges: links, direction: .both)
            .hops(from: Array(ends.prefix(1)), farthest: .max).values
        let named = Set(ends)
        let others = tree.vertices.filter { !named.contains($0) }
        let shown = (named.sorted() + others).prefix(max(bound, named.count))
        return (
            excerpt(of: Array(shown), walk: walk, hidden: tree.vertices.count - shown.count),
            ends.filter { near[Int($0)] < 0 }
        )
    }

    /// The relations that a walk takes among entities.
    public func excerpt(of vertices: [Vertex], walk: Walk, hidden: Int = 0) -> Excerpt {
        let kept = Selection(count: graph.entityCount, of: vertices)
        let relations = graph.relations.indices.filter { number in
            let relation = graph.relations[number]
            return kept[relation.from] && kept[relation.to] && walk.takes(relation)
        }
        return Excerpt(vertices: vertices.sorted(), relations: relations, hidden: hidden)
    }
}
