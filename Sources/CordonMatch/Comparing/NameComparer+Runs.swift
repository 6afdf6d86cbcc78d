extension NameComparer {
    /// Links a word with several words of the other name: written as one, or as an acronym.
    mutating func linkRuns(_ a: NameView, _ b: NameView) {
        for i in unsafe 0..<a.count where unsafe mayStandForMany(a, i, b, isFirst: true) {
            unsafe linkGlued(a, i, b, swapped: false)
            unsafe linkAcronym(a, i, b, swapped: false)
        }
        for j in unsafe 0..<b.count where unsafe mayStandForMany(b, j, a, isFirst: false) {
            unsafe linkGlued(b, j, a, swapped: true)
            unsafe linkAcronym(b, j, a, swapped: true)
        }
    }

    /// Whether a word has no sure partner yet.
    private func mayStandForMany(
        _ name: NameView, _ place: Int, _ other: NameView, isFirst: Bool
    ) -> Bool {
        let role = unsafe name.role(place)
        guard role != .number, role != .title, role != .particle, role != .form else {
            return false
        }
        for index in 0..<scratch.linkCount {
            let link = unsafe scratch.links[index]
            let own = isFirst ? link.first : link.second
            if Int(own) == place, link.similarity > 0.96 { return false }
        }
        return true
    }

    private mutating func add(
        _ place: Int, _ start: Int, _ count: Int, _ how: Agreement, _ similarity: Float,
        swapped: Bool
    ) {
        let (one, run) = (UInt8(place), UInt8(start))
        scratch.add(
            swapped
                ? Link(
                    first: run, firstCount: UInt8(count), second: one, secondCount: 1, how: how,
                    similarity: similarity)
                : Link(
                    first: one, firstCount: 1, second: run, secondCount: UInt8(count), how: how,
                    similarity: similarity))
    }

    // MARK: - Words written as one

    private mutating func linkGlued(
        _ name: NameView, _ place: Int, _ other: NameView, swapped: Bool
    ) {
        let word = unsafe name.word(place)
        let length = Int(word.length)
        let isTranscribed = isPersonal && word.marks & WordMarks.transcribed.rawValue != 0
        guard length >= (isTranscribed ? 3 : 5) else { return }
        for start in unsafe 0..<other.count {
            unsafe linkWithForm(name, place, other, start, swapped: swapped)
            var total = unsafe Int(other.word(start).length)
            guard total < length + 3 else { continue }
            let last = unsafe max(start + 1, min(other.count, start + 4))
            for end in start + 1..<last {
                let next = unsafe other.word(end)
                guard next.role != WordRole.form.rawValue,
                    unsafe Int(next.start) == Int(other.word(start).start) + total
                else { break }
                total += Int(next.length)
                if let likeness = unsafe likeness(of: name, place, toRun: start...end, other, total)
                {
                    add(place, start, end - start + 1, .glued, likeness, swapped: swapped)
                }
            }
        }
    }

    /// How alike a word is to a run of words, of so many letters, written as one.
    private func likeness(
        of name: NameView, _ place: Int, toRun run: ClosedRange<Int>, _ other: NameView,
        _ total: Int
    ) -> Float? {
        let (word, last) = unsafe (name.word(place), other.word(run.upperBound))
        let length = Int(word.length)
        if (word.marks ^ last.marks) & WordMarks.lacksVowels.rawValue != 0 {
            return unsafe skeletonLikeness(of: name, place, toRun: run, other, total)
        }
        if isPersonal, (word.marks | last.marks) & WordMarks.transcribed.rawValue != 0 {
            let areOne = unsafe Romanisation.agree(
                name.start(place), length, other.start(run.lowerBound), total)
            return areOne ? 0.96 : nil
        }
        guard abs(total - length) <= 2 else { return nil }
        // `Vladimirovich` is no Vladimir Ilich.
        if word.role == WordRole.patronymic.rawValue,
            run.contains(where: { unsafe other.role($0) == .given })
        {
            return nil
        }
        let limit = Int32(length + total) * 7 / 10
        let cost = unsafe scratch.distance(
            name.start(place), length, other.start(run.lowerBound), total, limit: limit)
        return cost <= limit ? 0.98 - Float(cost) / (Float(length + total) * 5) : nil
    }

    /// `JSCARGUMENT` with `ARGUMENT`, `ALHABSI` with `HABSI`: one word is the other with a legal
    /// form, in a person's name an article, stuck to it.
    private mutating func linkWithForm(
        _ name: NameView, _ place: Int, _ other: NameView, _ at: Int, swapped: Bool
    ) {
        let (long, short) = unsafe (name.word(place), other.word(at))
        let rest = Int(long.length) - Int(short.length)
        guard rest >= 2, rest <= 4, short.length >= 3, short.role != WordRole.form.rawValue,
            short.letterSet & ~long.letterSet == 0
        else { return }
        let count = Int(short.length)
        let letters = unsafe name.start(place)
        var part: [UInt8] = []
        if unsafe Self.equal(letters, other.start(at), count) {
            part = (0..<rest).map { unsafe letters[count + $0] }
        } else if unsafe Self.equal(letters + rest, other.start(at), count) {
            part = (0..<rest).map { unsafe letters[$0] }
        }
        guard !part.isEmpty, isPersonal ? Articles.isOne(part) : Lexicon.shared.isForm(part[...])
        else { return }
        add(place, at, 1, .glued, 0.95, swapped: swapped)
    }

    // MARK: - Acronyms

    /// Links a word with the words whose first letters it is.
    ///
    /// In persons' names only capitals such as `JC` stand for given names, and only beside
    /// another agreement.
    private mutating func linkAcronym(
        _ name: NameView, _ place: Int, _ other: NameView, swapped: Bool
    ) {
        let word = unsafe name.word(place)
        let length = Int(word.length)
        guard length >= 2, length <= 7, word.letterSet >> 26 == 0,
            word.role != WordRole.initial.rawValue
        else { return }
        if unsafe name.isPerson || other.isPerson {
            let isInitials =
                word.marks & (WordMarks.capitals.rawValue | WordMarks.dotted.rawValue) != 0
            guard length <= 3, isInitials, unsafe name.count > 1, scratch.linkCount > 0,
                unsafe (name.isPerson && other.isPerson)
            else { return }
        }
        let letters = unsafe name.start(place)
        for start in unsafe 0..<other.count {
            guard let count = unsafe acronym(letters, length, other, start), count >= 2
            else { continue }
            var similarity: Float = length >= 4 ? 0.93 : length == 3 ? 0.88 : 0.8
            if unsafe name.isPerson && count == other.count { continue }
            // Nobody writes the first letters of a name in another script than the name.
            let areOfOneScript = unsafe word.lacksVowels == other.word(start).lacksVowels
            if unsafe name.isPerson && !areOfOneScript { continue }
            // Alone, few letters are the first letters of many names.
            if unsafe name.count == 1, length <= 3 { similarity -= length < 3 ? 0.2 : 0.06 }
            add(place, start, count, .acronym, similarity, swapped: swapped)
        }
    }

    /// The number of words from `start` on whose first letters are exactly these letters.
    private func acronym(
        _ letters: UnsafePointer<UInt8>, _ length: Int, _ name: NameView, _ start: Int
    ) -> Int? {
        var used = 0
        var place = start
        while used < length {
            guard unsafe place < name.count else { return nil }
            let word = unsafe name.word(place)
            let letter = unsafe letters[used]
            let isSmall = word.role == WordRole.particle.rawValue
            if word.role == WordRole.form.rawValue, !Acronyms.isSpelledOut(word) { return nil }
            if word.length > 1, letter >= 0x61, word.initials & (1 << UInt32(letter - 0x61)) != 0 {
                used += 1
                if used < length, word.second != 0, unsafe letters[used] == word.second {
                    used += 1
                }
            } else if !isSmall || place == start {
                return nil
            }
            place += 1
        }
        return place - start
    }
}
