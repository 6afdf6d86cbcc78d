extension GraphView {
    /// A path of least cost between two vertices, or nil if there is none.
    ///
    /// Two searches meet in the middle and stop once no path through what they have not settled
    /// could be cheaper. Between two vertices the cheapest of parallel edges is taken, of equal
    /// ones the first.
    /// - Parameters:
    ///   - start: Where the path begins.
    ///   - end: Where the path ends.
    ///   - costs: What each edge costs, zero or more, by edge; infinity closes an edge.
    /// - Returns: The path, or nil if none leads there.
    /// - Complexity: O((V + E) log V) time at worst. I. Pohl, Bi-directional search, 1971.
    public func cheapestPath(from start: Vertex, to end: Vertex, costs: [Double]) -> Path? {
        check(start)
        check(end)
        checkCount(costs)
        guard start != end else { return Path(vertices: [start], edges: [], cost: 0) }
        return reading { ahead in
            reversed.reading { behind in
                costs.reading { costs in
                    meet(from: start, ahead, to: end, behind, costs)
                }
            }
        }
    }

    private func meet(
        from start: Vertex, _ ahead: Lanes, to end: Vertex, _ behind: Lanes,
        _ costs: Cells<Double>
    ) -> Path? {
        var fore = Tide(from: start, vertexCount: ahead.vertexCount)
        var back = Tide(from: end, vertexCount: ahead.vertexCount)
        var best = Double.infinity
        var middle: Vertex?
        while fore.least + back.least < best {
            if fore.least <= back.least {
                fore.settle(ahead, costs, towards: back, &best, &middle)
            } else {
                back.settle(behind, costs, towards: fore, &best, &middle)
            }
        }
        guard let middle else { return nil }
        let head = fore.trail.walk(from: middle, to: start)
        let tail = back.trail.walk(from: middle, to: end)
        let edges = head.edges.reversed() + tail.edges
        return Path(
            vertices: head.vertices.reversed() + tail.vertices.dropFirst(), edges: edges,
            cost: edges.reduce(0) { $0 + costs[$1] })
    }
}

/// One of the two searches of a bidirectional search by cost.
private struct Tide: ~Copyable {
    let trail: Trail
    private let start: Vertex
    private let distance: Reach
    private var heap = Heap()

    init(from start: Vertex, vertexCount: Int) {
        self.start = start
        trail = Trail(vertexCount: vertexCount)
        distance = Reach(vertexCount)
        distance[start] = 0
        heap.push(start, key: 0)
    }

    deinit {
        trail.free()
        distance.free()
    }

    /// The cost of what is settled next; infinity when nothing is left.
    var least: Double { heap.least }

    /// Settles one vertex and notes whether a cheaper way through to the other search appeared.
    mutating func settle(
        _ lanes: Lanes, _ costs: Cells<Double>, towards other: borrowing Tide,
        _ best: inout Double, _ middle: inout Vertex?
    ) {
        guard let top = heap.pop(), top.key == distance[top.vertex] else { return }
        guard top.vertex == start || lanes.isPassable(top.vertex) else { return }
        let beyond = other.distance
        let goal = other.start
        lanes.each(top.vertex) { neighbour, edge in
            let cost = costs[edge]
            precondition(cost >= 0, "edge \(edge) costs \(cost)")
            let reached = top.key + cost
            guard reached < distance[neighbour] else {
                trail.prefer(edge, over: neighbour, from: top.vertex, cost, costs)
                return
            }
            distance[neighbour] = reached
            trail.set(neighbour, from: top.vertex, by: edge)
            heap.push(neighbour, key: reached)
            let total = reached + beyond[neighbour]
            guard total < best, neighbour == goal || lanes.isPassable(neighbour) else { return }
            best = total
            middle = neighbour
        }
    }
}

extension Trail {
    /// Takes the first of equally cheap parallel edges, whichever row it came from.
    @inline(__always)
    func prefer(
        _ edge: Edge, over vertex: Vertex, from parent: Vertex, _ cost: Double,
        _ costs: Cells<Double>
    ) {
        guard parents[vertex] == parent, edge < edges[vertex], costs[edges[vertex]] == cost
        else { return }
        edges[vertex] = edge
    }
}
