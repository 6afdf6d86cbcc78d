/// Whether each row of a column has a value, in runs and packed bits of one bit a row.
///
/// Source: https://parquet.apache.org/docs/file-format/data-pages/encodings/, RLE.
enum Levels {
    /// The shorter of runs alone and of one packed stretch.
    static func bytes(_ isThere: [Bool]) -> [UInt8] {
        let groups = (isThere.count + 7) / 8
        let packed = Varint.bytes(UInt64(groups) << 1 | 1) + self.packed(isThere[...])
        var runs: [UInt8] = []
        var start = 0
        while start < isThere.count, runs.count <= packed.count {
            let value = isThere[start]
            let end = isThere[start...].firstIndex { $0 != value } ?? isThere.count
            runs += Varint.bytes(UInt64(end - start) << 1) + [value ? 1 : 0]
            start = end
        }
        return runs.count <= packed.count ? runs : packed
    }

    /// Bits, the first of a byte being its least.
    static func packed(_ bits: ArraySlice<Bool>) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
        for (place, bit) in bits.enumerated() where bit {
            bytes[place / 8] |= 1 << UInt8(place % 8)
        }
        return bytes
    }

    static func little(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// Reads so many levels; each is 0 or 1.
    static func read(
        _ bytes: ArraySlice<UInt8>, count: Int
    ) throws(ByteReading.Fault) -> [Bool] {
        var reading = ByteReading(bytes)
        var levels: [Bool] = []
        while levels.count < count {
            let head = try reading.varint()
            if head & 1 == 0 {
                guard let length = Int(exactly: head >> 1), length > 0 else { throw .malformed }
                let value = try reading.byte()
                guard value <= 1 else { throw .malformed }
                levels += repeatElement(value == 1, count: min(length, count - levels.count))
            } else {
                guard let groups = Int(exactly: head >> 1), groups > 0 else { throw .malformed }
                // The last group may be filled up beyond the last row, and beyond the bytes.
                let packed = try reading.slice(min(groups, reading.left))
                guard !packed.isEmpty else { throw .cutOff }
                for byte in packed {
                    for bit in 0..<8 where levels.count < count {
                        levels.append(byte >> UInt8(bit) & 1 == 1)
                    }
                }
            }
        }
        return levels
    }
}
