/// Texts that stand in one field behind each other: `A; B`, `a) A b) B`, `(1) A (2) B`, `1. A 2. B`,
/// `i) A ii) B`, `• A • B`, `А (A), Б (B)`, `Ann Lee / An Li`, one a line.
enum Enumeration {
    /// The texts, trimmed; what stands in brackets is not divided.
    static func items(in text: String) -> [String] {
        divided(text).flatMap { numbered($0) }.map(bare).filter { !$0.isEmpty }
    }

    /// The parts between semicolons, bullets and line ends outside brackets.
    static func divided(_ text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        for character in text {
            if Brackets.opening.contains(character) { depth += 1 }
            if Brackets.closing.contains(character) { depth = max(0, depth - 1) }
            if depth == 0, dividers.contains(character) || character.isNewline {
                parts.append(part)
                part = ""
            } else {
                part.append(character)
            }
        }
        return (parts + [part]).flatMap(paired).flatMap(slashed)
    }

    private static let dividers: Set<Character> = [";", "；", "•", "‣", "▪", "●", "◦"]

    /// The parts of `А (A), Б (B)`: a comma behind a bracket parts names where each bears a bracket.
    private static func paired(_ text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for character in text {
            let isMark = character == "," || character == "，"
            if isMark, part.trimmed.last.map(Brackets.closing.contains) ?? false {
                parts.append(part)
                part = ""
            } else {
                part.append(character)
            }
        }
        parts.append(part)
        let isList = parts.count > 1 && parts.allSatisfy { Brackets.ending($0.trimmed) != nil }
        return isList ? parts : [text]
    }

    /// The parts of `Ann Lee / An Li`: a free-standing stroke outside brackets parts names of two
    /// words and more, or companies by their legal forms; `Branch / Unit 5` stays whole.
    private static func slashed(_ text: String) -> [String] {
        let parts = text.split(separator: " / ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1 else { return [text] }
        if parts.allSatisfy({ LegalForm.bearsForm($0.trimmed) }) { return parts }
        guard !text.contains(where: Brackets.opening.contains) else { return [text] }
        let areNames = parts.allSatisfy { part in
            part.trimmed.contains(" ") && !part.contains(where: \.isNumber)
        }
        return areNames ? parts : [text]
    }

    /// The parts between marks such as `b)`, `(2)` and `2.`.
    ///
    /// A figure is a mark only in its turn, so that `Unit 2. Works` stays whole. A letter needs no
    /// turn: lists leave the first one out at times.
    private static func numbered(_ text: String) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        var searched = text.startIndex
        var turn = 1
        while let found = text[searched...].firstMatch(
            of: mark.regex)
        {
            searched = found.range.upperBound
            let isInTurn = found.output.1.map { Int($0) == turn } ?? true
            let isInBrackets = Brackets.depth(at: found.range.lowerBound, in: text) > 0
            // A first figure opens the text; later than that it belongs to a name.
            let opens = rest[..<found.range.lowerBound].allSatisfy(\.isWhitespace)
            guard isInTurn, !isInBrackets, found.output.1 == nil || turn > 1 || opens else {
                continue
            }
            parts.append(String(rest[..<found.range.lowerBound]))
            rest = text[found.range.upperBound...]
            if found.output.1 != nil { turn += 1 }
        }
        return parts + [String(rest)]
    }

    private static let mark = Pattern(
        /(?:^|\s)[(（]?(?:([0-9]{1,2})[.)）]|([a-z]|[ivx]{1,4})[)）])(?=\s|\(|（|"|\p{L})/)

    /// A text without the dash before an item and the punctuation that ends it; the point of `Ltd.`
    /// is lost, too.
    private static func bare(_ text: String) -> String {
        var text = text.trimmed
        for dash in ["- ", "– ", "— ", "* "] where text.hasPrefix(dash) {
            text = String(text.dropFirst(dash.count)).trimmed
        }
        while let last = text.last, last == "," || last == "." || last == ";" {
            // `S.A.` and `J.` keep theirs.
            let beforeLast = text.dropLast().suffix(2)
            if last == ".", beforeLast.count == 2, beforeLast.first.map({ !$0.isLetter }) == true {
                break
            }
            text = String(text.dropLast()).trimmed
        }
        return text
    }
}

/// Round brackets of any width.
enum Brackets {
    static let opening: Set<Character> = ["(", "（"]
    static let closing: Set<Character> = [")", "）"]

    /// How many brackets are open before a place.
    static func depth(at place: String.Index, in text: String) -> Int {
        var depth = 0
        for character in text[..<place] {
            if opening.contains(character) { depth += 1 }
            if closing.contains(character) { depth = max(0, depth - 1) }
        }
        return depth
    }

    /// The text before the bracket that ends a text, and what is in it; nil where none does.
    static func ending(_ text: String) -> (before: String, inside: String)? {
        guard let last = text.last, closing.contains(last) else { return nil }
        var depth = 0
        for place in text.indices.reversed() {
            if closing.contains(text[place]) { depth += 1 }
            guard opening.contains(text[place]) else { continue }
            depth -= 1
            if depth == 0 {
                let inside = text[text.index(after: place)...].dropLast()
                return (String(text[..<place]).trimmed, String(inside).trimmed)
            }
        }
        return nil
    }
}
