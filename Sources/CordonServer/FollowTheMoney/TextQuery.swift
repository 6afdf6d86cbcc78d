import CordonModel

/// A search text in the grammar that clients of yente write: words, "phrases", `field:value`,
/// AND, OR, NOT, ( ), `word*` and `word~1`.
///
/// A wildcard at the beginning and regular expressions are refused: they read everything.
indirect enum TextQuery {
    case everything
    case word(String)
    case prefix(String)
    case like(String, edits: Int)
    case phrase([String])
    case field(String, TextQuery)
    case both(TextQuery, TextQuery)
    case either(TextQuery, TextQuery)
    case not(TextQuery)

    /// The most words of a query, and the most brackets inside each other.
    static let mostWords = 128
    static let mostDepth = 24
    /// The most misspelt words, each of which looks at every word there is.
    static let mostFuzzy = 8
}

extension TextQuery {
    /// Reads a text; an empty one is everything.
    ///
    /// A simple one takes signs of the grammar as plain
    /// text, so that nothing is a fault; in a fuzzy one every word may be misspelt.
    static func read(_ text: String, simple isSimple: Bool, fuzzy isFuzzy: Bool) throws(Fault)
        -> TextQuery
    {
        let bounded = String(text.prefix(4_096))
        if isSimple { return plain(bounded, isFuzzy) }
        var reader = TextQueryReader(bounded, isFuzzy: isFuzzy)
        return try reader.read()
    }

    private static func plain(_ text: String, _ isFuzzy: Bool) -> TextQuery {
        let words = TextIndex.words(text).prefix(mostWords)
        var fuzzy = mostFuzzy
        var query: TextQuery?
        for word in words {
            let isLike = isFuzzy && fuzzy > 0 && word.count > 3
            if isLike { fuzzy -= 1 }
            let one = isLike ? TextQuery.like(word, edits: 1) : .word(word)
            query = query.map { .both($0, one) } ?? one
        }
        return query ?? (text.allSatisfy(\.isWhitespace) ? .everything : .nothing)
    }

    /// What a text without any word finds.
    static var nothing: TextQuery { .not(.everything) }
}

/// Reads a search text from left to right.
struct TextQueryReader {
    private let signs: [Character]
    private var place = 0
    private let isFuzzy: Bool
    private var words = 0
    private var fuzzy = 0
    /// Whether something was named that can be found.
    private var hasWord = false

    init(_ text: String, isFuzzy: Bool) {
        signs = Array(text)
        self.isFuzzy = isFuzzy
    }

    private func fault(_ what: String) -> Fault {
        Fault(400, "Invalid query: \(what)", hint: "`simple=true` takes every sign as plain text")
    }

    private var next: Character? { place < signs.count ? signs[place] : nil }

    private mutating func skipSpace() {
        while let sign = next, sign.isWhitespace { place += 1 }
    }

    mutating func read() throws(Fault) -> TextQuery {
        skipSpace()
        guard next != nil else { return .everything }
        let query = try either(depth: 0)
        skipSpace()
        guard next == nil else { throw fault("a bracket closes that was not opened") }
        return hasWord ? query : .nothing
    }

    private mutating func either(depth: Int) throws(Fault) -> TextQuery {
        var query = try both(depth: depth)
        while takeWord("OR") || takeSigns("||") {
            query = .either(query, try both(depth: depth))
        }
        return query
    }

    private mutating func both(depth: Int) throws(Fault) -> TextQuery {
        var query = try single(depth: depth)
        while true {
            skipSpace()
            guard let sign = next, sign != ")", !isAhead("OR"), !isAheadSigns("||") else {
                return query
            }
            if !takeWord("AND") { _ = takeSigns("&&") }
            query = .both(query, try single(depth: depth))
        }
    }

    private mutating func single(depth: Int) throws(Fault) -> TextQuery {
        skipSpace()
        guard depth < TextQuery.mostDepth else { throw fault("too many brackets") }
        if takeWord("NOT") || takeSigns("!") || takeSigns("-") {
            return .not(try single(depth: depth + 1))
        }
        _ = takeSigns("+")
        if isAhead("OR") || isAhead("AND") { throw fault("a word is missing before OR or AND") }
        switch next {
        case nil: throw fault("a word is missing at the end")
        case "(":
            place += 1
            let query = try either(depth: depth + 1)
            skipSpace()
            guard next == ")" else { throw fault("a bracket is not closed") }
            place += 1
            return query
        case ")": throw fault("a word is missing before a bracket")
        case "\"": return try phrase()
        case "/": throw fault("regular expressions are not searched")
        case "*" where place + 1 == signs.count || " )".contains(signs[place + 1]):
            place += 1
            hasWord = true
            return .everything
        case "*", "?": throw fault("a word begins with a wildcard")
        default: return try term(depth: depth)
        }
    }

    private mutating func phrase() throws(Fault) -> TextQuery {
        place += 1
        var text = ""
        while let sign = next, sign != "\"" {
            if sign == "\\" { place += 1 }
            if let plain = next { text.append(plain) }
            place += 1
        }
        guard next == "\"" else { throw fault("a quotation is not closed") }
        place += 1
        skipNumber(after: "~")
        let words = TextIndex.words(text)
        try count(words.count)
        hasWord = hasWord || !words.isEmpty
        return words.isEmpty ? .everything : .phrase(words)
    }

    private mutating func term(depth: Int) throws(Fault) -> TextQuery {
        var text = ""
        while let sign = next, !sign.isWhitespace, !"():\"~^".contains(sign) {
            if sign == "\\", place + 1 < signs.count { place += 1 }
            if let plain = next { text.append(plain) }
            place += 1
        }
        if next == ":", !text.isEmpty {
            place += 1
            let name = text.replacing("properties.", with: "")
            return .field(name, try single(depth: depth + 1))
        }
        if next == ":" { throw fault("a field has no name") }
        var edits: Int?
        if next == "~" {
            place += 1
            edits = min(2, takeNumber() ?? 2)
        }
        skipNumber(after: "^")
        return try term(text, edits: edits)
    }

    private mutating func term(_ text: String, edits: Int?) throws(Fault) -> TextQuery {
        if text.contains("?") || text.dropLast().contains("*") {
            throw fault("a wildcard stands only at the end of a word")
        }
        let words = TextIndex.words(text)
        try count(max(1, words.count))
        guard let last = words.last else {
            // What has no letter, such as a lone sign, says nothing.
            if text.isEmpty { throw fault("a word is missing") }
            return .everything
        }
        hasWord = true
        var query: TextQuery = text.hasSuffix("*") ? .prefix(last) : .word(last)
        if let edits = edits ?? (isFuzzy && last.count > 3 ? 1 : nil), !text.hasSuffix("*") {
            fuzzy += 1
            guard fuzzy <= TextQuery.mostFuzzy else {
                throw fault("more than \(TextQuery.mostFuzzy) misspelt words")
            }
            query = .like(last, edits: edits)
        }
        for word in words.dropLast().reversed() { query = .both(.word(word), query) }
        return query
    }

    private mutating func count(_ more: Int) throws(Fault) {
        words += more
        guard words <= TextQuery.mostWords else {
            throw fault("more than \(TextQuery.mostWords) words")
        }
    }

    // MARK: - Signs

    private func isAhead(_ word: String) -> Bool {
        let end = place + word.count
        guard end <= signs.count, signs[place..<end].elementsEqual(word) else { return false }
        return end == signs.count || signs[end].isWhitespace || signs[end] == "("
    }

    private func isAheadSigns(_ text: String) -> Bool {
        let end = place + text.count
        return end <= signs.count && signs[place..<end].elementsEqual(text)
    }

    private mutating func takeWord(_ word: String) -> Bool {
        skipSpace()
        guard isAhead(word) else { return false }
        place += word.count
        return true
    }

    private mutating func takeSigns(_ text: String) -> Bool {
        skipSpace()
        guard isAheadSigns(text) else { return false }
        place += text.count
        return true
    }

    private mutating func takeNumber() -> Int? {
        var text = ""
        while let sign = next, sign.isASCII, sign.isNumber || sign == "." {
            text.append(sign)
            place += 1
        }
        return Double(text).map { Int(min($0, 1_000)) }
    }

    private mutating func skipNumber(after sign: Character) {
        guard next == sign else { return }
        place += 1
        _ = takeNumber()
    }
}
