import CordonGraph
import Testing

@Suite("A measure of importance")
struct CentralityTests {
    /// Distances and numbers of shortest paths from every vertex, parallel arcs counted.
    private static func counts(_ sample: Sample, _ arcs: [(from: Vertex, to: Vertex)]) -> (
        distance: [[Int]], paths: [[Double]]
    ) {
        var distance = sample.vertices.map { a in sample.vertices.map { $0 == a ? 0 : Int.max } }
        var paths = sample.vertices.map { a in sample.vertices.map { $0 == a ? 1.0 : 0 } }
        for start in distance.indices {
            for level in 0..<sample.vertexCount {
                for arc in arcs where distance[start][Int(arc.from)] == level {
                    let to = Int(arc.to)
                    if distance[start][to] > level + 1 { distance[start][to] = level + 1 }
                    if distance[start][to] == level + 1 {
                        paths[start][to] += paths[start][Int(arc.from)]
                    }
                }
            }
        }
        return (distance, paths)
    }

    private static func betweenness(
        _ sample: Sample, _ arcs: [(from: Vertex, to: Vertex)], from: [Vertex], to: [Vertex]
    ) -> [Double] {
        let (distance, paths) = counts(sample, arcs)
        return sample.vertices.map { middle in
            var sum = 0.0
            for a in from.map(Int.init) where a != middle {
                for b in to.map(Int.init) where b != a && b != middle && distance[a][b] < .max {
                    let m = Int(middle)
                    guard distance[a][m] < .max, distance[m][b] < .max,
                        distance[a][m] + distance[m][b] == distance[a][b]
                    else { continue }
                    sum += paths[a][m] * paths[m][b] / paths[a][b]
                }
            }
            return sum
        }
    }

    private static func simple(_ sample: Sample) -> [(from: Vertex, to: Vertex)] {
        let graph = sample.graph.undirected()
        return sample.vertices.flatMap { a in graph.neighbours(of: a).map { (from: a, to: $0) } }
    }

    private static func isClose(_ one: [Double], _ two: [Double], _ tolerance: Double = 1e-9)
        -> Bool
    {
        one.count == two.count
            && zip(one, two).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
    }

    @Test(
        "counts the shortest paths through each vertex",
        arguments: Sample.all(size: 9) + Sample.larger(seeds: 0..<2))
    func betweenness(_ sample: Sample) {
        let arcs = sample.arcs(.forward).map { (from: $0.from, to: $0.to) }
        let all = sample.vertices
        let odd = all.filter { $0 % 2 == 1 }
        let third = all.filter { $0 % 3 == 0 }
        #expect(
            Self.isClose(
                sample.graph.betweenness().values,
                Self.betweenness(sample, arcs, from: all, to: all)))
        #expect(
            Self.isClose(
                sample.graph.betweenness(from: odd, to: third).values,
                Self.betweenness(sample, arcs, from: odd, to: third)))
        let undirected = sample.graph.undirected()
        let joined = Self.simple(sample)
        #expect(
            Self.isClose(
                undirected.betweenness().values,
                Self.betweenness(sample, joined, from: all, to: all).map { $0 / 2 }))
        #expect(
            Self.isClose(
                undirected.betweenness(from: odd, to: third).values,
                Self.betweenness(sample, joined, from: odd, to: third)))
        for threads in 2...3 {
            #expect(
                sample.graph.betweenness(threads: threads) == sample.graph.betweenness(threads: 1))
        }
    }

    @Test("adds up how near the others are", arguments: Sample.all(size: 9) + Sample.larger())
    func harmonic(_ sample: Sample) {
        func slow(_ arcs: [(from: Vertex, to: Vertex)]) -> (harmonic: [Double], closeness: [Double])
        {
            let rows = Self.counts(sample, arcs).distance.map {
                $0.filter { $0 > 0 && $0 < .max }.map(Double.init)
            }
            let others = Double(max(1, sample.vertexCount - 1))
            return (
                rows.map { $0.reduce(0) { $0 + 1 / $1 } },
                rows.map { row in
                    row.isEmpty
                        ? 0 : Double(row.count) / others * Double(row.count) / row.reduce(0, +)
                }
            )
        }
        let arcs = sample.arcs(.forward).map { (from: $0.from, to: $0.to) }
        #expect(Self.isClose(sample.graph.harmonicCloseness().values, slow(arcs).harmonic))
        let undirected = sample.graph.undirected()
        #expect(
            Self.isClose(undirected.harmonicCloseness().values, slow(Self.simple(sample)).harmonic))
        #expect(Self.isClose(undirected.closeness().values, slow(Self.simple(sample)).closeness))
        #expect(undirected.closeness(threads: 1) == undirected.closeness(threads: 3))
    }

    @Test("follows the random walker", arguments: Sample.all(size: 9) + Sample.larger())
    func pageRank(_ sample: Sample) {
        func slow(_ arcs: [(from: Vertex, to: Vertex)], _ restart: [Double]) -> [Double] {
            let whole = restart.reduce(0, +)
            let restart = restart.map { $0 / whole }
            var degrees = restart.map { _ in 0.0 }
            for arc in arcs { degrees[Int(arc.from)] += 1 }
            var rank = restart
            for _ in 0..<400 {
                let dangling = zip(rank, degrees).reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) }
                var next = restart.map { $0 * (0.15 + 0.85 * dangling) }
                for arc in arcs {
                    next[Int(arc.to)] += 0.85 * rank[Int(arc.from)] / degrees[Int(arc.from)]
                }
                rank = next
            }
            return rank
        }
        func distance(_ one: [Double], _ two: [Double]) -> Double {
            zip(one, two).reduce(0) { $0 + abs($1.0 - $1.1) }
        }
        let arcs = sample.arcs(.forward).map { (from: $0.from, to: $0.to) }
        let even = sample.vertices.map { _ in 1.0 }
        let seeded = sample.vertices.map { $0 % 4 == 0 ? Double($0 + 1) : 0 }
        for tolerance in [1e-4, 1e-8, 1e-12] {
            for restart in [even, seeded] {
                let directed = sample.graph.pageRank(restart: restart, tolerance: tolerance)
                #expect(distance(directed.values, slow(arcs, restart)) <= tolerance + 1e-14)
                #expect(directed.error <= tolerance)
            }
            let undirected = sample.graph.undirected().pageRank(tolerance: tolerance)
            #expect(
                distance(undirected.values, slow(Self.simple(sample), even)) <= tolerance + 1e-14)
        }
        #expect(Self.isClose(sample.graph.pageRank().values, slow(arcs, even), 1e-9))
    }

    @Test(
        "finds the eigenvector of greatest eigenvalue",
        arguments: Sample.all(size: 9) + Sample.larger())
    func eigenvector(_ sample: Sample) {
        let arcs = Self.simple(sample)
        var slow = sample.vertices.map { _ in 1.0 }
        var gap = 1.0
        for _ in 0..<200_000 where gap > 1e-14 {
            // One more than the matrix: hubs have eigenvalues of either sign.
            var next = slow
            for arc in arcs { next[Int(arc.to)] += slow[Int(arc.from)] }
            let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
            next = next.map { $0 / length }
            gap = zip(next, slow).map { abs($0 - $1) }.max() ?? 0
            slow = next
        }
        let found = sample.graph.undirected().eigenvector()
        #expect(found.error <= 1e-10)
        #expect(zip(found.values, slow).allSatisfy { abs($0 - $1) < 1e-6 })
        #expect(
            sample.graph.undirected().eigenvector(threads: 1)
                == sample.graph.undirected().eigenvector(threads: 3))
    }

    @Test(
        "is estimated within its bound",
        arguments: Sample.all(seeds: 0..<2, size: 9) + Sample.larger(seeds: 0..<1))
    func approximate(_ sample: Sample) {
        let pairs = Double(sample.vertexCount * (sample.vertexCount - 1))
        func check(_ found: Scores, _ exact: Scores, _ pairs: Double) {
            #expect(found.error <= 0.05 * pairs + 1e-12)
            #expect(
                zip(found.values, exact.values).allSatisfy { abs($0 - $1) <= found.error + 1e-9 })
        }
        // With this confidence not one of these samples is expected to be off.
        let simple = sample.graph.simplified()
        let directed = simple.approximateBetweenness(share: 0.05, confidence: 0.9999, threads: 1)
        check(directed, simple.betweenness(), pairs)
        let graph = sample.graph.undirected()
        let undirected = graph.approximateBetweenness(share: 0.05, confidence: 0.9999, threads: 1)
        check(undirected, graph.betweenness(), pairs / 2)
        #expect(
            directed == simple.approximateBetweenness(share: 0.05, confidence: 0.9999, threads: 3))
        #expect(
            undirected == graph.approximateBetweenness(share: 0.05, confidence: 0.9999, threads: 2))
    }

    @Test("names the highest, equal ones by number")
    func top() {
        let graph = Digraph(vertexCount: 5, sources: [0, 0, 3, 3], targets: [1, 2, 4, 4])
        let scores = graph.undirected().betweenness()
        #expect(scores.values == [1, 0, 0, 0, 0])
        #expect(scores.top(3) == [0, 1, 2])
        #expect(scores.top(9) == [0, 1, 2, 3, 4])
    }

    @Test("tells that it was cut short")
    func cut() {
        let sample = Sample.larger()[1]
        let stop = Limits(isCancelled: { true })
        #expect(sample.graph.betweenness(limits: stop).cut == .cancelled)
        #expect(sample.graph.harmonicCloseness(limits: stop).cut == .cancelled)
        #expect(sample.graph.undirected().eigenvector(limits: stop).cut == .cancelled)
        #expect(sample.graph.undirected().communities(limits: stop).cut == .cancelled)
    }
}
