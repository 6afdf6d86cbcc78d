/// The order of entity ids, in which vertices are numbered.
enum EntityOrder {
    /// The places of ids in the order of the ids, as strings are ordered.
    ///
    /// - Complexity: O(n log n); ids of ASCII alone are compared eight bytes at a time.
    static func places(of ids: [EntityID]) -> [Int] {
        guard ids.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else {
            return ids.indices.sorted { ids[$0] < ids[$1] }
        }
        var order = ids.enumerated().map { place, id in (start: start(of: id), place: place) }
        order.sort { left, right in
            left.start == right.start
                ? ids[left.place] < ids[right.place] : left.start < right.start
        }
        return order.map(\.place)
    }

    /// The first eight bytes as a number that is ordered as they are.
    private static func start(of id: EntityID) -> UInt64 {
        var start: UInt64 = 0
        var shift: UInt64 = 64
        for byte in id.utf8.prefix(8) {
            shift -= 8
            start |= UInt64(byte) << shift
        }
        return start
    }
}
