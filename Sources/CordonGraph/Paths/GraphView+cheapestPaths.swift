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
    /// - Complexity: one search of the graph from the end, then O(count · length) searches led by
    ///   it. J. Y. Yen, Finding the k shortest loopless paths in a network, 1971, without the
    ///   repetitions that E. L. Lawler removed, 1972; the lead is A*, Hart et al., 1968.
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
                    var search = RankedPaths(ahead, behind, costs, from: start, to: end, limits)
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
    /// The least cost from each vertex to the end in the whole view: A*'s lower bound.
    private let remaining: Cells<Double>
    private let distance: Cells<Double>
    private let trail: Trail
    private let blocked: Cells<UInt8>
    private var touched: [Vertex] = []
    private var heap = Heap()

    var cut: Cut? { meter.cut }

    init(
        _ ahead: Lanes, _ behind: Lanes, _ costs: Cells<Double>, from start: Vertex,
        to end: Vertex, _ limits: Limits
    ) {
        lanes = ahead
        self.costs = costs
        self.start = start
        self.end = end
        meter = Meter(limits)
        remaining = Cells(ahead.vertexCount, repeating: .infinity)
        distance = Cells(ahead.vertexCount, repeating: .infinity)
        trail = Trail(vertexCount: ahead.vertexCount)
        blocked = Cells(zeros: ahead.vertexCount)
        searchByCost(behind, from: end, costs, remaining)
    }

    deinit {
        remaining.free()
        distance.free()
        trail.free()
        blocked.free()
    }

    mutating func find(_ count: Int) -> [Path] {
        guard count > 0 else { return [] }
        guard start != end else { return [Path(vertices: [start], edges: [], cost: 0)] }
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
        while let top = heap.pop(), top.vertex != end {
            let vertex = top.vertex
            let here = distance[vertex]
            guard top.key == here + remaining[vertex] else { continue }
            guard vertex == root && prefix.count == 1 || lanes.isPassable(vertex) else { continue }
            expand(vertex, here, besides: vertex == root ? taken : [])
            guard meter.cut == nil else { return nil }
        }
        guard distance[end] < .infinity else { return nil }
        let walk = trail.walk(from: end, to: root)
        let whole = edges + walk.edges.reversed()
        return Path(
            vertices: prefix.dropLast() + walk.vertices.reversed(), edges: whole,
            cost: whole.reduce(0) { $0 + costs[$1] })
    }

    private mutating func expand(_ vertex: Vertex, _ here: Double, besides taken: [Vertex]) {
        let lanes = lanes
        lanes.each(vertex) { neighbour, edge in
            _ = meter.take()
            guard blocked[neighbour] == 0, remaining[neighbour] < .infinity else { return }
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
