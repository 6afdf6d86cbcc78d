/// Takes off vertices with one neighbour, again and again, until only cycles and what joins them
/// are left; every edge it takes off is a bridge.
struct Stripping {
    /// How many neighbours each vertex has left; 0 for those that are taken off.
    let degrees: Cells<UInt32>
    private(set) var bridges: [Pair] = []

    private let rows: Rows
    private let vertexCount: Int

    init(_ rows: Rows, _ vertexCount: Int) {
        self.rows = rows
        self.vertexCount = vertexCount
        degrees = Cells(zeros: vertexCount)
    }

    func free() { degrees.free() }

    mutating func run() {
        let (rows, degrees) = (rows, degrees)
        // The exclusive or of the neighbours left: that of one neighbour is the neighbour.
        let sums = Cells<Vertex>(zeros: vertexCount)
        defer { sums.free() }
        for vertex in 0..<Vertex(vertexCount) {
            var sum: Vertex = 0
            for position in rows.start(vertex)..<rows.end(vertex) {
                sum ^= rows.neighbours[position]
            }
            sums[vertex] = sum
            degrees[vertex] = UInt32(rows.degree(vertex))
        }
        for start in 0..<Vertex(vertexCount) {
            var vertex = start
            while degrees[vertex] == 1 {
                let neighbour = sums[vertex]
                bridges.append(Pair(vertex, neighbour))
                degrees[vertex] = 0
                degrees[neighbour] -= 1
                sums[neighbour] ^= vertex
                vertex = neighbour
            }
        }
    }
}
