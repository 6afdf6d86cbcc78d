public import CordonModel

/// Reads JSON that strangers send: bounded in depth, and never more than its bytes.
///
/// Source of the grammar: RFC 8259.
public struct JSONReading {
    /// The most lists and objects inside each other.
    public static let depth = 64

    private let bytes: [UInt8]
    private var place = 0

    /// Why a text is no JSON: a sentence for people, without the text.
    public struct Problem: Error, CustomStringConvertible {
        /// What is wrong.
        public let what: String
        /// The byte at which it was noticed.
        public let place: Int
        /// The sentence.
        public var description: String { "\(what) at byte \(place)" }
    }

    /// The value that a text is.
    public static func value(_ bytes: [UInt8]) throws(Problem) -> JSONText {
        var reading = JSONReading(bytes: bytes)
        // A mark of the byte order may stand in front, and says nothing.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reading.place = 3 }
        let value = try reading.value(within: depth)
        reading.skipSpace()
        guard reading.place == bytes.count else { throw reading.problem("there is more text") }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func problem(_ what: String) -> Problem { Problem(what: what, place: place) }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            place += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func value(within depth: Int) throws(Problem) -> JSONText {
        skipSpace()
        switch next {
        case 0x7B: return try object(within: depth)
        case 0x5B: return try array(within: depth)
        case 0x22: return .string(try string())
        case 0x74: return try word("true", true)
        case 0x66: return try word("false", false)
        case 0x6E: return try word("null", .null)
        case 0x2D?, (0x30...0x39)?: return try number()
        default: throw problem("a value is missing")
        }
    }

    private mutating func word(_ word: String, _ value: JSONText) throws(Problem) -> JSONText {
        guard bytes[place...].starts(with: word.utf8) else { throw problem("a value is missing") }
        place += word.utf8.count
        return value
    }

    private mutating func object(within depth: Int) throws(Problem) -> JSONText {
        guard depth > 0 else { throw problem("more than \(Self.depth) levels") }
        place += 1
        var members: [JSONText.Member] = []
        skipSpace()
        if take(0x7D) { return .object([]) }
        while true {
            skipSpace()
            guard next == 0x22 else { throw problem("a key is missing") }
            let key = try string()
            skipSpace()
            guard take(0x3A) else { throw problem("a colon is missing") }
            members.append(.init(key, try value(within: depth - 1)))
            skipSpace()
            if take(0x7D) { return .object(members) }
            guard take(0x2C) else { throw problem("a comma or a closing brace is missing") }
        }
    }

    private mutating func array(within depth: Int) throws(Problem) -> JSONText {
        guard depth > 0 else { throw problem("more than \(Self.depth) levels") }
        place += 1
        var items: [JSONText] = []
        skipSpace()
        if take(0x5D) { return .array([]) }
        while true {
            items.append(try value(within: depth - 1))
            skipSpace()
            if take(0x5D) { return .array(items) }
            guard take(0x2C) else { throw problem("a comma or a closing bracket is missing") }
        }
    }

    private mutating func number() throws(Problem) -> JSONText {
        let start = place
        _ = take(0x2D)
        let isZero = take(0x30)
        guard isZero || takeDigits() else { throw problem("no number") }
        if isZero, takeDigits() { throw problem("no number") }
        if take(0x2E), !takeDigits() { throw problem("no number") }
        if take(0x65) || take(0x45) {
            _ = take(0x2B) || take(0x2D)
            guard takeDigits() else { throw problem("no number") }
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if let whole = Int(text) { return .int(whole) }
        guard let number = Double(text), number.isFinite else { throw problem("no number") }
        return .number(number)
    }

    /// Passes over digits; false where there is none.
    private mutating func takeDigits() -> Bool {
        let start = place
        while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
        return place > start
    }
}

// MARK: - Strings

extension JSONReading {
    private mutating func string() throws(Problem) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = next {
            place += 1
            switch byte {
            case 0x22:
                guard let text = String(validating: text, as: UTF8.self) else {
                    throw problem("the text is no UTF-8")
                }
                return text
            case 0x5C: try escape(into: &text)
            case 0..<0x20: throw problem("a control character stands in a text")
            default: text.append(byte)
            }
        }
        throw problem("a text does not end")
    }

    private mutating func escape(into text: inout [UInt8]) throws(Problem) {
        guard let byte = next else { throw problem("a text does not end") }
        place += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: text.append(byte)
        case 0x62: text.append(0x08)
        case 0x66: text.append(0x0C)
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        case 0x75: text += String(Character(try scalar())).utf8
        default: throw problem("no escape")
        }
    }

    /// One scalar of one escape, or of two that make a surrogate pair; half a pair is replaced.
    private mutating func scalar() throws(Problem) -> Unicode.Scalar {
        let first = try unit()
        if (0xD800..<0xDC00).contains(first), place + 1 < bytes.count, bytes[place] == 0x5C,
            bytes[place + 1] == 0x75
        {
            let mark = place
            place += 2
            let second = try unit()
            if (0xDC00..<0xE000).contains(second) {
                let code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
                return Unicode.Scalar(code) ?? "\u{FFFD}"
            }
            place = mark
        }
        return Unicode.Scalar(first) ?? "\u{FFFD}"
    }

    private mutating func unit() throws(Problem) -> UInt32 {
        guard place + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        else { throw problem("no escape") }
        place += 4
        return unit
    }
}

// MARK: - Looking into values

extension JSONText {
    /// The value of a key of an object; the last of several.
    public subscript(key: String) -> JSONText? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    /// The members of an object; nil of anything else.
    var members: [Member]? { if case .object(let members) = self { members } else { nil } }
    /// The items of a list; nil of anything else.
    var items: [JSONText]? { if case .array(let items) = self { items } else { nil } }
    /// The text of a string; nil of anything else.
    var text: String? { if case .string(let text) = self { text } else { nil } }

    /// The value as a text, where it is plain: numbers and truth values in their own spelling.
    var plain: String? {
        switch self {
        case .string(let text): text
        case .int(let value): "\(value)"
        case .number(let value): "\(value)"
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// A number, written as such or as a text.
    var double: Double? {
        switch self {
        case .int(let value): Double(value)
        case .number(let value): value
        case .string(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }

    /// The number as a whole one, brought within a range.
    func whole(in range: ClosedRange<Int>) -> Int? {
        double.map { number in
            Int(min(max(number, Double(range.lowerBound)), Double(range.upperBound)))
        }
    }
}
