extension GraphView {
    /// The first paths between two vertices that pass no vertex twice, shortest first, in the order of
    /// ``simplePaths(from:to:maxHops:costs:limits:)``.
    ///
    /// Searched from both ends at once, so that two vertices far from hubs cost what lies half-way
    /// between them, however large the graph is.
    ///
    /// - Parameters:
    ///   - count: How many paths are wanted.
    ///   - start: Where every path begins.
    ///   - end: Where every path ends.
    ///   - maxHops: The most edges that a path may have.
    ///   - limits: When to stop early; the answer says if and why.
    /// - Returns: The paths, and why there are fewer; that there are more is not said.
    /// - Complexity: O(edges within half the length of the shortest path of either end), where as many
    ///   shortest paths are there as are wanted; else as all simple paths. I. Pohl, Bi-directional
    ///   search, 1971.
    public func nearestPaths(
        _ count: Int, from start: Vertex, to end: Vertex, maxHops: Int, limits: Limits = .none
    ) -> PathList {
        check(start)
        check(end)
        guard start != end, count > 0 else {
            return simplePaths(from: start, to: end, maxHops: maxHops, limits: limits)
        }
        var few = limits
        few.results = min(count, limits.results)
        let found: PathList? = reading { ahead in
            reversed.reading { behind in
                let search = MeetingSearch(ahead, behind, start, end)
                defer { search.free() }
                guard let length = search.length(atMost: maxHops, limits) else {
                    return PathList(paths: [], cut: limits.interruption)
                }
                var ways = PathEnumeration(
                    ahead, .init(sparse: search.remaining), nil, to: end, few)
                ways.run(from: start, length: length)
                guard let cut = ways.meter.cut else {
                    return ways.paths.count < few.results
                        ? nil : PathList(paths: ways.paths, cut: nil)
                }
                return PathList(paths: ways.paths, cut: cut == .results ? nil : cut)
            }
        }
        if let found { return found }
        let all = simplePaths(from: start, to: end, maxHops: maxHops, limits: few)
        return PathList(paths: all.paths, cut: all.cut == .results ? nil : all.cut)
    }
}

/// A breadth-first search from both ends, a level at a time from the end whose next level is the
/// smaller, until the two meet.
private final class MeetingSearch {
    /// One more than the hops from the start; zero where nothing came.
    private let reached: Cells<Int32>
    /// One more than the hops to the end; zero where nothing came.
    let remaining: Cells<Int32>
    private let ahead: Lanes
    private let behind: Lanes
    private let ends: (start: Vertex, end: Vertex)
    /// The levels from the start.
    private var levels: [[Vertex]]
    private var last: [Vertex]
    private var meetings: [Vertex] = []

    init(_ ahead: Lanes, _ behind: Lanes, _ start: Vertex, _ end: Vertex) {
        (self.ahead, self.behind, ends) = (ahead, behind, (start, end))
        reached = Cells(zeros: ahead.vertexCount, isSparse: true)
        remaining = Cells(zeros: ahead.vertexCount, isSparse: true)
        (reached[start], remaining[end]) = (1, 1)
        (levels, last) = ([[start]], [end])
    }

    func free() {
        reached.free()
        remaining.free()
    }

    /// The length of the shortest path, and with it the hops that remain from all vertices on such
    /// paths; nil where there is none that short, or a limit was met.
    func length(atMost most: Int, _ limits: Limits) -> Int? {
        var hops = 0
        while hops < most, limits.interruption == nil {
            let first = levels[levels.count - 1]
            guard !first.isEmpty, !last.isEmpty else { return nil }
            if breadth(first, ahead) <= breadth(last, behind) {
                levels.append(next(first, ahead, reached, other: remaining))
            } else {
                last = next(last, behind, remaining, other: reached)
            }
            hops += 1
            guard meetings.isEmpty else {
                markWays(of: hops)
                return hops
            }
        }
        return nil
    }

    private func breadth(_ level: [Vertex], _ lanes: Lanes) -> Int {
        level.reduce(0) { $0 + lanes.arcCount($1) }
    }

    private func isPassable(_ vertex: Vertex) -> Bool {
        vertex == ends.start || vertex == ends.end || ahead.isPassable(vertex)
    }

    private func next(
        _ level: [Vertex], _ lanes: Lanes, _ own: Cells<Int32>, other: Cells<Int32>
    ) -> [Vertex] {
        var next: [Vertex] = []
        for vertex in level where isPassable(vertex) {
            let hops = own[vertex] + 1
            lanes.each(vertex) { neighbour, _ in
                guard own[neighbour] == 0 else { return }
                own[neighbour] = hops
                next.append(neighbour)
                if other[neighbour] > 0, isPassable(neighbour) { meetings.append(neighbour) }
            }
        }
        return next
    }

    /// Writes what remains from the vertices between the start and the meetings: only those from which
    /// a shortest path goes on have a neighbour from which one less remains.
    private func markWays(of length: Int) {
        let met = meetings.map { Int(reached[$0]) - 1 }.max() ?? 0
        guard met > 0 else { return }
        for hops in (0..<met).reversed() {
            let left = Int32(length - hops) + 1
            for vertex in levels[hops] where isPassable(vertex) {
                var goesOn = false
                ahead.each(vertex) { neighbour, _ in
                    goesOn = goesOn || remaining[neighbour] == left - 1
                }
                if goesOn { remaining[vertex] = left }
            }
        }
    }
}
