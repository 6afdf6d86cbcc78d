import CordonGraph
import Testing

@Suite("A path search")
struct PathTests {
    private static func distances(
        _ question: Question, from source: Vertex, _ cost: (Edge) -> Double
    ) -> [Double] {
        var distance = [Double](repeating: .infinity, count: question.sample.vertexCount)
        distance[Int(source)] = 0
        for _ in question.sample.vertices {
            for arc in question.arcs where arc.from == source || question.isPassable(arc.from) {
                distance[Int(arc.to)] = min(
                    distance[Int(arc.to)], distance[Int(arc.from)] + cost(arc.edge))
            }
        }
        return distance
    }

    @Test("finds every distance that the slow way finds", arguments: Question.all())
    func distances(_ question: Question) {
        let view = question.view
        for source in question.sample.vertices {
            let hops = view.hops(from: source)
            let slow = Self.distances(question, from: source) { _ in 1 }
            #expect(hops.values == slow.map { $0 == .infinity ? -1 : Int32($0) })
            let costs = question.sample.costs
            #expect(
                view.costs(from: source, costs: costs)
                    == Self.distances(question, from: source) { costs[Int($0)] })
        }
    }

    @Test("finds the same distances from either end of a level", arguments: Sample.larger())
    func directions(_ sample: Sample) {
        for direction in Direction.allCases {
            let question = Question(
                sample: sample, direction: direction, edges: nil, avoiding: nil)
            let starts = Array(sample.vertices.prefix(5))
            let found = question.view.hops(fromEach: starts, threads: 2)
            let costs = question.view.costs(fromEach: starts, costs: sample.costs, threads: 2)
            for (index, source) in starts.enumerated() {
                let slow = Self.distances(question, from: source) { _ in 1 }
                #expect(found[index].values == slow.map { $0 == .infinity ? -1 : Int32($0) })
                #expect(question.view.hops(from: [source]) == found[index])
                let far = Self.distances(question, from: source) { sample.costs[Int($0)] }
                #expect(costs[index] == far)
            }
        }
    }

    @Test("finds one shortest, cheapest, widest and strongest path", arguments: Question.all())
    func best(_ question: Question) throws {
        let view = question.view
        let costs = question.sample.costs
        for start in question.sample.vertices {
            for end in question.sample.vertices where start != end {
                let all = question.simplePaths(from: start, to: end, costs: costs)
                let shortest = view.shortestPath(from: start, to: end)
                #expect(shortest?.hops == all.first?.edges.count)
                let cheapest = view.cheapestPath(from: start, to: end, costs: costs)
                #expect(cheapest?.cost == all.map(\.cost).min())
                let widest = view.widestPath(from: start, to: end, strengths: costs)
                let strong =
                    all.isEmpty
                    ? [] : question.simplePaths(from: start, to: end, costs: costs.map { -$0 })
                let widths = strong.map { $0.edges.map { costs[Int($0)] }.min() ?? 0 }
                #expect(widest?.cost == widths.max())
                if let widest {
                    let rivals = zip(strong, widths).filter { $0.1 == widest.cost }
                    #expect(widest.hops == rivals.map(\.0.edges.count).min())
                }
                let strongest = view.strongestPath(from: start, to: end, strengths: costs)
                let products = strong.map { $0.edges.reduce(1) { $0 * costs[Int($1)] } }
                #expect(strongest?.cost == products.max())
                for path in [shortest, cheapest].compactMap({ $0 }) {
                    #expect(all.contains { $0.vertices == path.vertices })
                }
                if let cheapest { #expect(all.contains { $0.edges == cheapest.edges }) }
                if let widest { #expect(strong.contains { $0.edges == widest.edges }) }
                if let strongest { #expect(strong.contains { $0.edges == strongest.edges }) }
            }
        }
    }

    @Test("finds all simple paths, shortest first", arguments: Question.all())
    func simplePaths(_ question: Question) {
        let view = question.view
        let costs = question.sample.costs
        for start in question.sample.vertices.prefix(3) {
            for end in question.sample.vertices where start != end {
                let all = question.simplePaths(from: start, to: end, costs: costs)
                for maxHops in [1, 2, 3, 99] {
                    let found = view.simplePaths(
                        from: start, to: end, maxHops: maxHops, costs: costs)
                    let slow = all.filter { $0.edges.count <= maxHops }
                    #expect(found.isComplete)
                    #expect(found.paths.map(\.vertices) == slow.map(\.vertices))
                    #expect(found.paths.map(\.edges) == slow.map(\.edges))
                    #expect(found.paths.map(\.cost) == slow.map(\.cost))
                }
                let shortest = view.allShortestPaths(from: start, to: end)
                #expect(
                    shortest.paths.map(\.vertices)
                        == all.filter { $0.edges.count == all.first?.edges.count }.map(\.vertices))
                let few = view.simplePaths(
                    from: start, to: end, maxHops: 99, limits: Limits(results: 2))
                #expect(few.paths.map(\.vertices) == all.prefix(2).map(\.vertices))
                #expect(few.cut == (all.count > 2 ? .results : nil))
                for (count, maxHops) in [(1, 1), (1, 2), (1, 99), (2, 3), (5, 99), (99, 4)] {
                    let first = view.nearestPaths(
                        count, from: start, to: end, maxHops: maxHops)
                    let wanted = all.filter { $0.edges.count <= maxHops }.prefix(count)
                    #expect(first.cut == nil)
                    #expect(first.paths.map(\.vertices) == wanted.map(\.vertices))
                }
            }
        }
    }

    @Test("ranks the cheapest paths", arguments: Question.all())
    func cheapestPaths(_ question: Question) {
        let view = question.view
        let costs = question.sample.costs
        for start in question.sample.vertices.prefix(3) {
            for end in question.sample.vertices where start != end {
                let all = question.simplePaths(from: start, to: end, costs: costs)
                for count in [1, 3, 1000] {
                    let found = view.cheapestPaths(count, from: start, to: end, costs: costs)
                    #expect(found.isComplete)
                    #expect(
                        found.paths.map(\.cost) == Array(all.map(\.cost).sorted().prefix(count)))
                    #expect(Set(found.paths.map(\.vertices)).count == found.paths.count)
                    for path in found.paths {
                        #expect(
                            all.contains { $0.vertices == path.vertices && $0.edges == path.edges })
                    }
                }
                let byHops = view.cheapestPaths(4, from: start, to: end)
                #expect(byHops.paths.map(\.hops) == Array(all.map(\.edges.count).prefix(4)))
            }
        }
    }

    @Test("finds the nearest seed, of equals the smallest", arguments: Question.all())
    func nearest(_ question: Question) {
        let vertices = question.sample.vertices
        let seeds = vertices.filter { $0 % 3 == 1 } + vertices.filter { $0 % 3 == 1 }.prefix(1)
        let nearest = question.view.nearest(to: seeds)
        // An avoided seed is passed by nobody but those who begin there.
        let rows = Set(seeds).sorted().map { ($0, Self.distances(question, from: $0) { _ in 1 }) }
        for vertex in vertices {
            let best = rows.min { ($0.1[Int(vertex)], $0.0) < ($1.1[Int(vertex)], $1.0) }
            let distance = best?.1[Int(vertex)] ?? .infinity
            #expect(nearest.hops[vertex] == (distance == .infinity ? nil : Int(distance)))
            #expect(nearest.seed(of: vertex) == (distance == .infinity ? nil : best?.0))
        }
    }

    @Test("stops at its deadline in a clique, and says so")
    func deadline() {
        let pairs = (0..<24).flatMap { a in
            (0..<24).filter { $0 != a }.map { (Vertex(a), Vertex($0)) }
        }
        let clique = Digraph(vertexCount: 24, sources: pairs.map(\.0), targets: pairs.map(\.1))
        let late = clique.view().simplePaths(
            from: 0, to: 1, maxHops: 24, limits: Limits(within: .milliseconds(30)))
        #expect(late.cut == .deadline)
        #expect(late.paths.count > 100)
        let cancelled = clique.view().simplePaths(
            from: 0, to: 1, maxHops: 24, limits: Limits(isCancelled: { true }))
        #expect(cancelled.cut == .cancelled)
        let stepped = clique.view().simplePaths(
            from: 0, to: 1, maxHops: 24, limits: Limits(steps: 5000))
        #expect(stepped.cut == .steps)
        #expect(
            stepped
                == clique.view().simplePaths(
                    from: 0, to: 1, maxHops: 24, limits: Limits(steps: 5000)))
        #expect(
            clique.view().simpleCycles(maxHops: 24, limits: Limits(within: .milliseconds(30))).cut
                == .deadline)
        #expect(
            clique.view().cheapestPaths(
                .max, from: 0, to: 1, limits: Limits(within: .milliseconds(30))
            ).cut == .deadline)
    }
}
