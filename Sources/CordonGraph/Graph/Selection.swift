/// A set of numbers below a bound, one bit each: the edges or vertices that a view keeps.
///
/// ```swift
/// let official = Selection(count: graph.edgeBound) { standings[Int($0)] == .official }
/// let view = graph.view(edges: official)
/// ```
/// Membership costs O(1); memory is an eighth of a byte for each number.
public struct Selection: Sendable, Hashable {
    /// How many numbers there are to choose from.
    public let count: Int
    var words: [UInt64]

    /// Selects none of the numbers below `count`, or all of them.
    public init(count: Int, all: Bool = false) {
        precondition(count >= 0, "a selection needs a bound of zero or more")
        self.count = count
        words = [UInt64](repeating: all ? ~0 : 0, count: (count + 63) / 64)
        if all, count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
    }

    /// Selects the numbers below `count` for which `isSelected` holds.
    public init(count: Int, where isSelected: (UInt32) -> Bool) {
        self.init(count: count)
        for index in 0..<UInt32(count) where isSelected(index) { self[index] = true }
    }

    /// Selects the given numbers, each of which must be below `count`.
    public init(count: Int, of members: some Sequence<UInt32>) {
        self.init(count: count)
        for member in members { self[member] = true }
    }

    // MARK: - Reading

    /// Whether a number is selected; setting it adds or removes the number.
    public subscript(index: UInt32) -> Bool {
        get {
            precondition(Int(index) < count, "\(index) is not below \(count)")
            return words[Int(index >> 6)] >> UInt64(index & 63) & 1 == 1
        }
        set {
            precondition(Int(index) < count, "\(index) is not below \(count)")
            let bit: UInt64 = 1 << UInt64(index & 63)
            if newValue {
                words[Int(index >> 6)] |= bit
            } else {
                words[Int(index >> 6)] &= ~bit
            }
        }
    }

    /// How many numbers are selected.
    public var selectedCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The selected numbers, ascending.
    public var members: [UInt32] {
        var members: [UInt32] = []
        members.reserveCapacity(selectedCount)
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                members.append(UInt32(index * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return members
    }

    // MARK: - Changing

    /// Keeps only what `other` selects as well.
    public mutating func formIntersection(_ other: Selection) {
        precondition(count == other.count, "selections of different bounds")
        for index in words.indices { words[index] &= other.words[index] }
    }

    /// Adds what `other` selects.
    public mutating func formUnion(_ other: Selection) {
        precondition(count == other.count, "selections of different bounds")
        for index in words.indices { words[index] |= other.words[index] }
    }
}
