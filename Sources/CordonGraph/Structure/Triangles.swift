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
}

extension UndirectedGraph {
    /// How many triangles there are, at which vertices.
    ///
    /// - Complexity: O(E^1.5) time and O(V + E) memory. Each edge is turned towards its end of
    ///   greater degree; M. Latapy, Main-memory triangle computations for very large sparse
    ///   graphs, 2008.
    public func triangles(threads: Int = Threads.available) -> Triangles {
        withExtendedLifetime(self) {
            let perVertex = countTriangles(adjacency.rows, vertexCount, threads)
            let degrees = degrees
            var pairs = 0
            let clustering = zip(perVertex, degrees).map { triangles, degree in
                pairs += degree * (degree - 1) / 2
                return degree < 2 ? 0 : 2 * Double(triangles) / Double(degree * (degree - 1))
            }
            let corners = perVertex.reduce(0, +)
            return Triangles(
                count: corners / 3, perVertex: perVertex, clustering: clustering,
                transitivity: pairs == 0 ? 0 : Double(corners) / Double(pairs))
        }
    }
}

private func countTriangles(_ rows: Rows, _ vertexCount: Int, _ threads: Int) -> [Int] {
    let turned = TurnedRows(rows, vertexCount)
    defer { turned.free() }
    var counts = [Int](repeating: 0, count: vertexCount)
    let marks = Cells<Bool>(zeros: vertexCount)
    defer { marks.free() }
    for vertex in 0..<vertexCount {
        let range = turned.range(vertex)
        for position in range { marks[turned.targets[position]] = true }
        for position in range {
            let middle = turned.targets[position]
            for further in turned.range(Int(middle)) where marks[turned.targets[further]] {
                counts[Int(turned.vertices[vertex])] += 1
                counts[Int(turned.vertices[Int(middle)])] += 1
                counts[Int(turned.vertices[Int(turned.targets[further])])] += 1
            }
        }
        for position in range { marks[turned.targets[position]] = false }
    }
    return counts
}

/// Each edge once, from its end of lesser degree; vertices are numbered anew by degree.
private struct TurnedRows {
    let offsets: Cells<UInt32>
    let targets: Cells<Vertex>
    /// The vertex that has each new number.
    let vertices: Cells<Vertex>

    init(_ rows: Rows, _ vertexCount: Int) {
        vertices = Cells(zeros: vertexCount)
        offsets = Cells(zeros: vertexCount + 1)
        targets = Cells(zeros: rows.neighbours.count / 2)
        let numbers = Cells<Vertex>(zeros: vertexCount)
        defer { numbers.free() }
        let order = (0..<Vertex(vertexCount)).sorted {
            (rows.degree($0), $0) < (rows.degree($1), $1)
        }
        for (number, vertex) in order.enumerated() {
            vertices[number] = vertex
            numbers[vertex] = Vertex(number)
        }
        var next = 0
        for (number, vertex) in order.enumerated() {
            offsets[number] = UInt32(next)
            for position in rows.start(vertex)..<rows.end(vertex) {
                let other = numbers[rows.neighbours[position]]
                guard other > number else { continue }
                targets[next] = other
                next += 1
            }
        }
        offsets[vertexCount] = UInt32(next)
    }

    func free() {
        offsets.free()
        targets.free()
        vertices.free()
    }

    func range(_ number: Int) -> Range<Int> { Int(offsets[number])..<Int(offsets[number + 1]) }
}
