/// The cheapest way to part one vertex from another.
public struct MinimumCut: Sendable, Hashable {
    /// The sum of what the edges of the cut can carry, which is also the greatest flow.
    public let capacity: Double
    /// The edges to take away so that no walk leads from source to sink, ascending.
    public let edges: [Edge]
    /// What each edge carries in a greatest flow, below zero where it is used backward.
    public let flow: [Double]
    /// The vertices that the source still reaches, ascending.
    public let sourceSide: [Vertex]
    /// The limit that stopped the search; the flow is then a lower bound and the cut is empty.
    public let cut: Cut?
}

extension GraphView {
    /// The edges of least total capacity without which no walk leads from one vertex to another.
    ///
    /// The cut nearest to the source is returned. What a view avoids is not passed by the flow.
    /// - Parameters:
    ///   - source: Where walks begin.
    ///   - sink: Where walks end; not the source.
    ///   - capacities: What each edge can carry, zero or more and finite, by edge; nil for one each,
    ///     so that the capacity counts the paths that share no edge.
    ///   - limits: When to stop early.
    /// - Returns: The edges of the cut, its capacity and a flow of the same size.
    /// - Complexity: O(V² · E) at worst, O(E · √E) with unit capacities. E. A. Dinic, 1970; that
    ///   flow and cut are equal: L. R. Ford and D. R. Fulkerson, 1956.
    public func minimumCut(
        from source: Vertex, to sink: Vertex, capacities: [Double]? = nil, limits: Limits = .none
    ) -> MinimumCut {
        check(source)
        check(sink)
        precondition(source != sink, "a vertex cannot be parted from itself")
        let capacities = capacities ?? [Double](repeating: 1, count: graph.edgeBound)
        checkCount(capacities)
        precondition(
            capacities.allSatisfy { $0 >= 0 && $0 < .infinity }, "a capacity below zero")
        return reading { ahead in
            reversed.reading { behind in
                capacities.reading { capacities in
                    var search = FlowSearch(ahead, behind, capacities, limits)
                    return search.run(from: source, to: sink)
                }
            }
        }
    }
}

/// Dinic's algorithm on the rows of the graph itself; beside them lies one number for each edge.
private struct FlowSearch: ~Copyable {
    private let ahead: Lanes
    private let behind: Lanes
    private let capacities: Cells<Double>
    private let flow: Cells<Double>
    private let levels: Cells<UInt32>
    /// Where each vertex's search for a way on stands: out of its arcs ahead, then those behind.
    private let next: Cells<UInt32>
    private var meter: Meter

    init(_ ahead: Lanes, _ behind: Lanes, _ capacities: Cells<Double>, _ limits: Limits) {
        self.ahead = ahead
        self.behind = behind
        self.capacities = capacities
        flow = Cells(zeros: capacities.count)
        levels = Cells(zeros: ahead.vertexCount)
        next = Cells(zeros: ahead.vertexCount)
        meter = Meter(limits)
    }

    deinit {
        flow.free()
        levels.free()
        next.free()
    }

    mutating func run(from source: Vertex, to sink: Vertex) -> MinimumCut {
        var total = 0.0
        while meter.cut == nil, measure(from: source, to: sink) {
            next.fill(0)
            while let pushed = augment(from: source, to: sink) { total += pushed }
        }
        let side = (0..<Vertex(levels.count)).filter { levels[$0] != 0 }
        var edges: [Edge] = []
        if meter.cut == nil {
            for vertex in side where vertex == source || ahead.isPassable(vertex) {
                ahead.each(vertex) { neighbour, edge in
                    guard levels[neighbour] == 0, capacities[edge] > 0 else { return }
                    if neighbour == sink || ahead.isPassable(neighbour) { edges.append(edge) }
                }
            }
        }
        return MinimumCut(
            capacity: total, edges: Array(Set(edges)).sorted(), flow: flow.array,
            sourceSide: meter.cut == nil ? side : [], cut: meter.cut)
    }

    /// What an edge can still carry out of a vertex along a row of the graph.
    @inline(__always)
    private func room(_ edge: Edge, isFirstRow: Bool) -> Double {
        if ahead.isTwoWay {
            return isFirstRow ? capacities[edge] - flow[edge] : capacities[edge] + flow[edge]
        }
        return isFirstRow ? capacities[edge] - flow[edge] : flow[edge]
    }

    /// The rows along which flow leaves a vertex, and those along which it can be sent back.
    private var rows: (Rows, Rows) { (ahead.first, ahead.isTwoWay ? ahead.second : behind.first) }

    /// Numbers by distance what the source reaches with room left; false if that is not the sink.
    private mutating func measure(from source: Vertex, to sink: Vertex) -> Bool {
        levels.fill(0)
        levels[source] = 1
        var queue = [source]
        var head = 0
        let (first, second) = rows
        while head < queue.count, levels[sink] == 0 {
            let vertex = queue[head]
            head += 1
            guard meter.take(first.degree(vertex) + second.degree(vertex)) else { return false }
            for isFirst in [true, false] {
                let row = isFirst ? first : second
                for position in row.start(vertex)..<row.end(vertex) {
                    let (neighbour, edge) = (row.neighbours[position], row.edges[position])
                    guard levels[neighbour] == 0, isOpen(edge, isFirst, neighbour, source, sink)
                    else { continue }
                    levels[neighbour] = levels[vertex] + 1
                    queue.append(neighbour)
                }
            }
        }
        return levels[sink] != 0
    }

    @inline(__always)
    private func isOpen(
        _ edge: Edge, _ isFirst: Bool, _ neighbour: Vertex, _ source: Vertex, _ sink: Vertex
    ) -> Bool {
        if ahead.isFiltered && !ahead.kept.contains(edge) { return false }
        guard room(edge, isFirstRow: isFirst) > 0 else { return false }
        return neighbour == sink || neighbour == source || ahead.isPassable(neighbour)
    }

    /// Sends as much as fits along one shortest way; nil when none is left in this round.
    private mutating func augment(from source: Vertex, to sink: Vertex) -> Double? {
        var way: [(vertex: Vertex, edge: Edge, isFirst: Bool)] = []
        var vertex = source
        while vertex != sink {
            if let step = step(from: vertex, source, sink) {
                way.append((vertex, step.edge, step.isFirst))
                vertex = step.vertex
                continue
            }
            guard meter.take(), let last = way.popLast() else { return nil }
            // Nothing leads on from here: the vertex drops out of this round.
            levels[vertex] = .max
            vertex = last.vertex
        }
        let most = way.map { room($0.edge, isFirstRow: $0.isFirst) }.min() ?? 0
        for step in way { flow[step.edge] += step.isFirst ? most : -most }
        return most
    }

    private mutating func step(
        from vertex: Vertex, _ source: Vertex, _ sink: Vertex
    ) -> (vertex: Vertex, edge: Edge, isFirst: Bool)? {
        let (first, second) = rows
        let split = first.degree(vertex)
        let end = split + second.degree(vertex)
        var place = Int(next[vertex])
        while place < end {
            let isFirst = place < split
            let row = isFirst ? first : second
            let position = row.start(vertex) + (isFirst ? place : place - split)
            let (neighbour, edge) = (row.neighbours[position], row.edges[position])
            if levels[neighbour] == levels[vertex] + 1,
                isOpen(edge, isFirst, neighbour, source, sink)
            {
                next[vertex] = UInt32(place)
                return (neighbour, edge, isFirst)
            }
            place += 1
        }
        next[vertex] = UInt32(place)
        return nil
    }
}
