/// A fast 64-bit hash of plain bytes, eight at a time; it guards against accidents, not
/// against an adversary.
///
/// Each step is a multiplication by an odd number and a rotation, both one-to-one, so that one
/// changed block always changes the hash.
enum BlockHash {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    static func adding(_ block: UInt64, to hash: UInt64) -> UInt64 {
        let mixed = (hash ^ block) &* factor
        return mixed << 29 | mixed >> 35
    }

    /// The hash of bytes, from a start that may be an earlier hash.
    static func of(_ bytes: UnsafeRawBufferPointer, from start: UInt64 = factor) -> UInt64 {
        var hash = adding(UInt64(bytes.count), to: start)
        let whole = bytes.count / 8
        for place in 0..<whole {
            let block = unsafe bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self)
            hash = adding(UInt64(littleEndian: block), to: hash)
        }
        var rest: UInt64 = 0
        for place in whole * 8..<bytes.count {
            rest = unsafe rest << 8 | UInt64(bytes[place])
        }
        return adding(rest, to: hash)
    }
}

/// One number for a row of names: what an index was made of.
struct NameStamp {
    private(set) var value: UInt64 = 0

    mutating func add(_ name: IndexedName) {
        let facts = UInt64(name.entity) << 16 | UInt64(name.kind.rawValue) << 8
        value = BlockHash.adding(facts | (name.isWeak ? 1 : 0), to: value)
        var text = name.text
        value = text.withUTF8 { bytes in
            unsafe BlockHash.of(UnsafeRawBufferPointer(bytes), from: value)
        }
    }

    mutating func add(_ number: BorneNumber) {
        value = BlockHash.adding(UInt64(number.hash) << 32 | UInt64(number.entity), to: value)
    }
}

extension NameIndex {
    /// What an index of these names bears as its ``stamp``: another number, as good as surely,
    /// for other names, another order or other entities.
    ///
    /// - Complexity: O(letters), far faster than building.
    public static func stamp(
        of names: some Sequence<IndexedName>, _ numbers: some Sequence<BorneNumber> = []
    ) -> UInt64 {
        var stamp = NameStamp()
        for name in names { stamp.add(name) }
        for number in numbers { stamp.add(number) }
        return stamp.value
    }

    /// What the index was made of; compare it with ``stamp(of:)`` to see whether it is stale.
    public var stamp: UInt64 { layout.stamp }
}
