/// A queue of vertices that leave by rising cost, none of which enters below the last that left.
///
/// Entries lie in buckets by the highest bit in which their cost differs from the last one that
/// left, so that entering is an append, and each entry moves on a few times at most until it leaves:
/// a radix heap, R. K. Ahuja, K. Mehlhorn, J. B. Orlin and R. E. Tarjan, Faster algorithms for the
/// shortest path problem, 1990. The bits of doubles that are not negative are ordered as they are.
struct RisingQueue: ~Copyable {
    private struct Entry: BitwiseCopyable {
        var bits: UInt64
        var vertex: Vertex
    }

    private struct Bucket: BitwiseCopyable {
        var entries: Cells<Entry>
        var count: Int
    }

    private let buckets: Cells<Bucket>
    /// One bit for each bucket that holds something.
    private var filled: UInt64 = 0
    /// The bits of the last cost that left.
    private var last: UInt64 = 0
    /// How many entries of the first bucket, which all cost the same, have left.
    private var left = 0

    init() {
        buckets = Cells(zeros: 64)
        for index in 0..<64 { buckets[index] = Bucket(entries: Cells(zeros: 64), count: 0) }
    }

    deinit {
        for index in 0..<64 { buckets[index].entries.free() }
        buckets.free()
    }

    /// Forgets everything, so that any cost may enter again.
    mutating func removeAll() {
        for index in 0..<64 { buckets[index].count = 0 }
        (filled, last, left) = (0, 0, 0)
    }

    /// Lets a vertex in; the cost must not be below the last that left, nor negative.
    @inline(__always)
    mutating func push(_ vertex: Vertex, cost: Double) {
        insert(Entry(bits: cost.bitPattern, vertex: vertex))
    }

    /// The next vertex, whose cost is told by ``cost``; nil once none is left.
    @inline(__always)
    mutating func pop() -> Vertex? {
        if left == buckets[0].count {
            guard refill() else { return nil }
        }
        left += 1
        return buckets[0].entries[left - 1].vertex
    }

    /// What the vertex that left last costs.
    var cost: Double { Double(bitPattern: last) }

    @inline(__always)
    private mutating func insert(_ entry: Entry) {
        let place = 64 - (entry.bits ^ last).leadingZeroBitCount
        assert(place < 64, "a cost below zero")
        var bucket = buckets[place]
        if bucket.count == bucket.entries.count { bucket.entries = grown(bucket.entries) }
        bucket.entries[bucket.count] = entry
        bucket.count += 1
        buckets[place] = bucket
        filled |= 1 << UInt64(place)
    }

    /// Spreads the bucket of the least costs over those before it; false if all are empty.
    private mutating func refill() -> Bool {
        buckets[0].count = 0
        left = 0
        filled &= ~1
        guard filled != 0 else { return false }
        let place = filled.trailingZeroBitCount
        let (entries, count) = (buckets[place].entries, buckets[place].count)
        buckets[place].count = 0
        filled &= filled - 1
        var least = UInt64.max
        for index in 0..<count { least = min(least, entries[index].bits) }
        last = least
        for index in 0..<count { insert(entries[index]) }
        return true
    }

    private func grown(_ entries: Cells<Entry>) -> Cells<Entry> {
        let wider = Cells<Entry>(zeros: entries.count * 4)
        wider.copy(entries, length: entries.count)
        entries.free()
        return wider
    }
}
