extension GraphView {
    /// The parts inside which every vertex reaches every other.
    ///
    /// They are numbered so that a step between two parts leads from the lesser number to the
    /// greater. What a view avoids is not looked at: only its edges count here. Walked both ways,
    /// strong components are weak ones.
    /// - Complexity: O(V + E) time and O(V) memory. R. E. Tarjan, Depth-first search and linear
    ///   graph algorithms, 1972, in the form of D. J. Pearce, 2016, without recursion.
    public func strongComponents() -> Components {
        guard direction != .both else { return weakComponents() }
        return reading { lanes in
            let ranks = Cells<UInt32>(zeros: lanes.vertexCount)
            defer { ranks.free() }
            let count = StrongSearch(lanes, ranks).run()
            let labels = [UInt32].filled(lanes.vertexCount) { labels in
                for vertex in 0..<Vertex(lanes.vertexCount) {
                    let order = UInt32.max - ranks[vertex]
                    labels[vertex] = UInt32(count) - 1 - order
                }
            }
            return Components(labels: labels, count: count)
        }
    }
}

/// Pearce's search.
///
/// A vertex's rank is its visit number, then the least visit number it is known to reach, and, once
/// its component is known, the greatest number less that component's position.
struct StrongSearch {
    let lanes: Lanes
    let ranks: Cells<UInt32>

    init(_ lanes: Lanes, _ ranks: Cells<UInt32>) {
        self.lanes = lanes
        self.ranks = ranks
    }

    /// Ranks every vertex; returns how many components there are, sinks numbered first.
    func run() -> Int {
        let count = lanes.vertexCount
        let (ranks, offsets) = (ranks, lanes.first.offsets)
        let next = Cells<UInt32>(zeros: count)
        let isReaching = Cells<Bool>(zeros: count)
        // One array for two stacks: the walk grows from the front, what it left open from the back.
        let stack = Cells<Vertex>(zeros: count)
        defer {
            next.free()
            isReaching.free()
            stack.free()
        }
        var (depth, open) = (0, count)
        var (visited, component) = (UInt32(0), UInt32.max)
        for start in 0..<Vertex(count) where ranks[start] == 0 {
            visited += 1
            ranks[start] = visited
            next[start] = offsets[start]
            stack[0] = start
            depth = 1
            while depth > 0 {
                let vertex = stack[depth - 1]
                if let child = advance(vertex, next, isReaching) {
                    visited += 1
                    ranks[child] = visited
                    next[child] = offsets[child]
                    stack[depth] = child
                    depth += 1
                    continue
                }
                depth -= 1
                if isReaching[vertex] {
                    open -= 1
                    stack[open] = vertex
                } else {
                    visited -= close(vertex, component, stack, &open)
                    component -= 1
                }
            }
        }
        return Int(UInt32.max - component)
    }

    /// Gives a component's number to its first vertex and to what it left open; returns how many.
    @inline(__always)
    private func close(
        _ vertex: Vertex, _ component: UInt32, _ stack: Cells<Vertex>, _ open: inout Int
    ) -> UInt32 {
        let (ranks, rank) = (ranks, ranks[vertex])
        var closed: UInt32 = 1
        while open < stack.count, ranks[stack[open]] >= rank {
            ranks[stack[open]] = component
            open += 1
            closed += 1
        }
        ranks[vertex] = component
        return closed
    }

    /// The next vertex not yet visited, if any; lowers the rank to what the others reach.
    @inline(__always)
    private func advance(
        _ vertex: Vertex, _ next: Cells<UInt32>, _ isReaching: Cells<Bool>
    ) -> Vertex? {
        let rows = lanes.first
        var position = Int(next[vertex])
        let end = rows.end(vertex)
        var rank = ranks[vertex]
        while position < end {
            let neighbour = rows.neighbours[position]
            if !lanes.isFiltered || lanes.kept.contains(rows.edges[position]) {
                let other = ranks[neighbour]
                if other == 0 {
                    next[vertex] = UInt32(position)
                    ranks[vertex] = rank
                    return neighbour
                }
                if other < rank {
                    rank = other
                    isReaching[vertex] = true
                }
            }
            position += 1
        }
        ranks[vertex] = rank
        next[vertex] = UInt32(position)
        return nil
    }
}
