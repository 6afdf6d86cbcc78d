/// An undirected simple graph: two vertices are joined or they are not.
///
/// It is what remains of a ``Digraph`` when direction, self-loops and the number of parallel edges
/// are forgotten: most measures of importance and all of connection are asked of it.
/// ```swift
/// let scores = graph.undirected().betweenness()
/// ```
/// - Complexity: 8 bytes for each joined pair and 4 for each vertex.
public struct UndirectedGraph: Sendable {
    /// How many vertices there are.
    public let vertexCount: Int
    /// How many pairs of vertices are joined.
    public let edgeCount: Int

    let adjacency: Adjacency

    init(vertexCount: Int, adjacency: Adjacency) {
        self.vertexCount = vertexCount
        self.adjacency = adjacency
        edgeCount = adjacency.rows.neighbours.count / 2
    }

    /// The neighbours of a vertex, ascending.
    public func neighbours(of vertex: Vertex) -> [Vertex] {
        precondition(Int(vertex) < vertexCount, "no vertex \(vertex)")
        let rows = adjacency.rows
        return (rows.start(vertex)..<rows.end(vertex)).map { rows.neighbours[$0] }
    }

    /// How many neighbours a vertex has.
    public func degree(of vertex: Vertex) -> Int {
        precondition(Int(vertex) < vertexCount, "no vertex \(vertex)")
        return adjacency.rows.degree(vertex)
    }
}

extension Digraph {
    /// The graph without direction, self-loops and parallel edges, of the selected edges or all.
    ///
    /// - Complexity: O(V + E).
    public func undirected(edges: Selection? = nil) -> UndirectedGraph {
        let graph = edges.map(filtered) ?? self
        let (out, back) = (graph.forward.rows, graph.backward.rows)
        let offsets = Cells<UInt32>(zeros: vertexCount + 1)
        defer { offsets.free() }
        for vertex in 0..<Vertex(vertexCount) {
            var degree: UInt32 = 0
            merge(out, back, of: vertex) { _ in degree += 1 }
            let end = offsets[vertex].addingReportingOverflow(degree)
            precondition(!end.overflow, "more arcs than 32 bits can number")
            offsets[vertex + 1] = end.partialValue
        }
        let adjacency = Adjacency(
            vertexCount: vertexCount, arcCount: Int(offsets[vertexCount]), keepingEdges: false)
        adjacency.rows.offsets.copy(offsets, length: vertexCount + 1)
        var next = 0
        for vertex in 0..<Vertex(vertexCount) {
            merge(out, back, of: vertex) { neighbour in
                adjacency.rows.neighbours[next] = neighbour
                next += 1
            }
        }
        return withExtendedLifetime(graph) {
            UndirectedGraph(vertexCount: vertexCount, adjacency: adjacency)
        }
    }
}

/// Calls `body` once for each vertex that either row holds, ascending, but not for `vertex` itself.
@inline(__always)
private func merge(_ one: Rows, _ two: Rows, of vertex: Vertex, _ body: (Vertex) -> Void) {
    var first = one.start(vertex)
    var second = two.start(vertex)
    let (firstEnd, secondEnd) = (one.end(vertex), two.end(vertex))
    var last = vertex
    var isFresh = true
    while first < firstEnd || second < secondEnd {
        let a = first < firstEnd ? one.neighbours[first] : Vertex.max
        let b = second < secondEnd ? two.neighbours[second] : Vertex.max
        let least = min(a, b)
        if a == least { first += 1 } else { second += 1 }
        guard least != vertex, isFresh || least != last else { continue }
        isFresh = false
        last = least
        body(least)
    }
}
