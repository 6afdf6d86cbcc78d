import CordonGraph

/// Random numbers that are the same for the same seed.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let mixed = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 29)
    }
}

/// A small graph to be asked, with all that an oracle needs to answer slowly.
struct Sample: CustomStringConvertible, Sendable {
    let family: String
    let vertexCount: Int
    let sources: [Vertex]
    let targets: [Vertex]
    let costs: [Double]

    var description: String {
        "\(family): \(vertexCount) vertices, \(zip(sources, targets).map { "\($0)>\($1)" })"
    }
    var graph: Digraph { Digraph(vertexCount: vertexCount, sources: sources, targets: targets) }
    var vertices: [Vertex] { Array(0..<Vertex(vertexCount)) }

    init(_ family: String, _ vertexCount: Int, _ edges: [(Int, Int)], _ dice: inout Dice) {
        self.family = family
        self.vertexCount = vertexCount
        sources = edges.map { Vertex($0.0) }
        targets = edges.map { Vertex($0.1) }
        // Few different costs, so that there are ties.
        costs = edges.map { _ in [0.25, 0.5, 0.5, 0.75, 1].randomElement(using: &dice) ?? 1 }
    }

    /// The arcs (from, to, edge) of a walk in some direction, of the selected edges.
    func arcs(_ direction: Direction, _ kept: Selection? = nil) -> [(
        from: Vertex, to: Vertex, edge: Edge
    )] {
        var arcs: [(from: Vertex, to: Vertex, edge: Edge)] = []
        for (edge, (source, target)) in zip(sources, targets).enumerated()
        where kept.map({ $0[Edge(edge)] }) ?? true {
            if direction != .backward { arcs.append((source, target, Edge(edge))) }
            if direction != .forward { arcs.append((target, source, Edge(edge))) }
        }
        return arcs
    }

    /// Every family, once for each seed.
    static func all(seeds: Range<UInt64> = 0..<6, size: Int = 7) -> [Sample] {
        seeds.flatMap { seed -> [Sample] in
            var dice = Dice(seed)
            let few = Int.random(in: size - 2...size, using: &dice)
            func edges(_ count: Int, below bound: Int) -> [(Int, Int)] {
                (0..<count).map { _ in
                    (
                        Int.random(in: 0..<bound, using: &dice),
                        Int.random(in: 0..<bound, using: &dice)
                    )
                }
            }
            let sparse = edges(few, below: few)
            let dense = edges(few * 3, below: few)
            let parallel = edges(few, below: max(2, few / 2))
            let parts =
                edges(few, below: few / 2).map { $0 }
                + edges(few, below: few - few / 2).map { ($0.0 + few / 2, $0.1 + few / 2) }
            return [
                Sample("sparse", few, sparse, &dice),
                Sample("dense", few, dense, &dice),
                Sample("parallel", few, parallel + parallel.map { ($0.1, $0.0) }, &dice),
                Sample("parts", few, parts, &dice),
                Sample("path", few, (1..<few).map { ($0 - 1, $0) }, &dice),
                Sample("cycle", few, (0..<few).map { ($0, ($0 + 1) % few) }, &dice),
                Sample("star", few, (1..<few).map { $0 % 2 == 0 ? (0, $0) : ($0, 0) }, &dice),
                Sample(
                    "clique", few - 1, (0..<few - 1).flatMap { a in (0..<a).map { (a, $0) } }, &dice
                ),
                Sample("one vertex", 1, seed % 2 == 0 ? [] : [(0, 0)], &dice),
                Sample("no edge", few, [], &dice),
            ]
        }
    }

    /// Larger random graphs, for measures whose oracle is not exponential.
    static func larger(seeds: Range<UInt64> = 0..<4) -> [Sample] { all(seeds: seeds, size: 40) }
}

/// A sample, a direction, a choice of edges and of vertices to avoid.
struct Question: CustomStringConvertible, Sendable {
    let sample: Sample
    let direction: Direction
    let edges: Selection?
    let avoiding: Selection?

    var description: String {
        "\(direction) \(sample) edges \(edges?.members.description ?? "all") avoiding \(avoiding?.members.description ?? "none")"
    }
    var view: GraphView {
        sample.graph.view(edges: edges, direction: direction, avoiding: avoiding)
    }
    var arcs: [(from: Vertex, to: Vertex, edge: Edge)] { sample.arcs(direction, edges) }
    func isPassable(_ vertex: Vertex) -> Bool { !(avoiding?[vertex] ?? false) }

    static func all(seeds: Range<UInt64> = 0..<4, size: Int = 7) -> [Question] {
        Sample.all(seeds: seeds, size: size).enumerated().flatMap { index, sample -> [Question] in
            var dice = Dice(UInt64(index))
            return Direction.allCases.flatMap { direction -> [Question] in
                let kept = Selection(count: sample.sources.count) { _ in
                    Int.random(in: 0..<4, using: &dice) > 0
                }
                let avoided = Selection(count: sample.vertexCount) { _ in
                    Int.random(in: 0..<4, using: &dice) == 0
                }
                return [
                    Question(sample: sample, direction: direction, edges: nil, avoiding: nil),
                    Question(sample: sample, direction: direction, edges: kept, avoiding: avoided),
                ]
            }
        }
    }

    /// All paths that pass no vertex twice, by trying everything; each by its cheapest edges.
    func simplePaths(from start: Vertex, to end: Vertex, costs: [Double]) -> [(
        vertices: [Vertex], edges: [Edge], cost: Double
    )] {
        var best: [[Vertex]: [Edge]] = [:]
        func extend(_ vertices: [Vertex], _ edges: [Edge]) {
            let last = vertices[vertices.count - 1]
            if last == end {
                let known = best[vertices]
                // Sums of a quarter are exact, so that paths can be compared edge by edge.
                if known == nil { best[vertices] = edges; return }
                best[vertices] = zip(known ?? [], edges).map {
                    (costs[Int($1)], $1) < (costs[Int($0)], $0) ? $1 : $0
                }
                return
            }
            guard vertices.count == 1 || isPassable(last) else { return }
            for arc in arcs where arc.from == last && !vertices.contains(arc.to) {
                extend(vertices + [arc.to], edges + [arc.edge])
            }
        }
        extend([start], [])
        return best.map { ($0.key, $0.value, $0.value.reduce(0) { $0 + costs[Int($1)] }) }
            .sorted {
                ([Vertex($0.1.count)] + $0.0).lexicographicallyPrecedes([Vertex($1.1.count)] + $1.0)
            }
    }
}
