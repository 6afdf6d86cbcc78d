/// Which letters and digits a word has, as bits.
enum LetterSet {
    @inline(__always)
    static func bit(_ byte: UInt8) -> UInt64 {
        byte >= 0x61 ? 1 << UInt64(byte - 0x61) : 1 << UInt64(26 + (byte & 15))
    }
}

/// How rare a word is where no list has been counted: longer words are rarer.
enum Rarity {
    /// Eighths of a bit for a word of so many letters, between 7 and 16 bits.
    @inline(__always)
    static func eighths(ofLength length: Int) -> UInt16 {
        UInt16(min(16 * 8, 44 + 9 * length))
    }
}

/// Fathers' names in the Slavic manner.
enum Patronymic {
    private static let endings = [
        "ovich", "evich", "ovitch", "evitch", "ovych", "evych", "ovna", "evna", "ivna", "yevich",
        "ichna", "inichna", "ovic", "evic", "avich", "auna", "euna",
    ].map { Array($0.utf8) }

    /// How rare bearing one is, in eighths of a bit: as a given name, however long the word is.
    static let rarity: UInt16 = 64

    /// Gives a word the role of a father's name, and the idea of the given name in it.
    static func note(in word: inout Word, _ letters: ArraySlice<UInt8>) {
        word.role = WordRole.patronymic.rawValue
        word.rarity = min(word.rarity, rarity)
        if let father = Lexicon.shared.father(of: letters) { word.symbol = father }
    }

    /// What stands before the ending of a father's name; nil where it has none.
    static func stem(of word: ArraySlice<UInt8>) -> [UInt8]? {
        let found = endings.filter { word.suffix($0.count).elementsEqual($0) }
        guard let ending = found.max(by: { $0.count < $1.count }), word.count > ending.count + 1
        else { return nil }
        return Array(word.dropLast(ending.count))
    }

    /// Whether a word of seven letters or more ends as a father's name does.
    ///
    /// `Petrović` at an end of a name is a family name; the same ending is a father's elsewhere.
    static func isOne(_ word: ArraySlice<UInt8>, at place: Int, of count: Int) -> Bool {
        guard word.count >= 7, let last = word.last else { return false }
        switch last {
        case UInt8(ascii: "h"), UInt8(ascii: "a"): break
        case UInt8(ascii: "c"):
            guard place > 0, place < count - 1 else { return false }
        default: return false
        }
        return endings.contains { word.suffix($0.count).elementsEqual($0) }
    }
}

/// Endings that many names share, so that sharing one is no likeness.
enum NameEndings {
    private static let endings: [[UInt8]] = [
        "ovich", "evich", "ovna", "evna", "ullah", "allah", "uddin", "dottir", "sson", "shvili",
        "zadeh", "zade", "zai", "poulos", "escu", "mann", "man", "berg", "stein", "sky", "skiy",
        "skii", "wicz", "enko", "yan", "ian", "ev", "ov", "ova", "eva", "ullin", "pour", "nejad",
        "abad", "bank", "tech", "soft", "group", "invest", "prom", "stroy", "export", "trans",
        "chemical", "mechanical", "werk", "wagen",
    ].map { Array($0.utf8.reversed()) }

    /// Endings by their last letter.
    private static let byLast: [[[UInt8]]] = {
        var lists = [[[UInt8]]](repeating: [], count: 26)
        for ending in endings { lists[Int(ending[0] - 0x61)].append(ending) }
        return lists.map { $0.sorted { $0.count > $1.count } }
    }()

    /// The length of the longest known ending that both words have beyond two letters of stem.
    static func common(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int
    ) -> Int {
        var shared = 0
        while shared < min(n, m) - 2, unsafe a[n - 1 - shared] == b[m - 1 - shared] { shared += 1 }
        guard shared >= 2 else { return 0 }
        let last = unsafe a[n - 1]
        guard last >= 0x61 else { return 0 }
        for ending in byLast[Int(last - 0x61)] where ending.count <= shared {
            var place = 0
            while place < ending.count, unsafe a[n - 1 - place] == ending[place] { place += 1 }
            if place == ending.count { return place }
        }
        return 0
    }
}

/// Openings that many names share, as endings are.
enum NameOpenings {
    private static let servant = Array("abd".utf8)

    /// The length of the opening that both words have in common: `abd` with the article after it,
    /// before the word by which names such as `Abdurrahim` and `Abdurrahman` differ.
    static func common(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int
    ) -> Int {
        guard min(n, m) >= 7 else { return 0 }
        for place in servant.indices
        where unsafe a[place] != servant[place] || b[place] != servant[place] { return 0 }
        let hasArticle = unsafe a[3] == b[3] && WordHash.isVowel(a[3])
        return hasArticle ? unsafe a[4] == b[4] ? 5 : 4 : 3
    }
}

/// Roman numerals up to 39.
enum RomanNumeral {
    /// The value of letters `i`, `v` and `x` written in the usual way, or nil.
    static func value(of letters: ArraySlice<UInt8>) -> UInt32? {
        var total: Int32 = 0
        var largest: Int32 = 0
        for letter in letters.reversed() {
            let value: Int32 = letter == 0x69 ? 1 : letter == 0x76 ? 5 : 10
            total += value < largest ? -value : value
            largest = max(largest, value)
        }
        return total > 0 ? UInt32(total) : nil
    }
}

/// A coarse key of how a word sounds, the same for most ways of transcribing it.
///
/// Consonants fall into nine classes, runs of one class count once, vowels and `h` count
/// only at the start (as one letter). Up to eight classes are packed, four bits each.
enum Sound {
    /// The class of each letter; 0 is silent, 15 a vowel.
    static let classes: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 128)
        let groups: [(String, UInt8)] = [
            ("aeiouy", 15), ("bp", 1), ("fvw", 2), ("dt", 3), ("gkqcx", 4), ("szj", 5), ("l", 6),
            ("mn", 7), ("r", 8), ("h", 0), ("0123456789", 9),
        ]
        for (letters, value) in groups { for byte in letters.utf8 { table[Int(byte)] = value } }
        return table
    }()

    @inline(__always)
    static func key(of word: ArraySlice<UInt8>) -> UInt32 {
        var key: UInt32 = 0
        var count = 0
        var last: UInt8 = 0
        var index = word.startIndex
        while index < word.endIndex, count < 8 {
            let byte = word[index]
            var value = classes[Int(byte & 0x7F)]
            let next = index + 1 < word.endIndex ? word[index + 1] : 0
            if byte == UInt8(ascii: "c") || byte == UInt8(ascii: "t") || byte == UInt8(ascii: "d") {
                if next == UInt8(ascii: "h"), byte == UInt8(ascii: "c") { value = 5 }
                if next == UInt8(ascii: "s") || next == UInt8(ascii: "z") { value = 5 }
            } else if byte == UInt8(ascii: "p"), next == UInt8(ascii: "h") {
                value = 2
            } else if byte == UInt8(ascii: "x"), index == word.startIndex {
                value = 5
            }
            index += 1
            if value == 0 { continue }
            if value == 15 {
                if count == 0 {
                    key = 15
                    count = 1
                }
                last = 0
                continue
            }
            if value == last { continue }
            key = key << 4 | UInt32(value)
            count += 1
            last = value
        }
        return key
    }
}
