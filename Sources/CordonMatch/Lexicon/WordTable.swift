/// What a table of words says about one word or phrase.
struct WordMeaning: Sendable {
    /// The idea: words with the same number mean the same.
    var symbol: UInt32
    /// A second idea, of a spelling that belongs to two; 0 for nearly all.
    var other: UInt32 = 0
    /// What the word does in a name.
    var role: WordRole
    /// How rare it is, in bits; 0 where the table does not say.
    var bits: UInt8
    /// Whether it is a nickname or short form of the idea.
    var isShort: Bool
    /// The number of words in the phrase.
    var words: UInt8
}

extension WordMeaning {
    /// Takes in a second row that has the same word.
    fileprivate mutating func add(_ meaning: WordMeaning) {
        if symbol == meaning.symbol {
            isShort = isShort && meaning.isShort
        } else if other == 0 {
            other = meaning.symbol
        }
    }

    /// Whether two words share an idea.
    static func agree(_ a: (UInt32, UInt32), _ b: (UInt32, UInt32)) -> Bool {
        a.0 != 0 && (a.0 == b.0 || a.0 == b.1) || a.1 != 0 && (a.1 == b.0 || a.1 == b.1)
    }
}

/// A hash table from folded words to their meaning, without keys: 64-bit hashes stand for words.
///
/// - Complexity: O(1) a look-up, one cache line in the usual case.
struct WordTable: Sendable {
    private(set) var hashes: [UInt64]
    private(set) var meanings: [WordMeaning]
    private(set) var count = 0
    private var mask: Int

    init(capacity: Int = 1 << 13) {
        hashes = [UInt64](repeating: 0, count: capacity)
        let none = WordMeaning(symbol: 0, role: .word, bits: 0, isShort: false, words: 0)
        meanings = [WordMeaning](repeating: none, count: capacity)
        mask = capacity - 1
    }

    /// The meaning of the word with this hash.
    @inline(__always)
    subscript(hash: UInt64) -> WordMeaning? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return meanings[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Adds a word: the first row to name it has it, and the next one is its second idea.
    mutating func insert(_ hash: UInt64, _ meaning: WordMeaning) {
        if count * 2 > mask { grow() }
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == hash {
                meanings[slot].add(meaning)
                return
            }
            slot = (slot + 1) & mask
        }
        hashes[slot] = hash
        meanings[slot] = meaning
        count += 1
    }

    private mutating func grow() {
        let old = zip(hashes, meanings).filter { $0.0 != 0 }
        self = WordTable(capacity: (mask + 1) * 2)
        for (hash, meaning) in old { insert(hash, meaning) }
    }
}

/// Words by their spelling, and by their stem where nobody has the spelling.
///
/// A stem that two rows share belongs to neither, so that no two rows fall together because an
/// ending was cut.
struct SpellingTable: Sendable {
    private var exact = WordTable()
    private var stems = WordTable()
    private var consonants = WordTable(capacity: 1 << 10)
    private let stem: @Sendable (ArraySlice<UInt8>) -> UInt64

    init(stem: @escaping @Sendable (ArraySlice<UInt8>) -> UInt64) { self.stem = stem }

    /// What the tables say of a word; nil where they do not know it.
    ///
    /// A word of a script that leaves vowels out is known by its consonants alone, so that it is
    /// none of the words that are written with these letters only: `أسعد` is no `Asad`.
    subscript(letters: ArraySlice<UInt8>, lacksVowels lacksVowels: Bool = false) -> WordMeaning? {
        if lacksVowels { return consonants[WordHash.of(letters)] }
        if let meaning = exact[WordHash.of(letters)] { return meaning }
        guard let meaning = stems[stem(letters)], meaning.other == 0 else { return nil }
        return meaning
    }

    /// What the tables say of exactly these letters, as syllables are read: `ji` is no spelling of `i`.
    func exactly(_ letters: ArraySlice<UInt8>) -> WordMeaning? { exact[WordHash.of(letters)] }

    mutating func insert(
        _ letters: ArraySlice<UInt8>, lacksVowels: Bool = false, _ meaning: WordMeaning
    ) {
        if lacksVowels {
            consonants.insert(WordHash.of(letters), meaning)
            return
        }
        exact.insert(WordHash.of(letters), meaning)
        stems.insert(stem(letters), meaning)
    }
}
