/// Every table of words, folded once and ready for look-up.
///
/// Building it takes a few milliseconds; ``shared`` is built at the first use.
struct Lexicon: Sendable {
    static let shared = Lexicon()

    /// Legal forms, as phrases of up to `longestForm` words.
    private(set) var forms = WordTable()
    /// First words of the legal forms of more than one word.
    private(set) var formStarts = WordTable()
    /// The longer words of legal forms by first letter, to know them with a slip of the pen.
    private(set) var formWords = [[[UInt8]]](repeating: [], count: 26)
    /// Long words of legal forms, and neighbours in them, as hashes of their letters.
    private(set) var formParts: Set<UInt64> = []
    /// Business words, places and numbers.
    private(set) var words = SpellingTable { WordHash.addingStem(of: $0, to: WordHash.seed) }
    /// Given names, for persons.
    private(set) var names = SpellingTable { WordHash.nameStem(of: $0) }
    /// Titles and particles.
    private(set) var small = WordTable()
    /// For each symbol, the letters that its words begin with, as bits from `a`.
    private(set) var initials: [UInt32] = [0]
    /// For each symbol, the class of the legal form; 0 for what is no form.
    private(set) var formClasses: [UInt8] = [0]
    /// Chinese and Japanese words of company names and what they are read as.
    private(set) var han: [String: String] = [:]
    /// Names in Chinese characters and their Latin spelling.
    private(set) var hanNames: [String: String] = [:]
    /// Legal forms in Chinese or Korean signs, the longest first.
    private(set) var signForms: [[Unicode.Scalar]] = []
    /// The number of scalars in the longest key of `han`.
    private(set) var longestHan = 1

    static let longestForm = 8

    init() {
        addForms()
        addWords(PlaceTable.lines, role: .place)
        addWords(CompanyWordTable.lines, role: .business)
        addNumbers()
        addNames()
        for word in PersonWordTable.titles.split(whereSeparator: \.isWhitespace) {
            addSmall(word, role: .title)
        }
        for word in PersonWordTable.particles.split(whereSeparator: \.isWhitespace) {
            addSmall(word, role: .particle)
        }
        for line in PersonWordTable.particleGroups.split(separator: "\n") {
            let symbol = symbol()
            for word in line.split(separator: " ") {
                addSmall(word, role: .particle, symbol: symbol)
            }
        }
    }

    /// Whether the letters are an abbreviated legal form, such as `jsc`.
    func isForm(_ letters: ArraySlice<UInt8>) -> Bool {
        guard letters.count >= 2 else { return false }
        return forms[WordHash.addingStem(of: letters, to: WordHash.seed)] != nil
    }

    /// The given name that a father's name is made from, or nil where the tables do not know it.
    func father(of patronymic: ArraySlice<UInt8>) -> UInt32? {
        guard let stem = Patronymic.stem(of: patronymic) else { return nil }
        // `Sergeevich` of Sergey, `Nikitich` of Nikita, `Ilinichna` of Ilya.
        for ending in ["", "y", "i", "ey", "a", "ya", "iy"] {
            let name = stem + Array(ending.utf8)
            if let meaning = names[name[...]] { return meaning.symbol }
        }
        return nil
    }

    // MARK: - Building

    private mutating func symbol(_ formClass: UInt8 = 0) -> UInt32 {
        initials.append(0)
        formClasses.append(formClass)
        return UInt32(initials.count - 1)
    }

    private mutating func noteInitial(_ word: Folding, of symbol: UInt32) {
        guard let first = word.letters.first, first >= 0x61 else { return }
        initials[Int(symbol)] |= 1 << UInt32(first - 0x61)
    }

    /// Acronyms are taken from the English word or the Russian one.
    private static func isCyrillic(_ word: Substring) -> Bool {
        word.unicodeScalars.first.map { $0.value >= 0x400 && $0.value < 0x530 } ?? false
    }

    private mutating func addForms() {
        let classes = ["any", "llc", "jsc", "lp", "sole", "coop", "npo", "soe"]
        for line in CompanyFormTable.lines.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let head = line[..<colon].split(separator: " ")
            let formClass = classes.firstIndex(of: String(head[0])) ?? 0
            let symbol = symbol(UInt8(formClass))
            let aliases = line[line.index(after: colon)...].split(separator: "|")
            let first = aliases.first.map { $0.split(separator: " ").joined(separator: " ") } ?? ""
            for alias in aliases {
                let text = alias.split(separator: " ").joined(separator: " ")
                noteSigns(text)
                guard !addHan(text, reading: first) else { continue }
                addForm(Folding(text, kind: .company, readsHan: false), symbol)
            }
        }
    }

    private mutating func noteSigns(_ form: String) {
        let scalars = Array(form.unicodeScalars)
        let areSigns = scalars.allSatisfy { Ideograph.isOne($0) || Hangul.range.contains($0.value) }
        guard areSigns else { return }
        let place = signForms.firstIndex { $0.count < scalars.count } ?? signForms.count
        signForms.insert(scalars, at: place)
    }

    private mutating func addForm(_ folded: Folding, _ symbol: UInt32) {
        let count = folded.words.count
        guard count > 0, count <= Self.longestForm else { return }
        var hash = WordHash.seed
        for (place, word) in folded.words.enumerated() {
            noteFormWord(Array(folded.letters[word.range]))
            notePart(folded, place, of: symbol)
            if place > 0 { hash = WordHash.adding(0x20, to: hash) }
            hash = WordHash.addingStem(of: folded.letters[word.range], to: hash)
            if place == 0, count > 1 {
                formStarts.insert(
                    hash,
                    WordMeaning(symbol: symbol, role: .form, bits: 2, isShort: false, words: 1))
            }
        }
        forms.insert(
            hash,
            WordMeaning(
                symbol: symbol, role: .form, bits: 2, isShort: false, words: UInt8(count)))
    }

    /// Keeps what may be left of a private or share company's form: a long word of it alone
    /// (`liability`), and two of its words written as one (`jointstock`).
    private mutating func notePart(_ folded: Folding, _ place: Int, of symbol: UInt32) {
        let isCompany = (1...2).contains(formClasses[Int(symbol)])
        guard isCompany, folded.words.count > 1 else { return }
        let range = folded.words[place].range
        if range.count >= 8 { formParts.insert(WordHash.of(folded.letters[range])) }
        guard place > 0 else { return }
        let both = folded.words[place - 1].range.lowerBound..<range.upperBound
        if both.count >= 8 { formParts.insert(WordHash.of(folded.letters[both])) }
    }

    private mutating func noteFormWord(_ word: [UInt8]) {
        guard word.count >= 6, let first = word.first, first >= 0x61 else { return }
        let place = Int(first - 0x61)
        if !formWords[place].contains(word) { formWords[place].append(word) }
    }

    /// The word of a legal form that these letters are but for one slip of the pen, or nil.
    func formWord(near letters: ArraySlice<UInt8>) -> [UInt8]? {
        guard letters.count >= 6, let first = letters.first, first >= 0x61 else { return nil }
        let known = formWords[Int(first - 0x61)]
        if known.contains(where: letters.elementsEqual) { return nil }
        return known.first { Slip.separates(letters, $0[...]) }
    }

    private mutating func addWords(_ lines: String, role: WordRole) {
        for line in lines.split(separator: "\n") {
            var columns = line.split(separator: " ")[...]
            let bits = role == .place ? 5 : UInt8(columns.removeFirst()) ?? 6
            let symbol = symbol()
            let first = columns.first.map(String.init) ?? ""
            for column in columns {
                guard !addHan(String(column), reading: first) else { continue }
                let folded = Folding(String(column), kind: .company, readsHan: false)
                guard folded.words.count == 1 else { continue }
                if column == columns.first || Self.isCyrillic(column) {
                    noteInitial(folded, of: symbol)
                }
                words.insert(
                    folded.letters[...],
                    WordMeaning(symbol: symbol, role: role, bits: bits, isShort: false, words: 1))
            }
        }
    }

    private mutating func addNumbers() {
        for line in NumberWordTable.lines.split(separator: "\n") {
            let columns = line.split(separator: " ")
            guard let value = UInt32(columns[0]) else { continue }
            for column in columns.dropFirst() {
                guard !addHan(String(column), reading: String(columns[1])) else { continue }
                let folded = Folding(String(column), kind: .company, readsHan: false)
                words.insert(
                    folded.letters[...],
                    WordMeaning(symbol: value, role: .number, bits: 5, isShort: false, words: 1))
            }
        }
    }

    private mutating func addNames() {
        for line in GivenNameTable.lines.split(separator: "\n") {
            let symbol = symbol()
            var isShort = false
            var columns = line.split(separator: " ")[...]
            let bits = UInt8(columns.removeFirst()) ?? 7
            for column in columns {
                if column == "~" {
                    isShort = true
                    continue
                }
                if let sign = column.unicodeScalars.first, Ideograph.isOne(sign) {
                    hanNames[String(column)] = String(columns.first ?? "")
                    continue
                }
                let folded = Folding(String(column), kind: .person, readsHan: false)
                guard let word = folded.words.first, folded.words.count == 1 else { continue }
                if !isShort { noteInitial(folded, of: symbol) }
                names.insert(
                    folded.letters[...], lacksVowels: word.lacksVowels,
                    WordMeaning(
                        symbol: symbol, role: .given, bits: bits, isShort: isShort, words: 1))
            }
        }
    }

    private mutating func addSmall(_ word: Substring, role: WordRole, symbol: UInt32 = 0) {
        small.insert(
            WordHash.of(word.utf8),
            WordMeaning(symbol: symbol, role: role, bits: 2, isShort: false, words: 1))
    }

    /// Keeps a word in Chinese characters for segmentation; false where it is in another script.
    private mutating func addHan(_ text: String, reading: String) -> Bool {
        guard let first = text.unicodeScalars.first, Ideograph.isOne(first) else { return false }
        if han[text] == nil { han[text] = reading }
        longestHan = max(longestHan, text.unicodeScalars.count)
        return true
    }
}
