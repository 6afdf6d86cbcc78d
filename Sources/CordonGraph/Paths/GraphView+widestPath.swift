extension GraphView {
    /// A path whose weakest edge is as strong as can be, or nil if there is none.
    ///
    /// Of the widest paths one of fewest edges is returned; its cost is the strength of its
    /// weakest edge. An edge of strength zero or less is closed. Between two vertices the
    /// strongest of parallel edges is taken, of equal ones the first.
    /// - Parameters:
    ///   - start: Where the path begins.
    ///   - end: Where the path ends.
    ///   - strengths: How strong each edge is, by edge: a share held, a capacity.
    /// - Returns: The path, or nil if none leads there.
    /// - Complexity: O((V + E) log V). M. Pollack, The maximum capacity through a network, 1960.
    public func widestPath(from start: Vertex, to end: Vertex, strengths: [Double]) -> Path? {
        check(start)
        check(end)
        checkCount(strengths)
        guard start != end else { return Path(vertices: [start], edges: [], cost: .infinity) }
        let best = bestStrength(from: start, to: end, strengths) { min($0, $1) }
        guard best > 0 else { return nil }
        var wide = Selection(count: graph.edgeBound) { strengths[Int($0)] >= best }
        if let edges { wide.formIntersection(edges) }
        let view = graph.view(edges: wide, direction: direction, avoiding: avoiding)
        let path = view.shortestPath(from: start, to: end)
        return path.map { view.strongest(along: $0, strengths, cost: best) }
    }

    /// A path whose strengths multiply to the most, or nil if there is none.
    ///
    /// With shares as strengths this is the chain of owners along which most of the whole comes
    /// through; its cost is that product. An edge of strength zero is closed.
    /// - Parameters:
    ///   - start: Where the path begins.
    ///   - end: Where the path ends.
    ///   - strengths: How strong each edge is, from 0 to 1, by edge.
    /// - Returns: The path, or nil if none leads there.
    /// - Complexity: O((V + E) log V). Dijkstra's search holds for any measure that never grows
    ///   along a path: M. Mohri, Semiring frameworks for shortest-distance problems, 2002.
    public func strongestPath(from start: Vertex, to end: Vertex, strengths: [Double]) -> Path? {
        check(start)
        check(end)
        checkCount(strengths)
        guard start != end else { return Path(vertices: [start], edges: [], cost: 1) }
        return reading { lanes in
            strengths.reading { strengths in
                var search = StrengthSearch(lanes, strengths, from: start)
                let best = search.run(to: end, whole: 1) { strength, edge in
                    precondition(edge <= 1, "a strength of \(edge) is above 1")
                    return strength * edge
                }
                guard best > 0 else { return nil }
                let walk = search.trail.walk(from: end, to: start)
                return Path(
                    vertices: walk.vertices.reversed(), edges: walk.edges.reversed(), cost: best)
            }
        }
    }

    private func bestStrength(
        from start: Vertex, to end: Vertex, _ strengths: [Double],
        _ join: (Double, Double) -> Double
    ) -> Double {
        reading { lanes in
            strengths.reading { strengths in
                var search = StrengthSearch(lanes, strengths, from: start)
                return search.run(to: end, whole: .infinity, join)
            }
        }
    }

    /// The same vertices by the strongest edges between them.
    private func strongest(along path: Path, _ strengths: [Double], cost: Double) -> Path {
        let edges = reading { lanes in
            path.edges.indices.map { index in
                var best = path.edges[index]
                lanes.each(path.vertices[index]) { neighbour, edge in
                    guard neighbour == path.vertices[index + 1] else { return }
                    let (known, strength) = (strengths[Int(best)], strengths[Int(edge)])
                    if strength > known || strength == known && edge < best { best = edge }
                }
                return best
            }
        }
        return Path(vertices: path.vertices, edges: edges, cost: cost)
    }
}

/// Dijkstra's search for the greatest strength, which never grows along a path.
private struct StrengthSearch: ~Copyable {
    let trail: Trail
    private let lanes: Lanes
    private let strengths: Cells<Double>
    private let start: Vertex
    private let reached: Cells<Double>
    private var heap = Heap()

    init(_ lanes: Lanes, _ strengths: Cells<Double>, from start: Vertex) {
        self.lanes = lanes
        self.strengths = strengths
        self.start = start
        trail = Trail(vertexCount: lanes.vertexCount)
        reached = Cells(zeros: lanes.vertexCount)
    }

    deinit {
        trail.free()
        reached.free()
    }

    /// The greatest strength at `end`; zero where no path leads, `whole` at the start.
    mutating func run(to end: Vertex, whole: Double, _ join: (Double, Double) -> Double) -> Double {
        let (lanes, strengths) = (lanes, strengths)
        reached[start] = whole
        heap.push(start, key: -whole)
        while let top = heap.pop(), top.vertex != end {
            let here = -top.key
            guard here == reached[top.vertex] else { continue }
            guard top.vertex == start || lanes.isPassable(top.vertex) else { continue }
            lanes.each(top.vertex) { neighbour, edge in
                let strength = strengths[edge]
                guard strength > 0 else { return }
                let through = join(here, strength)
                guard through > reached[neighbour] else {
                    if neighbour != start {
                        trail.prefer(edge, over: neighbour, from: top.vertex, strength, strengths)
                    }
                    return
                }
                reached[neighbour] = through
                trail.set(neighbour, from: top.vertex, by: edge)
                heap.push(neighbour, key: -through)
            }
        }
        return reached[end]
    }
}
