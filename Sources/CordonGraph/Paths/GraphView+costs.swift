extension GraphView {
    /// The least cost from a vertex to every vertex; infinity where no path leads.
    ///
    /// - Parameters:
    ///   - source: Where walks begin.
    ///   - costs: What each edge costs, zero or more, by edge; infinity closes an edge.
    /// - Returns: The cost for each vertex.
    /// - Complexity: O(V + E) steps in practice, each entry of the queue moving on at most 64 times,
    ///   and O(V) memory. E. W. Dijkstra, A note on two problems in connexion with graphs, 1959, by
    ///   a radix heap; stale entries are skipped when they leave.
    public func costs(from source: Vertex, costs: [Double]) -> [Double] {
        self.costs(fromEach: [source], costs: costs, threads: 1)[0]
    }

    /// The least costs from each of several vertices to every vertex; infinity where no path leads.
    ///
    /// - Parameters:
    ///   - sources: Where walks begin, one answer for each.
    ///   - costs: What each edge costs, zero or more, by edge; infinity closes an edge.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; the answers are then those of the first sources only.
    /// - Returns: For each source the cost of every vertex.
    /// - Complexity: as ``costs(from:costs:)`` for each source; where several reach much of the
    ///   graph, 8 or 16 bytes for each edge besides.
    public func costs(
        fromEach sources: [Vertex], costs: [Double], threads: Int = Threads.available,
        limits: Limits = .none
    ) -> [[Double]] {
        sources.forEach(check)
        checkCount(costs)
        return reading { lanes in
            costs.reading { costs in
                let isNarrow = checkCosts(costs, threads)
                guard sources.count > 1, reachesMuch(lanes, from: sources) else {
                    return search(
                        lanes, sources, LooseArcs(lanes.first, lanes, costs),
                        LooseArcs(lanes.second, lanes, costs), threads, limits)
                }
                return isNarrow
                    ? search(lanes, sources, costs, as: Float.self, threads, limits)
                    : search(lanes, sources, costs, as: Double.self, threads, limits)
            }
        }
    }

    func checkCount(_ values: [Double]) {
        precondition(values.count == graph.edgeBound, "one number for each edge")
    }

    /// Searches through arcs that are laid out for it first.
    private func search<Cost: BinaryFloatingPoint & BitwiseCopyable & Sendable>(
        _ lanes: Lanes, _ sources: [Vertex], _ costs: Cells<Double>, as kind: Cost.Type,
        _ threads: Int, _ limits: Limits
    ) -> [[Double]] {
        let first = CostedArcs<Cost>(lanes.first, lanes, costs, threads: threads)
        defer { first.free() }
        guard lanes.isTwoWay else {
            return search(lanes, sources, first, first, threads, limits)
        }
        let second = CostedArcs<Cost>(lanes.second, lanes, costs, threads: threads)
        defer { second.free() }
        return search(lanes, sources, first, second, threads, limits)
    }

    private func search<Arcs: ArcCosts>(
        _ lanes: Lanes, _ sources: [Vertex], _ first: Arcs, _ second: Arcs, _ threads: Int,
        _ limits: Limits
    ) -> [[Double]] {
        let watch = Watch(limits, jobs: sources.count)
        let passages = Passages(lanes)
        defer { passages.free() }
        let rows: [[Double]] = Threads.map(threads, sources) { source in
            guard watch.mayGoOn() else { return [] }
            return .filled(lanes.vertexCount) { distance in
                distance.fill(.infinity)
                var search = CostSearch(lanes, passages, first, second)
                search.run(from: source, distance)
            }
        }
        return Array(rows.prefix { !$0.isEmpty })
    }

    /// Checks that no cost is below zero; tells whether half the bits hold all of them exactly.
    private func checkCosts(_ costs: Cells<Double>, _ threads: Int) -> Bool {
        let size = 1 << 16
        let pieces = (costs.count + size - 1) / size
        let isNarrow = Cells<Bool>(pieces, repeating: true)
        defer { isNarrow.free() }
        Threads.chunks(threads, of: costs.count, size: size) { _, start, end in
            var isExact = true
            for edge in start..<end {
                let cost = costs[edge]
                precondition(cost >= 0, "edge \(edge) costs \(cost)")
                isExact = isExact && Double(Float(cost)) == cost
            }
            isNarrow[start / size] = isExact
        }
        return (0..<pieces).allSatisfy { isNarrow[$0] }
    }

    /// Whether what the sources reach is a part of the arcs that makes laying them out worth while.
    private func reachesMuch(_ lanes: Lanes, from sources: [Vertex]) -> Bool {
        let seen = Cells<UInt64>(zeros: (lanes.vertexCount + 63) / 64)
        defer { seen.free() }
        let enough = lanes.first.neighbours.count / 16
        var arcs = 0
        for source in sources.prefix(2) where !seen.contains(source) {
            seen.insert(source)
            var queue = [source]
            var head = 0
            while head < queue.count, arcs < enough {
                lanes.each(queue[head]) { neighbour, _ in
                    arcs += 1
                    guard !seen.contains(neighbour) else { return }
                    seen.insert(neighbour)
                    queue.append(neighbour)
                }
                head += 1
            }
        }
        return arcs >= enough
    }
}

/// Sets the least cost from `source` to every vertex that is reached, and how
/// it is reached in the trail, if there is one.
///
/// With `within`, only vertices that are reached there are visited.
/// - Returns: The vertices that are reached.
@discardableResult
func searchByCost(
    _ lanes: Lanes, from source: Vertex, _ costs: Cells<Double>, _ distance: Reach,
    trail: Trail? = nil, within: Reach? = nil
) -> [Vertex] {
    var heap = Heap()
    var found = [source]
    distance[source] = 0
    heap.push(source, key: 0)
    while let top = heap.pop() {
        guard top.key == distance[top.vertex] else { continue }
        guard top.vertex == source || lanes.isPassable(top.vertex) else { continue }
        lanes.each(top.vertex) { neighbour, edge in
            let cost = costs[edge]
            precondition(cost >= 0, "edge \(edge) costs \(cost)")
            let reached = top.key + cost
            let known = distance[neighbour]
            guard reached < known else {
                if neighbour != source {
                    trail?.prefer(edge, over: neighbour, from: top.vertex, cost, costs)
                }
                return
            }
            if known == .infinity {
                if let within, within[neighbour] == .infinity { return }
                found.append(neighbour)
            }
            distance[neighbour] = reached
            trail?.set(neighbour, from: top.vertex, by: edge)
            heap.push(neighbour, key: reached)
        }
    }
    return found
}
