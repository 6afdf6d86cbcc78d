import Foundation

/// A name reduced to words of plain letters `a` to `z` and digits.
///
/// Case, marks, punctuation, invisible and direction characters go; every script is read
/// into Latin. What the punctuation said of a word (an initial's dot, a hyphen, brackets)
/// is kept beside it.
///
/// - Complexity: O(length) for scripts of the letter tables; one ICU call for each run of
///   Chinese characters or of a script beyond the tables.
struct Folding: Sendable {
    /// One word: where its letters lie, and what stood around it.
    struct Word: Sendable {
        var range: Range<Int>
        /// Which scalars of the text it was read from.
        var written = 0..<0
        /// The number of letters it had in its own script.
        var letterCount: Int
        /// Joined to the word before by a hyphen.
        var isJoined = false
        /// Single letters with dots, such as `J.P.` or `S.A.`.
        var isDotted = false
        /// Inside brackets.
        var isBracketed = false
        /// After a slash: an alternative to what stands before.
        var isAlternative = false
        /// Written in a script that leaves most vowels out.
        var lacksVowels = false
        /// Read from signs that stand for syllables or words.
        var isTranscribed = false
        /// Written in capitals only.
        var isCapitals = false
    }

    /// The letters of all words, end to end.
    var letters: [UInt8] = []
    /// The words in the order written.
    private(set) var words: [Word] = []
    /// The Chinese characters or Korean syllables of the name, as scalars.
    var ideographs: [UInt32] = []
    /// Number of words before the first comma, or 0 where there is none.
    private(set) var wordsBeforeComma = 0
    /// Whether the first word is in Latin letters, and how many words in a row are of its kind.
    private var startsInLatin = false
    private var wordsAsFirst = 0
    /// Whether the name was longer than the bound and was cut.
    private(set) var isCut = false

    /// Names are cut after this many letters and words, so that hostile input costs little.
    static let longestName = 400
    static let mostWords = 40
    static let longestWord = 48

    /// Alef and lam, the article that Arabic writes in one with its word.
    private static let arabicArticle: (UInt32, UInt32) = (0x627, 0x644)

    let kind: PartyKind
    let readsHan: Bool
    private var start = 0
    private var chainEnd = 0
    /// How many scalars of the text were read.
    var seen = 0
    /// The scalars of the word under way, and where a chain of single letters in it ends.
    private var written = (start: 0, chainEnd: 0, end: 0)
    var letterCount = 0
    var segmentCount = 0
    var lowercase = 0
    private var lacksVowels = false
    private var nextJoined = false
    var nextAlternative = false
    private var depth = 0
    /// Whether the word under way began with a capital inside a longer word.
    private var afterCapitalInside = false
    /// Whether the letter before was a small one.
    private var wasLowercase = false
    /// A dot in mid-line parts the words of a foreign name in Chinese characters.
    var hasMiddleDot = false
    var run: [Unicode.Scalar] = []
    /// How many scalars of the text were read before the run began.
    var runStart = 0
    /// The first two scalars of the word under way, to know the Arabic article.
    private var opening: (UInt32, UInt32) = (0, 0)

    init(_ text: String, kind: PartyKind, readsHan: Bool = true) {
        self.kind = kind
        self.readsHan = readsHan
        letters.reserveCapacity(48)
        words.reserveCapacity(8)
        let readings = LetterReadings.shared
        let text = CompatibleLetters.plain(text)
        let isPersian = text.unicodeScalars.prefix(400).contains {
            $0.value >= 0x67E && LetterTables.persianOnly.contains($0.value)
        }
        for scalar in text.unicodeScalars {
            seen += 1
            if letters.count > Self.longestName || words.count >= Self.mostWords || seen > 4000 {
                isCut = true
                break
            }
            var value = scalar.value
            if value >= 0xFF01, value <= 0xFF5E { value -= 0xFEE0 }
            guard value < LetterReadings.limit else {
                addBeyondTable(scalar)
                continue
            }
            if value == 0xB7 || value == 0x30FB { hasMiddleDot = true }
            let kind = readings.classes[Int(value)]
            if kind == LetterReadings.Class.letters.rawValue {
                if !run.isEmpty { readRun() }
                if isCapitalInside(value) {
                    endWord()
                    nextJoined = true
                    afterCapitalInside = true
                }
                if isPersian, let letter = LetterTables.persian[value]?.utf8.first {
                    addLetters(UInt64(letter), value)
                } else {
                    addLetters(readings.readings[Int(value)], value)
                }
            } else {
                addMark(LetterReadings.Class(rawValue: kind) ?? .space, scalar)
            }
        }
        if !run.isEmpty { readRun() }
        endWord()
        noteSecondScript()
    }

    // MARK: - Letters

    /// Whether a capital starts a new word inside one, as in `VladimirPutin` but not `McDonald`.
    @inline(__always)
    private func isCapitalInside(_ value: UInt32) -> Bool {
        guard wasLowercase, letterCount >= 3, lowercase >= letterCount - 1 else { return false }
        return value >= 0x41 && value <= 0x5A || value >= 0x410 && value < 0x430
    }

    @inline(__always)
    mutating func addLetters(_ packed: UInt64, _ value: UInt32) {
        if letters.count == start { written.start = seen - 1 }
        written.end = seen
        var rest = packed
        while rest != 0 {
            letters.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        if letterCount == 0 { opening.0 = value } else if letterCount == 1 { opening.1 = value }
        letterCount += 1
        segmentCount += 1
        wasLowercase = value >= 0x61 && value <= 0x7A || value >= 0x430 && value < 0x460
        if wasLowercase { lowercase += 1 }
        if value >= 0x590, value < 0x700 || value >= 0x1780 && value < 0x1800 { lacksVowels = true }
    }

    mutating func addMark(_ mark: LetterReadings.Class, _ scalar: Unicode.Scalar) {
        if mark == .dropped || mark == .apostrophe {
            if letters.count > start { written.end = seen }
            return
        }
        if mark == .unknown {
            addBeyondTable(scalar)
            return
        }
        if !run.isEmpty { readRun() }
        switch mark {
        case .dot where segmentCount == 1 && letterCount > 0,
            .slash where segmentCount == 1 && letterCount > 0:
            chainEnd = letters.count
            written.chainEnd = seen
            written.end = seen
            segmentCount = 0
            return
        case .hyphen:
            let had = letters.count > start
            endWord()
            nextJoined = had
        case .comma:
            endWord()
            if wordsBeforeComma == 0 { wordsBeforeComma = words.count }
        case .slash:
            endWord()
            nextAlternative = true
        case .open:
            endWord()
            depth += 1
        case .close:
            endWord()
            depth = max(0, depth - 1)
        case .percent: addWord(Array("percent".utf8), written: seen - 1..<seen)
        case .ampersand, .plus: addWord(Array("and".utf8), written: seen - 1..<seen)
        default: endWord()
        }
    }

    // MARK: - Words

    /// Ends the word under way; a chain of dotted letters before a longer part is a word apart.
    mutating func endWord() {
        guard letters.count > start else {
            letterCount = 0
            segmentCount = 0
            return
        }
        if afterCapitalInside, letters.count - start < 3, !words.isEmpty {
            joinToLastWord()
        } else if chainEnd > start, chainEnd < letters.count, segmentCount > 1 {
            let whole = letterCount
            letterCount = whole - segmentCount
            let end = letters.count
            append(start..<chainEnd, isDotted: true, written.start..<written.chainEnd)
            letterCount = segmentCount
            append(chainEnd..<end, isDotted: false, written.chainEnd..<written.end)
        } else if opening == Self.arabicArticle, lacksVowels, letterCount >= 5 {
            let cut = min(written.start + 2, written.end)
            append(start..<start + 2, isDotted: false, written.start..<cut)
            nextJoined = true
            append(start + 2..<letters.count, isDotted: false, cut..<written.end)
        } else {
            append(start..<letters.count, isDotted: chainEnd > start, written.start..<written.end)
        }
        opening = (0, 0)
        afterCapitalInside = false
        start = letters.count
        chainEnd = start
        letterCount = 0
        segmentCount = 0
        lowercase = 0
        wasLowercase = false
        lacksVowels = false
        nextJoined = false
    }

    /// Undoes a split at a capital before one or two letters, as in `GmbH`.
    private mutating func joinToLastWord() {
        let last = words.count - 1
        words[last].range = words[last].range.lowerBound..<letters.count
        words[last].letterCount += letterCount
        words[last].written = words[last].written.lowerBound..<written.end
    }

    private mutating func append(_ range: Range<Int>, isDotted: Bool, _ written: Range<Int>) {
        var word = Word(
            range: range.count > Self.longestWord
                ? range.lowerBound..<range.lowerBound + Self.longestWord : range,
            letterCount: letterCount)
        word.written = written
        word.isDotted = isDotted
        word.isJoined = nextJoined
        word.isBracketed = depth > 0
        word.isAlternative = nextAlternative || depth > 0 && isInAnotherScript
        word.lacksVowels = lacksVowels
        word.isCapitals = lowercase == 0 && !lacksVowels
        if words.isEmpty { startsInLatin = isLatin }
        if wordsAsFirst == words.count, !isInAnotherScript { wordsAsFirst += 1 }
        words.append(word)
    }

    mutating func beginWord(at place: Int) { written = (place, place, place) }

    mutating func extendWord(to place: Int) { written.end = place }

    private var isLatin: Bool { opening.0 > 0 && opening.0 < 0x370 }

    private var isInAnotherScript: Bool { !words.isEmpty && isLatin != startsInLatin }

    /// A person's name that stands in two scripts, one after the other, is one name twice.
    private mutating func noteSecondScript() {
        guard kind == .person, wordsAsFirst >= 2, words.count - wordsAsFirst >= 2 else { return }
        for place in wordsAsFirst..<words.count { words[place].isAlternative = true }
    }

    mutating func addWord(_ word: [UInt8], count: Int? = nil, written range: Range<Int>) {
        endWord()
        written = (range.lowerBound, range.lowerBound, range.upperBound)
        letters.append(contentsOf: word)
        letterCount = count ?? word.count
        segmentCount = letterCount
        lowercase = 1
        endWord()
        if count != nil, !words.isEmpty { words[words.count - 1].isTranscribed = true }
    }

    /// Adds a word that may stand in the place of those before: signs can be read or translated.
    mutating func addAlternative(_ word: [UInt8], written: Range<Int>) {
        let before = nextAlternative
        nextAlternative = true
        addWord(word, count: word.count, written: written)
        nextAlternative = before
    }
}
