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

        /// The fingerprint at a place among others of 16 bytes.
        init(_ fingerprints: UnsafeRawBufferPointer, at place: Int, claim: Int64) {
            func word(_ offset: Int) -> UInt64 {
                UInt64(
                    bigEndian: unsafe fingerprints.loadUnaligned(
                        fromByteOffset: place * 16 + offset, as: UInt64.self))
            }
            high = word(0)
            low = word(8)
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
                unsafe Entry(bytes, at: place, claim: Int64(place))
            }
            entries.sort()
            return entries
        }
    }
}
