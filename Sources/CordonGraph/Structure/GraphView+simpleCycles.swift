extension GraphView {
    /// The ways that lead from a vertex back to itself and pass no other vertex twice.
    ///
    /// Shorter cycles come first, those of one length by their vertices. A cycle begins at its
    /// least vertex, is told once, and repeats that vertex at its end. Self-loops are cycles of
    /// one edge. Walked both ways, a cycle needs three vertices and is told one way round. Cycles
    /// differ by their vertices: of parallel edges the first stands for all.
    /// - Parameters:
    ///   - maxHops: The most edges that a cycle may have.
    ///   - limits: When to stop early; shorter cycles are found first.
    /// - Returns: The cycles, shortest first, and why there are no more.
    /// - Complexity: O(E · maxHops) for each cycle at most, since a step is only taken while the
    ///   way back fits the bound; walks stay in one strong component, as in D. B. Johnson, Finding
    ///   all the elementary circuits of a directed graph, 1975.
    public func simpleCycles(maxHops: Int, limits: Limits = .none) -> PathList {
        let components = strongComponents()
        return reading { ahead in
            reversed.reading { behind in
                var search = CycleSearch(ahead, behind, components, limits)
                for length in 1...max(1, min(maxHops, graph.vertexCount)) {
                    guard maxHops > 0, search.run(length: length) else { break }
                }
                return PathList(paths: search.paths, cut: search.meter.cut)
            }
        }
    }
}

/// Looks for the cycles of one length after the other.
private struct CycleSearch: ~Copyable {
    private let ahead: Lanes
    private let behind: Lanes
    private let limits: Limits
    private let components: Components
    /// How far each vertex is from the start of the cycles looked for, going on; 0 if unknown.
    private let remaining: Cells<Int32>
    private let isOnWalk: Cells<Bool>
    private(set) var meter: Meter
    private(set) var paths: [Path] = []
    /// The vertices that may still begin a longer cycle.
    private var starts: [Vertex]

    init(_ ahead: Lanes, _ behind: Lanes, _ components: Components, _ limits: Limits) {
        self.ahead = ahead
        self.behind = behind
        self.limits = limits
        self.components = components
        remaining = Cells(zeros: ahead.vertexCount)
        isOnWalk = Cells(zeros: ahead.vertexCount)
        meter = Meter(limits)
        starts = Array(0..<Vertex(ahead.vertexCount))
    }

    deinit {
        remaining.free()
        isOnWalk.free()
    }

    /// Finds the cycles of exactly `length` edges; false when there can be no longer ones.
    mutating func run(length: Int) -> Bool {
        if length == 1 {
            findLoops()
            starts = starts.filter { components.sizes[Int(components.labels[Int($0)])] > 1 }
            return meter.cut == nil && !starts.isEmpty
        }
        for start in starts {
            let reached = approach(start, within: length - 1)
            if ahead.isTwoWay ? length > 2 : true { walk(from: start, length) }
            for vertex in reached { remaining[vertex] = 0 }
            if meter.cut != nil { return false }
        }
        return true
    }

    private mutating func findLoops() {
        for start in starts {
            var loop: Edge?
            ahead.each(start) { neighbour, edge in
                if neighbour == start, loop == nil { loop = edge }
            }
            guard meter.take(), let loop else { continue }
            add([start, start], [loop])
        }
    }

    /// Measures the way back to `start` through greater vertices of its component.
    private mutating func approach(_ start: Vertex, within farthest: Int) -> [Vertex] {
        let label = components.labels[Int(start)]
        let behind = behind
        let remaining = remaining
        var reached = [start]
        var steps = 0
        var head = 0
        while head < reached.count {
            let vertex = reached[head]
            head += 1
            let next = remaining[vertex] + 1
            guard Int(next) <= farthest else { break }
            behind.each(vertex) { neighbour, _ in
                steps += 1
                guard neighbour > start, remaining[neighbour] == 0 else { return }
                guard behind.isPassable(neighbour), components.labels[Int(neighbour)] == label
                else { return }
                remaining[neighbour] = next
                reached.append(neighbour)
            }
        }
        _ = meter.take(steps)
        return reached
    }

    private mutating func walk(from start: Vertex, _ length: Int) {
        guard !ahead.isAvoiding || ahead.isPassable(start) else { return }
        var vertices = [start]
        var edges: [Edge] = []
        var levels = [arcs(of: start, start, within: length - 1)]
        isOnWalk[start] = true
        defer { for vertex in vertices { isOnWalk[vertex] = false } }
        while let arc = levels.last?.last {
            guard meter.take() else { return }
            levels[levels.count - 1].removeLast()
            if arc.vertex == start {
                if !ahead.isTwoWay || vertices[1] < vertices[vertices.count - 1] {
                    guard add(vertices + [start], edges + [arc.edge]) else { return }
                }
            } else if !isOnWalk[arc.vertex] {
                vertices.append(arc.vertex)
                edges.append(arc.edge)
                isOnWalk[arc.vertex] = true
                levels.append(arcs(of: arc.vertex, start, within: length - vertices.count))
            }
            while levels.last?.isEmpty == true, levels.count > 1 {
                levels.removeLast()
                edges.removeLast()
                isOnWalk[vertices.removeLast()] = false
            }
        }
    }

    /// The steps after which exactly `left` more can lead back to the start, last one first.
    private mutating func arcs(of vertex: Vertex, _ start: Vertex, within left: Int) -> [Arc] {
        let arcs = ahead.distinct(vertex, costs: nil)
        _ = meter.take(arcs.count)
        return arcs.filter { arc in
            if arc.vertex == start { return left == 0 }
            let distance = Int(remaining[arc.vertex])
            return distance > 0 && distance <= left
        }.reversed()
    }

    @discardableResult
    private mutating func add(_ vertices: [Vertex], _ edges: [Edge]) -> Bool {
        guard paths.count < limits.results else {
            meter.stop(.results)
            return false
        }
        paths.append(Path(vertices: vertices, edges: edges, cost: Double(edges.count)))
        return true
    }
}
