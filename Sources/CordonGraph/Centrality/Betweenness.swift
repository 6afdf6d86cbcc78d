extension Digraph {
    /// How many shortest directed paths between other vertices pass each vertex.
    ///
    /// Where a pair has several shortest paths, each counts as its part of one; parallel edges
    /// count as several ways. Not normalised.
    /// - Parameters:
    ///   - sources: The vertices where the paths begin, each as often as it is named; nil for all.
    ///   - targets: The vertices where the paths end; nil for all.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; a partial result counts the sources done by then.
    /// - Returns: The number for each vertex, and the limit that cut it short if one did.
    /// - Complexity: O(V · E) time, O(V) memory for each thread. U. Brandes, A faster algorithm for
    ///   betweenness centrality, 2001; between two sets: On variants of shortest-path betweenness
    ///   centrality, 2008.
    public func betweenness(
        from sources: [Vertex]? = nil, to targets: [Vertex]? = nil,
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Scores {
        withExtendedLifetime(self) {
            sumDependencies(
                forward.rows, vertexCount, sources, targets, threads, limits, scale: 1)
        }
    }
}

extension UndirectedGraph {
    /// How many shortest paths between other vertices pass each vertex.
    ///
    /// Where a pair has several shortest paths, each counts as its part of one. Every pair counts
    /// once, or once for each way round that `sources` and `targets` allow. Not normalised.
    /// - Parameters:
    ///   - sources: The vertices where the paths begin; nil for all.
    ///   - targets: The vertices where the paths end; nil for all.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; a partial result counts the sources done by then.
    /// - Returns: The number for each vertex, and the limit that cut it short if one did.
    /// - Complexity: O(V · E) time, O(V) memory for each thread. U. Brandes, A faster algorithm for
    ///   betweenness centrality, 2001.
    public func betweenness(
        from sources: [Vertex]? = nil, to targets: [Vertex]? = nil,
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Scores {
        withExtendedLifetime(self) {
            sumDependencies(
                adjacency.rows, vertexCount, sources, targets, threads, limits,
                scale: sources == nil && targets == nil ? 0.5 : 1)
        }
    }
}

/// Adds the dependencies of every source, in blocks of sources that do not depend on the threads.
private func sumDependencies(
    _ rows: Rows, _ vertexCount: Int, _ sources: [Vertex]?, _ targets: [Vertex]?, _ threads: Int,
    _ limits: Limits, scale: Double
) -> Scores {
    let sources = sources ?? Array(0..<Vertex(vertexCount))
    let isTarget = targets.map { Selection(count: vertexCount, of: $0) }
    var cut: Cut?
    let values = [Double].filled(vertexCount) { total in
        total.fill(0)
        let blocks = min(64, max(1, sources.count / 4))
        let watch = Watch(limits, jobs: sources.count)
        let sum = OrderedSum(into: total)
        (isTarget?.words ?? []).reading { words in
            Threads.run(threads, jobs: blocks) { _, block in
                let part = sum.borrow()
                let search = DependencySearch(
                    rows, vertexCount, targets: isTarget == nil ? nil : words)
                defer { search.free() }
                // Striding spreads neighbours of the same kind over the blocks.
                for index in stride(from: block, to: sources.count, by: blocks) {
                    guard watch.mayGoOn() else { break }
                    search.add(from: sources[index], to: part)
                }
                sum.add(part, of: block)
            }
        }
        cut = watch.cut
        if scale != 1 { for vertex in 0..<vertexCount { total[vertex] *= scale } }
    }
    return Scores(values: values, cut: cut)
}

/// One breadth-first search that counts shortest paths, and the way back that shares them out.
private struct DependencySearch {
    private struct Mark: BitwiseCopyable {
        var paths: Double
        var share: Double
    }

    private let rows: Rows
    private let targets: Cells<UInt64>?
    private let levels: Cells<Int32>
    private let marks: Cells<Mark>
    private let queue: Cells<Vertex>

    init(_ rows: Rows, _ vertexCount: Int, targets: Cells<UInt64>?) {
        self.rows = rows
        self.targets = targets
        levels = Cells(vertexCount, repeating: -1)
        marks = Cells(zeros: vertexCount)
        queue = Cells(zeros: vertexCount)
    }

    func free() {
        levels.free()
        marks.free()
        queue.free()
    }

    func add(from source: Vertex, to total: Cells<Double>) {
        let reached = count(from: source)
        let (rows, levels, marks, queue) = (rows, levels, marks, queue)
        var index = reached
        while index > 0 {
            index -= 1
            let vertex = queue[index]
            let below = levels[vertex] + 1
            var share = 0.0
            var position = rows.start(vertex)
            let end = rows.end(vertex)
            while position < end {
                let neighbour = rows.neighbours[position]
                if levels[neighbour] == below { share += marks[neighbour].share }
                position += 1
            }
            let paths = marks[vertex].paths
            let isEnd = targets.map { $0.contains(vertex) } ?? true
            if vertex != source { total[vertex] += share * paths }
            marks[vertex].share = share + (isEnd ? 1 / paths : 0)
        }
        for index in 0..<reached { levels[queue[index]] = -1 }
    }

    /// Counts the shortest paths to every vertex; the queue then holds the vertices by distance.
    private func count(from source: Vertex) -> Int {
        let (rows, levels, marks, queue) = (rows, levels, marks, queue)
        levels[source] = 0
        marks[source] = Mark(paths: 1, share: 0)
        queue[0] = source
        var (head, tail) = (0, 1)
        while head < tail {
            let vertex = queue[head]
            head += 1
            let next = levels[vertex] + 1
            let paths = marks[vertex].paths
            var position = rows.start(vertex)
            let end = rows.end(vertex)
            while position < end {
                let neighbour = rows.neighbours[position]
                let level = levels[neighbour]
                if level < 0 {
                    levels[neighbour] = next
                    marks[neighbour].paths = paths
                    queue[tail] = neighbour
                    tail += 1
                } else if level == next {
                    marks[neighbour].paths += paths
                }
                position += 1
            }
        }
        return tail
    }
}
