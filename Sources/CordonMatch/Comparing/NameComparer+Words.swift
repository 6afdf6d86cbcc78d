extension NameComparer {
    /// Links every word of one name with every word of the other that may be the same.
    mutating func linkWords(_ a: NameView, _ b: NameView) {
        for i in unsafe 0..<a.count {
            let word = unsafe a.word(i)
            for j in unsafe 0..<b.count {
                let other = unsafe b.word(j)
                guard
                    let (similarity, how) = unsafe likeness(word, a.start(i), other, b.start(j))
                else { continue }
                scratch.add(
                    Link(
                        first: UInt8(i), firstCount: 1, second: UInt8(j), secondCount: 1,
                        how: how, similarity: similarity))
            }
        }
    }

    /// How alike two words are, or nil where they cannot be the same word.
    @inline(__always)
    func likeness(
        _ a: Word, _ aLetters: UnsafePointer<UInt8>, _ b: Word, _ bLetters: UnsafePointer<UInt8>
    ) -> (Float, Agreement)? {
        let isForm = a.role == WordRole.form.rawValue
        if isForm || b.role == WordRole.form.rawValue { return formLikeness(a, b) }
        let isNumber = a.role == WordRole.number.rawValue
        if isNumber || b.role == WordRole.number.rawValue {
            guard a.role == b.role, a.symbol == b.symbol else { return nil }
            return (1, .number)
        }
        if a.length == b.length, a.letterSet == b.letterSet,
            unsafe Self.equal(aLetters, bLetters, Int(a.length))
        {
            return (1, .same)
        }
        if a.role == WordRole.initial.rawValue || b.role == WordRole.initial.rawValue {
            return unsafe initialLikeness(a, aLetters, b, bLetters)
        }
        let patronymic = WordRole.patronymic.rawValue
        let areOfOneKind = (a.role == patronymic) == (b.role == patronymic)
        if areOfOneKind, WordMeaning.agree((a.symbol, a.other), (b.symbol, b.other)) {
            let short = (a.marks | b.marks) & WordMarks.short.rawValue != 0
            return short ? (0.86, .nickname) : (0.97, .meaning)
        }
        if a.role >= WordRole.particle.rawValue || b.role >= WordRole.particle.rawValue {
            if a.role != b.role { return unsafe mistypedParticle(a, aLetters, b, bLetters) }
            guard a.role == WordRole.particle.rawValue else { return nil }
            if a.symbol != 0, a.symbol == b.symbol { return (0.97, .meaning) }
            return unsafe aLetters[0] == bLetters[0] ? (0.7, .spelling) : nil
        }
        return unsafe spelling(a, aLetters, b, bLetters)
    }

    /// `xal` for `al`: a short word one letter away from a particle.
    private func mistypedParticle(
        _ a: Word, _ aLetters: UnsafePointer<UInt8>, _ b: Word, _ bLetters: UnsafePointer<UInt8>
    ) -> (Float, Agreement)? {
        let (particle, word) = (WordRole.particle.rawValue, WordRole.word.rawValue)
        guard a.role + b.role == particle + word, a.role == word || b.role == word,
            a.length + b.length >= 4, a.length <= 4, b.length <= 4
        else { return nil }
        let cost = unsafe scratch.distance(
            aLetters, Int(a.length), bLetters, Int(b.length), limit: 10)
        return cost <= 10 ? (0.6, .spelling) : nil
    }

    private func formLikeness(_ a: Word, _ b: Word) -> (Float, Agreement)? {
        guard a.role == b.role else { return nil }
        if a.symbol == b.symbol { return (1, .same) }
        let classes = Lexicon.shared.formClasses
        return classes[Int(a.symbol)] == classes[Int(b.symbol)] ? (0.95, .form) : nil
    }

    @inline(__always)
    private func initialLikeness(
        _ a: Word, _ aLetters: UnsafePointer<UInt8>, _ b: Word, _ bLetters: UnsafePointer<UInt8>
    ) -> (Float, Agreement)? {
        guard unsafe aLetters[0] == bLetters[0] || a.initials & b.initials != 0,
            a.role <= WordRole.initial.rawValue, b.role <= WordRole.initial.rawValue,
            a.role != b.role
        else { return nil }
        return (0.85, .initial)
    }

    /// The likeness of two words by their letters.
    ///
    /// Two words that the tables know as different ones are alike only by a slip of the pen.
    @inline(__always)
    private func spelling(
        _ a: Word, _ aLetters: UnsafePointer<UInt8>, _ b: Word, _ bLetters: UnsafePointer<UInt8>
    ) -> (Float, Agreement)? {
        let (n, m) = (Int(a.length), Int(b.length))
        let longer = max(n, m)
        let vowelMark = WordMarks.lacksVowels.rawValue
        let bothKnown = a.symbol != 0 && b.symbol != 0
        if (a.marks | b.marks) & vowelMark != 0, bothKnown { return nil }
        if (a.marks ^ b.marks) & vowelMark != 0 {
            let likeness = unsafe scratch.skeletonSimilarity(
                aLetters, n, aLacksVowels: a.marks & vowelMark != 0, bLetters, m,
                bLacksVowels: b.marks & vowelMark != 0)
            return likeness.map { ($0, .sound) }
        }
        if a.role != b.role, unsafe isAbbreviation(a, aLetters, b, bLetters) {
            return (0.85, .meaning)
        }
        guard longer >= 2, abs(n - m) <= max(2, longer / 2) else { return nil }
        // `Grigoryev` is no `Grigoryevich`.
        let fathers = WordRole.patronymic.rawValue
        if isPersonal, (a.role == fathers) != (b.role == fathers), abs(n - m) > 1 { return nil }
        if isPersonal, (a.marks | b.marks) & WordMarks.transcribed.rawValue != 0 {
            return unsafe Romanisation.agree(aLetters, n, bLetters, m) ? (0.95, .sound) : nil
        }
        let floor = unsafe self.floor(a, aLetters, b, bLetters)
        let mean = Float(n + m) * 5
        let limit =
            bothKnown ? Int32(weights.knownSlip) : Int32(mean * (1 - floor))
        if let stem = unsafe adjective(aLetters, n, bLetters, m) { return stem }
        let different = (a.letterSet ^ b.letterSet).nonzeroBitCount
        guard different <= max(4, 2 + longer / 2), Int32(different) * 2 <= limit else { return nil }
        let cost = unsafe scratch.distance(aLetters, n, bLetters, m, limit: limit)
        if cost > 5, !bothKnown, unsafe SlavicWriting.agree(aLetters, n, bLetters, m) {
            return (0.95, .sound)
        }
        guard cost <= limit else { return nil }
        var base = mean
        if cost > 5 {
            let ending = unsafe NameEndings.common(aLetters, n, bLetters, m)
            let opening =
                isPersonal
                ? unsafe NameOpenings.common(aLetters, n, bLetters, m)
                : unsafe Compounds.common(aLetters, n, bLetters, m)
            base -= Float(ending + opening) * 10 * Float(weights.ending)
        }
        var similarity = 1 - Float(weights.steepness) * Float(cost) / base
        let lackVowels = a.marks & b.marks & vowelMark != 0
        // Two words of one sound are alike by it where it is long, or all that there is.
        let isTelling = a.sound > 0xFF || a.sound < 0xF && max(n, m) <= 3
        let sameSound =
            a.sound == b.sound && a.sound > 0 && isTelling && !bothKnown && !lackVowels
        if sameSound { similarity += (1 - similarity) * 0.4 }
        if unsafe aLetters[0] != bLetters[0] { similarity -= 0.03 }
        if lackVowels,
            unsafe ComparisonScratch.endsInI(aLetters, n)
                != ComparisonScratch.endsInI(bLetters, m)
        {
            similarity *= 0.9
        }
        guard similarity >= floor else { return nil }
        return (similarity, sameSound ? .sound : .spelling)
    }

    /// The least likeness by which two words can be one.
    private func floor(
        _ a: Word, _ aLetters: UnsafePointer<UInt8>, _ b: Word, _ bLetters: UnsafePointer<UInt8>
    ) -> Float {
        // Where no vowels are written, another letter makes another name.
        if isPersonal, a.lacksVowels, b.lacksVowels,
            unsafe Self.haveOtherLetters(a, aLetters, b, bLetters)
        {
            return Float(weights.consonantFloor)
        }
        let isTranscribed = (a.marks ^ b.marks) & WordMarks.transcribed.rawValue != 0
        let isShort = max(a.length, b.length) <= 4
        return isShort || isTranscribed ? Float(weights.shortFloor) : Float(weights.floor)
    }

    /// Whether two words have as many letters and not the same ones, but for those that carry a
    /// vowel or end a word in one.
    private static func haveOtherLetters(
        _ a: Word, _ aLetters: UnsafePointer<UInt8>, _ b: Word, _ bLetters: UnsafePointer<UInt8>
    ) -> Bool {
        let (first, second) = unsafe (firmLetters(a, aLetters), firmLetters(b, bLetters))
        return first.count == second.count && first != second
    }

    private static func firmLetters(_ word: Word, _ letters: UnsafePointer<UInt8>) -> [UInt8] {
        (0..<Int(word.length)).map { unsafe letters[$0] }.filter {
            $0 != UInt8(ascii: "a") && $0 != UInt8(ascii: "e")
        }
    }

    /// Whether one word is the beginning, four letters or more, of a business word.
    @inline(__always)
    private func isAbbreviation(
        _ a: Word, _ aLetters: UnsafePointer<UInt8>, _ b: Word, _ bLetters: UnsafePointer<UInt8>
    ) -> Bool {
        let business = WordRole.business.rawValue
        let (short, long) = a.length < b.length ? (a, b) : (b, a)
        guard long.role == business, short.role == WordRole.word.rawValue, short.length >= 4,
            short.length < long.length
        else { return false }
        return unsafe Self.equal(aLetters, bLetters, Int(short.length))
    }

    /// `murom` and `muromskiy`: a word and the Slavic adjective made from it.
    private func adjective(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int
    ) -> (Float, Agreement)? {
        let (short, count, long, length) = n < m ? unsafe (a, n, b, m) : unsafe (b, m, a, n)
        guard count >= 4, length >= count + 3, length <= count + 6,
            unsafe Self.equal(short, long, count), unsafe long[count] == UInt8(ascii: "s"),
            unsafe long[count + 1] == UInt8(ascii: "k")
        else { return nil }
        return (0.88, .meaning)
    }
}
