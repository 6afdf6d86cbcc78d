extension Digraph {
    /// Builds a graph from the sources and targets of its edges; an edge is its position there.
    ///
    /// Parallel edges and self-loops are kept unless asked otherwise; of parallel edges that are
    /// not kept the first remains. What is left keeps its edge numbers.
    /// - Parameters:
    ///   - vertexCount: How many vertices there are; every source and target must be below it.
    ///   - sources: The vertex that each edge leaves.
    ///   - targets: The vertex that each edge enters; as many as there are sources.
    ///   - keepingLoops: Whether edges from a vertex to itself stay.
    ///   - keepingParallels: Whether all edges between the same two vertices stay.
    ///   - threads: How many threads build; the graph is the same for any number.
    /// - Complexity: O(V + E) time by three stable counting sorts; O(V) memory beside the graph.
    public init(
        vertexCount: Int, sources: [Vertex], targets: [Vertex],
        keepingLoops: Bool = true, keepingParallels: Bool = true,
        threads: Int = Threads.available
    ) {
        precondition(sources.count == targets.count, "each edge has a source and a target")
        precondition(sources.count < Int(UInt32.max), "more edges than 32 bits can number")
        precondition(vertexCount < Int(UInt32.max), "more vertices than 32 bits can number")
        let forward = Adjacency(vertexCount: vertexCount, arcCount: sources.count)
        let backward = Adjacency(vertexCount: vertexCount, arcCount: sources.count)
        let (ahead, behind) = (forward.rows, backward.rows)
        sources.reading { sources in
            targets.reading { targets in
                Threads.run(threads, jobs: 2) { _, job in
                    if job == 0 {
                        countRows(ahead.offsets, of: sources)
                    } else {
                        countRows(behind.offsets, of: targets)
                    }
                }
                group(sources, by: targets, into: behind, threads)
            }
        }
        transpose(behind, into: ahead, threads)
        transpose(ahead, into: behind, threads)
        let whole = Digraph(
            vertexCount: vertexCount, edgeBound: sources.count, forward: forward,
            backward: backward)
        guard !keepingLoops || !keepingParallels else {
            self = whole
            return
        }
        self = whole.simplified(droppingLoops: !keepingLoops, droppingParallels: !keepingParallels)
    }

    /// The graph without its self-loops, its parallel edges but the first, or both.
    ///
    /// - Complexity: O(V + E).
    public func simplified(droppingLoops: Bool = true, droppingParallels: Bool = true) -> Digraph {
        let rows = forward.rows
        var kept = Selection(count: edgeBound)
        for vertex in 0..<Vertex(vertexCount) {
            var previous = Vertex.max
            for position in rows.start(vertex)..<rows.end(vertex) {
                let neighbour = rows.neighbours[position]
                let isParallel = neighbour == previous
                previous = neighbour
                if droppingLoops && neighbour == vertex { continue }
                if droppingParallels && isParallel { continue }
                kept[rows.edges[position]] = true
            }
        }
        return filtered(by: kept)
    }

    /// The graph of the selected edges alone, on the same vertices and with the same edge numbers.
    ///
    /// A ``GraphView`` does the same without a copy; the copy pays for itself where an algorithm
    /// passes over all edges many times.
    /// - Complexity: O(V + E).
    public func filtered(by edges: Selection) -> Digraph {
        precondition(edges.count == edgeBound, "one bit for each edge")
        return Digraph(
            vertexCount: vertexCount, edgeBound: edgeBound,
            forward: Self.filter(forward, by: edges, vertexCount: vertexCount),
            backward: Self.filter(backward, by: edges, vertexCount: vertexCount))
    }

    private static func filter(
        _ whole: Adjacency, by edges: Selection, vertexCount: Int
    ) -> Adjacency {
        edges.words.reading { words in
            let rows = whole.rows
            var count = 0
            for position in 0..<rows.edges.count where words.contains(rows.edges[position]) {
                count += 1
            }
            let kept = Adjacency(vertexCount: vertexCount, arcCount: count)
            var next = 0
            for vertex in 0..<Vertex(vertexCount) {
                kept.rows.offsets[vertex] = UInt32(next)
                for position in rows.start(vertex)..<rows.end(vertex)
                where words.contains(rows.edges[position]) {
                    kept.rows.neighbours[next] = rows.neighbours[position]
                    kept.rows.edges[next] = rows.edges[position]
                    next += 1
                }
            }
            kept.rows.offsets[vertexCount] = UInt32(next)
            return kept
        }
    }
}

extension Cells<UInt64> {
    /// Whether a bit is set.
    @inline(__always)
    func contains(_ bit: UInt32) -> Bool { self[Int(bit >> 6)] >> UInt64(bit & 63) & 1 == 1 }

    /// Sets a bit.
    @inline(__always)
    func insert(_ bit: UInt32) { self[Int(bit >> 6)] |= 1 << UInt64(bit & 63) }
}

/// Writes in `offsets` where the row of each key begins.
private func countRows(_ offsets: Cells<UInt32>, of keys: Cells<Vertex>) {
    let vertexCount = offsets.count - 1
    offsets.fill(0)
    for position in 0..<keys.count {
        let key = Int(keys[position])
        precondition(key < vertexCount, "edge \(position) names vertex \(key) of \(vertexCount)")
        offsets[key + 1] += 1
    }
    for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
}

/// Puts each value in the row of its key, in the order of the input.
private func group(
    _ values: Cells<Vertex>, by keys: Cells<Vertex>, into rows: Rows, _ threads: Int
) {
    let parts = parts(of: keys.count, threads)
    let bounds = (0...parts).map {
        keys.count / parts * $0 + ($0 == parts ? keys.count % parts : 0)
    }
    let next = NextPlaces(rows, parts: parts)
    defer { next.free() }
    Threads.run(threads, jobs: parts - 1) { _, part in
        let counts = next.counts(part)
        for position in bounds[part]..<bounds[part + 1] { counts[keys[position]] += 1 }
    }
    next.add()
    Threads.run(threads, jobs: parts) { _, part in
        let places = next.places(part)
        for position in bounds[part]..<bounds[part + 1] {
            let key = keys[position]
            let place = places[key]
            places[key] = place + 1
            rows.neighbours[place] = values[position]
            rows.edges[place] = Edge(position)
        }
    }
}

/// Turns rows by one end into rows by the other, each sorted by neighbour as rows are read in order.
private func transpose(_ from: Rows, into rows: Rows, _ threads: Int) {
    let parts = parts(of: from.neighbours.count, threads)
    let bounds = (0...parts).map { part in
        part == 0 ? 0 : part == parts ? from.offsets.count - 1 : from.split(part, of: parts)
    }
    let next = NextPlaces(rows, parts: parts)
    defer { next.free() }
    Threads.run(threads, jobs: parts - 1) { _, part in
        let counts = next.counts(part)
        let (first, last) = (from.offsets[bounds[part]], from.offsets[bounds[part + 1]])
        for position in first..<max(first, last) { counts[from.neighbours[position]] += 1 }
    }
    next.add()
    Threads.run(threads, jobs: parts) { _, part in
        let places = next.places(part)
        for vertex in Vertex(bounds[part])..<Vertex(max(bounds[part], bounds[part + 1])) {
            for position in from.start(vertex)..<from.end(vertex) {
                let key = from.neighbours[position]
                let place = places[key]
                places[key] = place + 1
                rows.neighbours[place] = vertex
                rows.edges[place] = from.edges[position]
            }
        }
    }
}

/// In how many parts the input is read: each costs a number for every vertex.
private func parts(of count: Int, _ threads: Int) -> Int {
    count < 1 << 18 ? 1 : min(max(1, threads), 4)
}

/// Where each part of the input puts its next value of each key: after those of the parts before.
private struct NextPlaces: Sendable {
    private let cells: Cells<UInt32>
    private let rows: Rows
    private let parts: Int

    init(_ rows: Rows, parts: Int) {
        self.rows = rows
        self.parts = parts
        cells = Cells(zeros: parts * rows.offsets.count)
    }

    func free() { cells.free() }

    func places(_ part: Int) -> Cells<UInt32> {
        cells.slice(part * rows.offsets.count, (part + 1) * rows.offsets.count)
    }

    /// Where a part counts its keys, which is where the part after it looks for its places.
    func counts(_ part: Int) -> Cells<UInt32> { places(part + 1) }

    /// Turns counts into places.
    func add() {
        places(0).copy(rows.offsets, length: rows.offsets.count)
        for part in 1..<max(1, parts) {
            let (before, here) = (places(part - 1), places(part))
            for vertex in 0..<rows.offsets.count { here[vertex] += before[vertex] }
        }
    }
}

extension Rows {
    /// The vertex at which the `part`th of `parts` equal shares of the arcs begins.
    fileprivate func split(_ part: Int, of parts: Int) -> Int {
        let wanted = UInt32(neighbours.count / parts * part)
        var (low, high) = (0, offsets.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
