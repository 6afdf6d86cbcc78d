/// A directed graph whose vertices are the numbers from 0 up to ``vertexCount``.
///
/// Edges lie in compressed sparse rows in both directions, each row by neighbour and then by edge,
/// so that equal input gives an equal graph, and parallel edges lie side by side. A graph never
/// changes after it is built, so any number of tasks may read it.
///
/// ```swift
/// let graph = Digraph(vertexCount: 3, sources: [0, 0, 1], targets: [1, 2, 2])
/// graph.successors(of: 0).map(\.vertex)   // [1, 2]
/// graph.view().shortestPath(from: 0, to: 2)?.vertices   // [0, 2]
/// ```
/// - Complexity: 16 bytes for each edge and 8 for each vertex; another 4 for each edge once
///   ``source(of:)`` or ``target(of:)`` has been asked.
public struct Digraph: Sendable {
    /// How many vertices there are.
    public let vertexCount: Int
    /// How many edges there are.
    public let edgeCount: Int
    /// One more than the greatest edge number that can occur: the length of an edge column.
    public let edgeBound: Int

    let forward: Adjacency
    let backward: Adjacency
    let positions: EdgePositions

    init(vertexCount: Int, edgeBound: Int, forward: Adjacency, backward: Adjacency) {
        self.vertexCount = vertexCount
        self.edgeBound = edgeBound
        self.forward = forward
        self.backward = backward
        edgeCount = forward.rows.neighbours.count
        positions = EdgePositions()
    }

    // MARK: - Reading

    /// The arcs that leave a vertex, by target and then by edge.
    public func successors(of vertex: Vertex) -> Arcs {
        precondition(Int(vertex) < vertexCount, "no vertex \(vertex)")
        return Arcs(forward, of: vertex)
    }

    /// The arcs that enter a vertex, by source and then by edge.
    public func predecessors(of vertex: Vertex) -> Arcs {
        precondition(Int(vertex) < vertexCount, "no vertex \(vertex)")
        return Arcs(backward, of: vertex)
    }

    /// How many edges leave a vertex.
    public func outDegree(of vertex: Vertex) -> Int { successors(of: vertex).count }

    /// How many edges enter a vertex.
    public func inDegree(of vertex: Vertex) -> Int { predecessors(of: vertex).count }

    /// The vertex that an edge leaves, or nil if the graph does not hold the edge.
    ///
    /// - Complexity: O(log V); the first call takes O(V + E).
    public func source(of edge: Edge) -> Vertex? {
        guard let position = position(of: edge) else { return nil }
        let offsets = forward.rows.offsets
        var low = 0
        var high = vertexCount
        while high - low > 1 {
            let middle = (low + high) / 2
            if offsets[middle] <= position { low = middle } else { high = middle }
        }
        return Vertex(low)
    }

    /// The vertex that an edge enters, or nil if the graph does not hold the edge.
    ///
    /// - Complexity: O(1); the first call takes O(V + E).
    public func target(of edge: Edge) -> Vertex? {
        position(of: edge).map { forward.rows.neighbours[$0] }
    }

    private func position(of edge: Edge) -> UInt32? {
        positions.position(of: edge, in: forward.rows.edges, bound: edgeBound)
    }
}

/// Where each edge stands in the forward rows; made when it is first asked for.
final class EdgePositions: Sendable {
    private let table = Guarded<[UInt32]?>(nil)

    func position(of edge: Edge, in edges: Cells<Edge>, bound: Int) -> UInt32? {
        table.withLock { table in
            let known = table ?? Self.inverse(of: edges, bound: bound)
            table = known
            guard Int(edge) < known.count, known[Int(edge)] != .max else { return nil }
            return known[Int(edge)]
        }
    }

    private static func inverse(of edges: Cells<Edge>, bound: Int) -> [UInt32] {
        .filled(bound) { inverse in
            inverse.fill(.max)
            for position in 0..<edges.count { inverse[edges[position]] = UInt32(position) }
        }
    }
}
