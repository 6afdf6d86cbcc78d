extension GraphView {
    /// All paths between two vertices that pass no vertex twice, shortest first.
    ///
    /// Paths of equal length are ordered by their vertices. The number of such paths grows
    /// beyond all bounds in dense graphs, so give limits; shorter paths are always found first.
    /// Paths differ by their vertices: of parallel edges the cheapest, or else the first, stands
    /// for all.
    /// - Parameters:
    ///   - start: Where every path begins.
    ///   - end: Where every path ends.
    ///   - maxHops: The most edges that a path may have.
    ///   - costs: What each edge costs, by edge, which chooses between parallel edges and gives
    ///     each path its cost; nil for hops.
    ///   - limits: When to stop early; the answer says if and why.
    /// - Returns: The paths, shortest first, and why there are no more.
    /// - Complexity: O(E · maxHops) for each path at most, as a step is only taken when the end is
    ///   still within reach by hops. Depth-first with deepening: R. E. Korf, 1985.
    public func simplePaths(
        from start: Vertex, to end: Vertex, maxHops: Int, costs: [Double]? = nil,
        limits: Limits = .none
    ) -> PathList {
        enumerate(from: start, to: end, maxHops: maxHops, onlyShortest: false, costs, limits)
    }

    /// All paths of fewest edges between two vertices, ordered by their vertices.
    ///
    /// - Parameters:
    ///   - start: Where every path begins.
    ///   - end: Where every path ends.
    ///   - costs: What each edge costs, by edge, which chooses between parallel edges and gives
    ///     each path its cost; nil for hops.
    ///   - limits: When to stop early; the answer says if and why.
    /// - Returns: The paths, and why there are no more.
    /// - Complexity: O(V + E), and O(length · degree) for each path.
    public func allShortestPaths(
        from start: Vertex, to end: Vertex, costs: [Double]? = nil, limits: Limits = .none
    ) -> PathList {
        enumerate(
            from: start, to: end, maxHops: graph.vertexCount, onlyShortest: true, costs, limits)
    }

    private func enumerate(
        from start: Vertex, to end: Vertex, maxHops: Int, onlyShortest: Bool,
        _ costs: [Double]?, _ limits: Limits
    ) -> PathList {
        check(start)
        check(end)
        if let costs { checkCount(costs) }
        guard start != end else {
            return PathList(paths: [Path(vertices: [start], edges: [], cost: 0)], cut: nil)
        }
        let farthest = min(maxHops, graph.vertexCount - 1)
        let remaining = reversed.hops(from: [end], farthest: farthest)
        guard let nearest = remaining[start], nearest <= farthest else {
            return PathList(paths: [], cut: limits.interruption)
        }
        return reading { lanes in
            remaining.values.reading { remaining in
                (costs ?? []).reading { cells in
                    var search = PathEnumeration(
                        lanes, .init(remaining), costs == nil ? nil : cells, to: end, limits)
                    for length in nearest...(onlyShortest ? nearest : farthest) {
                        search.run(from: start, length: length)
                        if search.meter.cut != nil { break }
                    }
                    return PathList(paths: search.paths, cut: search.meter.cut)
                }
            }
        }
    }
}
