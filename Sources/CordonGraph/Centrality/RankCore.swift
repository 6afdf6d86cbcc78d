/// A large strong component of PageRank's system, laid out anew for fast rounds.
///
/// Vertices with many successors come first, so that what is read most lies together. A round goes
/// through the component in blocks; inside a block all values are found from the old ones, by any
/// number of threads with the same result, and then used by the blocks that follow: Gauss-Seidel
/// between blocks, Jacobi within. After a round all values are scaled so that what comes in is what
/// is lost, which takes away the error that fades slowest: aggregation, W. J. Stewart, Introduction
/// to the numerical solution of Markov chains, 1994.
struct RankCore {
    /// How solving it came out.
    struct Outcome {
        var residue: Double
        var sum: Double
        var cut: Cut?
    }

    private static let blocks = 8
    private static let pieces = 8

    private let system: RankSystem
    private let members: Cells<Vertex>
    private let offsets: Cells<UInt32>
    private let sources: Cells<UInt32>
    /// What comes to each vertex from outside the component.
    private let base: Cells<Double>
    private let degrees: Cells<Double>
    /// One by the degree: multiplying is several times faster than dividing.
    private let shares: Cells<Double>
    /// What is lost to the component of each unit that a vertex passes on along each edge.
    private let losses: Cells<Double>
    private let passed: Cells<Double>
    private let fresh: Cells<Double>

    init(_ system: RankSystem, _ vertices: Cells<Vertex>) {
        self.system = system
        let count = vertices.count
        members = Self.byDegree(vertices, system.out)
        offsets = Cells(zeros: count + 1)
        base = Cells(zeros: count)
        degrees = Cells(zeros: count)
        shares = Cells(zeros: count)
        losses = Cells(zeros: count)
        passed = Cells(zeros: count)
        fresh = Cells(zeros: count)
        let numbers = Cells<UInt32>(system.passed.count, repeating: .max)
        defer { numbers.free() }
        var arcs = 0
        for index in 0..<count {
            numbers[members[index]] = UInt32(index)
            arcs += system.back.degree(members[index])
        }
        sources = Cells(zeros: arcs)
        var next = 0
        for index in 0..<count {
            let vertex = members[index]
            var inflow = system.source(vertex)
            for position in system.back.start(vertex)..<system.back.end(vertex) {
                let neighbour = system.back.neighbours[position]
                let number = numbers[neighbour]
                if number == .max {
                    inflow += system.passed[neighbour]
                } else {
                    sources[next] = number
                    losses[number] -= 1
                    next += 1
                }
            }
            offsets[index + 1] = UInt32(next)
            base[index] = inflow
            degrees[index] = Double(system.out.degree(vertex)) / system.damping
            shares[index] = 1 / degrees[index]
            passed[index] = inflow * shares[index]
        }
        for index in 0..<count { losses[index] += degrees[index] }
    }

    private static func byDegree(_ vertices: Cells<Vertex>, _ out: Rows) -> Cells<Vertex> {
        var greatest = 0
        for index in 0..<vertices.count { greatest = max(greatest, out.degree(vertices[index])) }
        let starts = Cells<UInt32>(zeros: greatest + 2)
        defer { starts.free() }
        for index in 0..<vertices.count { starts[greatest - out.degree(vertices[index]) + 1] += 1 }
        for degree in 0...greatest { starts[degree + 1] += starts[degree] }
        let ordered = Cells<Vertex>(zeros: vertices.count)
        for index in 0..<vertices.count {
            let place = greatest - out.degree(vertices[index])
            ordered[starts[place]] = vertices[index]
            starts[place] += 1
        }
        return ordered
    }

    /// Rounds until the change is below the bound for the sum so far; gives back its memory.
    func solve(_ bound: (Double) -> Double, _ threads: Int, _ limits: Limits) -> Outcome {
        defer { free() }
        let cuts = cuts()
        // Small rounds are over before a second thread has begun.
        let threads = sources.count < 1 << 17 ? 1 : threads
        let sums = Cells<Sums>(zeros: cuts.count)
        defer { sums.free() }
        var inflow = 0.0
        for index in 0..<members.count { inflow += base[index] }
        var before = Double.infinity
        while true {
            let found = round(cuts, sums, threads)
            let cut = limits.interruption
            if found.change <= bound(found.rank) || cut != nil {
                for index in 0..<members.count {
                    system.set(members[index], passed[index] * degrees[index])
                }
                return Outcome(residue: found.change, sum: found.rank, cut: cut)
            }
            // Should scaling not help, rounds alone come to the end as well.
            if found.change < 0.9 * before, found.loss > 0 {
                let factor = inflow / found.loss
                for index in 0..<members.count { passed[index] *= factor }
            }
            before = found.change
        }
    }

    /// What a round adds up.
    private struct Sums: BitwiseCopyable {
        /// By how much the values changed, of which the damped part goes on.
        var change = 0.0
        var rank = 0.0
        /// How much the component loses by these values.
        var loss = 0.0
    }

    /// Finds all values once from the last ones.
    private func round(_ cuts: [Int], _ sums: Cells<Sums>, _ threads: Int) -> Sums {
        for block in 0..<Self.blocks {
            let first = block * Self.pieces
            Threads.run(threads, jobs: Self.pieces) { _, job in
                sums[first + job] = renew(cuts[first + job], cuts[first + job + 1])
            }
            let (start, end) = (cuts[first], cuts[first + Self.pieces])
            passed.slice(start, end).copy(fresh.slice(start, end), length: end - start)
        }
        var all = Sums()
        for piece in 0..<cuts.count - 1 {
            all.change += sums[piece].change
            all.rank += sums[piece].rank
            all.loss += sums[piece].loss
        }
        return all
    }

    /// Finds what the vertices of a piece pass on, and by how much it changed.
    private func renew(_ start: Int, _ end: Int) -> Sums {
        let (offsets, sources, passed, fresh) = (offsets, sources, passed, fresh)
        var sums = Sums()
        var position = Int(offsets[start])
        for index in start..<end {
            let last = Int(offsets[index + 1])
            var (one, two) = (base[index], 0.0)
            // Two sums at once keep the adder busy.
            while position + 1 < last {
                one += passed[sources[position]]
                two += passed[sources[position + 1]]
                position += 2
            }
            if position < last {
                one += passed[sources[position]]
                position += 1
            }
            let value = one + two
            let renewed = value * shares[index]
            fresh[index] = renewed
            sums.change += abs(renewed - passed[index]) * degrees[index]
            sums.rank += value
            sums.loss += renewed * losses[index]
        }
        sums.change *= system.damping
        return sums
    }

    /// Where the pieces begin, each with about as many arcs.
    private func cuts() -> [Int] {
        let count = members.count
        let share = Double(offsets[count]) / Double(Self.blocks * Self.pieces)
        var cuts = [0]
        for index in 0..<count where Double(offsets[index]) >= share * Double(cuts.count) {
            if cuts.count < Self.blocks * Self.pieces { cuts.append(index) }
        }
        while cuts.count <= Self.blocks * Self.pieces { cuts.append(count) }
        return cuts
    }

    private func free() {
        members.free()
        offsets.free()
        sources.free()
        base.free()
        degrees.free()
        shares.free()
        losses.free()
        passed.free()
        fresh.free()
    }
}
