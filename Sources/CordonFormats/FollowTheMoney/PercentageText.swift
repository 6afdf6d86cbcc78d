import CordonModel

/// The `percentage` of an ownership, as files write it: free text.
///
/// Met in real data: `50`, `100%`, `25–50%`, `(25,50]`, `49,99`, more than six decimals, `≥50`,
/// `50+`, `50%+1`, `75 per cent`, digits of full width and of Arabic, and `null` or nothing at all.
/// Nothing means that there is a stake of unknown size.
enum PercentageText {
    /// The share, or nil where the text says none that can be read.
    static func share(_ text: String) -> Share? {
        if let value = Percent(text) { return Share(exactly: value) }
        if isSilent(text.trimmed) { return .someStake }
        let plain = plain(text)
        guard
            let share = Share(plain) ?? raised(plain) ?? spoken(plain) ?? longDecimal(plain)
        else { return nil }
        return share.isUnknown ? .someStake : share
    }

    /// The text in plain digits and signs, in lower case: `７５％` and `75 per cent` as `75%`.
    private static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.lowercased().unicodeScalars {
            if let value = scalar.properties.numericValue,
                scalar.properties.numericType == .decimal
            {
                plain += "\(Int(value))"
            } else {
                plain += signs[scalar] ?? String(scalar)
            }
        }
        plain = plain.replacing(percentWord.regex, with: "%")
        plain = plain.replacing(
            majorityWords.regex, with: "majority")
        // A point that ends a number or begins one.
        plain = plain.replacing(pointAtEnd.regex) { "\($0.output.1)\($0.output.2)" }
        if plain.first == ".", plain.dropFirst().first?.isNumber == true { plain = "0" + plain }
        return plain.trimmed
    }

    private static let percentWord = Pattern(/\s*(?:per\s?cent|percentage|pct\.?|p\.\s?c\.)$/)
    private static let majorityWords = Pattern(/^majority\s+(?:shareholder|owner|stake|interest)$/)
    private static let pointAtEnd = Pattern(/^([0-9]+)[.,]\s*(%?)$/)
    private static let oneMore = Pattern(/\s*(?:\+|plus)\s*(?:1|one|a)(?:\s+(?:share|vote)s?)?$/)

    private static let signs: [Unicode.Scalar: String] = [
        "\u{2265}": ">=", "\u{2267}": ">=", "\u{2264}": "<=", "\u{2266}": "<=", "\u{FF1E}": ">",
        "\u{FF1C}": "<", "\u{FF05}": "%", "\u{066A}": "%", "\u{FE6A}": "%", "\u{066B}": ".",
        "\u{FF0E}": ".", "\u{FF0C}": ",", "\u{FF0B}": "+", "\u{FF0D}": "-", "\u{2212}": "-",
        "\u{00A0}": " ", "\u{202F}": " ", "\u{3000}": " ",
    ]

    /// `50+` is fifty or more; `50%+1` and `50% plus one share` are more than fifty.
    private static func raised(_ plain: String) -> Share? {
        if plain.hasSuffix("+"), let value = number(plain.dropLast()) {
            return Share(value, .hundred)
        }
        guard let tail = plain.firstMatch(of: oneMore.regex),
            let value = number(plain[..<tail.range.lowerBound])
        else { return nil }
        return Share(value, .hundred, lowerOpen: true)
    }

    /// Words that stand for silence.
    static func isSilent(_ text: String) -> Bool {
        text.utf8.count <= 7 && silentWords.contains(text.lowercased())
    }

    /// Phrases around numbers: `more than 25%`, `75 to 100`, `at least 50%`, `up to 10 %`,
    /// `more than 25% but not more than 50%`.
    private static let silentWords: Set<String> = [
        "", "null", "none", "n/a", "na", "unknown", "-", "?",
    ]

    private static func spoken(_ text: String) -> Share? {
        var low: (Percent, isOpen: Bool)?
        var high: (Percent, isOpen: Bool)?
        for part in text.lowercased().replacing(" but ", with: "|").replacing(" and ", with: "|")
            .split(separator: "|")
        {
            let phrase = String(part).trimmed
            if let range = range(phrase) { return range }
            guard let (bound, value) = bound(phrase) else { return nil }
            if bound.isLower {
                low = (value, bound.isOpen)
            } else {
                high = (value, bound.isOpen)
            }
        }
        guard low != nil || high != nil else { return nil }
        return Share(
            low?.0 ?? .zero, high?.0 ?? .hundred, lowerOpen: low?.isOpen ?? true,
            upperOpen: high?.isOpen ?? false)
    }

    private static func range(_ phrase: String) -> Share? {
        let parts = phrase.split(separator: " to ")
        guard parts.count == 2, !phrase.hasPrefix("up"), let low = number(parts[0]),
            let high = number(parts[1])
        else { return nil }
        return Share(low, high)
    }

    private struct Bound {
        let words: String
        let isLower: Bool
        let isOpen: Bool
    }

    // Longer phrases first: "not more than" holds "more than".
    private static let bounds = [
        Bound(words: "not more than", isLower: false, isOpen: false),
        Bound(words: "no more than", isLower: false, isOpen: false),
        Bound(words: "not less than", isLower: true, isOpen: false),
        Bound(words: "no less than", isLower: true, isOpen: false),
        Bound(words: "less than", isLower: false, isOpen: true),
        Bound(words: "more than", isLower: true, isOpen: true),
        Bound(words: "at least", isLower: true, isOpen: false),
        Bound(words: "at most", isLower: false, isOpen: false),
        Bound(words: "up to", isLower: false, isOpen: false),
        Bound(words: "below", isLower: false, isOpen: true),
        Bound(words: "under", isLower: false, isOpen: true),
        Bound(words: "above", isLower: true, isOpen: true),
        Bound(words: "over", isLower: true, isOpen: true),
    ]

    private static func bound(_ phrase: String) -> (Bound, Percent)? {
        if phrase.hasSuffix(" or more"), let value = number(phrase.dropLast(8)) {
            return (Bound(words: "or more", isLower: true, isOpen: false), value)
        }
        for bound in bounds where phrase.hasPrefix(bound.words) {
            guard let value = number(phrase.dropFirst(bound.words.count)) else { return nil }
            return (bound, value)
        }
        return nil
    }

    private static func number(_ text: some StringProtocol) -> Percent? {
        var plain = String(text).trimmed
        if plain.hasSuffix("%") { plain = String(plain.dropLast()).trimmed }
        return Percent(plain)
    }

    /// More decimals than the unit holds: the smallest interval around the value.
    ///
    /// Zeros past the sixth decimal say no more than the value itself.
    static func longDecimal(_ text: String) -> Share? {
        var plain = text
        if plain.hasSuffix("%") { plain = String(plain.dropLast()).trimmed }
        guard let point = plain.firstIndex(where: { $0 == "." || $0 == "," }) else { return nil }
        let decimals = plain[plain.index(after: point)...]
        guard decimals.utf8.count > 6, decimals.allSatisfy({ $0.isASCII && $0.isNumber }),
            let low = Percent(plain[...point] + decimals.prefix(6))
        else { return nil }
        if decimals.dropFirst(6).allSatisfy({ $0 == "0" }) { return Share(exactly: low) }
        guard let high = Percent(millionths: low.millionths + 1) else { return nil }
        return Share(low, high, lowerOpen: true, upperOpen: true)
    }
}
