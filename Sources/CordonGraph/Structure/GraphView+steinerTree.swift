/// Edges that join some vertices, and what they cost.
public struct SteinerTree: Sendable, Hashable {
    /// The edges, ascending; a forest when the terminals cannot all be joined.
    public let edges: [Edge]
    /// The vertices that the edges touch, and the terminals, ascending.
    public let vertices: [Vertex]
    /// The sum of the edges' costs.
    public let cost: Double
    /// Whether all terminals hang together.
    public let isConnected: Bool
    /// The limit that stopped the search; what was not joined by then is left apart.
    public let cut: Cut?
}

extension GraphView {
    /// A cheap set of edges that joins the terminals: the smallest picture that shows them all.
    ///
    /// Edges are walked either way, whatever the view's direction. The tree costs less than twice
    /// the cheapest one.
    /// - Parameters:
    ///   - terminals: The vertices to join.
    ///   - costs: What each edge costs, zero or more, by edge; nil for one each.
    ///   - limits: When to stop early.
    /// - Returns: The edges of the tree.
    /// - Complexity: O(E log V) time and O(V) memory. K. Mehlhorn, A faster approximation
    ///   algorithm for the Steiner problem in graphs, 1988.
    public func steinerTree(
        joining terminals: [Vertex], costs: [Double]? = nil, limits: Limits = .none
    ) -> SteinerTree {
        terminals.forEach(check)
        let costs = costs ?? [Double](repeating: 1, count: graph.edgeBound)
        checkCount(costs)
        let view = graph.view(edges: edges, direction: .both, avoiding: avoiding)
        return view.reading { lanes in
            costs.reading { costs in
                var search = TerminalSearch(lanes, costs, limits)
                defer { search.free() }
                return search.run(Array(Set(terminals)).sorted())
            }
        }
    }
}

/// The country of each terminal: the vertices that are nearer to it than to any other.
private struct TerminalSearch {
    private let lanes: Lanes
    private let costs: Cells<Double>
    private let distance: Cells<Double>
    private let countries: Cells<Vertex>
    private let trail: Trail
    private var meter: Meter

    init(_ lanes: Lanes, _ costs: Cells<Double>, _ limits: Limits) {
        meter = Meter(limits)
        self.lanes = lanes
        self.costs = costs
        distance = Cells(lanes.vertexCount, repeating: .infinity)
        countries = Cells(lanes.vertexCount, repeating: .max)
        trail = Trail(vertexCount: lanes.vertexCount)
    }

    func free() {
        distance.free()
        countries.free()
        trail.free()
    }

    /// An edge between two countries, and what the way through it from terminal to terminal costs.
    private struct Crossing {
        let cost: Double
        let edge: Edge
        let one: Vertex
        let two: Vertex
    }

    mutating func run(_ terminals: [Vertex]) -> SteinerTree {
        settle(terminals)
        var chosen = Set<Edge>()
        let groups = Cells<Vertex>(zeros: lanes.vertexCount)
        defer { groups.free() }
        for terminal in terminals { groups[terminal] = terminal }
        var parts = terminals.count
        for crossing in crossings() {
            let (one, two) = (countries[crossing.one], countries[crossing.two])
            guard root(of: one, in: groups) != root(of: two, in: groups) else { continue }
            unite(one, two, in: groups)
            parts -= 1
            chosen.insert(crossing.edge)
            for (end, terminal) in [(crossing.one, one), (crossing.two, two)] {
                chosen.formUnion(trail.walk(from: end, to: terminal).edges)
            }
        }
        let edges = chosen.sorted()
        return SteinerTree(
            edges: edges, vertices: touched(by: chosen, terminals),
            cost: edges.reduce(0) { $0 + costs[$1] }, isConnected: parts <= 1, cut: meter.cut)
    }

    private mutating func settle(_ terminals: [Vertex]) {
        var heap = Heap()
        for terminal in terminals {
            distance[terminal] = 0
            countries[terminal] = terminal
            heap.push(terminal, key: 0)
        }
        while let top = heap.pop(), meter.take(1 + lanes.first.degree(top.vertex)) {
            guard top.key == distance[top.vertex] else { continue }
            guard
                top.key == 0 && countries[top.vertex] == top.vertex || lanes.isPassable(top.vertex)
            else { continue }
            lanes.each(top.vertex) { neighbour, edge in
                let cost = costs[edge]
                precondition(cost >= 0, "edge \(edge) costs \(cost)")
                let reached = top.key + cost
                guard reached < distance[neighbour] else { return }
                distance[neighbour] = reached
                countries[neighbour] = countries[top.vertex]
                trail.set(neighbour, from: top.vertex, by: edge)
                heap.push(neighbour, key: reached)
            }
        }
    }

    private func crossings() -> [Crossing] {
        var crossings: [Crossing] = []
        for vertex in 0..<Vertex(lanes.vertexCount) where canJoin(vertex) {
            lanes.each(vertex) { neighbour, edge in
                guard vertex < neighbour, canJoin(neighbour) else { return }
                guard countries[vertex] != countries[neighbour] else { return }
                let cost = distance[vertex] + costs[edge] + distance[neighbour]
                guard cost < .infinity else { return }
                crossings.append(Crossing(cost: cost, edge: edge, one: vertex, two: neighbour))
            }
        }
        return crossings.sorted { ($0.cost, $0.edge) < ($1.cost, $1.edge) }
    }

    private func canJoin(_ vertex: Vertex) -> Bool {
        countries[vertex] != .max && (countries[vertex] == vertex || lanes.isPassable(vertex))
    }

    private func touched(by edges: Set<Edge>, _ terminals: [Vertex]) -> [Vertex] {
        var touched = Set(terminals)
        for vertex in 0..<Vertex(lanes.vertexCount) {
            lanes.each(vertex) { neighbour, edge in
                if edges.contains(edge) { touched.formUnion([vertex, neighbour]) }
            }
        }
        return touched.sorted()
    }
}
