/// Dijkstra's search for the least cost of every vertex, without the ways that lead there.
struct CostSearch<Arcs: ArcCosts>: ~Copyable {
    /// An arc that led to a lower cost than was known when its row was read.
    private struct Offer: BitwiseCopyable {
        var vertex: Vertex
        var cost: Double
    }

    /// So many arcs are looked at before the first of them is acted upon.
    private static var width: Int { 256 }

    private let lanes: Lanes
    private let passages: Passages
    private let first: Arcs
    private let second: Arcs
    private let offers: Cells<Offer>
    private var queue = RisingQueue()

    init(_ lanes: Lanes, _ passages: Passages, _ first: Arcs, _ second: Arcs) {
        self.lanes = lanes
        self.passages = passages
        self.first = first
        self.second = second
        offers = Cells(zeros: Self.width)
    }

    deinit { offers.free() }

    /// Writes the least cost over the infinity of every vertex that is reached.
    mutating func run(from source: Vertex, _ distance: Cells<Double>) {
        let lanes = lanes
        queue.removeAll()
        distance[source] = 0
        queue.push(source, cost: 0)
        while let vertex = queue.pop() {
            let here = queue.cost
            guard here == distance[vertex] else { continue }
            relax(lanes.first, first, vertex, here, distance)
            if lanes.isTwoWay { relax(lanes.second, second, vertex, here, distance) }
        }
    }

    /// Offers the neighbours of a vertex the way through it.
    ///
    /// The costs known of a stretch of neighbours are all fetched before any of them decides where
    /// to go on, so that the processor waits for many at once.
    @inline(__always)
    private mutating func relax(
        _ rows: Rows, _ arcs: Arcs, _ vertex: Vertex, _ here: Double, _ distance: Cells<Double>
    ) {
        let offers = offers
        var position = rows.start(vertex)
        let end = rows.end(vertex)
        while position < end {
            let stop = min(end, position + Self.width)
            var count = 0
            while position < stop {
                let arc = arcs.arc(at: position)
                let reached = here + arc.cost
                offers[count] = Offer(vertex: arc.vertex, cost: reached)
                count &+= reached < distance[arc.vertex] ? 1 : 0
                position += 1
            }
            for index in 0..<count {
                let offer = offers[index]
                guard offer.cost < distance[offer.vertex] else { continue }
                distance[offer.vertex] = offer.cost
                guard passages.contains(offer.vertex) else { continue }
                queue.push(offer.vertex, cost: offer.cost)
            }
        }
    }
}
