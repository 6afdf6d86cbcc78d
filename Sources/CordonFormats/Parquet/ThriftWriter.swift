/// A record in Thrift's compact protocol, in the making.
///
/// Source: https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
struct ThriftWriter {
    private(set) var bytes: [UInt8] = []
    private var last = 0

    /// The sorts of fields, by the protocol's own numbers.
    enum Kind: UInt8 {
        case int16 = 4
        case int32 = 5
        case int64 = 6
        case binary = 8
        case list = 9
        case record = 12
    }

    mutating func int32(_ field: Int, _ value: Int) {
        begin(field, .int32)
        zigzag(value)
    }

    mutating func int64(_ field: Int, _ value: Int) {
        begin(field, .int64)
        zigzag(value)
    }

    mutating func text(_ field: Int, _ value: String) { binary(field, Array(value.utf8)) }

    mutating func binary(_ field: Int, _ value: [UInt8]) {
        begin(field, .binary)
        put(value)
    }

    mutating func record(_ field: Int, _ fill: (inout ThriftWriter) -> Void) {
        begin(field, .record)
        put(record: fill)
    }

    mutating func list(_ field: Int, ofNumbers values: [Int]) {
        list(field, .int32, values.count)
        for value in values { zigzag(value) }
    }

    mutating func list(_ field: Int, ofTexts values: [String]) {
        list(field, .binary, values.count)
        for value in values { put(Array(value.utf8)) }
    }

    mutating func list<Item>(
        _ field: Int, of items: [Item], _ fill: (Item, inout ThriftWriter) -> Void
    ) {
        list(field, .record, items.count)
        for item in items { put(record: { fill(item, &$0) }) }
    }

    /// Closes the record.
    mutating func end() { bytes.append(0) }
}

extension ThriftWriter {
    private mutating func begin(_ field: Int, _ kind: Kind) {
        let step = field - last
        last = field
        if (1...15).contains(step) { return bytes.append(UInt8(step) << 4 | kind.rawValue) }
        bytes.append(kind.rawValue)
        zigzag(field)
    }

    private mutating func list(_ field: Int, _ kind: Kind, _ count: Int) {
        begin(field, .list)
        guard count > 14 else { return bytes.append(UInt8(count) << 4 | kind.rawValue) }
        bytes.append(0xF0 | kind.rawValue)
        bytes += Varint.bytes(UInt64(count))
    }

    private mutating func put(record fill: (inout ThriftWriter) -> Void) {
        var inner = ThriftWriter()
        fill(&inner)
        inner.end()
        bytes += inner.bytes
    }

    private mutating func put(_ value: [UInt8]) {
        bytes += Varint.bytes(UInt64(value.count))
        bytes += value
    }

    private mutating func zigzag(_ value: Int) {
        bytes += Varint.bytes(UInt64(bitPattern: Int64(value) << 1 ^ Int64(value) >> 63))
    }
}

/// Whole numbers in groups of seven bits, the least first.
enum Varint {
    static func bytes(_ value: UInt64) -> [UInt8] {
        var (value, bytes) = (value, [UInt8]())
        while value >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        return bytes + [UInt8(value)]
    }
}
