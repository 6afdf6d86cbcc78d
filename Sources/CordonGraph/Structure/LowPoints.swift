/// A depth-first search that knows how far up each branch leads back.
struct LowPoints: ~Copyable {
    /// What the search knows of a vertex, side by side so that it is fetched at once.
    private struct Node: BitwiseCopyable {
        /// When the vertex was visited, from 1; 0 before, the greatest number if it never is to be.
        var visit: UInt32
        /// The earliest visit that is known to be joined to the branch below.
        var low: UInt32
        /// Where the next neighbour to look at stands, and where the last one ends.
        var next: UInt32
        var end: UInt32
    }

    /// Whether the loss of a vertex parts others.
    let isPoint: Cells<Bool>
    private(set) var bridges: [Pair] = []
    private(set) var components: [[Vertex]] = []

    private let rows: Rows
    private let keepingComponents: Bool
    private let nodes: Cells<Node>
    private let walk: Cells<Vertex>
    private var open: [Vertex] = []

    /// Leaves out the vertices that have no neighbours after stripping.
    init(
        _ rows: Rows, _ vertexCount: Int, keepingComponents: Bool = false,
        stripped degrees: Cells<UInt32>? = nil
    ) {
        self.rows = rows
        self.keepingComponents = keepingComponents
        isPoint = Cells(zeros: vertexCount)
        nodes = Cells(zeros: vertexCount)
        walk = Cells(zeros: vertexCount)
        guard let degrees else { return }
        for vertex in 0..<vertexCount where degrees[vertex] == 0 { nodes[vertex].visit = .max }
    }

    deinit {
        isPoint.free()
        nodes.free()
        walk.free()
    }

    mutating func run() {
        let (nodes, walk) = (nodes, walk)
        var visited: UInt32 = 0
        for start in 0..<Vertex(nodes.count) where nodes[start].visit == 0 {
            var branches = 0
            var depth = 1
            visited += 1
            enter(start, visited, at: 0)
            while depth > 0 {
                let vertex = walk[depth - 1]
                let parent = depth > 1 ? walk[depth - 2] : Vertex.max
                if let child = advance(vertex, parent) {
                    visited += 1
                    enter(child, visited, at: depth)
                    depth += 1
                    continue
                }
                depth -= 1
                guard depth > 0 else { break }
                if depth == 1 { branches += 1 }
                leave(vertex, to: parent, isStart: depth == 1)
            }
            isPoint[start] = branches > 1
            open.removeAll(keepingCapacity: true)
        }
    }

    private mutating func enter(_ vertex: Vertex, _ visit: UInt32, at depth: Int) {
        nodes[vertex] = Node(
            visit: visit, low: visit, next: rows.offsets[Int(vertex)],
            end: rows.offsets[Int(vertex) + 1])
        walk[depth] = vertex
        if keepingComponents { open.append(vertex) }
    }

    /// The next neighbour not yet visited, if any; notes how far up the others are.
    @inline(__always)
    private func advance(_ vertex: Vertex, _ parent: Vertex) -> Vertex? {
        var node = nodes[vertex]
        while node.next < node.end {
            let neighbour = rows.neighbours[node.next]
            node.next += 1
            let visit = nodes[neighbour].visit
            if visit == 0 {
                nodes[vertex] = node
                return neighbour
            }
            if visit < node.low, neighbour != parent { node.low = visit }
        }
        nodes[vertex] = node
        return nil
    }

    private mutating func leave(_ vertex: Vertex, to parent: Vertex, isStart: Bool) {
        let low = nodes[vertex].low
        let above = nodes[parent]
        if low < above.low { nodes[parent].low = low }
        guard low >= above.visit else { return }
        if !isStart { isPoint[parent] = true }
        if low > above.visit { bridges.append(Pair(parent, vertex)) }
        guard keepingComponents else { return }
        var component = [parent]
        while let member = open.popLast() {
            component.append(member)
            if member == vertex { break }
        }
        components.append(component)
    }
}
