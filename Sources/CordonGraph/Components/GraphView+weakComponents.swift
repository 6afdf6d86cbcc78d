extension GraphView {
    /// The parts that hang together when direction is forgotten, numbered by their least vertex.
    ///
    /// What a view avoids is avoided by walks, not by components: only its edges count here.
    /// - Complexity: O(V + E · α(V)) time and O(V) memory, by union-find with path halving.
    ///   R. E. Tarjan and J. van Leeuwen, 1984.
    public func weakComponents() -> Components {
        reading { lanes in
            let parents = Cells<Vertex>(zeros: lanes.vertexCount)
            defer { parents.free() }
            for vertex in 0..<Vertex(lanes.vertexCount) { parents[vertex] = vertex }
            for vertex in 0..<Vertex(lanes.vertexCount) {
                lanes.each(vertex) { neighbour, _ in unite(vertex, neighbour, in: parents) }
            }
            return numberRoots(parents)
        }
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
