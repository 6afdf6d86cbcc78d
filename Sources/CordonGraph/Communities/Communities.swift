/// A graph divided in groups that hold together more than chance would have it.
public struct Communities: Sendable, Hashable {
    /// The community of each vertex, numbered by their least vertices; each hangs together.
    public let parts: Components
    /// How much more of the edges lie inside communities than chance would put there, at most 1.
    public let modularity: Double
    /// The limit that stopped the search; the communities are right but may not be the best.
    public let cut: Cut?
}

extension UndirectedGraph {
    /// Communities of high modularity, by the Leiden algorithm.
    ///
    /// The same seed gives the same communities; every community is connected.
    /// - Parameters:
    ///   - resolution: Above 1 for smaller communities, below 1 for larger ones.
    ///   - rounds: How often to begin anew with what was found; it stops when nothing moves.
    ///   - seed: Where the random order begins.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early.
    /// - Returns: The community of each vertex.
    /// - Complexity: O(V + E) a round, commonly a few rounds. V. A. Traag, L. Waltman and N. J. van
    ///   Eck, From Louvain to Leiden: guaranteeing well-connected communities, 2019. Sub-communities
    ///   are joined greedily, as by S. Sahu, GVE-Leiden, 2023.
    public func communities(
        resolution: Double = 1, rounds: Int = 2, seed: UInt64 = 1,
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Communities {
        precondition(resolution > 0, "a resolution of \(resolution) is not above zero")
        return withExtendedLifetime(self) {
            var search = Leiden(adjacency.rows, vertexCount, resolution, seed, threads, limits)
            search.run(rounds: rounds)
            let parts = split(search.labels)
            return Communities(
                parts: parts, modularity: modularity(of: parts.labels, resolution: resolution),
                cut: search.cut)
        }
    }

    /// How much more of the edges lie inside the groups than chance would put there.
    ///
    /// - Parameters:
    ///   - labels: The group of each vertex.
    ///   - resolution: The weight of what chance would do.
    /// - Returns: The modularity, 0 without edges.
    /// - Complexity: O(V + E). M. E. J. Newman and M. Girvan, 2004.
    public func modularity(of labels: [UInt32], resolution: Double = 1) -> Double {
        precondition(labels.count == vertexCount, "one label a vertex")
        guard edgeCount > 0 else { return 0 }
        let rows = adjacency.rows
        var inside = 0
        var degrees = [Int](repeating: 0, count: Int(labels.max() ?? 0) + 1)
        for vertex in 0..<Vertex(vertexCount) {
            let label = labels[Int(vertex)]
            degrees[Int(label)] += rows.degree(vertex)
            for position in rows.start(vertex)..<rows.end(vertex)
            where labels[Int(rows.neighbours[position])] == label { inside += 1 }
        }
        let arcs = Double(2 * edgeCount)
        let chance = degrees.reduce(0) { $0 + (Double($1) / arcs) * (Double($1) / arcs) }
        return Double(inside) / arcs - resolution * chance
    }

    /// The connected parts of groups.
    private func split(_ labels: [UInt32]) -> Components {
        let rows = adjacency.rows
        let parents = Cells<Vertex>(zeros: vertexCount)
        defer { parents.free() }
        for vertex in 0..<Vertex(vertexCount) { parents[vertex] = vertex }
        for vertex in 0..<Vertex(vertexCount) {
            for position in rows.start(vertex)..<rows.end(vertex) {
                let neighbour = rows.neighbours[position]
                guard neighbour < vertex, labels[Int(neighbour)] == labels[Int(vertex)]
                else { continue }
                unite(vertex, neighbour, in: parents)
            }
        }
        return numberRoots(parents)
    }
}
