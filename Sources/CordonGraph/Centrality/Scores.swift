/// A number for every vertex that says how important it is.
public struct Scores: Sendable, Hashable {
    /// The score of each vertex.
    public let values: [Double]
    /// The limit that stopped the computation; nil when the scores are what was asked for.
    public let cut: Cut?
    /// A bound on the error, in the measure that the question names; zero where it is exact.
    public let error: Double

    init(values: [Double], cut: Cut? = nil, error: Double = 0) {
        self.values = values
        self.cut = cut
        self.error = error
    }

    /// Whether the computation ran to its end.
    public var isComplete: Bool { cut == nil }

    /// The vertices of greatest score, equal ones by number.
    ///
    /// - Complexity: O(V log count).
    public func top(_ count: Int) -> [Vertex] {
        var heap = Heap()
        var best: [Vertex] = []
        for (index, value) in values.enumerated() {
            // The least of the chosen lies on top; of equal ones that with the greatest number.
            heap.push(Vertex.max - Vertex(index), key: value)
            if heap.count > count { _ = heap.pop() }
        }
        while let entry = heap.pop() { best.append(Vertex.max - entry.vertex) }
        return best.reversed()
    }
}
