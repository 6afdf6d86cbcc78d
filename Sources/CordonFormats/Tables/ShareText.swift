import CordonModel

/// Shares as registers of many countries write them, exactly.
enum ShareText {
    /// The share that a text says; nil where it says none that can be read.
    ///
    /// `shares` tells what plain numbers are; a sign of per cent says it for its own cell.
    static func share(_ text: String, _ shares: TableMapping.Shares) -> Share? {
        if let part = FractionText.share(text) { return part }
        let plain = english(text)
        if let ratio = ratio(plain) { return ratio }
        let hasSign = plain.contains("%")
        if shares == .fractions, !hasSign { return fraction(plain) }
        return PercentageText.share(plain)
    }

    /// `1/3`, `25/100` and `2 of 5` as parts of a hundred; null where the text is no ratio.
    private static func ratio(_ text: String) -> Share? {
        let parts = text.replacing(" of ", with: "/").split(separator: "/").map {
            $0.filter { !$0.isWhitespace }
        }
        guard parts.count == 2, let part = Int64(parts[0]), let whole = Int64(parts[1]), whole > 0,
            (0...whole).contains(part)
        else { return nil }
        return Share(numerator: part, denominator: whole)
    }

    /// A part of one, such as `0.255`, by moving the point of the text: no number is rounded.
    private static func fraction(_ text: String) -> Share? {
        let mark = text.prefix { "<>=≤≥ ".contains($0) }
        let parts = text.dropFirst(mark.count).replacing(",", with: ".").split(
            separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
            return nil
        }
        let tail = (parts.count > 1 ? String(parts[1]) : "") + "00"
        let whole = String(parts[0]) + tail.prefix(2)
        let rest = tail.dropFirst(2)
        guard let number = Int(whole) else { return nil }
        return PercentageText.share(mark + (rest.isEmpty ? "\(number)" : "\(number).\(rest)"))
    }

    /// The text with words of bounds in English, and one mark for decimals.
    private static func english(_ text: String) -> String {
        var plain = text.lowercased().replacing("\u{A0}", with: " ").replacing(
            "\u{202F}", with: " ")
        for (words, english) in joints { plain = plain.replacing(words, with: english) }
        for (first, second) in ranges {
            guard let found = numbers(plain, after: first, and: second) else { continue }
            return found.low + "-" + found.high
        }
        for (word, english) in bounds where plain.hasPrefix(word + " ") || plain.hasPrefix(word) {
            let rest = plain.dropFirst(word.count)
            guard rest.first.map({ !$0.isLetter }) ?? false else { continue }
            return english + " " + rest.drop { $0 == " " }
        }
        for (word, english) in tails where plain.hasSuffix(word) {
            let number = String(plain.dropLast(word.count)).trimmed
            return english + " " + number
        }
        plain = plain.replacing(
            /\s*(процент\w*|prozent|pour ?cent|por ciento|per cento|procent\w*|yüzde)$/, with: "%")
        if plain.hasPrefix("%") { plain = String(plain.dropFirst()).trimmed + "%" }
        if plain.hasPrefix("％") { plain = String(plain.dropFirst()).trimmed + "%" }
        return plain
    }

    /// The two numbers between and after two words.
    private static func numbers(
        _ text: String, after first: String, and second: String
    ) -> (low: String, high: String)? {
        guard text.hasPrefix(first + " "), let place = text.firstRange(of: " " + second + " ")
        else { return nil }
        let low = text[..<place.lowerBound].dropFirst(first.count + 1)
        let high = text[place.upperBound...]
        return (strip(low), strip(high))
    }

    private static func strip(_ text: Substring) -> String {
        text.filter { !$0.isWhitespace && $0 != "%" }
    }

    private static let ranges = [
        ("between", "and"), ("from", "to"), ("от", "до"), ("від", "до"), ("zwischen", "und"),
        ("von", "bis"), ("entre", "et"), ("de", "à"), ("entre", "y"), ("tra", "e"), ("entre", "e"),
        ("od", "do"), ("tussen", "en"),
    ]

    // Longer phrases first.
    private static let bounds: [(word: String, english: String)] = [
        ("не более чем", "at most"), ("не более", "at most"), ("не менее", "at least"),
        ("более", "more than"), ("больше", "more than"), ("свыше", "more than"),
        ("менее", "less than"), ("до", "up to"), ("не більше", "at most"), ("більше", "more than"),
        ("понад", "more than"), ("менше", "less than"), ("mehr als", "more than"),
        ("weniger als", "less than"), ("mindestens", "at least"), ("höchstens", "at most"),
        ("bis zu", "up to"), ("über", "more than"), ("unter", "less than"),
        ("plus de", "more than"), ("moins de", "less than"), ("au moins", "at least"),
        ("au plus", "at most"), ("jusqu'à", "up to"), ("más de", "more than"),
        ("menos de", "less than"), ("al menos", "at least"), ("hasta", "up to"),
        ("più di", "more than"), ("oltre il", "more than"), ("oltre", "more than"),
        ("meno di", "less than"), ("almeno", "at least"), ("fino a", "up to"),
        ("mais de", "more than"), ("até", "up to"), ("powyżej", "more than"),
        ("ponad", "more than"), ("poniżej", "less than"), ("co najmniej", "at least"),
        ("více než", "more than"), ("méně než", "less than"), ("meer dan", "more than"),
        ("minder dan", "less than"), ("超过", "more than"), ("不超过", "at most"),
        ("低于", "less than"), ("至少", "at least"),
    ]

    /// The words between the two bounds of a band.
    private static let joints: [(words: String, english: String)] = [
        (", но не более чем ", " but not more than "), (", но не более ", " but not more than "),
        (" но не более ", " but not more than "), (" и не более ", " but not more than "),
        (", але не більше ", " but not more than "), (" але не більше ", " but not more than "),
        (", aber nicht mehr als ", " but not more than "),
        (" aber nicht mehr als ", " but not more than "),
        (" bis einschließlich ", " but not more than "),
        (" mais pas plus de ", " but not more than "), (" pero no más de ", " but not more than "),
        (" ma non più di ", " but not more than "),
    ]

    private static let tails: [(word: String, english: String)] = [
        ("以上", "at least"), ("以下", "at most"), (" и более", "at least"), (" oder mehr", "at least"),
        (" et plus", "at least"), (" o más", "at least"), (" o più", "at least"),
    ]
}
