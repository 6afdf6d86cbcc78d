extension Digraph {
    /// How many edges leave each vertex, parallel edges and self-loops included.
    public var outDegrees: [Int] { degrees(forward.rows) }

    /// How many edges enter each vertex, parallel edges and self-loops included.
    public var inDegrees: [Int] { degrees(backward.rows) }

    private func degrees(_ rows: Rows) -> [Int] {
        withExtendedLifetime(self) { (0..<Vertex(vertexCount)).map(rows.degree) }
    }
}

extension UndirectedGraph {
    /// How many neighbours each vertex has.
    public var degrees: [Int] {
        withExtendedLifetime(self) { (0..<Vertex(vertexCount)).map(adjacency.rows.degree) }
    }
}
