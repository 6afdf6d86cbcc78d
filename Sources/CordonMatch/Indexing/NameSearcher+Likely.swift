// Which words of the vocabulary may be a word of the query.
extension NameSearcher {
    /// How many words are kept with those that they are like.
    private static let mostKept = 60_000

    /// The words of the vocabulary that are like a word, the likest first.
    ///
    /// - Complexity: O(words of like sounds) at the first time, O(1) while it is kept.
    mutating func likely(
        _ word: Word, _ letters: UnsafePointer<UInt8>, _ index: IndexView
    ) -> [LikelyWord] {
        let key = unsafe key(of: word, letters)
        if let known = alike[key] { return known }
        if alike.count >= Self.mostKept { alike.removeAll(keepingCapacity: true) }
        let found = unsafe find(word, letters, index)
        alike[key] = found
        return found
    }

    /// One number for all by which words are compared.
    private func key(of word: Word, _ letters: UnsafePointer<UInt8>) -> UInt64 {
        let bytes = unsafe UnsafeRawBufferPointer(start: letters, count: Int(word.length))
        let facts = UInt64(word.role) | UInt64(word.marks) << 8 | (isPersonal ? 1 << 16 : 0)
        var hash = unsafe BlockHash.of(bytes)
        hash = BlockHash.adding(facts, to: hash)
        return BlockHash.adding(UInt64(word.symbol) << 32 | UInt64(word.other), to: hash)
    }

    private var isPersonal: Bool { comparer.isPersonal }

    private mutating func find(
        _ word: Word, _ letters: UnsafePointer<UInt8>, _ index: IndexView
    ) -> [LikelyWord] {
        var found: [LikelyWord] = []
        lookUp &+= 1
        unsafe index.forEachWord(letters, Int(word.length)) {
            found.append(LikelyWord(word: $0, similarity: 1))
        }
        let isNumber = word.role == WordRole.number.rawValue
        let symbol = isNumber ? word.symbol | 1 << 31 : word.symbol
        for idea in [symbol, word.other] where idea & ~(1 << 31) != 0 {
            unsafe IndexView.forEach(index.symbols, idea) {
                found.append(LikelyWord(word: $0, similarity: 0.97))
            }
        }
        if !isNumber {
            SoundVariants.forEach(word.sound) { key in
                unsafe IndexView.forEach(index.sounds, key) { other in
                    if let likely = unsafe likely(word, letters, other, index) {
                        found.append(likely)
                    }
                }
            }
        }
        return found.sorted {
            $0.similarity == $1.similarity
                ? $0.word < $1.word : $0.similarity > $1.similarity
        }
    }

    @inline(__always)
    private mutating func likely(
        _ word: Word, _ letters: UnsafePointer<UInt8>, _ number: UInt32, _ index: IndexView
    ) -> LikelyWord? {
        if seen[Int(number)] == lookUp { return nil }
        seen[Int(number)] = lookUp
        let other = unsafe index.vocabulary[Int(number)]
        let start = unsafe Int(index.wordLetterStarts[Int(number)])
        guard
            let (similarity, how) = unsafe comparer.likeness(
                word, letters, other, index.wordLetters + start),
            how != .same, how != .initial
        else { return nil }
        return LikelyWord(word: number, similarity: similarity)
    }
}
