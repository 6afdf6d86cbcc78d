extension GraphView {
    /// The parts that hang together when direction is forgotten, numbered by their least vertex.
    ///
    /// What a view avoids is avoided by walks, not by components: only its edges count here.
    /// - Complexity: O(V + E · α(V)) time and O(V) memory, by union-find with path halving, R. E.
    ///   Tarjan and J. van Leeuwen, 1984. Of an unfiltered graph's largest part most edges are never
    ///   looked at: M. Sutton, T. Ben-Nun and A. Barak, Optimizing parallel graph connectivity
    ///   computation via subgraph sampling (Afforest), 2018.
    public func weakComponents() -> Components {
        graph.view(edges: edges, direction: .both).reading { lanes in
            let parents = Cells<Vertex>(zeros: lanes.vertexCount)
            defer { parents.free() }
            for vertex in 0..<Vertex(lanes.vertexCount) { parents[vertex] = vertex }
            // Where there are few edges, finding out which to skip costs more than it saves.
            if lanes.isFiltered || lanes.first.neighbours.count < 4 * lanes.vertexCount {
                let oneWay = graph.view(edges: edges)
                oneWay.reading { lanes in
                    for vertex in 0..<Vertex(lanes.vertexCount) {
                        lanes.each(vertex) { neighbour, _ in
                            unite(vertex, neighbour, in: parents)
                        }
                    }
                }
            } else {
                joinMost(lanes.first, lanes.second, parents)
            }
            return numberRoots(parents)
        }
    }

    /// Joins each vertex with two neighbours, guesses the largest part, and joins only the rest.
    private func joinMost(_ out: Rows, _ back: Rows, _ parents: Cells<Vertex>) {
        let count = Vertex(parents.count)
        guard count > 0 else { return }
        for round in 0..<2 {
            for vertex in 0..<count {
                let position = out.start(vertex) + round
                guard position < out.end(vertex) else { continue }
                unite(vertex, out.neighbours[position], in: parents)
            }
        }
        let largest = guessLargest(parents)
        for vertex in 0..<count where root(of: vertex, in: parents) != largest {
            var position = out.start(vertex) + 2
            while position < out.end(vertex) {
                unite(vertex, out.neighbours[position], in: parents)
                position += 1
            }
            for position in back.start(vertex)..<back.end(vertex) {
                unite(vertex, back.neighbours[position], in: parents)
            }
        }
    }

    /// The root that some vertices at random most often have.
    private func guessLargest(_ parents: Cells<Vertex>) -> Vertex {
        var random = SplitMix(seed: 1)
        var roots = (0..<256).map { _ in
            root(of: Vertex(random.below(parents.count)), in: parents)
        }
        roots.sort()
        var (best, most, start) = (roots[0], 0, 0)
        for index in roots.indices
        where index + 1 == roots.count || roots[index + 1] != roots[index] {
            if index + 1 - start > most { (best, most) = (roots[index], index + 1 - start) }
            start = index + 1
        }
        return best
    }
}

/// The least vertex of the tree that holds `vertex`, halving the way there.
@inline(__always)
func root(of vertex: Vertex, in parents: Cells<Vertex>) -> Vertex {
    var vertex = vertex
    while true {
        let parent = parents[vertex]
        if parent == vertex { return vertex }
        let above = parents[parent]
        parents[vertex] = above
        vertex = above
    }
}

/// Hangs the tree with the greater root below that with the lesser one.
@inline(__always)
func unite(_ one: Vertex, _ two: Vertex, in parents: Cells<Vertex>) {
    let first = root(of: one, in: parents)
    let second = root(of: two, in: parents)
    if first < second {
        parents[second] = first
    } else if second < first {
        parents[first] = second
    }
}

/// Numbers the trees of a forest by their roots, the roots being the least of their trees.
func numberRoots(_ parents: Cells<Vertex>) -> Components {
    var count: UInt32 = 0
    let labels = [UInt32].filled(parents.count) { labels in
        for vertex in 0..<Vertex(parents.count) {
            let parent = parents[vertex]
            if parent == vertex {
                labels[vertex] = count
                count += 1
            } else {
                labels[vertex] = labels[parent]
            }
        }
    }
    return Components(labels: labels, count: Int(count))
}
