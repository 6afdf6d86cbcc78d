extension Digraph {
    /// How much each vertex is pointed at by those that point at much: its authority.
    ///
    /// Authorities are in proportion to the sum of the hub scores of the predecessors, hub scores to
    /// the sum of the authorities of the successors. The vector has length one. For hub scores ask
    /// the graph whose edges are turned round.
    /// - Parameters:
    ///   - tolerance: The length of AᵀA·x - λ·x at which to stop, relative to λ.
    ///   - maxRounds: The most rounds, each two passes over the edges.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; the error is the length reached, relative to λ.
    /// - Returns: The score of each vertex, with the error reached.
    /// - Complexity: O(V + E) a round. J. M. Kleinberg, Authoritative sources in a hyperlinked
    ///   environment, 1999; found as ``UndirectedGraph/eigenvector(tolerance:maxRounds:threads:limits:)``.
    public func authorities(
        tolerance: Double = 1e-10, maxRounds: Int = 1000, threads: Int = Threads.available,
        limits: Limits = .none
    ) -> Scores {
        guard vertexCount > 0 else { return Scores(values: []) }
        return withExtendedLifetime(self) {
            var search = EigenSearch([forward.rows, backward.rows], vertexCount, threads)
            return search.run(tolerance: tolerance, maxRounds: maxRounds, limits)
        }
    }
}
