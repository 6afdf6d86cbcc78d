/// Gives each word of a folded name its role: legal form, number, given name, title and so on.
struct NameAnalysis {
    var words: [Word] = []
    let letters: [UInt8]
    let source: [Folding.Word]
    let kind: PartyKind

    init(_ folding: Folding, kind: PartyKind) {
        letters = folding.letters
        source = folding.words
        self.kind = kind
        words.reserveCapacity(source.count)
        var place = 0
        while place < source.count {
            if let form = form(at: place) {
                words.append(form.word)
                place += form.count
            } else if let initials = spacedInitials(at: place) {
                words.append(initials.word)
                place += initials.count
            } else if let number = tensAndOnes(at: place) {
                words.append(number)
                place += 2
            } else if let name = joinedName(at: place) {
                words.append(name)
                place += 2
            } else {
                words.append(word(at: place))
                place += 1
            }
        }
        dropFormsInside()
        guard kind == .person else { return }
        putFamilyNameLast(folding.wordsBeforeComma)
        settleFathersName()
    }

    // MARK: - Legal forms

    /// The longest legal form that starts at a word; its longer words may have a slip of the pen.
    func form(at place: Int) -> (word: Word, count: Int)? {
        guard kind != .vessel else { return nil }
        var hash = WordHash.addingStem(of: formLetters(at: place), to: WordHash.seed)
        var best: (meaning: WordMeaning, count: Int)?
        if let meaning = Lexicon.shared.forms[hash] { best = (meaning, 1) }
        if Lexicon.shared.formStarts[hash] != nil {
            let end = min(source.count, place + Lexicon.longestForm)
            var next = place + 1
            while next < end {
                hash = WordHash.adding(0x20, to: hash)
                hash = WordHash.addingStem(of: formLetters(at: next), to: hash)
                if let meaning = Lexicon.shared.forms[hash] { best = (meaning, next - place + 1) }
                next += 1
            }
        }
        guard let (meaning, count) = best else { return nil }
        if count == 1, kind == .person || kind == .other, isUnsureForm(at: place) { return nil }
        var whole = source[place]
        whole.range = whole.range.lowerBound..<source[place + count - 1].range.upperBound
        if whole.range.count > Folding.longestWord {
            whole.range = whole.range.lowerBound..<whole.range.lowerBound + Folding.longestWord
        }
        var word = plain(whole)
        word.role = WordRole.form.rawValue
        word.symbol = meaning.symbol
        word.other = meaning.other
        word.rarity = UInt16(meaning.bits) * 8
        return (word, count)
    }

    /// The letters of a word, put right where they are one slip from a word of a legal form.
    private func formLetters(at place: Int) -> ArraySlice<UInt8> {
        let slice = letters[source[place].range]
        guard slice.count >= 6, kind != .person else { return slice }
        let hash = WordHash.addingStem(of: slice, to: WordHash.seed)
        if Lexicon.shared.forms[hash] != nil || Lexicon.shared.formStarts[hash] != nil
            || Lexicon.shared.words[slice] != nil
        {
            return slice
        }
        return Lexicon.shared.formWord(near: slice)?[...] ?? slice
    }

    /// Whether a short form may as well be a part of a person's name, such as `Pat` or `Sal`.
    private func isUnsureForm(at place: Int) -> Bool {
        let slice = letters[source[place].range]
        guard slice.count <= 3, !Self.sureForms.contains(where: slice.elementsEqual) else {
            return false
        }
        if kind == .person { return true }
        // Only a remark in brackets stands behind the form.
        return place > 0 && source[(place + 1)...].contains { !$0.isBracketed }
    }

    private static let sureForms = ["llc", "ltd", "inc", "ooo", "zao", "oao", "pao"].map {
        Array($0.utf8)
    }

    /// Short forms are forms at an end of the name or beside another form; inside they are words.
    private mutating func dropFormsInside() {
        guard words.count > 2 else { return }
        let form = WordRole.form.rawValue
        for place in 1..<words.count - 1 where words[place].role == form && words[place].length <= 3
        {
            let beside = words[place - 1].role == form || words[place + 1].role == form
            let isLong = Lexicon.shared.formClasses[Int(words[place].symbol)] == 0
            if !beside, !isLong, !endsWithForms(from: place + 1) {
                words[place].role = WordRole.word.rawValue
                words[place].symbol = 0
                words[place].rarity = Rarity.eighths(ofLength: Int(words[place].length))
            }
        }
    }

    private func endsWithForms(from place: Int) -> Bool {
        words[place...].allSatisfy {
            $0.role == WordRole.form.rawValue
                || $0.marks & WordMarks.bracketed.rawValue != 0
                || $0.role == WordRole.place.rawValue
        }
    }

    // MARK: - Numbers

    /// `forty four` as one number.
    private func tensAndOnes(at place: Int) -> Word? {
        guard place + 1 < source.count, mayStartNumber(at: place),
            let tens = number(at: place), tens >= 20, tens < 100, tens % 10 == 0,
            let ones = number(at: place + 1), ones >= 1, ones <= 9
        else { return nil }
        var whole = source[place]
        whole.range = whole.range.lowerBound..<source[place + 1].range.upperBound
        return numeral(whole, value: tens + ones)
    }

    /// Tens are written with a digit or begin with one of the letters of `twenty` to `ninety`.
    @inline(__always)
    private func mayStartNumber(at place: Int) -> Bool {
        switch letters[source[place].range.lowerBound] {
        case 0x32...0x39, UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "s"),
            UInt8(ascii: "e"), UInt8(ascii: "n"):
            true
        default: false
        }
    }

    private func number(at place: Int) -> UInt32? {
        let slice = letters[source[place].range]
        if let meaning = Lexicon.shared.words[slice] {
            return meaning.role == .number ? meaning.symbol : nil
        }
        return digits(slice)
    }

    private func digits(_ slice: ArraySlice<UInt8>) -> UInt32? {
        guard slice.count <= 9 else { return nil }
        var value: UInt32 = 0
        for byte in slice {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + UInt32(byte - 0x30)
        }
        return value
    }

    /// `558th` as the number.
    private func ordinal(_ slice: ArraySlice<UInt8>) -> UInt32? {
        guard slice.count > 2, let first = slice.first, first >= 0x30, first <= 0x39,
            Self.ordinalEndings.contains(where: slice.suffix(2).elementsEqual)
        else { return nil }
        return digits(slice.dropLast(2))
    }

    private static let ordinalEndings = ["st", "nd", "rd", "th"].map { Array($0.utf8) }

    private func numeral(_ source: Folding.Word, value: UInt32) -> Word {
        var word = plain(source)
        word.role = WordRole.number.rawValue
        word.symbol = value
        word.rarity = value < 10 ? 32 : value < 100 ? 48 : 80
        return word
    }

    private func roman(at place: Int) -> UInt32? {
        let folded = source[place]
        guard kind != .person, !folded.isDotted, folded.range.count <= 5 else { return nil }
        let slice = letters[folded.range]
        guard slice.allSatisfy({ $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }) else { return nil }
        if slice.count == 1 {
            guard place > 0, remainderIsForm(after: place) else { return nil }
        }
        return RomanNumeral.value(of: slice)
    }

    /// A name with a hyphen in it that the tables know as one word, such as `Tse-tung`.
    private func joinedName(at place: Int) -> Word? {
        guard kind != .company, place + 1 < source.count, source[place + 1].isJoined else {
            return nil
        }
        var whole = source[place]
        whole.range = whole.range.lowerBound..<source[place + 1].range.upperBound
        guard whole.range.count <= Folding.longestWord else { return nil }
        guard let meaning = known(letters[whole.range], source[place]) else { return nil }
        return apply(meaning, to: plain(whole))
    }

    private func remainderIsForm(after place: Int) -> Bool {
        place + 1 >= source.count || form(at: place + 1) != nil
    }

    // MARK: - Single words

    private func word(at place: Int) -> Word {
        let folded = source[place]
        let slice = letters[folded.range]
        if let value = digits(slice) ?? ordinal(slice) { return numeral(folded, value: value) }
        if let value = roman(at: place) { return numeral(folded, value: value) }
        var word = plain(folded)
        if folded.letterCount == 1, !folded.isTranscribed,
            !folded.isJoined || folded.isDotted || kind == .person
        {
            // `و` between words is `and`.
            let isAnd = folded.lacksVowels && slice.first == UInt8(ascii: "w") && place > 0
            word.role = isAnd ? WordRole.particle.rawValue : WordRole.initial.rawValue
            word.rarity = isAnd ? 16 : 32
            return word
        }
        if kind != .person, let meaning = Lexicon.shared.words[slice] {
            if meaning.role == .number { return numeral(folded, value: meaning.symbol) }
            return apply(meaning, to: word)
        }
        if kind != .person, kind != .vessel, slice.count >= 8,
            Lexicon.shared.formParts.contains(WordHash.of(slice))
        {
            word.role = WordRole.form.rawValue
            return word
        }
        if let meaning = Lexicon.shared.small[WordHash.of(slice)], isSmall(meaning, folded, place) {
            return named(apply(meaning, to: word), slice, folded)
        }
        if kind != .company, kind != .vessel, let meaning = known(slice, folded) {
            return apply(meaning, to: word)
        }
        if kind == .person, let meaning = Lexicon.shared.words[slice], meaning.role == .place {
            word.rarity = 64
        }
        if kind != .company, Patronymic.isOne(slice, at: place, of: source.count) {
            Patronymic.note(in: &word, slice)
        }
        return word
    }

    func apply(_ meaning: WordMeaning, to plain: Word) -> Word {
        var word = plain
        word.role = meaning.role.rawValue
        word.symbol = meaning.symbol
        word.other = meaning.other
        word.rarity = UInt16(meaning.bits) * 8
        if meaning.isShort { word.marks |= WordMarks.short.rawValue }
        if meaning.symbol > 0 { word.initials |= Lexicon.shared.initials[Int(meaning.symbol)] }
        return word
    }

    /// A word of which nothing is known but its letters.
    func plain(_ folded: Folding.Word) -> Word {
        let slice = letters[folded.range]
        var set: UInt64 = 0
        for byte in slice { set |= LetterSet.bit(byte) }
        var marks: WordMarks = []
        if folded.isJoined { marks.insert(.joined) }
        if folded.isDotted { marks.insert(.dotted) }
        if folded.isBracketed { marks.insert(.bracketed) }
        if folded.isAlternative { marks.insert(.alternative) }
        if folded.lacksVowels { marks.insert(.lacksVowels) }
        if folded.isCapitals { marks.insert(.capitals) }
        if folded.isTranscribed { marks.insert(.transcribed) }
        let first = letters[folded.range.lowerBound]
        return Word(
            start: UInt16(folded.range.lowerBound), length: UInt8(slice.count),
            role: WordRole.word.rawValue, symbol: 0, letterSet: set, sound: Sound.key(of: slice),
            initials: first >= 0x61 ? 1 << UInt32(first - 0x61) : 0,
            second: kind == .person ? 0 : Compounds.secondInitial(of: slice) ?? 0,
            marks: marks.rawValue,
            rarity: Rarity.eighths(ofLength: slice.count))
    }
}
