/// A value in Thrift's compact protocol, read without knowing what it is meant to be.
indirect enum ThriftValue {
    case number(Int64)
    case binary(ArraySlice<UInt8>)
    case list([ThriftValue])
    case record([Int: ThriftValue])
    /// A value that nothing here asks for: a floating number or a map.
    case other

    /// The record that bytes begin with, and how many of them it takes.
    static func record(
        _ bytes: ArraySlice<UInt8>
    ) throws(ByteReading.Fault) -> (value: ThriftValue, length: Int) {
        var reading = ByteReading(bytes)
        let value = try record(&reading, depth: 0)
        return (value, reading.place - bytes.startIndex)
    }

    private static let deepest = 32

    private static func record(
        _ reading: inout ByteReading, depth: Int
    ) throws(ByteReading.Fault) -> ThriftValue {
        guard depth < deepest else { throw .tooDeep }
        var fields: [Int: ThriftValue] = [:]
        var field = 0
        while true {
            let head = try reading.byte()
            guard head != 0 else { return .record(fields) }
            let step = Int(head >> 4)
            field = step == 0 ? Int(truncatingIfNeeded: try reading.zigzag()) : field &+ step
            fields[field] = try value(&reading, head & 15, depth: depth)
        }
    }

    private static func value(
        _ reading: inout ByteReading, _ kind: UInt8, depth: Int
    ) throws(ByteReading.Fault) -> ThriftValue {
        switch kind {
        case 1: return .number(1)
        case 2: return .number(0)
        case 3: return .number(Int64(Int8(bitPattern: try reading.byte())))
        case 4, 5, 6: return .number(try reading.zigzag())
        case 7:
            _ = try reading.slice(8)
            return .other
        case 8: return .binary(try reading.slice(try reading.count()))
        case 9, 10: return try list(&reading, depth: depth)
        case 12: return try record(&reading, depth: depth + 1)
        default: throw .malformed
        }
    }

    private static func list(
        _ reading: inout ByteReading, depth: Int
    ) throws(ByteReading.Fault) -> ThriftValue {
        guard depth < deepest else { throw .tooDeep }
        let head = try reading.byte()
        let count = head >> 4 == 15 ? try reading.count() : Int(head >> 4)
        var items: [ThriftValue] = []
        for _ in 0..<count {
            // Truth values of a list take a byte each.
            if head & 15 <= 2 {
                items.append(.number(try reading.byte() == 1 ? 1 : 0))
            } else {
                items.append(try value(&reading, head & 15, depth: depth + 1))
            }
        }
        return .list(items)
    }
}

extension ThriftValue {
    subscript(field: Int) -> ThriftValue? {
        if case .record(let fields) = self { fields[field] } else { nil }
    }

    var number: Int? {
        if case .number(let number) = self { Int(number) } else { nil }
    }

    var text: String? {
        if case .binary(let bytes) = self { String(validating: bytes, as: UTF8.self) } else { nil }
    }

    var items: [ThriftValue] {
        if case .list(let items) = self { items } else { [] }
    }
}
