/// The single names that one field of a list holds.
///
/// Lists put several into a field: `A; B`, `a) A b) B`, `A (Б)`, `A (original script: Б)`,
/// `A (B; C)`, `A f.k.a. B`, `A aka B`, `A (a.k.a. B)`, `A / B`, `A (ABC)`. A name that stays hidden in such a text is found by nobody.
///
/// ```swift
/// ListedNames("جبهة النصرة (Jabhat al-Nusrah; Al-Nusrah Front)").names.count // 3
/// ```
struct ListedNames {
    /// A name, and what the text itself says of it.
    struct Name: Hashable {
        /// The name.
        let text: String
        /// Whether it is said to be a name of the past.
        var isFormer = false
        /// Whether it is the initials of the name before it.
        var isAbbreviation = false
    }

    /// The names in their order, each once.
    private(set) var names: [Name] = []
    /// What stands beside the names and is none.
    private(set) var notes: [String] = []

    /// Takes the names out of a field.
    init(_ text: String) {
        guard Self.mayHoldSeveral(text) else {
            add(text.trimmed, isFormer: false)
            return
        }
        // A line that begins further in goes on with the name of the line before.
        let unwrapped = text.replacing(Self.wrappedPattern.regex, with: " ")
        for item in Enumeration.items(in: unwrapped) { take(item, isFormer: false) }
        var seen: Set<String> = []
        names = names.filter { seen.insert($0.text).inserted }
    }

    /// Words that say that there is no name.
    static func isPlaceholder(_ text: String) -> Bool {
        let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
        return placeholders.contains(plain)
    }

    private static let placeholders: Set = [
        "", "na", "none", "nil", "unknown", "notknown", "notapplicable", "notavailable",
        "noneknown", "nonenamed", "tbc", "tbd", "various", "other", "others", "noneidentified",
        "noinformation", "noinformationavailable", "unspecified", "notspecified", "undisclosed",
    ]

    private mutating func take(_ text: String, isFormer: Bool) {
        var rest = text[...]
        var isFormer = isFormer
        while let mark = rest.firstMatch(of: Self.otherwise.regex) {
            let start = mark.range.lowerBound
            guard Brackets.depth(at: start, in: text) == 0 else { break }
            takeBracketed(String(rest[..<start]).trimmed, isFormer: isFormer)
            isFormer = "fFpP".contains(mark.output.1.first ?? " ")
            rest = rest[mark.range.upperBound...]
        }
        takeBracketed(String(rest).trimmed, isFormer: isFormer)
    }

    /// `a.k.a.`, `f/k/a`, `formerly known as`, `aka` between two names; `Aka` is a family name.
    private static let otherwise = Pattern(
        /(?:^|[\s,]+)((?i:[afn]\.\s?k\.\s?a\b\.?|[afn]\/k\/a\b|(?:also|now) known as|(?:formerly|previously)(?!\s+listed)(?:\s+known as)?)|[afn]ka|alias)\s*:?\s+/
    )

    private static let wrappedPattern = Pattern(
        /[\r\n]+[ \t]{2,}/)
    private static let formerPattern = Pattern(
        /(?i)(?:formerly|previously|f\.?k\.?a\.?)\s+(?!listed)(?:known as\s+)?(.+)/)
    private static let otherPattern = Pattern(
        /(?i)(?:[an]\.?k\.?a\.?|alias|(?:also|now) known as)\s*:?\s+(.+)/)
    private static let originalPattern = Pattern(
        /(?i)^\(?original script\)?\s*:?\s*/)
    private static let remarkPattern = Pattern(
        /(?i),\s+born\s.*$|\s+-\s+[a-z -]*\bname$/)
    private static let referencePattern = Pattern(
        /(?i)[a-z]{2}[ei]\.\d+/)

    /// Whether a text holds a mark by which several names are told apart; most names hold none.
    private static func mayHoldSeveral(_ text: String) -> Bool {
        if text.utf8.contains(where: { ";)\n\r./".utf8.contains($0) || $0 == 0xEF }) { return true }
        return [", born", "formerly", "previously", "known as", " name", "ka ", "alias "]
            .contains { text.contains($0) }
    }

    /// Takes a text whose last bracket may hold further names, initials or a remark.
    private mutating func takeBracketed(_ text: String, isFormer: Bool) {
        let text = Self.trimmed(text)
        guard let (before, inside) = Brackets.ending(text), !before.isEmpty else {
            return add(text, isFormer: isFormer)
        }
        if let former = inside.wholeMatch(
            of: Self.formerPattern.regex)
        {
            takeBracketed(before, isFormer: isFormer)
            take(String(former.output.1), isFormer: true)
        } else if let other = inside.wholeMatch(
            of: Self.otherPattern.regex)
        {
            takeBracketed(before, isFormer: isFormer)
            take(String(other.output.1), isFormer: isFormer)
        } else if let label = inside.firstMatch(of: Self.originalPattern.regex) {
            takeBracketed(before, isFormer: isFormer)
            let original = String(inside[label.range.upperBound...])
            if !original.isEmpty { take(original, isFormer: isFormer) }
        } else if Self.isInitials(inside, of: before) {
            takeBracketed(before, isFormer: isFormer)
            names.append(Name(text: inside, isFormer: isFormer, isAbbreviation: true))
        } else if Self.isRemark(inside, beside: before) {
            takeBracketed(before, isFormer: isFormer)
            notes.append(inside)
        } else if Self.isLatin(inside) != Self.isLatin(before) || inside.contains(";") {
            takeBracketed(before, isFormer: isFormer)
            for item in Enumeration.items(in: inside) { take(item, isFormer: isFormer) }
        } else {
            add(text, isFormer: isFormer)
        }
    }

    /// Adds a name without the remark that follows it: `NAME, born 1 Jan. 1953`, `NAME - sub-unit
    /// name`.
    private mutating func add(_ text: String, isFormer: Bool) {
        var name = text
        if let remark = text.firstMatch(of: Self.remarkPattern.regex) {
            name = String(text[..<remark.range.lowerBound])
            notes.append(String(text[remark.range]).trimmed)
        }
        guard name.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        names.append(Name(text: name, isFormer: isFormer))
    }
}

// MARK: - Brackets

extension ListedNames {
    private static func trimmed(_ text: String) -> String {
        var text = text.trimmed
        while let last = text.last, last == "," || last == ";" {
            text = String(text.dropLast()).trimmed
        }
        // A bracket that nobody opened.
        while let last = text.last, Brackets.closing.contains(last), Brackets.ending(text) == nil {
            text = String(text.dropLast()).trimmed
        }
        return text
    }

    /// Whether a text is the initials of a name: capitals whose letters stand in it in their order.
    private static func isInitials(_ text: String, of name: String) -> Bool {
        let letters = text.filter(\.isLetter)
        let small = letters.filter(\.isLowercase).count
        let isShort = (2...12).contains(letters.count) && !text.contains(" ")
        guard isShort, small <= 1, letters.allSatisfy({ $0.isCased }), name.contains(" ") else {
            return false
        }
        var rest = Array(name.uppercased())[...]
        for letter in letters.uppercased() {
            guard let place = rest.firstIndex(of: letter) else { return false }
            rest = rest[(place + 1)...]
        }
        // The first one begins a word, which need not be the article.
        let begins = name.uppercased().split { !$0.isLetter }.contains { word in
            word.first == letters.uppercased().first
        }
        return begins
    }

    /// Whether a text in brackets is said of the name rather than a name: `birth name`, `third`,
    /// `previously listed as`, `KPE.018`.
    private static func isRemark(_ text: String, beside name: String) -> Bool {
        guard isLatin(text), !text.contains(";") else { return false }
        let lowered = text.lowercased()
        let words = ["name", "identity", "passport", "listed", "spelling", "script", "deceased"]
        let isReference = text.wholeMatch(of: Self.referencePattern.regex) != nil
        let isSaid = words.contains { word in
            lowered.split { !$0.isLetter }.contains(Substring(word))
        }
        if isReference { return true }
        guard isLatin(name) else { return isSaid && text.first?.isLowercase == true }
        return isSaid || lowered == text && !text.contains { $0.isNumber }
    }

    /// Whether the first letters of a text are Latin.
    private static func isLatin(_ text: String) -> Bool {
        guard let letter = text.first(where: \.isLetter) else { return true }
        return letter.unicodeScalars.first.map {
            $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value)
        }
            ?? true
    }
}
