extension Digraph {
    /// How often a walker is at each vertex who follows a random edge, and now and then starts anew.
    ///
    /// The walker follows an edge with probability `damping`, and otherwise, or where no edge
    /// leads on, starts anew. The scores sum to one.
    /// - Parameters:
    ///   - damping: The chance to go on along an edge, at least 0 and below 1.
    ///   - restart: How likely each vertex is to be where the walker starts anew, in any unit; nil
    ///     for all alike. Naming a few vertices gives personalised PageRank: importance as seen
    ///     from them.
    ///   - tolerance: The greatest error wanted, summed over all vertices.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; the error says how far the scores are off.
    /// - Returns: The score of each vertex, with a bound on the sum of the errors.
    /// - Complexity: O(V + E) for each round; a graph without cycles takes one. S. Brin and L.
    ///   Page, 1998, as a linear system, solved from component to component by Gauss-Seidel:
    ///   G. M. Del Corso, A. Gullí and F. Romani, Fast PageRank computation via a sparse linear
    ///   system, 2005.
    public func pageRank(
        damping: Double = 0.85, restart: [Double]? = nil, tolerance: Double = 1e-9,
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Scores {
        precondition(damping >= 0 && damping < 1, "a damping of \(damping) is not in 0..<1")
        precondition(restart.map { $0.count == vertexCount } ?? true, "one number a vertex")
        let order = rankOrder(restart, threads)
        return withExtendedLifetime(self) {
            solveRank(
                out: forward.rows, back: backward.rows, vertexCount, order, damping, restart,
                tolerance, threads, limits)
        }
    }

    /// The vertices that can have a score, upstream first.
    private func rankOrder(_ restart: [Double]?, _ threads: Int) -> StrongOrder {
        // Of a dense graph most is reached, and all of it is faster put in order.
        if let restart, edgeCount < 4 * vertexCount {
            let starts = restart.indices.filter { restart[$0] > 0 }.map { Vertex($0) }
            if starts.count < vertexCount / 16 { return StrongOrder(view(), from: starts) }
        }
        return StrongOrder(view().strongComponents(threads: threads))
    }
}

extension UndirectedGraph {
    /// How often a walker is at each vertex who goes to a random neighbour, and now and then
    /// starts anew.
    ///
    /// - Parameters:
    ///   - damping: The chance to go on to a neighbour, at least 0 and below 1.
    ///   - restart: How likely each vertex is to be where the walker starts anew, in any unit; nil
    ///     for all alike.
    ///   - tolerance: The greatest error wanted, summed over all vertices.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; the error says how far the scores are off.
    /// - Returns: The score of each vertex, with a bound on the sum of the errors.
    /// - Complexity: O(V + E) for each round.
    public func pageRank(
        damping: Double = 0.85, restart: [Double]? = nil, tolerance: Double = 1e-9,
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Scores {
        precondition(damping >= 0 && damping < 1, "a damping of \(damping) is not in 0..<1")
        precondition(restart.map { $0.count == vertexCount } ?? true, "one number a vertex")
        let order = StrongOrder(components())
        return withExtendedLifetime(self) {
            solveRank(
                out: adjacency.rows, back: adjacency.rows, vertexCount, order, damping, restart,
                tolerance, threads, limits)
        }
    }
}

/// Solves x = damping · Pᵀx + restart and scales the answer to sum one.
///
/// Where walks end, starting anew and going on are the same but for the scale, so that dangling
/// vertices need no care.
private func solveRank(
    out: Rows, back: Rows, _ vertexCount: Int, _ order: StrongOrder, _ damping: Double,
    _ restart: [Double]?, _ tolerance: Double, _ threads: Int, _ limits: Limits
) -> Scores {
    guard vertexCount > 0 else { return Scores(values: []) }
    let restart = restart ?? [Double](repeating: 1 / Double(vertexCount), count: vertexCount)
    precondition(restart.allSatisfy { $0 >= 0 && $0 < .infinity }, "a restart below zero")
    let whole = restart.reduce(0, +)
    precondition(whole > 0, "nowhere to start anew")
    var outcome = RankSystem.Outcome()
    let values = [Double].filled(vertexCount) { rank in
        rank.fill(0)
        restart.reading { restart in
            let system = RankSystem(out: out, back: back, rank, restart, 1 / whole, damping)
            defer { system.free() }
            outcome = system.solve(order, tolerance, threads, limits)
        }
    }
    return Scores(values: values, cut: outcome.cut, error: outcome.error)
}

extension Components {
    /// The vertices by component, and by number within each.
    var ordered: [Vertex] {
        var next = [Int](repeating: 0, count: sizes.count)
        for label in sizes.indices.dropFirst() { next[label] = next[label - 1] + sizes[label - 1] }
        return .filled(labels.count) { order in
            for (vertex, label) in labels.enumerated() {
                order[next[Int(label)]] = Vertex(vertex)
                next[Int(label)] += 1
            }
        }
    }
}
