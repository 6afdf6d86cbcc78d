/// The parts that a graph falls into.
public struct Components: Sendable, Hashable {
    /// The part of each vertex, from 0 up to ``count``.
    public let labels: [UInt32]
    /// How many vertices each part has.
    public let sizes: [Int]

    /// How many parts there are.
    public var count: Int { sizes.count }

    /// The vertices of each part, ascending.
    ///
    /// - Complexity: O(V).
    public var groups: [[Vertex]] {
        var groups = sizes.map { size in
            var group: [Vertex] = []
            group.reserveCapacity(size)
            return group
        }
        for (vertex, label) in labels.enumerated() { groups[Int(label)].append(Vertex(vertex)) }
        return groups
    }

    init(labels: [UInt32], count: Int) {
        var sizes = [Int](repeating: 0, count: count)
        for label in labels { sizes[Int(label)] += 1 }
        self.labels = labels
        self.sizes = sizes
    }
}
