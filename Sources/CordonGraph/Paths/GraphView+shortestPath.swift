extension GraphView {
    /// A path of fewest edges between two vertices, or nil if there is none.
    ///
    /// Two breadth-first searches meet in the middle; the side with fewer arcs ahead goes on.
    /// Of several such paths the one returned is always the same.
    /// - Complexity: O(V + E) time at worst, commonly its root. I. Pohl, Bi-directional search,
    ///   1971.
    public func shortestPath(from start: Vertex, to end: Vertex) -> Path? {
        check(start)
        check(end)
        guard start != end else { return Path(vertices: [start], edges: [], cost: 0) }
        return reading { ahead in
            reversed.reading { behind in meet(from: start, ahead, to: end, behind) }
        }
    }

    private func meet(
        from start: Vertex, _ ahead: Lanes, to end: Vertex, _ behind: Lanes
    ) -> Path? {
        var fore = Wave(from: start, vertexCount: ahead.vertexCount)
        var back = Wave(from: end, vertexCount: ahead.vertexCount)
        defer {
            fore.free()
            back.free()
        }
        while !fore.isSpent && !back.isSpent {
            let step =
                fore.breadth <= back.breadth
                ? fore.advance(ahead, towards: back).map { ($0.from, $0.to, $0.edge) }
                : back.advance(behind, towards: fore).map { ($0.to, $0.from, $0.edge) }
            guard let (last, first, edge) = step else { continue }
            let head = fore.trail.walk(from: last, to: start)
            let tail = back.trail.walk(from: first, to: end)
            let edges = head.edges.reversed() + [edge] + tail.edges
            return Path(
                vertices: head.vertices.reversed() + tail.vertices, edges: edges,
                cost: Double(edges.count))
        }
        return nil
    }
}

/// One of the two searches of a bidirectional breadth-first search.
private struct Wave {
    struct Meeting {
        let from: Vertex
        let to: Vertex
        let edge: Edge
    }

    let trail: Trail
    /// One more than the distance of each vertex; 0 where this search has not been.
    private let levels: Cells<UInt32>
    private var front: [Vertex]
    private var depth: UInt32 = 1

    init(from start: Vertex, vertexCount: Int) {
        trail = Trail(vertexCount: vertexCount)
        levels = Cells(zeros: vertexCount, isSparse: true)
        levels[start] = 1
        front = [start]
    }

    func free() {
        trail.free()
        levels.free()
    }

    var isSpent: Bool { front.isEmpty }
    var breadth: Int { front.count }

    /// Goes one level on, and returns the best step into what the other search has reached.
    mutating func advance(_ lanes: Lanes, towards other: Wave) -> Meeting? {
        var next: [Vertex] = []
        var best: Meeting?
        var least = UInt32.max
        for vertex in front where depth == 1 || lanes.isPassable(vertex) {
            lanes.each(vertex) { neighbour, edge in
                let there = other.levels[neighbour]
                if there != 0, there < least, there == 1 || lanes.isPassable(neighbour) {
                    least = there
                    best = Meeting(from: vertex, to: neighbour, edge: edge)
                }
                guard levels[neighbour] == 0 else { return }
                levels[neighbour] = depth + 1
                trail.set(neighbour, from: vertex, by: edge)
                next.append(neighbour)
            }
        }
        depth += 1
        front = next
        return best
    }
}
