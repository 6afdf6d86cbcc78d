/// A graph as a walk sees it: the edges it may take, the way it may take them, what it avoids.
///
/// A view copies nothing. An avoided vertex can begin or end a walk but is never passed through,
/// which keeps a walk from running through a state, a registry agent or another hub.
/// ```swift
/// let official = Selection(count: graph.edgeBound) { standings[Int($0)] == .official }
/// let path = graph.view(edges: official, direction: .both).shortestPath(from: a, to: b)
/// ```
public struct GraphView: Sendable {
    /// The whole graph.
    public let graph: Digraph
    /// Which way edges may be followed.
    public let direction: Direction
    /// The edges that may be followed; nil for all.
    public let edges: Selection?
    /// The vertices that are not passed through; nil for none.
    public let avoiding: Selection?

    /// The same view walked from its other end.
    public var reversed: GraphView {
        GraphView(
            graph: graph, direction: direction.reversed, edges: edges, avoiding: avoiding)
    }

    /// Gives the inner loops what they read, and keeps it alive while they do.
    func reading<Result>(_ body: (Lanes) -> Result) -> Result {
        withExtendedLifetime(graph) {
            (edges?.words ?? []).reading { edgeWords in
                (avoiding?.words ?? []).reading { avoidedWords in
                    let first = direction == .backward ? graph.backward : graph.forward
                    let second = direction == .forward ? graph.forward : graph.backward
                    return body(
                        Lanes(
                            vertexCount: graph.vertexCount, first: first.rows, second: second.rows,
                            isTwoWay: direction == .both, isFiltered: edges != nil,
                            kept: edgeWords, isAvoiding: avoiding != nil, avoided: avoidedWords))
                }
            }
        }
    }

    func check(_ vertex: Vertex) {
        precondition(Int(vertex) < graph.vertexCount, "no vertex \(vertex)")
    }
}

extension Digraph {
    /// The graph as a walk sees it.
    ///
    /// - Parameters:
    ///   - edges: The edges that may be followed, one bit for each edge; nil for all.
    ///   - direction: Which way they may be followed.
    ///   - avoiding: Vertices that may begin or end a walk but are not passed through.
    /// - Returns: The view, which copies nothing.
    public func view(
        edges: Selection? = nil, direction: Direction = .forward, avoiding: Selection? = nil
    ) -> GraphView {
        precondition(edges.map { $0.count == edgeBound } ?? true, "one bit for each edge")
        precondition(avoiding.map { $0.count == vertexCount } ?? true, "one bit for each vertex")
        return GraphView(graph: self, direction: direction, edges: edges, avoiding: avoiding)
    }
}

/// What a walk reads in its inner loop.
struct Lanes {
    let vertexCount: Int
    let first: Rows
    let second: Rows
    let isTwoWay: Bool
    let isFiltered: Bool
    let kept: Cells<UInt64>
    let isAvoiding: Bool
    let avoided: Cells<UInt64>

    /// Calls `body` for every arc out of a vertex, self-loops and parallel edges included.
    @inline(__always)
    func each(_ vertex: Vertex, _ body: (Vertex, Edge) -> Void) {
        row(first, vertex, body)
        if isTwoWay { row(second, vertex, body) }
    }

    /// The number of arcs out of a vertex, those that are not kept among them.
    func arcCount(_ vertex: Vertex) -> Int {
        first.end(vertex) - first.start(vertex)
            + (isTwoWay ? second.end(vertex) - second.start(vertex) : 0)
    }

    @inline(__always)
    private func row(_ rows: Rows, _ vertex: Vertex, _ body: (Vertex, Edge) -> Void) {
        var position = rows.start(vertex)
        let end = rows.end(vertex)
        while position < end {
            let edge = rows.edges[position]
            if !isFiltered || kept.contains(edge) { body(rows.neighbours[position], edge) }
            position += 1
        }
    }

    /// Whether a walk that reached this vertex may go on from it.
    @inline(__always)
    func isPassable(_ vertex: Vertex) -> Bool { !isAvoiding || !avoided.contains(vertex) }
}
