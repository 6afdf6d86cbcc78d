/// The linear system of PageRank and its solution so far.
struct RankSystem {
    /// How solving it came out.
    struct Outcome {
        var cut: Cut?
        var error = 0.0
    }

    let out: Rows
    let back: Rows
    let damping: Double
    /// What each vertex passes on along each of its edges, damped.
    let passed: Cells<Double>
    private let rank: Cells<Double>
    private let restart: Cells<Double>
    private let scale: Double

    init(
        out: Rows, back: Rows, _ rank: Cells<Double>, _ restart: Cells<Double>, _ scale: Double,
        _ damping: Double
    ) {
        self.out = out
        self.back = back
        self.rank = rank
        self.restart = restart
        self.scale = scale
        self.damping = damping
        passed = Cells(zeros: rank.count, isSparse: true)
    }

    func free() { passed.free() }

    /// Solves component by component, upstream first, and scales the whole to sum one.
    func solve(
        _ components: StrongOrder, _ tolerance: Double, _ threads: Int, _ limits: Limits
    ) -> Outcome {
        var (start, cut, residue, total) = (0, Cut?.none, 0.0, 0.0)
        let allowed = tolerance * (1 - damping) / (2 * max(damping, 0.5))
        components.vertices.reading { order in
            for size in components.sizes {
                let members = order.slice(start, start + size)
                start += size
                guard size > 1 else {
                    total += settle(members[0])
                    continue
                }
                // Every component may leave its part of the error; the sum so far is no more than
                // the whole will be.
                let bound = { allowed * ($0 + total) * Double(size) / Double(rank.count) }
                let found =
                    size < 512
                    ? sweep(members, bound, limits)
                    : RankCore(self, members).solve(bound, threads, limits)
                (residue, total) = (residue + found.residue, total + found.sum)
                cut = cut ?? found.cut
            }
        }
        let factor = 1 / total
        for vertex in 0..<rank.count { rank[vertex] *= factor }
        return Outcome(cut: cut, error: 2 * residue / (1 - damping) / total)
    }

    /// What comes to a vertex from outside the graph.
    @inline(__always)
    func source(_ vertex: Vertex) -> Double { restart[vertex] * scale }

    @inline(__always)
    func set(_ vertex: Vertex, _ value: Double) {
        rank[vertex] = value
        let degree = out.degree(vertex)
        passed[vertex] = degree == 0 ? 0 : value * damping / Double(degree)
    }

    /// Solves for a vertex that lies on no cycle but perhaps loops of its own.
    @inline(__always)
    private func settle(_ vertex: Vertex) -> Double {
        var (inflow, loops) = (source(vertex), 0)
        var position = back.start(vertex)
        let end = back.end(vertex)
        while position < end {
            let neighbour = back.neighbours[position]
            if neighbour == vertex { loops += 1 } else { inflow += passed[neighbour] }
            position += 1
        }
        let kept = loops == 0 ? 1 : 1 - damping * Double(loops) / Double(out.degree(vertex))
        set(vertex, inflow / kept)
        return inflow / kept
    }

    /// Solves a small component by Gauss-Seidel: each value is used as soon as it is known.
    private func sweep(
        _ members: Cells<Vertex>, _ bound: (Double) -> Double, _ limits: Limits
    ) -> RankCore.Outcome {
        for index in 0..<members.count { set(members[index], source(members[index])) }
        while true {
            var (change, sum) = (0.0, 0.0)
            for index in 0..<members.count {
                let vertex = members[index]
                var value = source(vertex)
                for position in back.start(vertex)..<back.end(vertex) {
                    value += passed[back.neighbours[position]]
                }
                change += abs(value - rank[vertex])
                sum += value
                set(vertex, value)
            }
            let cut = limits.interruption
            if change <= bound(sum) || cut != nil {
                return RankCore.Outcome(residue: change * damping, sum: sum, cut: cut)
            }
        }
    }
}
