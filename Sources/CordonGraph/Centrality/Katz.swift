extension Digraph {
    /// How many walks lead to each vertex, a walk of k edges counting as `attenuation` to the k.
    ///
    /// The walk of no edges counts one. The attenuation must be below one by the greatest eigenvalue
    /// of the graph, or the sums never end; half of one by the root of the greatest in-degree times
    /// the greatest out-degree, the default, always is.
    /// - Parameters:
    ///   - attenuation: What each edge of a walk takes off its weight, above 0.
    ///   - tolerance: The change of all scores in a round at which to stop, as a part of their sum.
    ///   - maxRounds: The most rounds.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early.
    /// - Returns: The score of each vertex, not normalised; the error is the last relative change.
    /// - Complexity: O(V + E) a round, and a round for each edge of the longest walks that count.
    ///   L. Katz, A new status index derived from sociometric analysis, 1953.
    public func katz(
        attenuation: Double? = nil, tolerance: Double = 1e-10, maxRounds: Int = 1000,
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Scores {
        let alpha = attenuation ?? safeAttenuation
        precondition(alpha > 0, "an attenuation of \(alpha) is not above zero")
        var (error, cut) = (0.0, Cut?.none)
        let values = [Double].filled(vertexCount) { scores in
            let sums = Cells<Double>(zeros: vertexCount)
            defer { sums.free() }
            scores.fill(1)
            withExtendedLifetime(self) {
                for _ in 0..<maxRounds {
                    addNeighbours(backward.rows, scores, sums, threads)
                    var (change, whole) = (0.0, 0.0)
                    for vertex in 0..<vertexCount {
                        let score = alpha * sums[vertex] + 1
                        change += abs(score - scores[vertex])
                        whole += score
                        scores[vertex] = score
                    }
                    error = whole == 0 ? 0 : change / whole
                    cut = limits.interruption
                    if error <= tolerance || cut != nil { break }
                }
            }
        }
        return Scores(values: values, cut: cut, error: error)
    }

    /// No eigenvalue is greater than the root of the greatest degrees' product.
    private var safeAttenuation: Double {
        let (into, out) = (backward.greatestDegree, forward.greatestDegree)
        return 0.5 / max(1, Double(into) * Double(out)).squareRoot()
    }
}
