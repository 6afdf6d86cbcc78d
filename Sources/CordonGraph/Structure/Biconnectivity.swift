/// Two joined vertices, the lesser first.
public struct Pair: Sendable, Hashable {
    /// The lesser vertex.
    public let first: Vertex
    /// The greater vertex.
    public let second: Vertex

    init(_ one: Vertex, _ two: Vertex) {
        first = min(one, two)
        second = max(one, two)
    }
}

/// Where an undirected graph would fall apart.
public struct Biconnectivity: Sendable, Hashable {
    /// The vertices without which the graph falls into more parts, ascending.
    public let articulationPoints: [Vertex]
    /// The joined pairs without which the graph falls into more parts, ascending.
    public let bridges: [Pair]
    /// The greatest sets of vertices that no single vertex's loss takes apart, two at least.
    ///
    /// Each is ascending; they are ordered by their vertices. A vertex that lies in several is an
    /// articulation point.
    public let components: [[Vertex]]
}

extension UndirectedGraph {
    /// The bridges, articulation points and biconnected components.
    ///
    /// Two vertices joined by parallel edges count as joined once: their link is a bridge all the
    /// same if nothing else holds the two sides together.
    /// - Complexity: O(V + E) time and memory. J. Hopcroft and R. Tarjan, Algorithm 447, 1973.
    public func biconnectivity() -> Biconnectivity {
        withExtendedLifetime(self) {
            var search = LowPoints(adjacency.rows, vertexCount, keepingComponents: true)
            search.run()
            let points = (0..<Vertex(vertexCount)).filter { search.isPoint[$0] }
            return Biconnectivity(
                articulationPoints: points,
                bridges: search.bridges.sorted { ($0.first, $0.second) < ($1.first, $1.second) },
                components: search.components.map { $0.sorted() }
                    .sorted { $0.lexicographicallyPrecedes($1) })
        }
    }

    /// The joined pairs without which the graph falls into more parts, ascending.
    ///
    /// - Complexity: O(V + E). R. E. Tarjan, A note on finding the bridges of a graph, 1974.
    public func bridges() -> [Pair] {
        withExtendedLifetime(self) {
            var search = LowPoints(adjacency.rows, vertexCount, keepingComponents: false)
            search.run()
            return search.bridges.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        }
    }

    /// The vertices without which the graph falls into more parts, ascending.
    ///
    /// - Complexity: O(V + E). J. Hopcroft and R. Tarjan, Algorithm 447, 1973.
    public func articulationPoints() -> [Vertex] {
        withExtendedLifetime(self) {
            var search = LowPoints(adjacency.rows, vertexCount, keepingComponents: false)
            search.run()
            return (0..<Vertex(vertexCount)).filter { search.isPoint[$0] }
        }
    }
}

/// A depth-first search that knows how far up each branch leads back.
private struct LowPoints: ~Copyable {
    let isPoint: Cells<Bool>
    private(set) var bridges: [Pair] = []
    private(set) var components: [[Vertex]] = []

    private let rows: Rows
    private let keepingComponents: Bool
    /// When each vertex was visited, from 1; 0 before.
    private let visits: Cells<UInt32>
    private let lows: Cells<UInt32>
    private let next: Cells<UInt32>
    private let walk: Cells<Vertex>
    private var open: [Vertex] = []

    init(_ rows: Rows, _ vertexCount: Int, keepingComponents: Bool) {
        self.rows = rows
        self.keepingComponents = keepingComponents
        isPoint = Cells(zeros: vertexCount)
        visits = Cells(zeros: vertexCount)
        lows = Cells(zeros: vertexCount)
        next = Cells(zeros: vertexCount)
        walk = Cells(zeros: vertexCount)
    }

    deinit {
        isPoint.free()
        visits.free()
        lows.free()
        next.free()
        walk.free()
    }

    mutating func run() {
        var visited: UInt32 = 0
        for start in 0..<Vertex(visits.count) where visits[start] == 0 {
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
        visits[vertex] = visit
        lows[vertex] = visit
        next[vertex] = UInt32(rows.start(vertex))
        walk[depth] = vertex
        if keepingComponents { open.append(vertex) }
    }

    /// The next neighbour not yet visited, if any; notes how far up the others are.
    private func advance(_ vertex: Vertex, _ parent: Vertex) -> Vertex? {
        var position = Int(next[vertex])
        let end = rows.end(vertex)
        var low = lows[vertex]
        while position < end {
            let neighbour = rows.neighbours[position]
            position += 1
            let visit = visits[neighbour]
            if visit == 0 {
                next[vertex] = UInt32(position)
                lows[vertex] = low
                return neighbour
            }
            if visit < low, neighbour != parent { low = visit }
        }
        next[vertex] = UInt32(position)
        lows[vertex] = low
        return nil
    }

    private mutating func leave(_ vertex: Vertex, to parent: Vertex, isStart: Bool) {
        lows[parent] = min(lows[parent], lows[vertex])
        guard lows[vertex] >= visits[parent] else { return }
        if !isStart { isPoint[parent] = true }
        if lows[vertex] > visits[parent] { bridges.append(Pair(parent, vertex)) }
        guard keepingComponents else { return }
        var component = [parent]
        while let member = open.popLast() {
            component.append(member)
            if member == vertex { break }
        }
        components.append(component)
    }
}
