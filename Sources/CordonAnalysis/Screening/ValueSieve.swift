/// Tells by their bytes which texts may hold what is searched for, so that of millions few are read.
///
/// It never leaves one out; of what it lets through some do not hold it.
struct ValueSieve {
    /// The words in lower case; nil for one that no ASCII text holds.
    private let words: [[UInt8]?]
    private let record: [UInt8]?
    /// The digits of the number that is searched for; nil where none is.
    private let digits: [UInt8]?
    private let holds: (String) -> Bool

    /// - Parameters:
    ///   - words: The words in lower case, all of which a text must hold; none where none is asked for.
    ///   - record: An id or the last part of one, in lower case; empty where none is asked for.
    ///   - number: A number in its canonical form; nil where none is searched for.
    ///   - holds: Whether a text in letters of more than one byte may hold it, whose cases and
    ///     look-alikes bytes do not show.
    init(
        words: [String], record: String, number: String?, holds: @escaping (String) -> Bool
    ) {
        self.holds = holds
        self.words = words.map(Self.ascii)
        self.record = Self.ascii(record)
        let digits = number.map { $0.utf8.filter(Self.isDigit).drop { $0 == Self.zero } } ?? []
        self.digits = digits.isEmpty ? nil : Array(digits)
    }

    /// Whether a text in UTF-8 may hold it.
    func mayHold(_ text: UnsafeRawBufferPointer) -> Bool {
        guard unsafe text.allSatisfy({ $0 < 0x80 }) else {
            return holds(unsafe String(decoding: text, as: UTF8.self))
        }
        if !words.isEmpty,
            words.allSatisfy({ word in word.map { unsafe holds(text, $0) } ?? false })
        {
            return true
        }
        if let record, unsafe ends(text, record) { return true }
        return digits.map { unsafe holdsDigits(text, $0) } ?? false
    }

    private func holds(_ text: UnsafeRawBufferPointer, _ word: [UInt8]) -> Bool {
        guard word.count <= text.count else { return false }
        for start in 0...(text.count - word.count)
        where unsafe Self.lower(text[start]) == word[0] {
            if unsafe stands(word, in: text, at: start) { return true }
        }
        return false
    }

    private func ends(_ text: UnsafeRawBufferPointer, _ record: [UInt8]) -> Bool {
        unsafe text.count >= record.count
            && stands(record, in: text, at: text.count - record.count)
    }

    private func stands(
        _ word: [UInt8], in text: UnsafeRawBufferPointer, at start: Int
    ) -> Bool {
        for place in word.indices where unsafe Self.lower(text[start + place]) != word[place] {
            return false
        }
        return true
    }

    /// Whether the digits of a text, whatever stands between them, hold those of the number.
    private func holdsDigits(_ text: UnsafeRawBufferPointer, _ wanted: [UInt8]) -> Bool {
        let own = unsafe text.filter(Self.isDigit)
        guard own.count >= wanted.count else { return false }
        return (0...(own.count - wanted.count)).contains { own[$0...].starts(with: wanted) }
    }

    private static func ascii(_ text: String) -> [UInt8]? {
        !text.isEmpty && text.utf8.allSatisfy { $0 < 0x80 } ? Array(text.utf8) : nil
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static let zero: UInt8 = 0x30
}
