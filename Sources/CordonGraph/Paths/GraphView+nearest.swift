/// For every vertex the nearest of some seeds.
public struct Nearest: Sendable, Hashable {
    /// The number of edges to the nearest seed.
    public let hops: Hops
    /// The nearest seed of each vertex, of equally near ones the smallest; -1 where there is none.
    public let seeds: [Int64]

    /// The nearest seed of a vertex; nil where no path leads.
    public func seed(of vertex: Vertex) -> Vertex? {
        let seed = seeds[Int(vertex)]
        return seed < 0 ? nil : Vertex(seed)
    }
}

extension GraphView {
    /// How far every vertex is from the nearest of some seeds, and which seed that is.
    ///
    /// Walks begin at the seeds: ask a view's ``reversed`` for walks that end there.
    /// - Complexity: O(V + E) time and O(V) memory, whatever the number of seeds.
    public func nearest(to seeds: [Vertex]) -> Nearest {
        let hops = hops(from: seeds)
        let origins: [Int64] = reading { lanes in
            hops.values.reading { distance in
                .filled(lanes.vertexCount) { origin in
                    origin.fill(-1)
                    for seed in seeds { origin[seed] = Int64(seed) }
                    spread(lanes, seeds, distance, origin)
                }
            }
        }
        return Nearest(hops: hops, seeds: origins)
    }

    /// Carries the smallest seed along all shortest walks, level by level.
    private func spread(
        _ lanes: Lanes, _ seeds: [Vertex], _ distance: Cells<Int32>, _ origin: Cells<Int64>
    ) {
        var front = Array(Set(seeds)).sorted()
        while !front.isEmpty {
            var next: [Vertex] = []
            for vertex in front where distance[vertex] == 0 || lanes.isPassable(vertex) {
                lanes.each(vertex) { neighbour, _ in
                    guard distance[neighbour] == distance[vertex] + 1 else { return }
                    if origin[neighbour] < 0 { next.append(neighbour) }
                    guard origin[neighbour] < 0 || origin[vertex] < origin[neighbour] else {
                        return
                    }
                    origin[neighbour] = origin[vertex]
                }
            }
            front = next
        }
    }
}
