/// A JSON value with the order of its keys, for answers that must be the same bytes every time.
public enum JSONText: Sendable, Equatable {
    /// Nothing.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case int(Int)
    /// A number; one that is not finite is written as null.
    case number(Double)
    /// Text.
    case string(String)
    /// Values in order.
    case array([JSONText])
    /// Keys and values in order.
    case object([Member])

    /// A key and its value.
    public struct Member: Sendable, Equatable {
        /// The key.
        public let key: String
        /// The value.
        public let value: JSONText

        /// Creates a member.
        public init(_ key: String, _ value: JSONText) {
            self.key = key
            self.value = value
        }
    }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral
{
    /// Text as it stands.
    public init(stringLiteral text: String) { self = .string(text) }
    /// True or false as it stands.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A list as it stands.
    public init(arrayLiteral items: JSONText...) { self = .array(items) }
    /// Keys and values in the order written.
    public init(dictionaryLiteral members: (String, JSONText)...) {
        self = .object(members.map { Member($0.0, $0.1) })
    }
    /// A whole number as it stands.
    public init(integerLiteral value: Int) { self = .int(value) }

    /// Text, or null.
    public static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

    /// A list of texts.
    public static func strings(_ texts: some Sequence<String>) -> JSONText {
        .array(texts.map { .string($0) })
    }
}

// MARK: - Writing

extension JSONText {
    /// The text on one line.
    public var compact: String {
        var bytes: [UInt8] = []
        write(into: &bytes, indent: nil)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with two spaces of indentation; short lists of plain values stay on one line.
    public var pretty: String {
        var bytes: [UInt8] = []
        write(into: &bytes, indent: 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes the text as a part of a larger one: on one line where `indent` is nil, else with lines
    /// that begin so many steps in.
    package func write(into bytes: inout [UInt8], indent: Int?) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .int(let value): bytes += "\(value)".utf8
        case .number(let value): bytes += (value.isFinite ? "\(value)" : "null").utf8
        case .string(let text): Self.quote(text, into: &bytes)
        case .array(let items):
            let inner = items.allSatisfy(\.isPlain) ? nil : indent
            Self.list(items, "[", "]", into: &bytes, indent: inner) { item, bytes, indent in
                item.write(into: &bytes, indent: indent)
            }
        case .object(let members):
            Self.list(members, "{", "}", into: &bytes, indent: indent) { member, bytes, indent in
                Self.quote(member.key, into: &bytes)
                bytes += (indent == nil ? ":" : ": ").utf8
                member.value.write(into: &bytes, indent: indent)
            }
        }
    }

    private var isPlain: Bool {
        switch self {
        case .array, .object: false
        case .null, .bool, .int, .number, .string: true
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: String, _ close: String, into bytes: inout [UInt8],
        indent: Int?, _ write: (Item, inout [UInt8], Int?) -> Void
    ) {
        bytes += open.utf8
        for (place, item) in items.enumerated() {
            if place > 0 { bytes += (indent == nil ? ", " : ",").utf8 }
            if let indent { newline(indent + 1, into: &bytes) }
            write(item, &bytes, indent.map { $0 + 1 })
        }
        if let indent, !items.isEmpty { newline(indent, into: &bytes) }
        bytes += close.utf8
    }

    private static func newline(_ depth: Int, into bytes: inout [UInt8]) {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }

    private static func quote(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { unsafe quote(utf8: UnsafeRawBufferPointer($0), into: &bytes) }
    }

    /// Writes a text that is UTF-8 already as a JSON string.
    package static func quote(utf8: UnsafeRawBufferPointer, into bytes: inout [UInt8]) {
        bytes.append(0x22)
        defer { bytes.append(0x22) }
        // Most texts hold nothing to escape.
        let isPlain = unsafe utf8.allSatisfy {
            $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2
        }
        guard !isPlain else {
            unsafe bytes.append(contentsOf: utf8)
            return
        }
        var rest = unsafe utf8[...]
        while let byte = unsafe rest.popFirst() {
            // Controls of one byte and, after C2, of two: a terminal may obey them all.
            guard byte == 0xC2, let next = unsafe rest.first, next < 0xA0 else {
                escape(byte, into: &bytes)
                continue
            }
            unsafe rest.removeFirst()
            control(next, into: &bytes)
        }
    }

    private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
        switch byte {
        case 0x22: bytes += "\\\"".utf8
        case 0x5C: bytes += "\\\\".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        case 0..<0x20, 0x7F: control(byte, into: &bytes)
        default: bytes.append(byte)
        }
    }

    private static func control(_ code: UInt8, into bytes: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes.append(digits[Int(code >> 4)])
        bytes.append(digits[Int(code & 15)])
    }
}
