import CordonGraph

/// A stable counting sort by key in two halves: each half is counted and placed by a thread of its
/// own, the second half's items after the first's.
struct HalfwaySort {
    private let keys: Cells<UInt32>
    private let keyCount: Int
    /// For each half and key, how many items there are, and after ``offsets()`` where the next goes.
    private let places: [Cells<UInt32>]

    /// Counts the keys, which are all below `keyCount`.
    ///
    /// Whoever makes one frees it, by `defer` on the next line.
    init(_ keys: Cells<UInt32>, _ keyCount: Int) {
        self.keys = keys
        self.keyCount = keyCount
        let places = (0..<Self.parts(keys.count)).map { _ in Cells<UInt32>(zeros: keyCount) }
        self.places = places
        Threads.run(places.count, jobs: places.count) { _, part in
            let counts = places[part]
            for item in Self.range(part, of: places.count, keys.count) {
                counts[keys[item]] += 1
            }
        }
    }

    func free() {
        for part in places { part.free() }
    }

    /// Where the items of each key begin, one more than there are keys; called once.
    func offsets() -> [UInt32] {
        [UInt32].filled(keyCount + 1) { offsets in
            var sum: UInt32 = 0
            for key in 0..<keyCount {
                offsets[key] = sum
                for part in places {
                    let count = part[key]
                    part[key] = sum
                    sum += count
                }
            }
            offsets[keyCount] = sum
        }
    }

    /// Tells where each item goes, after ``offsets()`` and once.
    @inline(__always)
    func place(_ put: @Sendable (_ from: Int, _ to: Int) -> Void) {
        let places = places
        let keys = keys
        Threads.run(places.count, jobs: places.count) { _, part in
            let next = places[part]
            for item in Self.range(part, of: places.count, keys.count) {
                let key = keys[item]
                let to = next[key]
                next[key] = to + 1
                put(item, Int(to))
            }
        }
    }

    /// Below so many items a second thread costs more than it saves.
    private static func parts(_ count: Int) -> Int {
        count < 65_536 ? 1 : min(2, Threads.available)
    }

    private static func range(_ part: Int, of parts: Int, _ count: Int) -> Range<Int> {
        count * part / parts..<count * (part + 1) / parts
    }
}
