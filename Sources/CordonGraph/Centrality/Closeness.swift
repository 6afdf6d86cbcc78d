extension Digraph {
    /// The sum over all other vertices of one divided by the distance to them, along the edges.
    ///
    /// Vertices that cannot be reached add nothing, so the measure holds for graphs in parts.
    /// Not normalised; divide by V - 1 for a number from 0 to 1.
    /// - Parameters:
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; a partial result counts the targets done by then.
    /// - Returns: The sum for each vertex, and the limit that cut it short if one did.
    /// - Complexity: O(V · E) time at worst, with 256 searches sharing each pass over the edges.
    ///   Measure: P. Boldi and S. Vigna, Axioms for centrality, 2014. Search: M. Then et al., The
    ///   more the merrier: efficient multi-source graph traversal, 2014.
    public func harmonicCloseness(
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Scores {
        withExtendedLifetime(self) {
            sumCloseness(backward.rows, vertexCount, threads, limits) { 1 / Double($0) }
        }
    }
}

extension UndirectedGraph {
    /// The sum over all other vertices of one divided by the distance to them.
    ///
    /// Vertices in other parts add nothing. Not normalised; divide by V - 1 for a number from
    /// 0 to 1.
    /// - Parameters:
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; a partial result counts the targets done by then.
    /// - Returns: The sum for each vertex, and the limit that cut it short if one did.
    /// - Complexity: O(V · E) time at worst, with 256 searches sharing each pass over the edges.
    public func harmonicCloseness(
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Scores {
        withExtendedLifetime(self) {
            sumCloseness(adjacency.rows, vertexCount, threads, limits) { 1 / Double($0) }
        }
    }

    /// How near each vertex is to those it reaches: their share of all, by their mean distance.
    ///
    /// With r vertices reached besides itself and s the sum of their distances this is
    /// (r / (V - 1)) · (r / s), and 0 where nothing is reached.
    /// - Parameters:
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early.
    /// - Returns: A number from 0 to 1 for each vertex.
    /// - Complexity: O(V · E) time at worst. S. Wasserman and K. Faust, Social network analysis,
    ///   1994.
    public func closeness(threads: Int = Threads.available, limits: Limits = .none) -> Scores {
        withExtendedLifetime(self) {
            let sums = sumCloseness(adjacency.rows, vertexCount, threads, limits) { Double($0) }
            let reached = sumCloseness(adjacency.rows, vertexCount, threads, limits) { _ in 1 }
            let others = Double(max(1, vertexCount - 1))
            let values = zip(sums.values, reached.values).map { sum, count in
                sum == 0 ? 0 : count / others * (count / sum)
            }
            return Scores(values: values, cut: sums.cut ?? reached.cut)
        }
    }
}

/// Adds to each vertex the worth of its distance to every target.
///
/// The searches start at the targets and walk backward, so that at each level the number of
/// targets newly met at a vertex is a count of bits.
private func sumCloseness(
    _ rows: Rows, _ vertexCount: Int, _ threads: Int, _ limits: Limits, worth: (Int) -> Double
) -> Scores {
    let worths = [0] + (1...max(1, vertexCount)).map(worth)
    let width = ManySearches.width
    let batches = (vertexCount + width - 1) / width
    var cut: Cut?
    let values = [Double].filled(vertexCount) { total in
        total.fill(0)
        let jobs = max(1, min(64, batches))
        let watch = Watch(limits, jobs: batches)
        let sum = OrderedSum(into: total)
        Threads.run(threads, jobs: jobs) { _, job in
            let part = sum.borrow()
            let search = ManySearches(rows, vertexCount)
            defer { search.free() }
            for batch in stride(from: job, to: batches, by: jobs) {
                guard watch.mayGoOn() else { break }
                let first = batch * width
                let last = min(vertexCount, first + width)
                search.run(from: Vertex(first)..<Vertex(last)) { vertex, count, level in
                    part[vertex] += Double(count) * worths[level]
                }
            }
            sum.add(part, of: job)
        }
        cut = watch.cut
    }
    return Scores(values: values, cut: cut)
}
