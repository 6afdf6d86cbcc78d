extension NameComparer {
    /// How alike a word is to a run of words, of so many letters, written as one, where one of them
    /// lacks its vowels.
    ///
    /// An article belongs to the word behind it: none ends a run, one that both begin with proves
    /// nothing, and one inside may not be heard (`Nur al-Din`, `Noureddine`).
    func skeletonLikeness(
        of name: NameView, _ place: Int, toRun run: ClosedRange<Int>, _ other: NameView,
        _ total: Int
    ) -> Float? {
        let (word, last) = unsafe (name.word(place), other.word(run.upperBound))
        let letters = unsafe name.start(place)
        let length = Int(word.length)
        if isPersonal, last.role == WordRole.particle.rawValue {
            guard unsafe letters[length - 1] == UInt8(ascii: "l") else { return nil }
        }
        guard unsafe !isPersonal || word.lacksVowels || isOneName(run, other) else { return nil }
        let whole = (0..<total).map { unsafe other.start(run.lowerBound)[$0] }
        let own = (0..<length).map { unsafe letters[$0] }
        var best = likeness(own, word.lacksVowels, whole, last.lacksVowels)
        if isPersonal, let article = unsafe article(in: run, other) {
            let short = Array(whole[..<article] + whole[(article + 2)...])
            if article > 0 {
                let unheard = likeness(own, word.lacksVowels, short, last.lacksVowels)
                best = [best, unheard].compactMap(\.self).max()
            } else if Articles.isOne(own.prefix(2)) {
                best = likeness(
                    Array(own.dropFirst(2)), word.lacksVowels, short, last.lacksVowels)
            }
        }
        return best.flatMap { isPersonal && $0 < Float(weights.gluedFloor) ? nil : $0 }
    }

    private func likeness(
        _ a: [UInt8], _ aLacksVowels: Bool, _ b: [UInt8], _ bLacksVowels: Bool
    ) -> Float? {
        unsafe a.withUnsafeBufferPointer { first in
            unsafe b.withUnsafeBufferPointer { second in
                guard let one = first.baseAddress, let other = second.baseAddress else {
                    return nil
                }
                return unsafe scratch.skeletonSimilarity(
                    one, a.count, aLacksVowels: aLacksVowels, other, b.count,
                    bLacksVowels: bLacksVowels)
            }
        }
    }

    /// Whether the words of a run are parts of one name in Arabic letters: most are written apart
    /// only where one of them is the article, `Abd`, `Allah` and the like.
    private func isOneName(_ run: ClosedRange<Int>, _ name: NameView) -> Bool {
        run.contains { place in
            if unsafe name.role(place) == .particle { return true }
            let count = unsafe Int(name.word(place).length)
            let letters = (0..<count).map { unsafe name.start(place)[$0] }
            return NameParts.arabic.contains(letters)
        }
    }

    /// Where in the letters of a run the article `al` stands, be it a word or the opening of one.
    private func article(in run: ClosedRange<Int>, _ name: NameView) -> Int? {
        var offset = 0
        for place in run {
            let word = unsafe name.word(place)
            let letters = unsafe name.start(place)
            let count = Int(word.length)
            let opens = unsafe count >= 2 && Articles.isOne([letters[0], letters[1]])
            if opens, count == 2 || place > run.lowerBound && count == 5 { return offset }
            offset += count
        }
        return nil
    }
}

extension Word {
    var lacksVowels: Bool { marks & WordMarks.lacksVowels.rawValue != 0 }
}

/// The Arabic article before a name.
enum Articles {
    /// Whether the letters are `al`, `el`, `ul` or the like.
    static func isOne(_ letters: some RandomAccessCollection<UInt8>) -> Bool {
        guard letters.count == 2, let first = letters.first, let last = letters.last else {
            return false
        }
        // `Jalali` has no article: of the letters for vowels this one opens none.
        return last == UInt8(ascii: "l") && WordHash.isVowel(first) && first != UInt8(ascii: "j")
    }
}

/// Words of which names are made that some write in one and some apart.
enum NameParts {
    /// In the consonants of Arabic letters: Abd, Allah, Din, and what ends Persian and Pashto names.
    static let arabic = Set(
        """
        abd allh dyn aldyn zadh pwr nzhad khan jan ml yar gl khyl khwah nya kya frd far dwst prst
        zhn bakhsh
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
}
