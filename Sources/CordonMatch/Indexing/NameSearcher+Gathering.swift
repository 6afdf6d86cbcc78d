extension NameSearcher {
    /// The names that share most with the query, best first.
    mutating func gather(_ name: PreparedName, _ index: IndexView) -> [UInt32] {
        counter.clear()
        comparer.isPersonal = name.kind == .person
        unsafe prepareWords(name, index)
        exact.removeAll(keepingCapacity: true)
        if name.whole != 0 {
            unsafe IndexView.forEach(index.wholes, WholeName.key(name.whole)) { exact.append($0) }
        }
        if name.saysNothing { return exact }
        var number: UInt8 = 0
        for place in words.indices where number < 250 {
            let word = words[place]
            let role = WordRole(rawValue: word.role) ?? .word
            if role == .form || role == .title || role == .particle || role == .initial { continue }
            number += 1
            let letters = name.letters[word.range]
            unsafe letters.withUnsafeBufferPointer { letters in
                guard let base = letters.baseAddress else { return }
                unsafe addNames(like: word, base, number, index)
            }
        }
        unsafe addPairs(name, index, &number)
        unsafe addSyllables(name, index, &number)
        unsafe addStuckForms(name, index, &number)
        unsafe addAcronyms(name, index, &number)
        let written = Set(exact)
        return unsafe exact + top(index).filter { !written.contains($0) }
    }

    /// The query's words with the rarity that the index knows for them.
    private mutating func prepareWords(_ name: PreparedName, _ index: IndexView) {
        words = name.tokens
        for place in words.indices {
            let letters = name.letters[words[place].range]
            unsafe letters.withUnsafeBufferPointer { letters in
                guard let base = letters.baseAddress else { return }
                unsafe index.forEachWord(base, letters.count) { number in
                    let known = unsafe index.vocabulary[Int(number)]
                    if known.role == words[place].role, known.symbol == words[place].symbol {
                        words[place].rarity = known.rarity
                    }
                }
            }
        }
    }

    /// Adds the names that bear a word like this one, the likest words first.
    private mutating func addNames(
        like word: Word, _ letters: UnsafePointer<UInt8>, _ number: UInt8, _ index: IndexView
    ) {
        let mass = comparer.mass(word)
        for other in unsafe likely(word, letters, index) {
            let value = mass * other.similarity
            let start = unsafe Int(index.postingStarts[Int(other.word)])
            let end = unsafe Int(index.postingStarts[Int(other.word) + 1])
            for place in start..<end {
                counter.add(unsafe index.postings[place], value, word: number)
            }
        }
    }

    /// Adds names that write two of the query's words as one, or one as two.
    private mutating func addPairs(
        _ name: PreparedName, _ index: IndexView, _ number: inout UInt8
    ) {
        guard number < 250 else { return }
        number += 1
        let query = number
        for word in words where word.length >= 5 && word.role != WordRole.form.rawValue {
            let value = comparer.mass(word) * 1.5
            SoundVariants.forEach(word.sound) { key in
                guard key > 0xFFF else { return }
                unsafe IndexView.forEach(index.pairs, key) { name in
                    counter.add(name, value, word: query)
                }
            }
        }
        for (key, first) in PairSounds.pairs(of: name) {
            let (one, other) = (words[first], words[first + 1])
            if Self.isKnownWithArticle(one, other) { continue }
            let value = min(1.2, comparer.mass(one) + comparer.mass(other))
            unsafe IndexView.forEach(index.sounds, key) { bearers in
                let start = unsafe Int(index.postingStarts[Int(bearers)])
                let end = unsafe Int(index.postingStarts[Int(bearers) + 1])
                for place in start..<end {
                    counter.add(unsafe index.postings[place], value, word: query)
                }
            }
        }
    }

    /// Whether the tables know what a particle would be glued to: `Abd al` is found as Abd, and
    /// must not count twice.
    private static func isKnownWithArticle(_ one: Word, _ other: Word) -> Bool {
        let particle = WordRole.particle.rawValue
        return one.role == particle && other.symbol != 0
            || other.role == particle && one.symbol != 0
    }

    /// Adds names that have a legal form stuck to a word (`JSCARGUMENT`), or only one of the two has.
    private mutating func addStuckForms(
        _ name: PreparedName, _ index: IndexView, _ number: inout UInt8
    ) {
        guard name.kind != .person, name.kind != .vessel, number < 250 else { return }
        number += 1
        let query = number
        for (place, word) in words.enumerated() where word.role != WordRole.number.rawValue {
            let letters = name.letters[word.range]
            if word.role == WordRole.form.rawValue {
                guard letters.count <= 4, place + 1 < words.count else { continue }
                unsafe addBearers(of: letters + name.letters[words[place + 1].range], index, query)
                continue
            }
            for count in 2...4 where letters.count >= count + 3 {
                if Lexicon.shared.isForm(letters.prefix(count)) {
                    unsafe addBearers(of: Array(letters.dropFirst(count)), index, query)
                }
                if Lexicon.shared.isForm(letters.suffix(count)) {
                    unsafe addBearers(of: Array(letters.dropLast(count)), index, query)
                }
            }
        }
    }

    /// Adds names in Latin letters of which a Korean syllable of the query, or two that stand side
    /// by side, are a word: `호규` is written Ho Kyu, Ho-gyu and Hokyu.
    private mutating func addSyllables(
        _ name: PreparedName, _ index: IndexView, _ number: inout UInt8
    ) {
        guard name.kind == .person, (2...4).contains(name.ideographs.count), number < 240 else {
            return
        }
        var before: [[UInt8]] = []
        for syllable in name.ideographs where Hangul.range.contains(syllable) {
            number += 1
            let spellings = Hangul.spellings(of: syllable)
            for spelling in spellings { unsafe addBearers(of: spelling, index, number, 0.5) }
            for start in before {
                for spelling in spellings { unsafe addBearers(of: start + spelling, index, number) }
            }
            before = spellings
        }
    }

    /// Adds the names that bear a word of exactly these letters.
    private mutating func addBearers(
        of letters: some Collection<UInt8>, _ index: IndexView, _ query: UInt8,
        _ value: Float = 1.2
    ) {
        unsafe Array(letters).withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            unsafe index.forEachWord(base, buffer.count) { word in
                let start = unsafe Int(index.postingStarts[Int(word)])
                let end = unsafe Int(index.postingStarts[Int(word) + 1])
                for place in start..<end {
                    counter.add(unsafe index.postings[place], value, word: query)
                }
            }
        }
    }

    /// Adds names of which a query word is the acronym, and acronyms of the query's words.
    private mutating func addAcronyms(
        _ name: PreparedName, _ index: IndexView, _ number: inout UInt8
    ) {
        guard name.kind != .person, name.kind != .vessel, number < 250 else { return }
        number += 1
        let query = number
        for word in words where word.length >= 3 && word.length <= 7 {
            guard word.role == WordRole.word.rawValue else { continue }
            unsafe IndexView.forEach(index.acronyms, Acronyms.key(of: name.letters[word.range])) {
                counter.add($0, 1.5, word: query)
            }
        }
        for letters in Acronyms.spellings(of: name) {
            unsafe addBearers(of: letters, index, query)
        }
    }

    /// The names with the greatest share, for their length; ties by number.
    private mutating func top(_ index: IndexView) -> [UInt32] {
        var query: Float = 0
        for word in words { query += comparer.mass(word) }
        var ranked: [(rank: Float, name: UInt32)] = []
        ranked.reserveCapacity(counter.touched.count)
        var greatest: Float = 0
        for name in counter.touched {
            let sum = counter.sum(name)
            let mass = unsafe index.masses[Int(name)]
            let conflict = max(0, min(query, mass) - sum)
            let rank = sum / (sum + 1.2 * conflict + 0.15 * abs(query - mass))
            greatest = max(greatest, rank)
            ranked.append((rank, name))
        }
        let wanted = depth
        if ranked.count > 4 * wanted { ranked = Self.prune(ranked, wanted) }
        ranked.sort { $0.rank == $1.rank ? $0.name < $1.name : $0.rank > $1.rank }
        return ranked.prefix(wanted).map(\.name)
    }

    /// Leaves out what ranks surely below the first `wanted`, by a histogram of ranks.
    private static func prune(
        _ ranked: [(rank: Float, name: UInt32)], _ wanted: Int
    ) -> [(rank: Float, name: UInt32)] {
        var counts = [Int](repeating: 0, count: 257)
        for entry in ranked { counts[Int(max(0, min(256, entry.rank * 256)))] += 1 }
        var least = 256
        var total = counts[256]
        while least > 0, total < wanted {
            least -= 1
            total += counts[least]
        }
        return ranked.filter { Int(max(0, min(256, $0.rank * 256))) >= least }
    }
}
