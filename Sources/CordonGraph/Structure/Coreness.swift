extension UndirectedGraph {
    /// For each vertex the greatest k such that it lies in a part where all have k neighbours.
    ///
    /// - Complexity: O(V + E). V. Batagelj and M. Zaveršnik, An O(m) algorithm for cores
    ///   decomposition of networks, 2003.
    public func coreness() -> [Int] {
        withExtendedLifetime(self) {
            let core = Cells<UInt32>(zeros: vertexCount)
            defer { core.free() }
            peel(core)
            return (0..<vertexCount).map { Int(core[$0]) }
        }
    }

    /// Takes away a vertex of least degree again and again.
    private func peel(_ core: Cells<UInt32>) {
        let rows = adjacency.rows
        let greatest = adjacency.greatestDegree
        let starts = Cells<UInt32>(zeros: greatest + 2)
        let order = Cells<Vertex>(zeros: vertexCount)
        let places = Cells<UInt32>(zeros: vertexCount)
        defer {
            starts.free()
            order.free()
            places.free()
        }
        for vertex in 0..<Vertex(vertexCount) {
            core[vertex] = UInt32(rows.degree(vertex))
            starts[core[vertex] + 1] += 1
        }
        for degree in 0..<greatest { starts[degree + 1] += starts[degree] }
        for vertex in 0..<Vertex(vertexCount) {
            let place = starts[core[vertex]]
            starts[core[vertex]] += 1
            order[place] = vertex
            places[vertex] = place
        }
        // Each start has moved to the end of its degree, which is the start of the next one.
        for degree in stride(from: greatest, to: 0, by: -1) { starts[degree] = starts[degree - 1] }
        starts[0] = 0
        for index in 0..<vertexCount {
            let vertex = order[index]
            let level = core[vertex]
            for position in rows.start(vertex)..<rows.end(vertex) {
                let neighbour = rows.neighbours[position]
                let degree = core[neighbour]
                guard degree > level else { continue }
                // The neighbour changes place with the first of its degree, which then begins later.
                let place = places[neighbour]
                let front = starts[degree]
                let other = order[front]
                order[place] = other
                places[other] = place
                order[front] = neighbour
                places[neighbour] = front
                starts[degree] = front + 1
                core[neighbour] = degree - 1
            }
        }
    }
}
