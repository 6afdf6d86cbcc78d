extension UndirectedGraph {
    /// For each vertex the greatest k such that it lies in a part where all have k neighbours.
    ///
    /// - Complexity: O(V + E). V. Batagelj and M. Zaveršnik, An O(m) algorithm for cores
    ///   decomposition of networks, 2003, without keeping the vertices in order of degree: each is
    ///   looked at once a level instead, at most as often as its coreness. H. Kabir and K. Madduri,
    ///   Parallel k-core decomposition on multicore platforms, 2017.
    public func coreness() -> [Int] {
        withExtendedLifetime(self) {
            let core = Cells<UInt32>(zeros: vertexCount)
            defer { core.free() }
            peel(core)
            return .filled(vertexCount) { values in
                for vertex in 0..<vertexCount { values[vertex] = Int(core[vertex]) }
            }
        }
    }

    /// Takes away, level by level, the vertices with no more neighbours left than the level.
    ///
    /// What is left of a vertex's degree when it goes is its coreness.
    private func peel(_ degrees: Cells<UInt32>) {
        let rows = adjacency.rows
        // The vertices not yet taken away, and those of the level at hand.
        let rest = Cells<Vertex>(zeros: vertexCount)
        // One place more, for what is written there and not kept.
        let queue = Cells<Vertex>(zeros: vertexCount + 1)
        defer {
            rest.free()
            queue.free()
        }
        var left = 0
        for vertex in 0..<Vertex(vertexCount) {
            let degree = UInt32(rows.degree(vertex))
            degrees[vertex] = degree
            rest[left] = vertex
            left += degree > 0 ? 1 : 0
        }
        var level: UInt32 = 1
        while left > 0 {
            var (tail, kept, least) = (0, 0, UInt32.max)
            for index in 0..<left {
                let vertex = rest[index]
                let degree = degrees[vertex]
                queue[tail] = vertex
                tail += degree == level ? 1 : 0
                rest[kept] = vertex
                kept += degree > level ? 1 : 0
                least = degree > level && degree < least ? degree : least
            }
            left = kept
            guard tail > 0 else {
                level = least
                continue
            }
            take(queue, tail, level, degrees)
            level += 1
        }
    }

    /// Takes the vertices of a level from their neighbours, and those who sink to it thereby.
    ///
    /// Who sinks is not foreseeable, so that counting is faster than branching.
    private func take(
        _ queue: Cells<Vertex>, _ count: Int, _ level: UInt32, _ degrees: Cells<UInt32>
    ) {
        let rows = adjacency.rows
        var (head, tail) = (0, count)
        while head < tail {
            let vertex = queue[head]
            head += 1
            var position = rows.start(vertex)
            let end = rows.end(vertex)
            while position < end {
                let neighbour = rows.neighbours[position]
                let degree = degrees[neighbour]
                degrees[neighbour] = degree &- (degree > level ? 1 : 0)
                queue[tail] = neighbour
                tail &+= degree == level + 1 ? 1 : 0
                position += 1
            }
        }
    }
}
