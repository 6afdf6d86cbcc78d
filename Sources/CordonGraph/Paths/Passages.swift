/// The vertices at which a walk can go on: those that have arcs and are not avoided.
///
/// Most vertices of an ownership graph own nothing. A search that knows them by one bit each need
/// neither queue them nor look for their rows.
struct Passages: Sendable {
    private let bits: Cells<UInt64>

    /// Looks at every row once; O(V).
    init(_ lanes: Lanes) {
        bits = Cells(zeros: (lanes.vertexCount + 63) / 64)
        mark(lanes.first.offsets)
        if lanes.isTwoWay { mark(lanes.second.offsets) }
        guard lanes.isAvoiding else { return }
        for place in 0..<bits.count { bits[place] &= ~lanes.avoided[place] }
    }

    func free() { bits.free() }

    /// Whether a walk that reaches this vertex can go on.
    @inline(__always)
    func contains(_ vertex: Vertex) -> Bool { bits.contains(vertex) }

    /// Adds the vertices whose rows are not empty.
    ///
    /// Which those are is not foreseeable, so that reckoning is faster than branching.
    private func mark(_ offsets: Cells<UInt32>) {
        let vertexCount = offsets.count - 1
        var (start, vertex) = (offsets[0], 0)
        for place in 0..<bits.count {
            let last = min(vertexCount, place &* 64 &+ 64)
            var (word, bit): (UInt64, UInt64) = (0, 0)
            while vertex < last {
                vertex &+= 1
                let end = offsets[vertex]
                // The topmost bit of what is above zero once the start is taken away.
                word |= ((UInt64(start) &- UInt64(end)) >> 63) &<< bit
                bit &+= 1
                start = end
            }
            bits[place] |= word
        }
    }
}
