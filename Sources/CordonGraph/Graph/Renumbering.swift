/// A graph whose vertices have other numbers, so that what is read together lies together.
public struct Renumbering: Sendable {
    /// The same graph with the new numbers; edges keep theirs.
    public let graph: Digraph
    /// The old number of each new one.
    public let old: [Vertex]
    /// The new number of each old one.
    public let new: [Vertex]

    /// What belongs to new numbers, in the order of the old ones.
    ///
    /// - Parameter values: One value for each new number.
    /// - Returns: One value for each old number.
    public func restored<Value>(_ values: [Value]) -> [Value] {
        precondition(values.count == new.count, "one value a vertex")
        return new.map { values[Int($0)] }
    }
}

extension Digraph {
    /// The graph with its vertices numbered by component, the largest first, and breadth first
    /// from the vertex of most arcs within each.
    ///
    /// Where numbers come from files in random order, this makes searches and rounds faster.
    /// - Complexity: O(V + E). E. Cuthill and J. McKee, Reducing the bandwidth of sparse symmetric
    ///   matrices, 1969, without sorting within levels.
    public func renumbered() -> Renumbering {
        let components = view().weakComponents()
        let ranked = components.sizes.indices.sorted {
            (components.sizes[$1], $0) < (components.sizes[$0], $1)
        }
        let (out, back) = (forward.rows, backward.rows)
        var starts = [Vertex?](repeating: nil, count: components.count)
        for vertex in 0..<Vertex(vertexCount) {
            let label = Int(components.labels[Int(vertex)])
            let degree = out.degree(vertex) + back.degree(vertex)
            guard let known = starts[label], out.degree(known) + back.degree(known) >= degree
            else {
                starts[label] = vertex
                continue
            }
        }
        let distance = Cells<Int32>(vertexCount, repeating: -1)
        let queue = Cells<Vertex>(zeros: vertexCount)
        defer {
            distance.free()
            queue.free()
        }
        view(direction: .both).reading { lanes in
            var tail = 0
            for label in ranked {
                guard let start = starts[label] else { continue }
                tail = lanes.order(from: start, queue, tail, distance)
            }
        }
        return renumbered(by: queue.array)
    }

    /// The graph with its vertices in another order.
    ///
    /// - Parameter order: Every vertex once; the place of each is its new number.
    /// - Returns: The graph and both ways of translation.
    /// - Complexity: O(V + E).
    public func renumbered(by order: [Vertex]) -> Renumbering {
        precondition(order.count == vertexCount, "every vertex once")
        var new = [Vertex](repeating: .max, count: vertexCount)
        for (number, vertex) in order.enumerated() {
            precondition(new[Int(vertex)] == .max, "vertex \(vertex) is named twice")
            new[Int(vertex)] = Vertex(number)
        }
        let graph = Digraph(
            vertexCount: vertexCount, edgeBound: edgeBound,
            forward: Self.renumber(forward, order, new),
            backward: Self.renumber(backward, order, new))
        return Renumbering(graph: graph, old: order, new: new)
    }

    private static func renumber(
        _ side: Adjacency, _ order: [Vertex], _ new: [Vertex]
    ) -> Adjacency {
        let (from, count) = (side.rows, order.count)
        let copy = Adjacency(vertexCount: count, arcCount: from.neighbours.count)
        var (next, row) = (0, [Arc]())
        for (number, vertex) in order.enumerated() {
            copy.rows.offsets[number] = UInt32(next)
            row.removeAll(keepingCapacity: true)
            for position in from.start(vertex)..<from.end(vertex) {
                row.append(
                    Arc(vertex: new[Int(from.neighbours[position])], edge: from.edges[position]))
            }
            row.sort { ($0.vertex, $0.edge) < ($1.vertex, $1.edge) }
            for arc in row {
                copy.rows.neighbours[next] = arc.vertex
                copy.rows.edges[next] = arc.edge
                next += 1
            }
        }
        copy.rows.offsets[count] = UInt32(next)
        return copy
    }
}

extension Lanes {
    /// Appends to a queue what a start reaches, breadth first; returns where the queue then ends.
    fileprivate func order(
        from start: Vertex, _ queue: Cells<Vertex>, _ first: Int, _ distance: Cells<Int32>
    ) -> Int {
        var (head, tail) = (first, first + 1)
        queue[first] = start
        distance[start] = 0
        while head < tail {
            let vertex = queue[head]
            head += 1
            each(vertex) { neighbour, _ in
                guard distance[neighbour] < 0 else { return }
                distance[neighbour] = distance[vertex] + 1
                queue[tail] = neighbour
                tail += 1
            }
        }
        return tail
    }
}
