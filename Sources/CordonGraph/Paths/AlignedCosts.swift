/// The costs of a view's edges in the order of its rows, where the inner loop reads them in passing.
///
/// An edge that the view leaves out costs infinity.
struct AlignedCosts: Sendable {
    let first: Cells<Double>
    let second: Cells<Double>

    /// Lays out costs, all of which must be zero or more.
    init(_ lanes: Lanes, _ costs: Cells<Double>, threads: Int) {
        first = Self.align(lanes.first, lanes, costs, threads)
        second = lanes.isTwoWay ? Self.align(lanes.second, lanes, costs, threads) : first
        isTwoWay = lanes.isTwoWay
    }

    private let isTwoWay: Bool

    func free() {
        first.free()
        if isTwoWay { second.free() }
    }

    private static func align(
        _ rows: Rows, _ lanes: Lanes, _ costs: Cells<Double>, _ threads: Int
    ) -> Cells<Double> {
        let aligned = Cells<Double>(zeros: rows.edges.count)
        let (kept, isFiltered) = (lanes.kept, lanes.isFiltered)
        Threads.chunks(threads, of: rows.edges.count, size: 1 << 16) { _, start, end in
            for position in start..<end {
                let edge = rows.edges[position]
                let cost = costs[edge]
                precondition(cost >= 0, "edge \(edge) costs \(cost)")
                aligned[position] = isFiltered && !kept.contains(edge) ? .infinity : cost
            }
        }
        return aligned
    }
}

extension GraphView {
    /// The least costs from each of several vertices to every vertex; infinity where no path leads.
    ///
    /// - Parameters:
    ///   - sources: Where walks begin, one answer for each.
    ///   - costs: What each edge costs, zero or more, by edge; infinity closes an edge.
    ///   - threads: How many threads work; the result is the same for any number.
    /// - Returns: For each source the cost of every vertex.
    /// - Complexity: O((V + E) log V) time for each source, and O(V + E) memory.
    public func costs(
        fromEach sources: [Vertex], costs: [Double], threads: Int = Threads.available
    ) -> [[Double]] {
        sources.forEach(check)
        checkCount(costs)
        return reading { lanes in
            let aligned = costs.reading { AlignedCosts(lanes, $0, threads: threads) }
            defer { aligned.free() }
            return Threads.map(threads, sources) { source in
                .filled(lanes.vertexCount) { distance in
                    distance.fill(.infinity)
                    search(lanes, aligned, from: source, distance)
                }
            }
        }
    }

    /// Writes the least cost over the infinity of every vertex that is reached.
    private func search(
        _ lanes: Lanes, _ costs: AlignedCosts, from source: Vertex, _ distance: Cells<Double>
    ) {
        var heap = Heap()
        distance[source] = 0
        heap.push(source, key: 0)
        while let top = heap.pop() {
            let vertex = top.vertex
            guard top.key == distance[vertex] else { continue }
            guard vertex == source || lanes.isPassable(vertex) else { continue }
            relax(lanes.first, costs.first, top, distance, &heap)
            if lanes.isTwoWay { relax(lanes.second, costs.second, top, distance, &heap) }
        }
    }

    @inline(__always)
    private func relax(
        _ rows: Rows, _ costs: Cells<Double>, _ top: Heap.Entry, _ distance: Cells<Double>,
        _ heap: inout Heap
    ) {
        var position = rows.start(top.vertex)
        let end = rows.end(top.vertex)
        while position < end {
            let neighbour = rows.neighbours[position]
            let reached = top.key + costs[position]
            if reached < distance[neighbour] {
                distance[neighbour] = reached
                heap.push(neighbour, key: reached)
            }
            position += 1
        }
    }
}
