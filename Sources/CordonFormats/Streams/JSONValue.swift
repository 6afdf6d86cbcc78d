/// A value in a parsed JSON text: a view of it, cheap to copy, that keeps the text alive.
///
/// ```swift
/// for name in value["properties"]?["name"]?.strings ?? [] { print(name) }
/// ```
package struct JSONValue {
    /// What a value is.
    package enum Kind: Sendable {
        case object
        case array
        case string
        case integer
        case unsigned
        case number
        case bool
        case null
    }

    let document: JSONDocument
    let index: Int

    private var word: UInt64 { unsafe document.tape[index] }
    private var payload: Int { Int(word & 0x00FF_FFFF_FFFF_FFFF) }
    private var tag: UInt8 { UInt8(word >> 56) }

    /// What the value is.
    package var kind: Kind {
        switch tag {
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "l"): .integer
        case UInt8(ascii: "u"): .unsigned
        case UInt8(ascii: "d"): .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
        default: .null
        }
    }

    /// The place on the tape after the value.
    var next: Int {
        switch kind {
        case .object, .array: Int(word & 0xFFFF_FFFF)
        case .integer, .unsigned, .number: index + 2
        case .string, .bool, .null: index + 1
        }
    }
}

// MARK: - Plain values

extension JSONValue {
    /// The bytes of a string, without quotation marks or escapes; nil for other kinds.
    ///
    /// They stay as they are as long as `document` lives and is not parsed into.
    var bytes: UnsafeRawBufferPointer? {
        guard tag == UInt8(ascii: "\"") else { return nil }
        let start = unsafe UnsafeRawPointer(document.strings) + payload
        let count = unsafe start.loadUnaligned(as: UInt32.self)
        return unsafe UnsafeRawBufferPointer(start: start + 4, count: Int(count))
    }

    /// The text of a string; nil for other kinds.
    package var string: String? {
        guard let bytes = unsafe bytes else { return nil }
        return unsafe String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the value is a string with exactly these bytes.
    package func equals(_ text: StaticString) -> Bool {
        guard let bytes = unsafe bytes, bytes.count == text.utf8CodeUnitCount else {
            return false
        }
        return unsafe bytes.elementsEqual(
            UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// The whole number; nil for other kinds and for those past 64 bits.
    package var integer: Int? {
        switch kind {
        case .integer: Int(Int64(bitPattern: unsafe document.tape[index + 1]))
        case .unsigned: Int(exactly: unsafe document.tape[index + 1])
        default: nil
        }
    }

    /// The number, of whichever kind; nil for values that are none.
    package var double: Double? {
        switch kind {
        case .integer: Double(Int64(bitPattern: unsafe document.tape[index + 1]))
        case .unsigned: Double(unsafe document.tape[index + 1])
        case .number: Double(bitPattern: unsafe document.tape[index + 1])
        default: nil
        }
    }

    /// The truth value; nil for other kinds.
    package var bool: Bool? {
        switch tag {
        case UInt8(ascii: "t"): true
        case UInt8(ascii: "f"): false
        default: nil
        }
    }

    /// Whether the value is null.
    package var isNull: Bool { kind == .null }

    /// A string as it is, or a number or truth value as text; nil for null, objects and arrays.
    package var text: String? {
        switch kind {
        case .string: string
        case .integer, .unsigned: integer.map(String.init) ?? double.map { "\($0)" }
        case .number: double.map { "\($0)" }
        case .bool: bool.map { $0 ? "true" : "false" }
        case .object, .array, .null: nil
        }
    }
}

// MARK: - Values that hold values

extension JSONValue {
    /// The value of an object's first member of a name; nil if there is none or no object.
    ///
    /// - Complexity: O(members).
    package subscript(name: StaticString) -> JSONValue? {
        for member in members where member.name.equals(name) { return member.value }
        return nil
    }

    /// The values of an array; none for other kinds.
    package var items: Items {
        guard kind == .array else { return Items(document: document, index: 0, end: 0) }
        return Items(document: document, index: index + 1, end: next - 1)
    }

    /// The members of an object in their order; none for other kinds.
    package var members: Members {
        guard kind == .object else { return Members(document: document, index: 0, end: 0) }
        return Members(document: document, index: index + 1, end: next - 1)
    }

    /// Whether an array or object holds nothing; true for plain values.
    package var isEmpty: Bool {
        switch kind {
        case .object, .array: next - index <= 2
        default: true
        }
    }

    /// The strings of an array, or the one string that the value is.
    package var strings: [String] {
        if let string { return [string] }
        return items.compactMap(\.string)
    }

    /// The values of an array, one after another.
    package struct Items: Sequence, IteratorProtocol {
        /// The items of nothing.
        static var none: Items { Items(document: nil, index: 0, end: 0) }

        let document: JSONDocument?
        var index: Int
        let end: Int

        package mutating func next() -> JSONValue? {
            guard index < end, let document else { return nil }
            let value = JSONValue(document: document, index: index)
            index = value.next
            return value
        }
    }

    /// A member of an object: its name, which is a string, and its value.
    package struct Member {
        /// The name, a string.
        package let name: JSONValue
        /// The value.
        package let value: JSONValue
    }

    /// The members of an object, one after another.
    package struct Members: Sequence, IteratorProtocol {
        /// The members of nothing.
        static var none: Members { Members(document: nil, index: 0, end: 0) }

        let document: JSONDocument?
        var index: Int
        let end: Int

        package mutating func next() -> Member? {
            guard index < end, let document else { return nil }
            let name = JSONValue(document: document, index: index)
            let value = JSONValue(document: document, index: index + 1)
            index = value.next
            return Member(name: name, value: value)
        }
    }
}
