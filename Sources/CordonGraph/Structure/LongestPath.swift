extension UndirectedGraph {
    /// A number of vertices that no shortest path exceeds.
    ///
    /// In each part twice the distance from its vertex of greatest degree, and one.
    func longestPathBound() -> Int {
        let rows = adjacency.rows
        let parts = components()
        var starts = [Vertex?](repeating: nil, count: parts.count)
        for vertex in 0..<Vertex(vertexCount) {
            let label = Int(parts.labels[Int(vertex)])
            if let known = starts[label], rows.degree(known) >= rows.degree(vertex) { continue }
            starts[label] = vertex
        }
        let distance = Cells<Int32>(vertexCount, repeating: -1)
        defer { distance.free() }
        var queue = starts.compactMap { $0 }
        for start in queue { distance[start] = 0 }
        var head = 0
        while head < queue.count {
            let vertex = queue[head]
            head += 1
            for position in rows.start(vertex)..<rows.end(vertex)
            where distance[rows.neighbours[position]] < 0 {
                distance[rows.neighbours[position]] = distance[vertex] + 1
                queue.append(rows.neighbours[position])
            }
        }
        return queue.last.map { 2 * Int(distance[$0]) + 1 } ?? 0
    }
}

extension Digraph {
    /// A number of vertices that no shortest directed path exceeds.
    ///
    /// A path goes through strong components one after the other, and in each at most from its
    /// start to the component's first vertex and on from there.
    func longestPathBound() -> Int {
        let parts = view().strongComponents()
        let (ahead, behind) = (spans(parts, forward.rows), spans(parts, backward.rows))
        var longest = [Int](repeating: 0, count: parts.count)
        let order = parts.ordered
        var end = vertexCount
        for label in stride(from: parts.count - 1, through: 0, by: -1) {
            let start = end - parts.sizes[label]
            var beyond = 0
            for vertex in order[start..<end] {
                for position in forward.rows.start(vertex)..<forward.rows.end(vertex) {
                    let other = Int(parts.labels[Int(forward.rows.neighbours[position])])
                    if other != label { beyond = max(beyond, longest[other]) }
                }
            }
            longest[label] = min(parts.sizes[label], ahead[label] + behind[label] + 1) + beyond
            end = start
        }
        return longest.max() ?? 0
    }

    /// The distance from each part's first vertex to the farthest of the part, inside it.
    private func spans(_ parts: Components, _ rows: Rows) -> [Int] {
        var spans = [Int](repeating: 0, count: parts.count)
        var hasStarted = [Bool](repeating: false, count: parts.count)
        let distance = Cells<Int32>(vertexCount, repeating: -1)
        defer { distance.free() }
        var queue: [Vertex] = []
        for start in 0..<Vertex(vertexCount) {
            let label = parts.labels[Int(start)]
            guard !hasStarted[Int(label)] else { continue }
            hasStarted[Int(label)] = true
            guard parts.sizes[Int(label)] > 1 else { continue }
            distance[start] = 0
            queue = [start]
            var head = 0
            while head < queue.count {
                let vertex = queue[head]
                head += 1
                for position in rows.start(vertex)..<rows.end(vertex) {
                    let neighbour = rows.neighbours[position]
                    guard distance[neighbour] < 0, parts.labels[Int(neighbour)] == label
                    else { continue }
                    distance[neighbour] = distance[vertex] + 1
                    queue.append(neighbour)
                }
            }
            spans[Int(label)] = Int(distance[queue[queue.count - 1]])
        }
        return spans
    }
}
