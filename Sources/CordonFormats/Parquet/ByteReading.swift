/// Bytes that are read from the front, of which nothing is trusted.
struct ByteReading {
    private let bytes: ArraySlice<UInt8>
    private(set) var place: Int

    /// The reason for which bytes cannot be read.
    enum Fault: Error {
        case cutOff
        case malformed
        case tooDeep
    }

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var left: Int { bytes.endIndex - place }

    mutating func byte() throws(Fault) -> UInt8 {
        guard place < bytes.endIndex else { throw .cutOff }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func slice(_ count: Int) throws(Fault) -> ArraySlice<UInt8> {
        guard count >= 0, count <= left else { throw .cutOff }
        defer { place += count }
        return bytes[place..<place + count]
    }

    /// A number of so many bytes, the least first.
    mutating func little(_ count: Int) throws(Fault) -> UInt64 {
        guard count <= left else { throw .cutOff }
        var value: UInt64 = 0
        for step in 0..<count { value |= UInt64(bytes[place + step]) << UInt64(8 * step) }
        place += count
        return value
    }

    mutating func varint() throws(Fault) -> UInt64 {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while true {
            let byte = try byte()
            guard shift < 64 else { throw .malformed }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    /// A count that must fit into what is left.
    mutating func count() throws(Fault) -> Int {
        guard let count = Int(exactly: try varint()), count <= left else { throw .cutOff }
        return count
    }

    mutating func zigzag() throws(Fault) -> Int64 {
        let value = try varint()
        return Int64(bitPattern: value >> 1) ^ -Int64(value & 1)
    }
}
