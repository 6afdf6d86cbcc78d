import CordonGraph
import Testing

/// Graphs large enough that work is in fact shared, and that dense searches go their own ways.
@Suite("An answer found by several threads")
struct ThreadTests {
    /// A random graph of few hubs and many others, with parallel edges and self-loops.
    static func graph(
        _ count: Int, edges: Int, threads: Int = 1
    ) -> (graph: Digraph, sources: [Vertex], targets: [Vertex], costs: [Double]) {
        var dice = Dice(11)
        func pick() -> Vertex {
            let (one, two) = (
                Int.random(in: 0..<count, using: &dice), Int.random(in: 0..<count, using: &dice)
            )
            // The product of two numbers is small more often than large.
            return Vertex(one * two / count)
        }
        let sources = (0..<edges).map { _ in pick() }
        let targets = (0..<edges).map { _ in pick() }
        let costs = (0..<edges).map { _ in Double(Int.random(in: 0..<100, using: &dice)) }
        let graph = Digraph(
            vertexCount: count, sources: sources, targets: targets, threads: threads)
        return (graph, sources, targets, costs)
    }

    @Test("is the graph that the edges make")
    func building() {
        let (one, sources, targets, _) = Self.graph(1 << 13, edges: 300_000)
        let two = Digraph(vertexCount: 1 << 13, sources: sources, targets: targets, threads: 3)
        var out = [[Edge]](repeating: [], count: 1 << 13)
        for (edge, source) in sources.enumerated() { out[Int(source)].append(Edge(edge)) }
        let isRight = (0..<Vertex(1 << 13)).map { vertex in
            let expected = out[Int(vertex)].sorted {
                (targets[Int($0)], $0) < (targets[Int($1)], $1)
            }
            return one.successors(of: vertex).map(\.edge) == expected
                && two.successors(of: vertex).map(\.edge) == expected
                && Array(one.predecessors(of: vertex)) == Array(two.predecessors(of: vertex))
        }
        #expect(isRight.allSatisfy { $0 })
    }

    @Test("has the distances, costs and parts that plain searches find")
    func searches() {
        let (graph, sources, targets, costs) = Self.graph(1 << 14, edges: 540_000)
        var (out, back) = (
            [[Int]](repeating: [], count: 1 << 14), [[Int]](repeating: [], count: 1 << 14)
        )
        for edge in sources.indices {
            out[Int(sources[edge])].append(edge)
            back[Int(targets[edge])].append(edge)
        }
        func reach(_ start: Int, _ rows: [[Int]], _ ends: [Vertex]) -> [Int32] {
            var found = [Int32](repeating: -1, count: rows.count)
            found[start] = 0
            var queue = [start]
            var head = 0
            while head < queue.count {
                for edge in rows[queue[head]] where found[Int(ends[edge])] < 0 {
                    found[Int(ends[edge])] = found[queue[head]] + 1
                    queue.append(Int(ends[edge]))
                }
                head += 1
            }
            return found
        }
        let starts: [Vertex] = [0, 5, 300]
        let hops = graph.view().hops(fromEach: starts, threads: 2)
        #expect(hops.map(\.values) == starts.map { reach(Int($0), out, targets) })
        #expect(graph.view().hops(fromEach: starts, threads: 1) == hops)
        let found = graph.view().costs(fromEach: starts, costs: costs, threads: 2)
        #expect(graph.view().costs(fromEach: starts, costs: costs, threads: 1) == found)
        #expect(starts.map { graph.view().costs(from: $0, costs: costs) } == found)
        // No edge offers less, and every cost is offered by one: these are the least costs.
        let least = found[0]
        #expect(
            sources.indices.allSatisfy {
                least[Int(targets[$0])] <= least[Int(sources[$0])] + costs[$0]
            })
        #expect(
            (1..<(1 << 14)).allSatisfy { vertex in
                least[vertex] == .infinity
                    || back[vertex].contains {
                        least[Int(sources[$0])] + costs[$0] == least[vertex]
                    }
            })
        let parts = graph.view().strongComponents(threads: 2)
        #expect(graph.view().strongComponents(threads: 1) == parts)
        let (ahead, behind) = (reach(0, out, targets), reach(0, back, sources))
        #expect(
            ahead.indices.allSatisfy { vertex in
                let isWithin = ahead[vertex] >= 0 && behind[vertex] >= 0
                return (parts.labels[vertex] == parts.labels[0]) == isWithin
            })
        #expect(
            sources.indices.allSatisfy {
                parts.labels[Int(sources[$0])] <= parts.labels[Int(targets[$0])]
            })
    }

    @Test("is the same to the last bit", arguments: [3])
    func scores(threads: Int) {
        let (graph, _, _, costs) = Self.graph(1 << 13, edges: 140_000)
        let simple = graph.undirected()
        var restart = [Double](repeating: 0, count: graph.vertexCount)
        for seed in [3, 70, 4000] { restart[seed] = 1 }
        let from: [Vertex] = [1, 2, 900, 5000]
        #expect(graph.pageRank(threads: 1) == graph.pageRank(threads: threads))
        #expect(
            graph.pageRank(restart: restart, threads: 1)
                == graph.pageRank(restart: restart, threads: threads))
        #expect(simple.pageRank(threads: 1) == simple.pageRank(threads: threads))
        #expect(simple.eigenvector(threads: 1) == simple.eigenvector(threads: threads))
        #expect(graph.authorities(threads: 1) == graph.authorities(threads: threads))
        #expect(graph.katz(threads: 1) == graph.katz(threads: threads))
        #expect(simple.triangles(threads: 1) == simple.triangles(threads: threads))
        #expect(simple.communities(threads: 1) == simple.communities(threads: threads))
        #expect(
            graph.betweenness(from: from, threads: 1)
                == graph.betweenness(from: from, threads: threads))
        #expect(
            graph.approximateBetweenness(share: 0.1, threads: 1)
                == graph.approximateBetweenness(share: 0.1, threads: threads))
        let (small, _, _, _) = Self.graph(700, edges: 3000)
        #expect(small.harmonicCloseness(threads: 1) == small.harmonicCloseness(threads: threads))
        #expect(
            small.undirected().closeness(threads: 1)
                == small.undirected().closeness(threads: threads))
        #expect(
            small.undirected().betweenness(threads: 1)
                == small.undirected().betweenness(threads: threads))
        #expect(costs.count == graph.edgeBound)
    }
}
