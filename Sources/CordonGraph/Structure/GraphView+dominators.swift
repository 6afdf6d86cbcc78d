/// Which vertices every walk from a root has to pass.
public struct Dominators: Sendable, Hashable {
    /// Where all walks begin.
    public let root: Vertex
    /// The last vertex before it that every walk to a vertex passes; the vertex itself for the
    /// root, -1 where no walk leads.
    public let immediate: [Int64]

    /// The last vertex before `vertex` that every walk to it passes; nil for the root and for what
    /// no walk reaches.
    public func immediateDominator(of vertex: Vertex) -> Vertex? {
        let dominator = immediate[Int(vertex)]
        return dominator < 0 || vertex == root ? nil : Vertex(dominator)
    }

    /// All vertices that every walk from the root to `vertex` passes, from the root to the vertex;
    /// none if no walk leads there.
    public func dominators(of vertex: Vertex) -> [Vertex] {
        guard immediate[Int(vertex)] >= 0 else { return [] }
        var chain = [vertex]
        var current = vertex
        while current != root {
            current = Vertex(immediate[Int(current)])
            chain.append(current)
        }
        return chain.reversed()
    }
}

extension GraphView {
    /// The vertices that every walk from a root has to pass, for every vertex that it reaches.
    ///
    /// - Complexity: O((V + E) · log V) time, O(V) memory, in practice linear. L. Georgiadis and
    ///   R. E. Tarjan's Semi-NCA, 2005, on T. Lengauer and R. E. Tarjan's semidominators, 1979.
    public func dominators(from root: Vertex) -> Dominators {
        check(root)
        return reading { ahead in
            reversed.reading { behind in
                var search = SemiDominators(ahead, behind)
                return Dominators(root: root, immediate: search.run(from: root))
            }
        }
    }
}

/// The Semi-NCA algorithm; vertices are known by their depth-first numbers.
private struct SemiDominators: ~Copyable {
    private let ahead: Lanes
    private let behind: Lanes
    /// The depth-first number of each vertex plus one; 0 before its visit.
    private let numbers: Cells<UInt32>
    private let vertices: Cells<Vertex>
    private let parents: Cells<UInt32>
    private let semis: Cells<UInt32>
    private let labels: Cells<UInt32>
    private let ancestors: Cells<UInt32>
    private let dominators: Cells<UInt32>

    init(_ ahead: Lanes, _ behind: Lanes) {
        self.ahead = ahead
        self.behind = behind
        let count = ahead.vertexCount
        numbers = Cells(zeros: count)
        vertices = Cells(zeros: count)
        parents = Cells(zeros: count)
        semis = Cells(zeros: count)
        labels = Cells(zeros: count)
        ancestors = Cells(zeros: count)
        dominators = Cells(zeros: count)
    }

    deinit {
        numbers.free()
        vertices.free()
        for cells in [parents, semis, labels, ancestors, dominators] { cells.free() }
    }

    mutating func run(from root: Vertex) -> [Int64] {
        let count = visit(from: root)
        for index in 0..<count {
            semis[index] = UInt32(index)
            labels[index] = UInt32(index)
            ancestors[index] = parents[index]
            dominators[index] = parents[index]
        }
        var index = count - 1
        while index > 0 {
            findSemiDominator(of: UInt32(index), root: root)
            index -= 1
        }
        for index in 1..<UInt32(max(1, count)) {
            while dominators[index] > semis[index] {
                dominators[index] = dominators[dominators[index]]
            }
        }
        var immediate = [Int64](repeating: -1, count: ahead.vertexCount)
        for index in 0..<count {
            immediate[Int(vertices[index])] = Int64(vertices[dominators[index]])
        }
        return immediate
    }

    /// Numbers what the root reaches, depth first.
    private func visit(from root: Vertex) -> Int {
        var pending = [(vertex: root, parent: UInt32(0))]
        var count: UInt32 = 0
        while let (vertex, parent) = pending.popLast() {
            guard numbers[vertex] == 0 else { continue }
            let number = count
            count += 1
            numbers[vertex] = count
            vertices[number] = vertex
            parents[number] = parent
            guard vertex == root || ahead.isPassable(vertex) else { continue }
            ahead.each(vertex) { neighbour, _ in
                if numbers[neighbour] == 0 { pending.append((neighbour, number)) }
            }
        }
        return Int(count)
    }

    private func findSemiDominator(of index: UInt32, root: Vertex) {
        var semi = parents[index]
        behind.each(vertices[index]) { neighbour, _ in
            guard numbers[neighbour] != 0, neighbour == root || ahead.isPassable(neighbour)
            else { return }
            semi = min(semi, semis[evaluate(numbers[neighbour] - 1, above: index)])
        }
        semis[index] = semi
        labels[index] = index
    }

    /// The vertex of least semidominator on the way up, among those after `limit`; shortens the way.
    private func evaluate(_ index: UInt32, above limit: UInt32) -> UInt32 {
        guard index > limit else { return index }
        var way: [UInt32] = []
        var current = index
        while ancestors[current] > limit {
            way.append(current)
            current = ancestors[current]
        }
        for below in way.reversed() {
            let ancestor = ancestors[below]
            if semis[labels[ancestor]] < semis[labels[below]] { labels[below] = labels[ancestor] }
            ancestors[below] = ancestors[ancestor]
        }
        return labels[index]
    }
}
