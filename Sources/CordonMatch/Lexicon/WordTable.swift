/// What a table of words says about one word or phrase.
struct WordMeaning: Sendable {
    /// The idea: words with the same number mean the same.
    var symbol: UInt32
    /// What the word does in a name.
    var role: WordRole
    /// How rare it is, in bits; 0 where the table does not say.
    var bits: UInt8
    /// Whether it is a nickname or short form of the idea.
    var isShort: Bool
    /// The number of words in the phrase.
    var words: UInt8
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

    /// Adds a word, unless it is there already: the first table to name a word has it.
    mutating func insert(_ hash: UInt64, _ meaning: WordMeaning) {
        if count * 2 > mask { grow() }
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return }
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
