/// The bare rows of one direction, for the inner loops: `neighbours[offsets[v]..<offsets[v + 1]]`.
struct Rows: Sendable {
    let offsets: Cells<UInt32>
    let neighbours: Cells<Vertex>
    /// The edge of each neighbour; empty in an undirected graph, which forgets the edges.
    let edges: Cells<Edge>

    @inline(__always)
    func start(_ vertex: Vertex) -> Int { Int(offsets[Int(vertex)]) }

    @inline(__always)
    func end(_ vertex: Vertex) -> Int { Int(offsets[Int(vertex) + 1]) }

    @inline(__always)
    func degree(_ vertex: Vertex) -> Int { end(vertex) - start(vertex) }
}

/// One direction of a graph in compressed sparse rows, each row by neighbour and then by edge.
///
/// Four bytes for each vertex, eight for each edge (four when the edges are not kept).
struct Adjacency: Sendable {
    let rows: Rows
    let memory: Memory

    /// Rows that are yet to be written.
    init(vertexCount: Int, arcCount: Int, keepingEdges: Bool = true) {
        let bytes = Self.byteCount(
            vertexCount: vertexCount, arcCount: arcCount, keepingEdges: keepingEdges)
        self.init(
            in: Memory(byteCount: bytes), at: 0, vertexCount: vertexCount, arcCount: arcCount,
            keepingEdges: keepingEdges)
    }

    /// Rows that lie in memory from byte `start` on.
    init(
        in memory: Memory, at start: Int, vertexCount: Int, arcCount: Int, keepingEdges: Bool = true
    ) {
        let neighbours = start + Self.lines(vertexCount + 1)
        let edges = neighbours + Self.lines(keepingEdges ? arcCount : 0)
        self.memory = memory
        rows = Rows(
            offsets: memory.cells(at: start, count: vertexCount + 1),
            neighbours: memory.cells(at: neighbours, count: arcCount),
            edges: memory.cells(at: edges, count: keepingEdges ? arcCount : 0))
    }

    /// How many bytes rows take: each of their arrays begins on a cache line.
    static func byteCount(vertexCount: Int, arcCount: Int, keepingEdges: Bool = true) -> Int {
        lines(vertexCount + 1) + (keepingEdges ? 2 : 1) * lines(arcCount)
    }

    private static func lines(_ count: Int) -> Int { (count + 15) / 16 * 64 }

    /// The most neighbours that any vertex has.
    var greatestDegree: Int {
        var greatest = 0
        for vertex in 0..<UInt32(rows.offsets.count - 1) {
            greatest = max(greatest, rows.degree(vertex))
        }
        return greatest
    }
}

/// The arcs out of one vertex, by neighbour and then by edge.
public struct Arcs: RandomAccessCollection, Sendable {
    let adjacency: Adjacency
    let start: Int

    /// The position of the first arc, 0.
    public var startIndex: Int { 0 }

    /// How many arcs there are.
    public let endIndex: Int

    init(_ adjacency: Adjacency, of vertex: Vertex) {
        self.adjacency = adjacency
        start = adjacency.rows.start(vertex)
        endIndex = adjacency.rows.degree(vertex)
    }

    /// The arc at a position.
    public subscript(position: Int) -> Arc {
        precondition(position >= 0 && position < endIndex, "no arc at \(position)")
        let rows = adjacency.rows
        return Arc(vertex: rows.neighbours[start + position], edge: rows.edges[start + position])
    }
}
