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
    ///   - limits: When to stop early; the error says how far the scores are off.
    /// - Returns: The score of each vertex, with a bound on the sum of the errors.
    /// - Complexity: O(V + E) for each round; a graph without cycles takes one. S. Brin and L.
    ///   Page, 1998, as a linear system, solved from component to component by Gauss-Seidel:
    ///   G. M. Del Corso, A. Gullí and F. Romani, Fast PageRank computation via a sparse linear
    ///   system, 2005.
    public func pageRank(
        damping: Double = 0.85, restart: [Double]? = nil, tolerance: Double = 1e-9,
        limits: Limits = .none
    ) -> Scores {
        precondition(damping >= 0 && damping < 1, "a damping of \(damping) is not in 0..<1")
        precondition(restart.map { $0.count == vertexCount } ?? true, "one number a vertex")
        let labels = view().strongComponents()
        return withExtendedLifetime(self) {
            solveRank(
                out: forward.rows, back: backward.rows, vertexCount, labels, damping, restart,
                tolerance, limits)
        }
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
    ///   - limits: When to stop early; the error says how far the scores are off.
    /// - Returns: The score of each vertex, with a bound on the sum of the errors.
    /// - Complexity: O(V + E) for each round.
    public func pageRank(
        damping: Double = 0.85, restart: [Double]? = nil, tolerance: Double = 1e-9,
        limits: Limits = .none
    ) -> Scores {
        precondition(damping >= 0 && damping < 1, "a damping of \(damping) is not in 0..<1")
        precondition(restart.map { $0.count == vertexCount } ?? true, "one number a vertex")
        let labels = components()
        return withExtendedLifetime(self) {
            solveRank(
                out: adjacency.rows, back: adjacency.rows, vertexCount, labels, damping, restart,
                tolerance, limits)
        }
    }
}

/// Solves x = damping · Pᵀx + restart and scales the answer to sum one.
///
/// Where walks end, starting anew and going on are the same but for the scale, so that dangling
/// vertices need no care.
private func solveRank(
    out: Rows, back: Rows, _ vertexCount: Int, _ components: Components, _ damping: Double,
    _ restart: [Double]?, _ tolerance: Double, _ limits: Limits
) -> Scores {
    guard vertexCount > 0 else { return Scores(values: []) }
    let restart = restart ?? [Double](repeating: 1 / Double(vertexCount), count: vertexCount)
    precondition(restart.allSatisfy { $0 >= 0 && $0 < .infinity }, "a restart below zero")
    let whole = restart.reduce(0, +)
    precondition(whole > 0, "nowhere to start anew")
    var cut: Cut?
    var error = 0.0
    let values = [Double].filled(vertexCount) { rank in
        let system = RankSystem(out: out, back: back, rank, damping)
        defer { system.free() }
        (cut, error) = restart.reading { restart in
            system.solve(components, restart, scale: 1 / whole, tolerance, limits)
        }
    }
    return Scores(values: values, cut: cut, error: error)
}

/// The linear system of PageRank and its solution so far.
private struct RankSystem {
    private let out: Rows
    private let back: Rows
    private let rank: Cells<Double>
    /// What each vertex passes on along each of its edges.
    private let passed: Cells<Double>
    private let damping: Double

    init(out: Rows, back: Rows, _ rank: Cells<Double>, _ damping: Double) {
        self.out = out
        self.back = back
        self.rank = rank
        self.damping = damping
        passed = Cells(zeros: rank.count)
    }

    func free() { passed.free() }

    /// Solves component by component, upstream first; returns why it stopped and the error left.
    func solve(
        _ components: Components, _ restart: Cells<Double>, scale: Double, _ tolerance: Double,
        _ limits: Limits
    ) -> (Cut?, Double) {
        let order = components.ordered
        var (start, cut, residue) = (0, Cut?.none, 0.0)
        let allowed = tolerance * (1 - damping) / 2
        for size in components.sizes {
            let members = order[start..<start + size]
            start += size
            let bound = allowed * Double(size) / Double(rank.count)
            if size == 1, let vertex = members.first {
                let loops = loops(at: vertex)
                let inflow = damping * sum(into: vertex) + restart[vertex] * scale
                set(vertex, inflow / (1 - damping * loops))
                continue
            }
            for vertex in members { set(vertex, restart[vertex] * scale) }
            while cut == nil {
                var change = 0.0
                for vertex in members {
                    let value = damping * sum(into: vertex) + restart[vertex] * scale
                    change += abs(value - rank[vertex])
                    set(vertex, value)
                }
                cut = limits.interruption
                if change <= bound || cut != nil {
                    residue += change
                    break
                }
            }
        }
        var total = 0.0
        for vertex in 0..<rank.count { total += rank[vertex] }
        for vertex in 0..<rank.count { rank[vertex] /= total }
        return (cut, 2 * residue / (1 - damping) / total)
    }

    @inline(__always)
    private func set(_ vertex: Vertex, _ value: Double) {
        rank[vertex] = value
        let degree = out.degree(vertex)
        passed[vertex] = degree == 0 ? 0 : value / Double(degree)
    }

    @inline(__always)
    private func sum(into vertex: Vertex) -> Double {
        var sum = 0.0
        var position = back.start(vertex)
        let end = back.end(vertex)
        while position < end {
            sum += passed[back.neighbours[position]]
            position += 1
        }
        return sum
    }

    /// The part of a vertex's edges that lead back to itself.
    private func loops(at vertex: Vertex) -> Double {
        var loops = 0
        for position in back.start(vertex)..<back.end(vertex)
        where back.neighbours[position] == vertex { loops += 1 }
        return loops == 0 ? 0 : Double(loops) / Double(out.degree(vertex))
    }
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
