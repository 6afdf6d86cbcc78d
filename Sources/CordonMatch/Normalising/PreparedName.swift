/// One word of a prepared name: where its letters lie and what they mean.
///
/// A plain value of fixed layout, so that a million of them lie in one flat array.
struct Word: Sendable {
    /// Where the letters start in the name's letters.
    var start: UInt16
    /// The number of letters, at most 48.
    var length: UInt8
    /// The role, a ``WordRole``.
    var role: UInt8
    /// The idea, name or form; for a number its value.
    var symbol: UInt32
    /// Which of the letters `a` to `z` (bits 0 to 25) and digits (bits 26 to 35) occur.
    var letterSet: UInt64
    /// The sound of the word; 0 for words without letters.
    var sound: UInt32
    /// The letters that an acronym may take from the word, as bits from `a`.
    var initials: UInt32
    /// The letter after a compound's opening, or 0.
    var second: UInt8
    /// What is known of the writing, a ``WordMarks`` value.
    var marks: UInt8
    /// How rare the word is, in eighths of a bit.
    var rarity: UInt16
    /// A second idea, of a spelling that belongs to two; else 0.
    var other: UInt32 = 0
}

/// What the writing of a word said, as bits of ``Word/marks``.
struct WordMarks: OptionSet, Sendable {
    let rawValue: UInt8
    static let joined = WordMarks(rawValue: 1)
    static let dotted = WordMarks(rawValue: 2)
    static let bracketed = WordMarks(rawValue: 4)
    static let alternative = WordMarks(rawValue: 8)
    static let lacksVowels = WordMarks(rawValue: 16)
    static let short = WordMarks(rawValue: 32)
    static let capitals = WordMarks(rawValue: 64)
    static let transcribed = WordMarks(rawValue: 128)
}

/// A name made ready for comparing: folded, split into words, each word with its role.
///
/// Prepare a name once and compare it many times.
///
/// ```swift
/// let name = PreparedName("ООО «ТСК Вектор»", kind: .company)
/// print(name.words)   // ["ooo", "tsk", "vektor"]
/// ```
///
/// - Complexity: O(length); about two microseconds for a name of three Latin words.
public struct PreparedName: Sendable {
    /// The name as it was written.
    public let text: String
    /// How its words were read.
    public let kind: PartyKind
    let letters: [UInt8]
    let tokens: [Word]
    let ideographs: [UInt32]
    /// Where the words as written start in `letters`; one word may stand for several of them.
    let starts: [Int]
    /// The name as written, in one number; see ``WholeName``.
    let whole: UInt64

    /// Prepares a name for comparing.
    public init(_ text: String, kind: PartyKind) {
        let folding = Folding(text, kind: kind)
        let analysis = NameAnalysis(folding, kind: kind)
        self.text = text
        self.kind = kind
        letters = folding.letters
        tokens = analysis.words
        ideographs = folding.ideographs
        starts = folding.words.map(\.range.lowerBound)
        whole = WholeName.hash(text)
    }

    /// Whether both are the same words as written.
    func isWritten(like other: PreparedName) -> Bool { whole != 0 && whole == other.whole }

    /// The folded words, in the order written.
    public var words: [String] {
        tokens.map { token in
            let cuts = starts.filter { $0 > Int(token.start) && $0 < token.range.upperBound }
            return zip([Int(token.start)] + cuts, cuts + [token.range.upperBound]).map {
                String(decoding: letters[$0..<$1], as: UTF8.self)
            }.joined(separator: " ")
        }
    }

    /// What each word does in the name, in the same order as ``words``.
    public var roles: [WordRole] {
        tokens.map { WordRole(rawValue: $0.role) ?? .word }
    }

    /// Whether nothing is left that tells one party from another: no letters at all, or
    /// only legal forms, titles and small words.
    public var saysNothing: Bool {
        !tokens.contains { word in
            let role = WordRole(rawValue: word.role) ?? .word
            if role == .title || role == .particle { return word.symbol != 0 }
            return role != .form && role != .initial
        }
    }
}

extension Word {
    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}
