/// Two joined vertices, the lesser first.
public struct Pair: Sendable, Hashable {
    /// The lesser vertex.
    public let first: Vertex
    /// The greater vertex.
    public let second: Vertex

    init(_ one: Vertex, _ two: Vertex) {
        first = min(one, two)
        second = max(one, two)
    }
}

/// Where an undirected graph would fall apart.
public struct Biconnectivity: Sendable, Hashable {
    /// The vertices without which the graph falls into more parts, ascending.
    public let articulationPoints: [Vertex]
    /// The joined pairs without which the graph falls into more parts, ascending.
    public let bridges: [Pair]
    /// The greatest sets of vertices that no single vertex's loss takes apart, two at least.
    ///
    /// Each is ascending; they are ordered by their vertices. A vertex that lies in several is an
    /// articulation point.
    public let components: [[Vertex]]
}

extension UndirectedGraph {
    /// The bridges, articulation points and biconnected components.
    ///
    /// Two vertices joined by parallel edges count as joined once: their link is a bridge all the
    /// same if nothing else holds the two sides together.
    /// - Complexity: O(V + E) time and memory. J. Hopcroft and R. Tarjan, Algorithm 447, 1973.
    public func biconnectivity() -> Biconnectivity {
        withExtendedLifetime(self) {
            var search = LowPoints(adjacency.rows, vertexCount, keepingComponents: true)
            search.run()
            let points = (0..<Vertex(vertexCount)).filter { search.isPoint[$0] }
            return Biconnectivity(
                articulationPoints: points, bridges: search.bridges.inOrder(vertexCount),
                components: search.components.map { $0.sorted() }
                    .sorted { $0.lexicographicallyPrecedes($1) })
        }
    }

    /// The joined pairs without which the graph falls into more parts, ascending.
    ///
    /// - Complexity: O(V + E). R. E. Tarjan, A note on finding the bridges of a graph, 1974.
    public func bridges() -> [Pair] {
        separate { bridges, _ in bridges.inOrder(vertexCount) }
    }

    /// The vertices without which the graph falls into more parts, ascending.
    ///
    /// - Complexity: O(V + E). J. Hopcroft and R. Tarjan, Algorithm 447, 1973.
    public func articulationPoints() -> [Vertex] {
        let rows = adjacency.rows
        return separate { bridges, isPoint in
            // Who has a bridge and another neighbour parts the one from the other.
            for bridge in bridges {
                if rows.degree(bridge.first) > 1 { isPoint[bridge.first] = true }
                if rows.degree(bridge.second) > 1 { isPoint[bridge.second] = true }
            }
            var points: [Vertex] = []
            for vertex in 0..<Vertex(vertexCount) where isPoint[vertex] { points.append(vertex) }
            return points
        }
    }

    /// Strips off the trees that hang on the graph, and searches what is left.
    private func separate<Result>(_ body: ([Pair], Cells<Bool>) -> Result) -> Result {
        withExtendedLifetime(self) {
            var stripping = Stripping(adjacency.rows, vertexCount)
            defer { stripping.free() }
            stripping.run()
            var search = LowPoints(adjacency.rows, vertexCount, stripped: stripping.degrees)
            search.run()
            return body(stripping.bridges + search.bridges, search.isPoint)
        }
    }
}

extension [Pair] {
    /// The pairs in ascending order, by counting how many begin with each vertex.
    fileprivate func inOrder(_ vertexCount: Int) -> [Pair] {
        let starts = Cells<UInt32>(zeros: vertexCount + 2)
        defer { starts.free() }
        for pair in self { starts[Int(pair.first) + 2] += 1 }
        for vertex in 0..<vertexCount { starts[vertex + 2] += starts[vertex + 1] }
        let seconds = Cells<Vertex>(zeros: count)
        defer { seconds.free() }
        for pair in self {
            let place = starts[Int(pair.first) + 1]
            starts[Int(pair.first) + 1] = place + 1
            seconds[place] = pair.second
        }
        var ordered: [Pair] = []
        ordered.reserveCapacity(count)
        for vertex in 0..<vertexCount {
            let (start, end) = (Int(starts[vertex]), Int(starts[vertex + 1]))
            guard end > start else { continue }
            let row = end - start > 1 ? seconds.slice(start, end).array.sorted() : [seconds[start]]
            for second in row { ordered.append(Pair(Vertex(vertex), second)) }
        }
        return ordered
    }
}
