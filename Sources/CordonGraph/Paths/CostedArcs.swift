/// What a search by cost reads of an arc: where it leads and what it costs.
protocol ArcCosts: Sendable {
    /// Where the arc at a place of the rows leads, and what it costs; infinity if it is closed.
    func arc(at position: Int) -> (vertex: Vertex, cost: Double)
}

/// The arcs of some rows with their costs beside them, so that one look fetches both.
///
/// It takes a pass over all arcs to lay them out, which pays where a search reaches most of them.
struct CostedArcs<Cost: BinaryFloatingPoint & BitwiseCopyable & Sendable>: ArcCosts {
    private struct Arc: BitwiseCopyable {
        var vertex: Vertex
        var cost: Cost
    }

    private let arcs: Cells<Arc>

    init(_ rows: Rows, _ lanes: Lanes, _ costs: Cells<Double>, threads: Int) {
        let arcs = Cells<Arc>(zeros: rows.edges.count)
        let (kept, isFiltered) = (lanes.kept, lanes.isFiltered)
        Threads.chunks(threads, of: rows.edges.count, size: 1 << 16) { _, start, end in
            for position in start..<end {
                let edge = rows.edges[position]
                let cost = isFiltered && !kept.contains(edge) ? Cost.infinity : Cost(costs[edge])
                arcs[position] = Arc(vertex: rows.neighbours[position], cost: cost)
            }
        }
        self.arcs = arcs
    }

    func free() { arcs.free() }

    @inline(__always)
    func arc(at position: Int) -> (vertex: Vertex, cost: Double) {
        let arc = arcs[position]
        return (arc.vertex, Double(arc.cost))
    }
}

/// The arcs of some rows, whose costs are looked up edge by edge.
struct LooseArcs: ArcCosts {
    private let rows: Rows
    private let costs: Cells<Double>
    private let kept: Cells<UInt64>
    private let isFiltered: Bool

    init(_ rows: Rows, _ lanes: Lanes, _ costs: Cells<Double>) {
        self.rows = rows
        self.costs = costs
        kept = lanes.kept
        isFiltered = lanes.isFiltered
    }

    @inline(__always)
    func arc(at position: Int) -> (vertex: Vertex, cost: Double) {
        let edge = rows.edges[position]
        let isOpen = !isFiltered || kept.contains(edge)
        return (rows.neighbours[position], isOpen ? costs[edge] : .infinity)
    }
}
