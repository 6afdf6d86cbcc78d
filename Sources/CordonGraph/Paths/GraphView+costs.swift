extension GraphView {
    /// The least cost from a vertex to every vertex; infinity where no path leads.
    ///
    /// - Parameters:
    ///   - source: Where walks begin.
    ///   - costs: What each edge costs, zero or more, by edge; infinity closes an edge.
    /// - Returns: The cost for each vertex.
    /// - Complexity: O((V + E) log V) time and O(V + E) memory. E. W. Dijkstra, A note on two
    ///   problems in connexion with graphs, 1959; stale heap entries are skipped when they leave.
    public func costs(from source: Vertex, costs: [Double]) -> [Double] {
        check(source)
        checkCount(costs)
        return reading { lanes in
            let distance = Reach(lanes.vertexCount)
            defer { distance.free() }
            _ = costs.reading { searchByCost(lanes, from: source, $0, distance) }
            return .filled(lanes.vertexCount) { values in
                for vertex in 0..<Vertex(lanes.vertexCount) { values[vertex] = distance[vertex] }
            }
        }
    }

    func checkCount(_ values: [Double]) {
        precondition(values.count == graph.edgeBound, "one number for each edge")
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
