extension GraphView {
    /// The least number of edges from a vertex to every vertex, by breadth-first search.
    ///
    /// - Complexity: O(V + E) time and O(V) memory. E. F. Moore, The shortest path through a
    ///   maze, 1959; where a level holds much of the graph, from what is not yet reached back to
    ///   it: S. Beamer, K. Asanović and D. Patterson, Direction-optimizing breadth-first search,
    ///   2012.
    public func hops(from source: Vertex) -> Hops {
        hops(fromEach: [source], threads: 1)[0]
    }

    /// The least number of edges from any of several vertices to every vertex.
    ///
    /// - Parameters:
    ///   - sources: Where walks begin.
    ///   - farthest: The distance beyond which the search does not go.
    /// - Returns: The distance of each vertex.
    /// - Complexity: O(V + E) time and O(V) memory.
    public func hops(from sources: [Vertex], farthest: Int = .max) -> Hops {
        sources.forEach(check)
        let values: [Int32] = reading { lanes in
            .filled(lanes.vertexCount) { distance in
                distance.fill(-1)
                searchBreadthFirst(lanes, from: sources, farthest: farthest, distance)
            }
        }
        return Hops(values: values)
    }

    /// The least number of edges from each of several vertices to every vertex.
    ///
    /// - Parameters:
    ///   - sources: Where walks begin, one answer for each.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; the answers are then those of the first sources only.
    /// - Returns: For each source the distance of every vertex.
    /// - Complexity: O(V + E) time for each source, and O(V) memory.
    public func hops(
        fromEach sources: [Vertex], threads: Int = Threads.available, limits: Limits = .none
    ) -> [Hops] {
        let watch = Watch(limits, jobs: sources.count)
        let answers: [Hops?]
        if edges == nil, avoiding == nil {
            answers = hopsBothWays(fromEach: sources, threads, watch)
        } else {
            answers = Threads.map(threads, sources) { watch.mayGoOn() ? hops(from: [$0]) : nil }
        }
        return answers.prefix { $0 != nil }.compactMap { $0 }
    }

    /// Searches from the last level on and back to it, which needs a view of the whole graph.
    private func hopsBothWays(
        fromEach sources: [Vertex], _ threads: Int, _ watch: Watch
    ) -> [Hops?] {
        sources.forEach(check)
        return reading { ahead in
            reversed.reading { behind in
                Threads.map(threads, sources) { source in
                    guard watch.mayGoOn() else { return nil }
                    let values: [Int32] = .filled(ahead.vertexCount) { distance in
                        distance.fill(-1)
                        let search = TwoWaySearch(ahead, behind, distance)
                        search.run(from: source)
                        search.free()
                    }
                    return Hops(values: values)
                }
            }
        }
    }
}

/// Writes the distance from the nearest source over the -1 of every vertex that is reached.
func searchBreadthFirst(
    _ lanes: Lanes, from sources: [Vertex], farthest: Int, _ distance: Cells<Int32>
) {
    let queue = Cells<Vertex>(zeros: lanes.vertexCount)
    defer { queue.free() }
    var tail = 0
    for source in sources where distance[source] < 0 {
        distance[source] = 0
        queue[tail] = source
        tail += 1
    }
    var head = 0
    while head < tail {
        let vertex = queue[head]
        head += 1
        let next = distance[vertex] + 1
        guard next == 1 || lanes.isPassable(vertex), Int(next) <= farthest else { continue }
        lanes.each(vertex) { neighbour, _ in
            guard distance[neighbour] < 0 else { return }
            distance[neighbour] = next
            queue[tail] = neighbour
            tail += 1
        }
    }
}
