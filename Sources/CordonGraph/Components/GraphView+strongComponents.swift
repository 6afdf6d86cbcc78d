extension GraphView {
    /// The parts inside which every vertex reaches every other.
    ///
    /// They are numbered so that a step between two parts leads from the lesser number to the
    /// greater. What a view avoids is not looked at: only its edges count here. Walked both ways,
    /// strong components are weak ones.
    /// - Parameter threads: How many threads work; the result is the same for any number.
    /// - Returns: The part of each vertex.
    /// - Complexity: O(V + E) time and O(V) memory. R. E. Tarjan, Depth-first search and linear
    ///   graph algorithms, 1972, in the form of D. J. Pearce, 2016, without recursion. Of a dense
    ///   graph the largest part is found first by searches from one of its vertices both ways:
    ///   G. M. Slota, S. Rajamanickam and K. Madduri, BFS and coloring-based parallel algorithms
    ///   for strongly connected components, 2014.
    public func strongComponents(threads: Int = Threads.available) -> Components {
        guard direction != .both else { return weakComponents() }
        return reading { ahead in
            reversed.reading { behind in
                var search = StrongSearch(ahead, behind)
                return search.run(threads)
            }
        }
    }
}

/// Strong components and their vertices, upstream first.
struct StrongOrder {
    /// The vertices, those of one component side by side.
    var vertices: [Vertex]
    /// How many vertices each component has.
    var sizes: [Int]

    init(_ components: Components) {
        vertices = components.ordered
        sizes = components.sizes
    }

    /// The components that some starts reach, and nothing else is looked at.
    ///
    /// - Complexity: O(V + E) of what is reached.
    init(_ view: GraphView, from starts: [Vertex]) {
        (vertices, sizes) = view.reading { ahead in
            view.reversed.reading { behind in
                var search = StrongSearch(ahead, behind, isSparse: true)
                for start in starts { search.visitOnce(from: start) }
                return (search.closed.reversed(), search.closedSizes.reversed())
            }
        }
    }
}

/// Pearce's search, after what can be told apart without it has been.
private struct StrongSearch: ~Copyable {
    /// What the search knows of a vertex, side by side so that it is fetched at once.
    private struct Node: BitwiseCopyable {
        /// The visit number, 0 before the visit; then the least visit number that is known to be
        /// reached; and, once the component is known, the greatest number less its position.
        var rank: UInt32
        /// Where the next neighbour to look at stands, and where the last one ends.
        var next: UInt32
        var end: UInt32
        var isReaching: Bool
    }

    private let ahead: Lanes
    private let behind: Lanes
    private let nodes: Cells<Node>
    /// The vertices without successors, which the search need not look at.
    private let sinks: Cells<UInt64>
    /// One array for two stacks: the walk grows from the front, what it left open from the back.
    private let stack: Cells<Vertex>
    private var open: Int
    private var visited: UInt32 = 0
    private var component = UInt32.max
    /// Whether to remember what is closed in which order.
    private let isSparse: Bool
    private(set) var closed: [Vertex] = []
    private(set) var closedSizes: [Int] = []

    init(_ ahead: Lanes, _ behind: Lanes, isSparse: Bool = false) {
        self.ahead = ahead
        self.behind = behind
        self.isSparse = isSparse
        nodes = Cells(zeros: ahead.vertexCount, isSparse: isSparse)
        sinks = Cells(zeros: (ahead.vertexCount + 63) / 64)
        stack = Cells(zeros: ahead.vertexCount, isSparse: isSparse)
        open = ahead.vertexCount
    }

    deinit {
        nodes.free()
        sinks.free()
        stack.free()
    }

    /// Numbers the parts from the last to the first: each is closed after all that it leads to.
    mutating func run(_ threads: Int) -> Components {
        let count = ahead.vertexCount
        closeSinks()
        let isDense = ahead.first.neighbours.count >= 4 * count
        if isDense, !ahead.isFiltered, count > 0 { closeLargest(threads) }
        for start in 0..<Vertex(count)
        where nodes[start].rank == 0 && behind.first.degree(start) > 0 { visit(from: start) }
        // What has no predecessors is reached by nothing, and therefore comes first.
        for vertex in stride(from: count - 1, through: 0, by: -1) where nodes[vertex].rank == 0 {
            close(Vertex(vertex))
        }
        let (nodes, parts) = (nodes, UInt32.max - component)
        let labels = [UInt32].filled(count) { labels in
            for vertex in 0..<count { labels[vertex] = parts - 1 - (.max - nodes[vertex].rank) }
        }
        return Components(labels: labels, count: Int(parts))
    }

    /// Gives a vertex a part of its own.
    private mutating func close(_ vertex: Vertex) {
        nodes[vertex].rank = component
        component -= 1
    }

    private mutating func closeSinks() {
        for vertex in stride(from: ahead.vertexCount - 1, through: 0, by: -1)
        where ahead.first.degree(Vertex(vertex)) == 0 {
            sinks.insert(Vertex(vertex))
            close(Vertex(vertex))
        }
    }

    /// Closes the part of the vertex with most arcs, and before it what that part leads to.
    private mutating func closeLargest(_ threads: Int) {
        let (ahead, behind) = (ahead, behind)
        var (hub, most) = (Vertex(0), 0)
        for vertex in 0..<Vertex(ahead.vertexCount) {
            let ways = ahead.first.degree(vertex) * behind.first.degree(vertex)
            if ways > most { (hub, most) = (vertex, ways) }
        }
        guard most > 0 else { return }
        let after = Cells<UInt8>(zeros: ahead.vertexCount)
        let before = Cells<UInt8>(zeros: ahead.vertexCount)
        defer {
            after.free()
            before.free()
        }
        let from = hub
        let threads = ahead.first.neighbours.count < 1 << 16 ? 1 : threads
        Threads.run(threads, jobs: 2) { _, job in
            markReached(
                from: from, job == 0 ? ahead.first : behind.first, job == 0 ? after : before)
        }
        for vertex in 0..<Vertex(ahead.vertexCount)
        where after[vertex] > before[vertex] && nodes[vertex].rank == 0 { visit(from: vertex) }
        for vertex in 0..<ahead.vertexCount where after[vertex] & before[vertex] == 1 {
            nodes[vertex].rank = component
        }
        component -= 1
    }

    /// Closes everything that a vertex reaches, if that has not been done.
    mutating func visitOnce(from start: Vertex) {
        if nodes[start].rank == 0 { visit(from: start) }
    }

    /// Closes everything that a vertex reaches and that is not closed yet.
    private mutating func visit(from start: Vertex) {
        enter(start, at: 0)
        var depth = 1
        while depth > 0 {
            let vertex = stack[depth - 1]
            if let child = advance(vertex) {
                enter(child, at: depth)
                depth += 1
                continue
            }
            depth -= 1
            let node = nodes[vertex]
            if node.isReaching {
                open -= 1
                stack[open] = vertex
            } else {
                closeAll(after: vertex, node.rank)
            }
            if depth > 0, node.isReaching {
                // The parent reaches what its child reaches.
                let parent = stack[depth - 1]
                if node.rank < nodes[parent].rank {
                    nodes[parent].rank = node.rank
                    nodes[parent].isReaching = true
                }
            }
        }
    }

    @inline(__always)
    private mutating func enter(_ vertex: Vertex, at depth: Int) {
        visited += 1
        let rows = ahead.first
        nodes[vertex] = Node(
            rank: visited, next: rows.offsets[Int(vertex)], end: rows.offsets[Int(vertex) + 1],
            isReaching: false)
        stack[depth] = vertex
    }

    /// Gives the next part to a vertex and to what it left open.
    @inline(__always)
    private mutating func closeAll(after vertex: Vertex, _ rank: UInt32) {
        let first = open
        while open < stack.count, nodes[stack[open]].rank >= rank {
            nodes[stack[open]].rank = component
            open += 1
            visited -= 1
        }
        if isSparse {
            for index in first..<open { closed.append(stack[index]) }
            closed.append(vertex)
            closedSizes.append(open - first + 1)
        }
        nodes[vertex].rank = component
        component -= 1
        visited -= 1
    }

    /// The next vertex not yet visited, if any; lowers the rank to what the others reach.
    @inline(__always)
    private func advance(_ vertex: Vertex) -> Vertex? {
        let (rows, nodes, sinks) = (ahead.first, nodes, sinks)
        var node = nodes[vertex]
        while node.next < node.end {
            let position = Int(node.next)
            let neighbour = rows.neighbours[position]
            node.next += 1
            if sinks.contains(neighbour) { continue }
            if ahead.isFiltered && !ahead.kept.contains(rows.edges[position]) { continue }
            let other = nodes[neighbour].rank
            if other == 0 {
                nodes[vertex] = node
                return neighbour
            }
            if other < node.rank {
                node.rank = other
                node.isReaching = true
            }
        }
        nodes[vertex] = node
        return nil
    }
}

/// Sets the mark of every vertex that a start reaches.
///
/// Whether a neighbour has been seen is not foreseeable, so that counting is faster than branching.
private func markReached(from start: Vertex, _ rows: Rows, _ marks: Cells<UInt8>) {
    // One place more, for what is written there and not kept.
    let queue = Cells<Vertex>(zeros: marks.count + 1)
    defer { queue.free() }
    marks[start] = 1
    queue[0] = start
    var (head, tail) = (0, 1)
    while head < tail {
        let vertex = queue[head]
        head += 1
        var position = rows.start(vertex)
        let end = rows.end(vertex)
        while position < end {
            let neighbour = rows.neighbours[position]
            queue[tail] = neighbour
            tail &+= 1 - Int(marks[neighbour])
            marks[neighbour] = 1
            position += 1
        }
    }
}
