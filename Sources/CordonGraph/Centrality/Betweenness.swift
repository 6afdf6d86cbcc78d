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
    /// - Complexity: O(V · E) time, O(V + E) memory for each thread. U. Brandes, A faster algorithm for
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
    /// - Complexity: O(V · E) time, O(V + E) memory for each thread. U. Brandes, A faster algorithm for
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
///
/// The steps that shortest paths take are written down on the way out, so that the way back reads
/// nothing else.
private struct DependencySearch {
    /// What is known of a vertex while a level is searched.
    private enum State {
        static let done: UInt8 = 0
        static let next: UInt8 = 1
        static let unseen: UInt8 = 2
    }

    private let rows: Rows
    private let targets: Cells<UInt64>?
    private let states: Cells<UInt8>
    /// How many shortest paths lead to each vertex.
    private let paths: Cells<Double>
    /// What the paths beyond a vertex come to, for each path that leads to it.
    private let shares: Cells<Double>
    private let queue: Cells<Vertex>
    /// The next vertices of the shortest paths, in the order of the queue.
    private let steps: Cells<Vertex>
    /// Where the steps of each vertex of the queue end.
    private let ends: Cells<UInt32>

    init(_ rows: Rows, _ vertexCount: Int, targets: Cells<UInt64>?) {
        self.rows = rows
        self.targets = targets
        states = Cells(vertexCount, repeating: State.unseen)
        paths = Cells(zeros: vertexCount)
        shares = Cells(zeros: vertexCount)
        queue = Cells(zeros: vertexCount)
        steps = Cells(zeros: rows.neighbours.count)
        ends = Cells(zeros: vertexCount)
    }

    func free() {
        states.free()
        paths.free()
        shares.free()
        queue.free()
        steps.free()
        ends.free()
    }

    func add(from source: Vertex, to total: Cells<Double>) {
        let reached = count(from: source)
        let (paths, shares, queue, steps) = (paths, shares, queue, steps)
        var index = reached
        while index > 0 {
            index -= 1
            let vertex = queue[index]
            var share = 0.0
            var step = index == 0 ? 0 : Int(ends[index - 1])
            let end = Int(ends[index])
            while step < end {
                share += shares[steps[step]]
                step += 1
            }
            let ways = paths[vertex]
            let isEnd = targets.map { $0.contains(vertex) } ?? true
            if vertex != source { total[vertex] += share * ways }
            shares[vertex] = share + (isEnd ? 1 / ways : 0)
            states[vertex] = State.unseen
        }
    }

    /// Counts the shortest paths to every vertex; the queue then holds the vertices by distance.
    private func count(from source: Vertex) -> Int {
        let (states, paths, queue) = (states, paths, queue)
        states[source] = State.next
        paths[source] = 1
        queue[0] = source
        var (head, tail, count) = (0, 1, 0)
        while head < tail {
            for index in head..<tail { states[queue[index]] = State.done }
            let level = tail
            while head < level {
                let first = count
                count = collect(queue[head], into: first)
                ends[head] = UInt32(count)
                let ways = paths[queue[head]]
                for step in first..<count {
                    let neighbour = steps[step]
                    if states[neighbour] == State.unseen {
                        states[neighbour] = State.next
                        paths[neighbour] = ways
                        queue[tail] = neighbour
                        tail += 1
                    } else {
                        paths[neighbour] += ways
                    }
                }
                head += 1
            }
        }
        return tail
    }

    /// Writes down the neighbours of a vertex that lie on the next level; returns where they end.
    ///
    /// Whether a neighbour does is not foreseeable, so that counting is faster than branching.
    @inline(__always)
    private func collect(_ vertex: Vertex, into first: Int) -> Int {
        let (rows, states, steps) = (rows, states, steps)
        var count = first
        var position = rows.start(vertex)
        let end = rows.end(vertex)
        while position < end {
            let neighbour = rows.neighbours[position]
            steps[count] = neighbour
            count &+= states[neighbour] == State.done ? 0 : 1
            position += 1
        }
        return count
    }
}
