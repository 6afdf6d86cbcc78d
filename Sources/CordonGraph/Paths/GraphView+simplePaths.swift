extension GraphView {
    /// All paths between two vertices that pass no vertex twice, shortest first.
    ///
    /// Paths of equal length are ordered by their vertices. The number of such paths grows
    /// beyond all bounds in dense graphs, so give limits; shorter paths are always found first.
    /// Paths differ by their vertices: of parallel edges the cheapest, or else the first, stands
    /// for all.
    /// - Parameters:
    ///   - start: Where every path begins.
    ///   - end: Where every path ends.
    ///   - maxHops: The most edges that a path may have.
    ///   - costs: What each edge costs, by edge, which chooses between parallel edges and gives
    ///     each path its cost; nil for hops.
    ///   - limits: When to stop early; the answer says if and why.
    /// - Returns: The paths, shortest first, and why there are no more.
    /// - Complexity: O(E · maxHops) for each path at most, as a step is only taken when the end is
    ///   still within reach by hops. Depth-first with deepening: R. E. Korf, 1985.
    public func simplePaths(
        from start: Vertex, to end: Vertex, maxHops: Int, costs: [Double]? = nil,
        limits: Limits = .none
    ) -> PathList {
        enumerate(from: start, to: end, maxHops: maxHops, onlyShortest: false, costs, limits)
    }

    /// All paths of fewest edges between two vertices, ordered by their vertices.
    ///
    /// - Parameters:
    ///   - start: Where every path begins.
    ///   - end: Where every path ends.
    ///   - costs: What each edge costs, by edge, which chooses between parallel edges and gives
    ///     each path its cost; nil for hops.
    ///   - limits: When to stop early; the answer says if and why.
    /// - Returns: The paths, and why there are no more.
    /// - Complexity: O(V + E), and O(length · degree) for each path.
    public func allShortestPaths(
        from start: Vertex, to end: Vertex, costs: [Double]? = nil, limits: Limits = .none
    ) -> PathList {
        enumerate(
            from: start, to: end, maxHops: graph.vertexCount, onlyShortest: true, costs, limits)
    }

    private func enumerate(
        from start: Vertex, to end: Vertex, maxHops: Int, onlyShortest: Bool,
        _ costs: [Double]?, _ limits: Limits
    ) -> PathList {
        check(start)
        check(end)
        if let costs { checkCount(costs) }
        guard start != end else {
            return PathList(paths: [Path(vertices: [start], edges: [], cost: 0)], cut: nil)
        }
        let farthest = min(maxHops, graph.vertexCount - 1)
        let remaining = reversed.hops(from: [end], farthest: farthest)
        guard let nearest = remaining[start], nearest <= farthest else {
            return PathList(paths: [], cut: limits.interruption)
        }
        return reading { lanes in
            remaining.values.reading { remaining in
                (costs ?? []).reading { cells in
                    var search = PathEnumeration(
                        lanes, remaining, costs == nil ? nil : cells, to: end, limits)
                    for length in nearest...(onlyShortest ? nearest : farthest) {
                        search.run(from: start, length: length)
                        if search.meter.cut != nil { break }
                    }
                    return PathList(paths: search.paths, cut: search.meter.cut)
                }
            }
        }
    }
}

/// Walks in all ways of exactly one length, never out of reach of the end.
private struct PathEnumeration: ~Copyable {
    /// The arcs out of one vertex of the current walk, and how many of them have been tried.
    private struct Level {
        let arcs: [Arc]
        var next = 0
    }

    private let lanes: Lanes
    private let remaining: Cells<Int32>
    private let costs: Cells<Double>?
    private let end: Vertex
    private let limits: Limits
    private let isOnWalk: Cells<UInt8>
    private(set) var meter: Meter
    private(set) var paths: [Path] = []

    init(
        _ lanes: Lanes, _ remaining: Cells<Int32>, _ costs: Cells<Double>?, to end: Vertex,
        _ limits: Limits
    ) {
        self.lanes = lanes
        self.remaining = remaining
        self.costs = costs
        self.end = end
        self.limits = limits
        isOnWalk = Cells(zeros: lanes.vertexCount, isSparse: true)
        meter = Meter(limits)
    }

    deinit { isOnWalk.free() }

    mutating func run(from start: Vertex, length: Int) {
        var vertices = [start]
        var edges: [Edge] = []
        var levels = [Level(arcs: arcs(of: start, within: length - 1))]
        isOnWalk[start] = 1
        defer { for vertex in vertices { isOnWalk[vertex] = 0 } }
        while let level = levels.last {
            guard meter.take() else { return }
            guard level.next < level.arcs.count else {
                levels.removeLast()
                if !levels.isEmpty {
                    isOnWalk[vertices.removeLast()] = 0
                    edges.removeLast()
                }
                continue
            }
            levels[levels.count - 1].next += 1
            let arc = level.arcs[level.next]
            guard isOnWalk[arc.vertex] == 0 else { continue }
            let left = length - levels.count
            if arc.vertex == end {
                guard left == 0 else { continue }
                guard paths.count < limits.results else { return meter.stop(.results) }
                paths.append(path(vertices + [arc.vertex], edges + [arc.edge]))
                continue
            }
            vertices.append(arc.vertex)
            edges.append(arc.edge)
            isOnWalk[arc.vertex] = 1
            levels.append(Level(arcs: arcs(of: arc.vertex, within: left - 1)))
        }
    }

    /// The steps after which the end can still be reached in `left` more.
    private mutating func arcs(of vertex: Vertex, within left: Int) -> [Arc] {
        let arcs = lanes.distinct(vertex, costs: costs)
        _ = meter.take(arcs.count)
        return arcs.filter { arc in
            let distance = Int(remaining[arc.vertex])
            guard distance >= 0, distance <= left else { return false }
            return arc.vertex == end ? left == 0 : lanes.isPassable(arc.vertex)
        }
    }

    private func path(_ vertices: [Vertex], _ edges: [Edge]) -> Path {
        let cost = costs.map { costs in edges.reduce(0) { $0 + costs[$1] } }
        return Path(vertices: vertices, edges: edges, cost: cost ?? Double(edges.count))
    }
}
