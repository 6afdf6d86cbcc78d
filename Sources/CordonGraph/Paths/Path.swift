/// A way through a graph: its vertices, and the edge taken between each two of them.
public struct Path: Sendable, Hashable {
    /// The vertices from start to end.
    public let vertices: [Vertex]
    /// The edges taken, one fewer than the vertices.
    public let edges: [Edge]
    /// What the path costs or is worth, as the question defines it: hops unless it says otherwise.
    public let cost: Double

    /// How many edges the path takes.
    public var hops: Int { edges.count }
}

/// Paths in order, and why there are no more of them.
public struct PathList: Sendable, Hashable {
    /// The paths found, best first.
    public let paths: [Path]
    /// The limit that stopped the search; nil when these are all the paths that were asked for.
    public let cut: Cut?

    /// Whether nothing was left out.
    public var isComplete: Bool { cut == nil }
}

/// The number of edges to every vertex.
public struct Hops: Sendable, Hashable {
    /// The distance of each vertex; -1 where no path leads.
    public let values: [Int32]

    /// The distance of a vertex; nil where no path leads.
    public subscript(vertex: Vertex) -> Int? {
        let value = values[Int(vertex)]
        return value < 0 ? nil : Int(value)
    }
}

/// How each vertex was first reached: enough to walk back to where a search began.
struct Trail {
    let parents: Cells<Vertex>
    let edges: Cells<Edge>

    init(vertexCount: Int) {
        parents = Cells(zeros: vertexCount, isSparse: true)
        edges = Cells(zeros: vertexCount, isSparse: true)
    }

    func free() {
        parents.free()
        edges.free()
    }

    @inline(__always)
    func set(_ vertex: Vertex, from parent: Vertex, by edge: Edge) {
        parents[vertex] = parent
        edges[vertex] = edge
    }

    /// The vertices and edges from `end` back to `start`.
    func walk(from end: Vertex, to start: Vertex) -> (vertices: [Vertex], edges: [Edge]) {
        var vertices = [end]
        var taken: [Edge] = []
        var vertex = end
        while vertex != start {
            taken.append(edges[vertex])
            vertex = parents[vertex]
            vertices.append(vertex)
        }
        return (vertices, taken)
    }
}
