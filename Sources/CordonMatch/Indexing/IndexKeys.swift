import Foundation

/// Binary logarithms by the C library of Foundation.
enum Log2 {
    static func of(_ value: Double) -> Double { log2(value) }
}

/// Sound keys under which a word is looked up: its own, and those that lack one sound.
///
/// Two words one sound apart share a key (the symmetric deletes of Garbe's SymSpell, on
/// sounds instead of letters).
enum SoundVariants {
    @inline(__always)
    static func forEach(_ key: UInt32, _ body: (UInt32) -> Void) {
        guard key != 0 else { return }
        body(key)
        guard key > 0xFF else { return }
        var shift: UInt32 = 0
        var last: UInt32 = 0
        while shift < 32, key >> shift != 0 {
            let low = key & ((1 << shift) - 1)
            let high = shift >= 28 ? 0 : key >> (shift + 4)
            let variant = high << shift | low
            if shift >= 4, high > 15, high & 15 == low >> (shift - 4) {
                body((high >> 4) << shift | low)
            }
            if variant != last, variant != 0 { body(variant) }
            last = variant
            shift += 4
        }
    }
}

/// Keys of two neighbouring words read as one, for names that are split or glued.
enum PairSounds {
    /// One key for each pair of neighbours whose letters touch, at least four sounds long.
    static func keys(of name: PreparedName) -> [UInt32] { pairs(of: name).map(\.key) }

    /// The same keys, each with the place of its first word.
    static func pairs(of name: PreparedName) -> [(key: UInt32, first: Int)] {
        var keys: [(key: UInt32, first: Int)] = []
        let words = name.tokens
        guard words.count > 1 else { return [] }
        for place in 0..<words.count - 1 {
            let (first, second) = (words[place], words[place + 1])
            guard first.role != WordRole.form.rawValue, second.role != WordRole.form.rawValue,
                Int(first.start) + Int(first.length) == Int(second.start)
            else { continue }
            let range = first.range.lowerBound..<second.range.upperBound
            let key = Sound.key(of: name.letters[range])
            // A key holds eight sounds: those of `Aleksandr` leave room for none of the next word.
            let sounds = count(of: key) - count(of: Sound.key(of: name.letters[first.range]))
            if key > 0xFFF, sounds >= 2 || second.length < 3 { keys.append((key, place)) }
        }
        return keys
    }
}

extension PairSounds {
    private static func count(of key: UInt32) -> Int { (35 - key.leadingZeroBitCount) / 4 }
}

/// The acronyms that a name's words may be called by.
enum Acronyms {
    private static let most = 48

    /// Keys of the acronyms of three to seven letters.
    ///
    /// Runs of words start at any word, or at the first two only.
    static func keys(of name: PreparedName, all: Bool) -> [UInt32] {
        Set(spellings(of: name, all: all).map { key(of: $0) }).sorted()
    }

    /// Acronyms of three to seven letters, in ascending order.
    static func spellings(of name: PreparedName, all: Bool = true) -> [[UInt8]] {
        let words = name.tokens.filter {
            ($0.role != WordRole.form.rawValue || isSpelledOut($0))
                && $0.role != WordRole.particle.rawValue
                && $0.initials != 0 && $0.length > 1
        }
        guard words.count >= 2 else { return [] }
        var found: Set<[UInt8]> = []
        for start in 0..<(all ? words.count - 1 : min(2, words.count - 1)) {
            extend(words[start...].prefix(7), [], 0, &found)
        }
        return found.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Whether a legal form is one long word, such as `corporation`, that an acronym may count.
    static func isSpelledOut(_ word: Word) -> Bool {
        word.length >= 7 && word.length <= 12
    }

    private static func extend(
        _ words: ArraySlice<Word>, _ letters: [UInt8], _ used: Int, _ found: inout Set<[UInt8]>
    ) {
        if used >= 2, letters.count >= 3 { found.insert(letters) }
        guard let word = words.first, letters.count < 7, found.count < most else { return }
        var choices = 0
        for bit in 0..<26 where word.initials & (1 << UInt32(bit)) != 0 && choices < 6 {
            choices += 1
            let next = letters + [UInt8(0x61 + bit)]
            extend(words.dropFirst(), next, used + 1, &found)
            if word.second != 0 {
                extend(words.dropFirst(), next + [word.second], used + 1, &found)
            }
        }
    }

    /// The key of an acronym's letters: half of their hash.
    static func key(of letters: some Sequence<UInt8>) -> UInt32 {
        UInt32(truncatingIfNeeded: WordHash.of(letters) >> 7)
    }
}
