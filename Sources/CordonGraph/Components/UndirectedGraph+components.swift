extension UndirectedGraph {
    /// The parts that hang together, numbered by their least vertex.
    ///
    /// - Complexity: O(V + E · α(V)) time and O(V) memory, by union-find with path halving.
    public func components() -> Components {
        withExtendedLifetime(self) {
            let rows = adjacency.rows
            let parents = Cells<Vertex>(zeros: vertexCount)
            defer { parents.free() }
            for vertex in 0..<Vertex(vertexCount) { parents[vertex] = vertex }
            for vertex in 0..<Vertex(vertexCount) {
                for position in rows.start(vertex)..<rows.end(vertex)
                where rows.neighbours[position] < vertex {
                    unite(vertex, rows.neighbours[position], in: parents)
                }
            }
            return numberRoots(parents)
        }
    }
}
