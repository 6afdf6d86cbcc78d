import Foundation

/// Gathers names and lays them out as the bytes of an index.
struct IndexBuilder {
    private var letterStarts: [UInt32] = [0]
    private var nameLetters: [UInt8] = []
    private var wordStarts: [UInt32] = [0]
    private var occurrences: [Occurrence] = []
    private var vocabulary: [Word] = []
    private var wordLetterStarts: [UInt32] = [0]
    private var wordLetters: [UInt8] = []
    private var hashTable = [UInt32](repeating: 0, count: 1 << 12)
    private var pairs: [UInt64] = []
    private var acronyms: [UInt64] = []
    private var entities: [UInt32] = []
    private var flags: [UInt8] = []
    private var masses: [Float] = []
    private var textStarts: [UInt32] = [0]
    private var texts: [UInt8] = []
    private var signStarts: [UInt32] = [0]
    private var signs: [UInt32] = []
    private var wholes: [UInt64] = []
    private var numbers: [UInt64] = []
    private var stamp = NameStamp()

    /// Adds one name; names are numbered in this order.
    mutating func add(_ name: IndexedName, _ prepared: PreparedName) {
        let number = UInt32(entities.count)
        stamp.add(name)
        entities.append(name.entity)
        flags.append(name.kind.rawValue | (name.isWeak ? 128 : 0))
        texts.append(contentsOf: name.text.utf8)
        textStarts.append(UInt32(texts.count))
        nameLetters.append(contentsOf: prepared.letters)
        letterStarts.append(UInt32(nameLetters.count))
        signs.append(contentsOf: prepared.ideographs)
        signStarts.append(UInt32(signs.count))
        if prepared.whole != 0 {
            wholes.append(UInt64(WholeName.key(prepared.whole)) << 32 | UInt64(number))
        }
        for word in prepared.tokens {
            let letters = prepared.letters[word.range]
            occurrences.append(
                Occurrence(word: vocable(word, letters), start: word.start, marks: word.marks))
        }
        wordStarts.append(UInt32(occurrences.count))
        for key in PairSounds.keys(of: prepared) {
            pairs.append(UInt64(key) << 32 | UInt64(number))
        }
        guard name.kind != .person, name.kind != .vessel else { return }
        for key in Acronyms.keys(of: prepared, all: false) {
            acronyms.append(UInt64(key) << 32 | UInt64(number))
        }
    }

    /// Adds a number that an entity bears.
    mutating func add(_ number: BorneNumber) {
        stamp.add(number)
        numbers.append(UInt64(number.hash) << 32 | UInt64(number.entity))
    }

    // MARK: - Vocabulary

    /// The number of a word with its role, new or known.
    private mutating func vocable(_ word: Word, _ letters: ArraySlice<UInt8>) -> UInt32 {
        if vocabulary.count * 2 > hashTable.count { growTable() }
        let hash = WordHash.of(letters)
        let mask = hashTable.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashTable[slot] != 0 {
            let number = Int(hashTable[slot] - 1)
            let known = vocabulary[number]
            let range = Int(wordLetterStarts[number])..<Int(wordLetterStarts[number + 1])
            if known.role == word.role, known.symbol == word.symbol,
                wordLetters[range] == letters
            {
                return UInt32(number)
            }
            slot = (slot + 1) & mask
        }
        hashTable[slot] = UInt32(vocabulary.count + 1)
        vocabulary.append(word)
        wordLetters.append(contentsOf: letters)
        wordLetterStarts.append(UInt32(wordLetters.count))
        return UInt32(vocabulary.count - 1)
    }

    private mutating func growTable() {
        let count = hashTable.count * 2
        hashTable = [UInt32](repeating: 0, count: count)
        for number in vocabulary.indices {
            let range = Int(wordLetterStarts[number])..<Int(wordLetterStarts[number + 1])
            var slot = Int(truncatingIfNeeded: WordHash.of(wordLetters[range])) & (count - 1)
            while hashTable[slot] != 0 { slot = (slot + 1) & (count - 1) }
            hashTable[slot] = UInt32(number + 1)
        }
    }

    // MARK: - Bytes

    /// The finished index; its stamp is the one given, or that of the names and numbers.
    mutating func bytes(stamp given: UInt64?) throws(NameIndexError) -> Data {
        for count in [texts.count, nameLetters.count, occurrences.count, signs.count]
        where count > Int(UInt32.max) {
            throw .tooLarge(count: count)
        }
        let (starts, postings) = postings()
        noteRarity(starts)
        noteMasses()
        pairs.sort()
        acronyms.sort()
        var writer = SectionWriter(nameCount: entities.count, stamp: given ?? stamp.value)
        writer.append(.letterStarts, letterStarts)
        writer.append(.nameLetters, nameLetters)
        writer.append(.wordStarts, wordStarts)
        writer.append(.occurrences, occurrences)
        writer.append(.vocabulary, vocabulary)
        writer.append(.wordLetterStarts, wordLetterStarts)
        writer.append(.wordLetters, wordLetters)
        writer.append(.hashTable, hashTable)
        writer.append(.postingStarts, starts)
        writer.append(.postings, postings)
        writer.append(.symbols, symbols())
        writer.append(.sounds, sounds())
        writer.append(.pairs, pairs)
        writer.append(.acronyms, acronyms)
        writer.append(.entities, entities)
        writer.append(.flags, flags)
        writer.append(.masses, masses)
        writer.append(.textStarts, textStarts)
        writer.append(.texts, texts)
        writer.append(.signStarts, signStarts)
        writer.append(.signs, signs)
        wholes.sort()
        writer.append(.wholes, wholes)
        numbers.sort()
        writer.append(.numbers, numbers)
        return writer.finished()
    }

    /// For every distinct word the names that bear it, by counting sort.
    private func postings() -> (starts: [UInt32], names: [UInt32]) {
        var counts = [UInt32](repeating: 0, count: vocabulary.count + 1)
        var last = [UInt32](repeating: .max, count: vocabulary.count)
        forEachOccurrence { name, word in
            if last[word] != name {
                last[word] = name
                counts[word + 1] += 1
            }
        }
        for word in vocabulary.indices { counts[word + 1] += counts[word] }
        var names = [UInt32](repeating: 0, count: Int(counts[vocabulary.count]))
        var next = counts
        last = [UInt32](repeating: .max, count: vocabulary.count)
        forEachOccurrence { name, word in
            if last[word] != name {
                last[word] = name
                names[Int(next[word])] = name
                next[word] += 1
            }
        }
        return (counts, names)
    }

    private func forEachOccurrence(_ body: (UInt32, Int) -> Void) {
        for name in entities.indices {
            for place in Int(wordStarts[name])..<Int(wordStarts[name + 1]) {
                body(UInt32(name), Int(occurrences[place].word))
            }
        }
    }

    /// A word that many names of this list bear is no rarer than the list says, give or take two bits.
    private mutating func noteRarity(_ starts: [UInt32]) {
        let names = Double(max(1, entities.count))
        for word in vocabulary.indices where vocabulary[word].role <= WordRole.patronymic.rawValue {
            let bearers = Double(starts[word + 1] - starts[word])
            let bits = Log2.of(names / max(1, bearers)) + 2
            vocabulary[word].rarity = min(vocabulary[word].rarity, UInt16(min(160, bits * 8)))
        }
    }

    private mutating func noteMasses() {
        let comparer = NameComparer(weights: MatchWeights())
        for name in entities.indices {
            var total: Float = 0
            for place in Int(wordStarts[name])..<Int(wordStarts[name + 1]) {
                total += comparer.mass(vocabulary[Int(occurrences[place].word)])
            }
            masses.append(total)
        }
    }

    private func symbols() -> [UInt64] {
        var pairs: [UInt64] = []
        for (number, word) in vocabulary.enumerated() where word.symbol != 0 {
            if word.role == WordRole.form.rawValue { continue }
            let key = word.role == WordRole.number.rawValue ? word.symbol | 1 << 31 : word.symbol
            pairs.append(UInt64(key) << 32 | UInt64(number))
            if word.other != 0 { pairs.append(UInt64(word.other) << 32 | UInt64(number)) }
        }
        return pairs.sorted()
    }

    private func sounds() -> [UInt64] {
        var pairs: [UInt64] = []
        for (number, word) in vocabulary.enumerated()
        where word.role <= WordRole.patronymic.rawValue || word.role == WordRole.business.rawValue
            || word.role == WordRole.place.rawValue
        {
            SoundVariants.forEach(word.sound) { pairs.append(UInt64($0) << 32 | UInt64(number)) }
        }
        return pairs.sorted()
    }
}
