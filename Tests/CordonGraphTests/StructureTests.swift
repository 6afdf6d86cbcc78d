import CordonGraph
import Testing

@Suite("The structure of a graph")
struct StructureTests {
    private static func parts(_ vertices: [Vertex], _ pairs: [(Vertex, Vertex)]) -> [Vertex: Vertex]
    {
        var label = Dictionary(uniqueKeysWithValues: vertices.map { ($0, $0) })
        for _ in vertices {
            for (a, b) in pairs {
                guard let one = label[a], let two = label[b] else { continue }
                label[a] = min(one, two)
                label[b] = min(one, two)
            }
        }
        return label
    }

    private static func pairs(_ sample: Sample) -> [(Vertex, Vertex)] {
        let graph = sample.graph.undirected()
        return sample.vertices.flatMap { a in
            graph.neighbours(of: a).filter { a < $0 }.map { (a, $0) }
        }
    }

    @Test(
        "shows what would take it apart",
        arguments: Sample.all(size: 10) + Sample.all(seeds: 6..<8, size: 24))
    func biconnectivity(_ sample: Sample) {
        let pairs = Self.pairs(sample)
        let found = sample.graph.undirected().biconnectivity()
        let whole = Set(Self.parts(sample.vertices, pairs).values).count
        let bridges = pairs.filter { pair in
            Set(Self.parts(sample.vertices, pairs.filter { $0 != pair }).values).count > whole
        }
        #expect(found.bridges.map { [$0.first, $0.second] } == bridges.map { [$0.0, $0.1] })
        #expect(sample.graph.undirected().bridges() == found.bridges)
        #expect(sample.graph.undirected().articulationPoints() == found.articulationPoints)
        var without: [Vertex: [Vertex: Vertex]] = [:]
        for vertex in sample.vertices {
            without[vertex] = Self.parts(sample.vertices.filter { $0 != vertex }, pairs)
        }
        let points = sample.vertices.filter { point in
            let alone = !pairs.contains { $0.0 == point || $0.1 == point }
            return Set((without[point] ?? [:]).values).count > (alone ? whole - 1 : whole)
        }
        #expect(found.articulationPoints == points)
        // Two joined pairs that share a vertex lie in one component if its loss does not part them.
        func component(_ pair: (Vertex, Vertex)) -> [Int] {
            found.components.indices.filter {
                found.components[$0].contains(pair.0) && found.components[$0].contains(pair.1)
            }
        }
        for one in pairs {
            #expect(component(one).count == 1)
            for two in pairs where one != two {
                let shared = Set([one.0, one.1]).intersection([two.0, two.1])
                guard let middle = shared.first else { continue }
                let (a, b) = (one.0 == middle ? one.1 : one.0, two.0 == middle ? two.1 : two.0)
                let isTogether = without[middle]?[a] == without[middle]?[b]
                #expect((component(one) == component(two)) == isTogether)
            }
        }
        #expect(found.components.allSatisfy { $0.count > 1 })
    }

    @Test("has the cores that peeling leaves", arguments: Sample.all(size: 10) + Sample.larger())
    func coreness(_ sample: Sample) {
        let graph = sample.graph.undirected()
        var core = sample.vertices.map { _ in 0 }
        for k in 1...(sample.vertexCount + 1) {
            var left = Set(sample.vertices)
            while let weak = left.first(where: { vertex in
                graph.neighbours(of: vertex).filter(left.contains).count < k
            }) {
                left.remove(weak)
            }
            for vertex in left { core[Int(vertex)] = k }
        }
        #expect(graph.coreness() == core)
    }

    @Test("has as many triangles as there are", arguments: Sample.all(size: 10) + Sample.larger())
    func triangles(_ sample: Sample) {
        let graph = sample.graph.undirected()
        let joined = sample.vertices.map { Set(graph.neighbours(of: $0)) }
        var corners = sample.vertices.map { _ in 0 }
        for a in sample.vertices {
            for b in joined[Int(a)] where b > a {
                for c in joined[Int(b)] where c > b && joined[Int(a)].contains(c) {
                    for corner in [a, b, c] { corners[Int(corner)] += 1 }
                }
            }
        }
        let found = graph.triangles(threads: 2)
        #expect(found.perVertex == corners)
        #expect(found.count == corners.reduce(0, +) / 3)
        for vertex in sample.vertices {
            let degree = graph.degree(of: vertex)
            let share =
                degree < 2 ? 0 : 2 * Double(corners[Int(vertex)]) / Double(degree * (degree - 1))
            #expect(found.clustering[Int(vertex)] == share)
        }
        #expect(found == graph.triangles(threads: 1))
    }

    @Test(
        "shows which vertices every walk passes",
        arguments: Question.all(size: 9) + Question.all(seeds: 8..<10, size: 20))
    func dominators(_ question: Question) {
        func reached(without gone: Vertex?) -> Set<Vertex> {
            guard gone != 0 else { return [] }
            var reached: Set<Vertex> = [0]
            for _ in question.sample.vertices {
                for arc in question.arcs where reached.contains(arc.from) && arc.to != gone {
                    if arc.from == 0 || question.isPassable(arc.from) { reached.insert(arc.to) }
                }
            }
            return reached
        }
        let found = question.view.dominators(from: 0)
        let whole = reached(without: nil)
        let lost = Dictionary(
            uniqueKeysWithValues: question.sample.vertices.map {
                ($0, whole.subtracting(reached(without: $0)))
            })
        for vertex in question.sample.vertices {
            let slow =
                whole.contains(vertex)
                ? Set(question.sample.vertices.filter { lost[$0]?.contains(vertex) ?? false })
                    .union([0]) : []
            #expect(Set(found.dominators(of: vertex)) == slow)
            if let immediate = found.immediateDominator(of: vertex) {
                #expect(Set(found.dominators(of: immediate)) == slow.subtracting([vertex]))
            }
        }
    }

    @Test("has the cycles that trying everything finds", arguments: Question.all())
    func cycles(_ question: Question) {
        var slow = Set<[Vertex]>()
        func extend(_ walk: [Vertex]) {
            for arc in question.arcs where arc.from == walk[walk.count - 1] {
                if arc.to == walk[0] {
                    if question.direction == .both,
                        walk.count == 2 || walk.count > 2 && walk[1] > walk[walk.count - 1]
                    {
                        continue
                    }
                    slow.insert(walk + [arc.to])
                } else if arc.to > walk[0], !walk.contains(arc.to), question.isPassable(arc.to) {
                    extend(walk + [arc.to])
                }
            }
        }
        for start in question.sample.vertices {
            if question.isPassable(start) {
                extend([start])
            } else if question.arcs.contains(where: { $0.from == start && $0.to == start }) {
                slow.insert([start, start])
            }
        }
        let order = slow.sorted {
            ([Vertex($0.count)] + $0).lexicographicallyPrecedes([Vertex($1.count)] + $1)
        }
        for maxHops in [2, 3, 99] {
            let found = question.view.simpleCycles(maxHops: maxHops)
            #expect(found.paths.map(\.vertices) == order.filter { $0.count <= maxHops + 1 })
            for path in found.paths {
                for (index, edge) in path.edges.enumerated() {
                    #expect(
                        question.arcs.contains {
                            $0.edge == edge && $0.from == path.vertices[index]
                                && $0.to == path.vertices[index + 1]
                        })
                }
            }
        }
    }

    @Test("is cut where it is thinnest", arguments: Question.all(size: 8))
    func minimumCut(_ question: Question) {
        let sample = question.sample
        guard sample.vertexCount > 1 else { return }
        let sink = Vertex(sample.vertexCount - 1)
        let capacities = sample.costs
        let arcs = question.arcs.filter { $0.from != $0.to }
            .filter {
                ($0.from == 0 || $0.from == sink || question.isPassable($0.from))
                    && ($0.to == 0 || $0.to == sink || question.isPassable($0.to))
            }
        func crossing(_ side: Set<Vertex>) -> Double {
            arcs.filter { side.contains($0.from) && !side.contains($0.to) }.reduce(0) {
                $0 + capacities[Int($1.edge)]
            }
        }
        let inner = sample.vertices.filter { $0 != 0 && $0 != sink }
        let least =
            (0..<(1 << inner.count)).map { bits in
                crossing(
                    Set(
                        inner.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element) + [
                            0
                        ]))
            }.min() ?? 0
        let found = question.view.minimumCut(from: 0, to: sink, capacities: capacities)
        #expect(found.capacity == least)
        #expect(found.edges.reduce(0) { $0 + capacities[Int($1)] } == least)
        var kept = question.edges ?? Selection(count: sample.sources.count, all: true)
        for edge in found.edges { kept[edge] = false }
        let rest = sample.graph.view(
            edges: kept, direction: question.direction, avoiding: question.avoiding)
        #expect(rest.shortestPath(from: 0, to: sink) == nil)
        for vertex in inner {
            let out = sample.arcs(.forward).filter { $0.from == vertex }.reduce(0) {
                $0 + found.flow[Int($1.edge)]
            }
            let back = sample.arcs(.forward).filter { $0.to == vertex }.reduce(0) {
                $0 + found.flow[Int($1.edge)]
            }
            #expect(out == back)
        }
    }

    @Test("is joined at less than twice the least cost", arguments: Sample.all(size: 8))
    func steinerTree(_ sample: Sample) {
        let terminals = sample.vertices.filter { $0 % 2 == 0 }.prefix(4).map { $0 }
        let found = sample.graph.view().steinerTree(joining: terminals, costs: sample.costs)
        func spanning(_ vertices: Set<Vertex>) -> Double? {
            var label = Dictionary(uniqueKeysWithValues: vertices.map { ($0, $0) })
            var cost = 0.0
            let arcs = sample.arcs(.forward).filter {
                vertices.contains($0.from) && vertices.contains($0.to)
            }
            for arc in arcs.sorted(by: { sample.costs[Int($0.edge)] < sample.costs[Int($1.edge)] })
            {
                guard let a = label[arc.from], let b = label[arc.to], a != b else { continue }
                cost += sample.costs[Int(arc.edge)]
                for (vertex, value) in label where value == b { label[vertex] = a }
            }
            return Set(label.values).count <= 1 ? cost : nil
        }
        let others = sample.vertices.filter { !terminals.contains($0) }
        let best = (0..<(1 << others.count)).compactMap { bits in
            spanning(
                Set(
                    terminals
                        + others.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)))
        }.min()
        #expect(found.isConnected == (best != nil))
        let pairs = found.edges.map { (sample.sources[Int($0)], sample.targets[Int($0)]) }
        let parts = Self.parts(sample.vertices, pairs)
        if let best {
            #expect(found.cost < 2 * best || found.cost == best)
            #expect(Set(terminals.compactMap { parts[$0] }).count <= 1)
        }
        // No cycle: each edge joins one vertex more, in each part.
        let touched = Set(pairs.flatMap { [$0.0, $0.1] })
        #expect(Set(touched.compactMap { parts[$0] }).count == touched.count - found.edges.count)
        #expect(found.vertices == touched.union(terminals).sorted())
    }
}
