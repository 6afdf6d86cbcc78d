/// The 64-bit FNV-1a hash of folded letters (Fowler, Noll and Vo), the key of every word table.
///
/// It depends on the letters alone, so that an index built on one machine serves another.
enum WordHash {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = seed
        for byte in bytes { hash = adding(byte, to: hash) }
        return hash
    }

    /// Adds the stem of a word: what is left of a longer word without its ending.
    ///
    /// Words of six letters and more lose doubled letters, `y` and `j` become `i`, and the
    /// last vowels go, so that Slavic case endings, plurals and ways of transcription meet.
    @inline(__always)
    static func addingStem(
        of letters: borrowing ArraySlice<UInt8>, to start: UInt64
    ) -> UInt64 {
        var hash = start
        guard letters.count >= 6 else {
            for index in letters.indices { hash = adding(letters[index], to: hash) }
            return hash
        }
        var end = letters.endIndex
        if letters[end - 1] == UInt8(ascii: "s") { end -= 1 }
        if letters[end - 1] == UInt8(ascii: "o"),
            letters[end - 2] == UInt8(ascii: "g")
        {
            end -= 2
        }
        while end > letters.startIndex + 4, isVowel(letters[end - 1]) { end -= 1 }
        var last: UInt8 = 0
        for index in letters.startIndex..<end {
            var byte = letters[index]
            if byte == UInt8(ascii: "y") || byte == UInt8(ascii: "j") { byte = UInt8(ascii: "i") }
            if byte == last { continue }
            hash = adding(byte, to: hash)
            last = byte
        }
        return hash
    }

    /// The stem of a given name: doubled letters once, `y` and `j` as `i`.
    ///
    /// Endings stay, for they make other names: `Viktor` and `Viktoria`, `Ahmad` and `Ahmadi`.
    static func nameStem(of letters: ArraySlice<UInt8>) -> UInt64 {
        var hash = seed
        var last: UInt8 = 0
        for letter in letters {
            var byte = letter
            if byte == UInt8(ascii: "y") || byte == UInt8(ascii: "j") { byte = UInt8(ascii: "i") }
            if byte == last { continue }
            hash = adding(byte, to: hash)
            last = byte
        }
        return hash
    }

    @inline(__always)
    static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "j"):
            true
        default: false
        }
    }
}
