/// Walks in all ways of exactly one length, never out of reach of the end.
struct PathEnumeration: ~Copyable {
    /// The arcs out of one vertex of the current walk, and how many of them have been tried.
    private struct Level {
        let arcs: [Arc]
        var next = 0
    }

    /// The least number of hops to the end, below zero where it is out of reach.
    struct Remaining {
        private let cells: Cells<Int32>
        private let none: Int

        /// Of cells that hold the hops, and less than zero for no way.
        init(_ hops: Cells<Int32>) { (cells, none) = (hops, 0) }

        /// Of cells that hold one more than the hops, and zero for no way.
        init(sparse hops: Cells<Int32>) { (cells, none) = (hops, 1) }

        @inline(__always)
        func hops(_ vertex: Vertex) -> Int { Int(cells[vertex]) - none }
    }

    private let lanes: Lanes
    private let remaining: Remaining
    private let costs: Cells<Double>?
    private let end: Vertex
    private let limits: Limits
    private let isOnWalk: Cells<UInt8>
    private(set) var meter: Meter
    private(set) var paths: [Path] = []

    init(
        _ lanes: Lanes, _ remaining: Remaining, _ costs: Cells<Double>?, to end: Vertex,
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
            let distance = remaining.hops(arc.vertex)
            guard distance >= 0, distance <= left else { return false }
            return arc.vertex == end ? left == 0 : lanes.isPassable(arc.vertex)
        }
    }

    private func path(_ vertices: [Vertex], _ edges: [Edge]) -> Path {
        let cost = costs.map { costs in edges.reduce(0) { $0 + costs[$1] } }
        return Path(vertices: vertices, edges: edges, cost: cost ?? Double(edges.count))
    }
}
