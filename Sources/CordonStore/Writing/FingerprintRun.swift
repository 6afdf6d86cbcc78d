/// Fingerprints of claims that wait to be put into the store in the order of their bytes.
///
/// Sorted they fill the store's table from one end to the other; as they come, each would look for
/// its place in the whole of it.
struct FingerprintRun {
    private var entries: [Entry] = []

    /// A fingerprint and the row of its claim.
    struct Entry: Comparable {
        /// The bytes, as two numbers whose order is theirs.
        let high: UInt64
        let low: UInt64
        var claim: Int64

        static func < (left: Entry, right: Entry) -> Bool {
            (left.high, left.low, left.claim) < (right.high, right.low, right.claim)
        }

        init(_ bytes: UnsafeRawBufferPointer, claim: Int64) {
            high = unsafe UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
            low = unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            self.claim = claim
        }

        func isEqual(_ other: Entry) -> Bool { high == other.high && low == other.low }
    }

    /// Entries that wait at most: 24 MB of them.
    static let most = 1 << 20

    var isFull: Bool { entries.count >= Self.most }

    mutating func add(_ entry: Entry) { entries.append(entry) }

    /// Hands over everything that waits, in order.
    mutating func handOver() -> [Entry] {
        defer { entries.removeAll(keepingCapacity: true) }
        entries.sort()
        return entries
    }

    /// The entries of 16 bytes each, in order; `claim` is the place among them.
    static func sorted(_ fingerprints: [UInt8]) -> [Entry] {
        unsafe fingerprints.withUnsafeBytes { bytes in
            var entries = (0..<bytes.count / 16).map { place in
                unsafe Entry(
                    UnsafeRawBufferPointer(rebasing: bytes[place * 16..<place * 16 + 16]),
                    claim: Int64(place))
            }
            entries.sort()
            return entries
        }
    }
}
