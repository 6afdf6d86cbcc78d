import Foundation

/// What one Unicode scalar becomes when a name is folded to plain letters.
///
/// The table covers every script with a fixed reading, so that folding such a
/// name is array look-ups only. Scripts beyond the table (`unknown`) go through
/// ICU, one run of letters at a time.
struct LetterReadings: Sendable {
    /// What a scalar is to the folding.
    enum Class: UInt8 {
        case unknown, letters, dropped, space, apostrophe, dot, hyphen, comma, slash, open, close
        case percent, ampersand, plus, symbol
    }

    /// Scalars below this number are looked up directly.
    static let limit = 0x3100
    static let shared = LetterReadings()

    /// The class of each scalar below `limit`.
    let classes: [UInt8]
    /// Up to six ASCII letters of each scalar's reading, lowest byte first.
    let readings: [UInt64]

    init() {
        var classes = [UInt8](repeating: Class.unknown.rawValue, count: Self.limit)
        var readings = [UInt64](repeating: 0, count: Self.limit)

        func set(_ scalar: UInt32, _ kind: Class, _ reading: [UInt8]) {
            guard scalar < Self.limit else { return }
            var packed: UInt64 = 0
            for (place, letter) in reading.prefix(7).enumerated() {
                packed |= UInt64(letter) << (8 * UInt64(place))
            }
            classes[Int(scalar)] = kind.rawValue
            readings[Int(scalar)] = packed
        }

        for scalar in UInt32(0)..<0xC0 { set(scalar, .space, []) }
        for scalar in UInt32(0x2000)..<0x2070 { set(scalar, .space, []) }
        for scalar in UInt32(0x2070)..<0x2C00 { set(scalar, .symbol, []) }
        for scalar in UInt32(0x2E00)..<0x2E80 { set(scalar, .space, []) }
        for scalar in UInt32(0x3000)..<0x3005 { set(scalar, .space, []) }
        for scalar in UInt32(0x3008)..<0x3040 { set(scalar, .space, []) }
        for scalar in UInt32(0x0300)..<0x0370 { set(scalar, .dropped, []) }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            set(UInt32(letter), .letters, [letter])
            set(UInt32(letter) - 32, .letters, [letter])
        }
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") {
            set(UInt32(digit), .letters, [digit])
        }
        for (first, count) in [(0x660, 10), (0x6F0, 10), (0x966, 10), (0x9E6, 10)] {
            for place in 0..<count { set(UInt32(first + place), .letters, [UInt8(48 + place)]) }
        }
        Self.decompose(0xC0..<0x250, set)
        Self.decompose(0x1E00..<0x2000, set)
        for line in LetterTables.all {
            for pair in line.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let sides = pair.split(separator: "=", omittingEmptySubsequences: false)
                let letters = Array(sides[1].utf8)
                for text in [String(sides[0]), sides[0].uppercased()] {
                    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first
                    else { continue }
                    set(scalar.value, letters.isEmpty ? .dropped : .letters, letters)
                }
            }
        }
        for (scalar, reading) in LetterTables.khmerVowels {
            set(scalar, reading.isEmpty ? .dropped : .letters, Array(reading.utf8))
        }
        for scalar in LetterTables.marks.joined() { set(scalar, .dropped, []) }
        Self.greekWithAccents(set)
        Self.hiragana(classes, readings, set)
        for scalar in [0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x2BC, 0x5F3, 0x37A] {
            set(UInt32(scalar), .apostrophe, [])
        }
        for scalar in [
            0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x2066, 0x2067, 0x2068,
        ] {
            set(UInt32(scalar), .dropped, [])
        }
        for scalar in [0x2069, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x61C] {
            set(UInt32(scalar), .dropped, [])
        }
        set(0x2E, .dot, [])
        for scalar in [0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x58A, 0x5BE] {
            set(UInt32(scalar), .hyphen, [])
        }
        for scalar in [0x2C, 0x3B, 0x60C, 0x61B] { set(UInt32(scalar), .comma, []) }
        set(0x2F, .slash, [])
        set(0x28, .open, [])
        set(0x29, .close, [])
        set(0x5B, .open, [])
        set(0x5D, .close, [])
        set(0x25, .percent, [])
        set(0x26, .ampersand, [])
        set(0x2B, .plus, [])
        self.classes = classes
        self.readings = readings
    }

    /// Gives letters with marks the reading of the letter below the marks.
    private static func decompose(
        _ range: Range<Int>, _ set: (UInt32, Class, [UInt8]) -> Void
    ) {
        for value in range {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let base = String(scalar).decomposedStringWithCompatibilityMapping.lowercased()
            let letters = base.utf8.filter { $0 >= 0x61 && $0 <= 0x7A }
            guard !letters.isEmpty else { continue }
            set(UInt32(value), .letters, Array(letters))
        }
    }

    /// Gives accented Greek letters the reading of the plain letter.
    private static func greekWithAccents(_ set: (UInt32, Class, [UInt8]) -> Void) {
        var plain: [Character: [UInt8]] = [:]
        for pair in LetterTables.greek.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let sides = pair.split(separator: "=")
            guard let letter = sides[0].first else { continue }
            plain[letter] = Array(sides[1].utf8)
        }
        for value in Array(0x370..<0x400) + Array(0x1F00..<0x2000) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let base = String(scalar).decomposedStringWithCanonicalMapping.lowercased()
            guard let first = base.unicodeScalars.first,
                let letters = plain[Character(first)]
            else { continue }
            set(UInt32(value), .letters, letters)
        }
    }

    /// Gives hiragana the reading of the katakana 96 places further on.
    private static func hiragana(
        _ classes: [UInt8], _ readings: [UInt64], _ set: (UInt32, Class, [UInt8]) -> Void
    ) {
        for value in 0x3041..<0x3097 where classes[value + 0x60] != Class.unknown.rawValue {
            let packed = readings[value + 0x60]
            let letters = (0..<7).map { UInt8(truncatingIfNeeded: packed >> (8 * UInt64($0))) }
            let kind: Class = packed == 0 ? .dropped : .letters
            set(UInt32(value), kind, letters.filter { $0 != 0 })
        }
    }
}
