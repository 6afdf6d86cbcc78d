/// Texts that occur over and over, each kept once: property names, schemata, countries, days.
///
/// A file has millions of property names and only a few hundred different ones; making each a
/// string of its own would take most of the time of reading.
struct NameTable {
    private var buckets: [UInt64: [String]] = [:]
    private var count = 0

    /// The most texts that are kept; a file with more has no texts that occur over and over.
    static let bound = 1 << 16
    /// The longest text that is kept, in bytes.
    static let longest = 64

    /// The text of a JSON string; empty for other kinds.
    mutating func text(_ value: JSONValue) -> String {
        guard let bytes = unsafe value.bytes else { return "" }
        guard bytes.count <= Self.longest else {
            return unsafe String(decoding: bytes, as: UTF8.self)
        }
        let hash = unsafe Self.hash(bytes)
        if let bucket = buckets[hash] {
            for known in bucket where unsafe Self.isEqual(known, bytes) { return known }
        }
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        if count < Self.bound {
            buckets[hash, default: []].append(text)
            count += 1
        }
        return text
    }

    private static func isEqual(_ text: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
        unsafe text.utf8.count == bytes.count && text.utf8.elementsEqual(bytes)
    }

    /// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923).
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        // By place: the formatter does not know `for unsafe`.
        for place in 0..<bytes.count {
            hash = unsafe (hash ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}
