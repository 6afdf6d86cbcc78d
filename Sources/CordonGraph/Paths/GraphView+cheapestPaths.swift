extension GraphView {
    /// The `count` cheapest paths between two vertices that pass no vertex twice, cheapest first.
    ///
    /// Paths differ by their vertices: of parallel edges the cheapest stands for all. Paths of
    /// equal cost are ordered by hops and then by vertices.
    /// - Parameters:
    ///   - count: How many paths are wanted.
    ///   - start: Where every path begins.
    ///   - end: Where every path ends.
    ///   - costs: What each edge costs, zero or more, by edge; nil for one each, that is hops.
    ///   - limits: When to stop early; what was found by then is right but may not be all.
    /// - Returns: The paths, cheapest first, and why there are fewer.
    /// - Complexity: one search of the graph from each end, then O(count · length) searches among
    ///   the vertices that lie on ways cheap enough, commonly few. J. Y. Yen, Finding the k shortest loopless paths in a
    ///   network, 1971, without the repetitions that E. L. Lawler removed, 1972; the lead is A*,
    ///   Hart et al., 1968, cut short by the tree of the first search as by G. Feng, 2014.
    public func cheapestPaths(
        _ count: Int, from start: Vertex, to end: Vertex, costs: [Double]? = nil,
        limits: Limits = .none
    ) -> PathList {
        check(start)
        check(end)
        let costs = costs ?? [Double](repeating: 1, count: graph.edgeBound)
        checkCount(costs)
        let wanted = min(count, limits.results)
        return reading { ahead in
            reversed.reading { behind in
                costs.reading { costs in
                    var search = RankedPaths(ahead, costs, from: start, to: end, limits)
                    search.survey(behind)
                    let paths = search.find(wanted)
                    let isShort = limits.results < count && paths.count == wanted
                    return PathList(paths: paths, cut: search.cut ?? (isShort ? .results : nil))
                }
            }
        }
    }
}

/// The state of Yen's algorithm.
private struct RankedPaths: ~Copyable {
    /// A path, and where it left the path that it was derived from.
    private struct Candidate {
        let path: Path
        let deviation: Int

        static func < (a: Candidate, b: Candidate) -> Bool {
            if a.path.cost != b.path.cost { return a.path.cost < b.path.cost }
            if a.path.hops != b.path.hops { return a.path.hops < b.path.hops }
            return a.path.vertices.lexicographicallyPrecedes(b.path.vertices)
        }
    }

    private let lanes: Lanes
    private let costs: Cells<Double>
    private let start: Vertex
    private let end: Vertex
    private var meter: Meter
    /// The least cost from the start to each vertex, and how it is reached.
    private let spent: Reach
    private let origin: Trail
    /// The least cost from each vertex to the end, A*'s lower bound, and the way on.
    private let remaining: Reach
    private let tree: Trail
    /// The vertices that the start reaches and that reach the end.
    private var between: [Vertex] = []
    /// No path that costs more than this can be wanted.
    private var bound = Double.infinity
    private let distance: Reach
    private let trail: Trail
    private let blocked: Cells<UInt8>
    private var touched: [Vertex] = []
    private var heap = Heap()

    var cut: Cut? { meter.cut }

    init(
        _ lanes: Lanes, _ costs: Cells<Double>, from start: Vertex, to end: Vertex,
        _ limits: Limits
    ) {
        self.lanes = lanes
        self.costs = costs
        self.start = start
        self.end = end
        meter = Meter(limits)
        spent = Reach(lanes.vertexCount)
        origin = Trail(vertexCount: lanes.vertexCount)
        remaining = Reach(lanes.vertexCount)
        tree = Trail(vertexCount: lanes.vertexCount)
        distance = Reach(lanes.vertexCount)
        trail = Trail(vertexCount: lanes.vertexCount)
        blocked = Cells(zeros: lanes.vertexCount, isSparse: true)
    }

    deinit {
        spent.free()
        origin.free()
        remaining.free()
        tree.free()
        distance.free()
        trail.free()
        blocked.free()
    }

    /// Searches back from the end, and from the start through what that reached.
    mutating func survey(_ behind: Lanes) {
        searchByCost(behind, from: end, costs, remaining, trail: tree)
        guard remaining[start] < .infinity else { return }
        between = searchByCost(
            lanes, from: start, costs, spent, trail: origin, within: remaining)
    }

    /// The cost of the last of `count` different paths that are easily found: through one vertex
    /// after the other, there and on by the cheapest ways.
    private mutating func boundCost(_ count: Int) -> Double {
        var found = Set<[Vertex]>()
        heap.removeAll()
        for vertex in between {
            let cost = spent[vertex] + remaining[vertex]
            guard cost < .infinity, vertex == start || vertex == end || lanes.isPassable(vertex)
            else { continue }
            heap.push(vertex, key: cost)
        }
        defer { heap.removeAll() }
        let most = 100 * min(count, 1 << 20)
        var tries = 0
        while let top = heap.pop(), tries < most {
            tries += 1
            guard !tries.isMultiple(of: 64) || meter.look() else { break }
            var vertices = Array(origin.walk(from: top.vertex, to: start).vertices.reversed())
            vertices += tree.walk(from: top.vertex, to: end).vertices.dropFirst()
            guard Set(vertices).count == vertices.count, found.insert(vertices).inserted,
                found.count == count
            else { continue }
            // Sums in another order may differ in their last places.
            return top.key * (1 + 1e-9)
        }
        return .infinity
    }

    mutating func find(_ count: Int) -> [Path] {
        guard count > 0 else { return [] }
        guard start != end else { return [Path(vertices: [start], edges: [], cost: 0)] }
        bound = boundCost(count)
        var found: [Candidate] = []
        var candidates: [Candidate] = []
        if let first = spur(after: [start], edges: [], besides: []) {
            candidates.append(Candidate(path: first, deviation: 0))
        }
        while found.count < count, meter.cut == nil, let best = candidates.popLast() {
            found.append(best)
            if found.count < count { deviate(from: best, found, &candidates, found.count, count) }
        }
        return found.sorted(by: <).map(\.path)
    }

    /// Adds the best path that leaves `last` at each of its vertices.
    private mutating func deviate(
        from last: Candidate, _ found: [Candidate], _ candidates: inout [Candidate],
        _ foundCount: Int, _ count: Int
    ) {
        let path = last.path
        for index in last.deviation..<path.edges.count {
            guard meter.look() else { return }
            let prefix = path.vertices[...index]
            let taken = found.filter {
                $0.path.vertices.count > index + 1 && $0.path.vertices.starts(with: prefix)
            }.map { $0.path.vertices[index + 1] }
            let edges = Array(path.edges[..<index])
            guard let spur = spur(after: Array(prefix), edges: edges, besides: taken) else {
                if meter.cut != nil { return }
                continue
            }
            let candidate = Candidate(path: spur, deviation: index)
            let place = candidates.partitioningIndex { $0 < candidate }
            candidates.insert(candidate, at: place)
            let surplus = candidates.count - (count - foundCount)
            if surplus > 0 { candidates.removeFirst(surplus) }
        }
    }

    /// The cheapest way on to the end that shuns the prefix and some first steps.
    private mutating func spur(
        after prefix: [Vertex], edges: [Edge], besides taken: [Vertex]
    ) -> Path? {
        let root = prefix[prefix.count - 1]
        guard remaining[root] < .infinity else { return nil }
        for vertex in prefix { blocked[vertex] = 1 }
        defer {
            for vertex in prefix { blocked[vertex] = 0 }
            for vertex in touched { distance[vertex] = .infinity }
            touched.removeAll(keepingCapacity: true)
            heap.removeAll()
        }
        reach(root, 0)
        heap.push(root, key: remaining[root])
        while let top = heap.pop() {
            let vertex = top.vertex
            let here = distance[vertex]
            guard top.key == here + remaining[vertex] else { continue }
            let isOpen = vertex == end || vertex == start || lanes.isPassable(vertex)
            if isOpen, let way = way(through: vertex, from: root, besides: taken) {
                let whole = edges + way.edges
                return Path(
                    vertices: prefix.dropLast() + way.vertices, edges: whole,
                    cost: whole.reduce(0) { $0 + costs[$1] })
            }
            guard isOpen else { continue }
            expand(vertex, here, besides: vertex == root ? taken : [])
            guard meter.cut == nil else { return nil }
        }
        return nil
    }

    /// The walk to a vertex and on along the tree, if that passes nothing that is shunned.
    ///
    /// No way to the end can be cheaper than through the vertex of least bound, and along the tree
    /// it is as cheap as that.
    private func way(
        through vertex: Vertex, from root: Vertex, besides taken: [Vertex]
    ) -> (vertices: [Vertex], edges: [Edge])? {
        var vertices: [Vertex] = []
        var edges: [Edge] = []
        var current = vertex
        while current != end {
            edges.append(tree.edges[current])
            let next = tree.parents[current]
            guard blocked[next] == 0, current != root || !taken.contains(next) else { return nil }
            vertices.append(next)
            current = next
        }
        let walk = trail.walk(from: vertex, to: root)
        // Only edges without cost could lead the tree back into the walk.
        guard Set(walk.vertices).isDisjoint(with: vertices) else { return nil }
        return (walk.vertices.reversed() + vertices, walk.edges.reversed() + edges)
    }

    private mutating func expand(_ vertex: Vertex, _ here: Double, besides taken: [Vertex]) {
        let lanes = lanes
        lanes.each(vertex) { neighbour, edge in
            _ = meter.take()
            guard blocked[neighbour] == 0, remaining[neighbour] < .infinity,
                spent[neighbour] + remaining[neighbour] <= bound
            else { return }
            let cost = costs[edge]
            precondition(cost >= 0, "edge \(edge) costs \(cost)")
            let reached = here + cost
            guard reached < distance[neighbour] else {
                if reached < .infinity {
                    trail.prefer(edge, over: neighbour, from: vertex, cost, costs)
                }
                return
            }
            guard !taken.contains(neighbour) else { return }
            reach(neighbour, reached)
            trail.set(neighbour, from: vertex, by: edge)
            heap.push(neighbour, key: reached + remaining[neighbour])
        }
    }

    private mutating func reach(_ vertex: Vertex, _ cost: Double) {
        if distance[vertex] == .infinity { touched.append(vertex) }
        distance[vertex] = cost
    }
}

extension Array {
    /// The first index whose element fulfils the condition, in an array split by it.
    func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
