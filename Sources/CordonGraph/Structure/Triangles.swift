/// How often three vertices are all joined.
public struct Triangles: Sendable, Hashable {
    /// How many triangles there are.
    public let count: Int
    /// How many triangles each vertex lies in.
    public let perVertex: [Int]
    /// The part of each vertex's pairs of neighbours that are joined; 0 with fewer than two.
    public let clustering: [Double]
    /// The part of all paths of two edges that are closed.
    public let transitivity: Double
    /// The limit that stopped the count; the numbers are then too low.
    public let cut: Cut?
}

extension UndirectedGraph {
    /// How many triangles there are, at which vertices.
    ///
    /// - Parameters:
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early.
    /// - Returns: The triangles of each vertex and of the whole.
    /// - Complexity: O(E^1.5) time, O(V + E) memory, and O(V) for each thread. Each edge is turned
    ///   towards its end of greater degree; M. Latapy, Main-memory triangle computations for very
    ///   large sparse graphs, 2008.
    public func triangles(
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Triangles {
        withExtendedLifetime(self) {
            let watch = Watch(limits, jobs: vertexCount)
            let perVertex = countTriangles(adjacency, vertexCount, threads, watch)
            let rows = adjacency.rows
            var pairs = 0
            let clustering = perVertex.indices.map { vertex in
                let degree = rows.degree(Vertex(vertex))
                pairs += degree * (degree - 1) / 2
                guard degree > 1 else { return 0.0 }
                return 2 * Double(perVertex[vertex]) / Double(degree * (degree - 1))
            }
            let corners = perVertex.reduce(0, +)
            return Triangles(
                count: corners / 3, perVertex: perVertex, clustering: clustering,
                transitivity: pairs == 0 ? 0 : Double(corners) / Double(pairs), cut: watch.cut)
        }
    }
}

private func countTriangles(
    _ adjacency: Adjacency, _ vertexCount: Int, _ threads: Int, _ watch: Watch
) -> [Int] {
    let turned = TurnedRows(adjacency, vertexCount)
    defer { turned.free() }
    // Vertices of great degree come last and take longest, so they are handed out first.
    let size = max(1, min(1024, vertexCount / 64))
    let pieces = (turned.count + size - 1) / size
    let searches = (0..<max(1, min(threads, pieces))).map { _ in TriangleSearch(turned) }
    Threads.run(threads, jobs: pieces) { worker, piece in
        let end = turned.count - piece * size
        for number in max(0, end - size)..<end where watch.mayGoOn() {
            searches[worker].count(at: number)
        }
    }
    var totals = [Int](repeating: 0, count: vertexCount)
    for search in searches {
        for number in 0..<turned.count {
            totals[Int(turned.vertices[number])] += Int(search.corners[number])
        }
        search.free()
    }
    return totals
}

/// What one thread needs to count triangles.
private struct TriangleSearch: Sendable {
    /// How many triangles each number was found in.
    let corners: Cells<UInt64>
    private let turned: TurnedRows
    private let marks: Cells<UInt64>
    /// The third corners of the triangles on one edge.
    private let thirds: Cells<Vertex>

    init(_ turned: TurnedRows) {
        self.turned = turned
        thirds = Cells(zeros: turned.longest + 1)
        corners = Cells(zeros: turned.count)
        marks = Cells(zeros: (turned.count + 63) / 64)
    }

    func free() {
        corners.free()
        marks.free()
        thirds.free()
    }

    /// Counts the triangles whose corner of least degree is this one.
    func count(at number: Int) {
        let (turned, marks, corners, thirds) = (turned, marks, corners, thirds)
        let (start, end) = (turned.start(number), turned.start(number + 1))
        guard end - start > 1 else { return }
        for position in start..<end { marks.insert(turned.targets[position]) }
        var found = 0
        for position in start..<end {
            let middle = turned.targets[position]
            var here = 0
            var further = turned.start(Int(middle))
            let last = turned.start(Int(middle) + 1)
            // Whether a corner is marked is not foreseeable, so that counting beats branching.
            while further < last {
                let third = turned.targets[further]
                thirds[here] = third
                here &+= marks.contains(third) ? 1 : 0
                further += 1
            }
            for index in 0..<here { corners[thirds[index]] += 1 }
            corners[middle] += UInt64(here)
            found += here
        }
        corners[number] += UInt64(found)
        for position in start..<end { marks[Int(turned.targets[position] >> 6)] = 0 }
    }
}

/// Each edge once, from its end of lesser degree; vertices are numbered anew by degree.
///
/// Vertices with fewer than two neighbours lie in no triangle and are left out.
private struct TurnedRows: Sendable {
    let count: Int
    let targets: Cells<Vertex>
    /// The vertex that has each new number.
    let vertices: Cells<Vertex>
    /// The most edges that any number has.
    let longest: Int
    private let offsets: Cells<UInt32>

    init(_ adjacency: Adjacency, _ vertexCount: Int) {
        let rows = adjacency.rows
        let numbers = Cells<Vertex>(vertexCount, repeating: .max)
        defer { numbers.free() }
        vertices = Cells(zeros: vertexCount)
        let starts = Cells<UInt32>(zeros: adjacency.greatestDegree + 2)
        defer { starts.free() }
        var kept = 0
        for vertex in 0..<Vertex(vertexCount) where rows.degree(vertex) > 1 {
            starts[rows.degree(vertex) + 1] += 1
            kept += 1
        }
        count = kept
        for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
        for vertex in 0..<Vertex(vertexCount) where rows.degree(vertex) > 1 {
            let number = starts[rows.degree(vertex)]
            starts[rows.degree(vertex)] = number + 1
            vertices[number] = vertex
            numbers[vertex] = number
        }
        offsets = Cells(zeros: kept + 1)
        targets = Cells(zeros: rows.neighbours.count / 2)
        var (next, longest) = (0, 0)
        for number in 0..<kept {
            offsets[number] = UInt32(next)
            let first = next
            defer { longest = max(longest, next - first) }
            let vertex = vertices[number]
            for position in rows.start(vertex)..<rows.end(vertex) {
                let other = numbers[rows.neighbours[position]]
                guard other > number, other != .max else { continue }
                targets[next] = other
                next += 1
            }
        }
        offsets[kept] = UInt32(next)
        self.longest = longest
    }

    func free() {
        offsets.free()
        targets.free()
        vertices.free()
    }

    @inline(__always)
    func start(_ number: Int) -> Int { Int(offsets[number]) }
}
