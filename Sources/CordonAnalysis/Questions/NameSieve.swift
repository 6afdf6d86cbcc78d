import CordonModel

/// Tells by their bytes which names cannot bear all words that are looked for, so that of millions
/// few are prepared.
struct NameSieve {
    private let words: [PlainLetters]
    private let isName: (String) -> Bool

    /// - Parameters:
    ///   - words: Folded words.
    ///   - isName: Whether a name bears them all.
    init(words: Set<String>, isName: @escaping (String) -> Bool) {
        self.words = words.sorted().compactMap { PlainLetters($0) }
        self.isName = isName
    }

    /// Whether a name in UTF-8 bears the words.
    ///
    /// Of a name in ASCII the words are its own letters and digits, whatever stands between these, but
    /// for signs that are read as words.
    func holds(_ name: UnsafeRawBufferPointer) -> Bool {
        if unsafe !name.contains(where: Self.isRead), let plain = unsafe PlainLetters(name) {
            guard words.allSatisfy(plain.hold) else { return false }
        }
        return isName(unsafe String(decoding: name, as: UTF8.self))
    }

    /// `&`, `+` and `%`.
    private static func isRead(_ byte: UInt8) -> Bool {
        byte == 0x26 || byte == 0x2B || byte == 0x25
    }
}
