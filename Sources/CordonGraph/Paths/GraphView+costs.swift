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
            costs.reading { costs in
                .filled(lanes.vertexCount) { distance in
                    distance.fill(.infinity)
                    searchByCost(lanes, from: source, costs, distance)
                }
            }
        }
    }

    func checkCount(_ values: [Double]) {
        precondition(values.count == graph.edgeBound, "one number for each edge")
    }
}

/// Writes the least cost from `source` over the infinity of every vertex that is reached.
func searchByCost(
    _ lanes: Lanes, from source: Vertex, _ costs: Cells<Double>, _ distance: Cells<Double>
) {
    var heap = Heap()
    distance[source] = 0
    heap.push(source, key: 0)
    while let top = heap.pop() {
        guard top.key == distance[top.vertex] else { continue }
        guard top.vertex == source || lanes.isPassable(top.vertex) else { continue }
        lanes.each(top.vertex) { neighbour, edge in
            let cost = costs[edge]
            precondition(cost >= 0, "edge \(edge) costs \(cost)")
            let reached = top.key + cost
            guard reached < distance[neighbour] else { return }
            distance[neighbour] = reached
            heap.push(neighbour, key: reached)
        }
    }
}
