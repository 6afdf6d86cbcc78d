import CordonModel

/// Parts of a whole in signs and words: `½`, `33⅓ %`, `33 1/3`, `two thirds`.
enum FractionText {
    /// The share that a text says; nil where it has no such sign or word.
    static func share(_ text: String) -> Share? {
        let plain = text.lowercased().replacing("\u{A0}", with: " ").trimmed
        if let part = words[plain] { return Share(numerator: part.over, denominator: part.under) }
        if let match = plain.wholeMatch(of: mixed.regex) {
            return perCent(match.output.1, match.output.2, match.output.3)
        }
        guard let place = plain.firstIndex(where: { signs[$0] != nil }),
            let part = signs[plain[place]]
        else { return nil }
        let before = plain[..<place].filter { !$0.isWhitespace }
        let after = plain[plain.index(after: place)...].filter { !$0.isWhitespace }
        guard after.isEmpty || after == "%", before.allSatisfy(\.isNumber) else { return nil }
        // A sign alone is a part of the whole, as `1/2` is; beside a number it is one of a hundredth.
        if before.isEmpty, after.isEmpty {
            return Share(numerator: part.over, denominator: part.under)
        }
        return perCent(before.isEmpty ? "0" : before[...], "\(part.over)", "\(part.under)")
    }

    private static func perCent(
        _ whole: Substring, _ over: Substring, _ under: Substring
    ) -> Share? {
        guard let whole = Int64(whole), whole <= 100, let over = Int64(over),
            let under = Int64(under), under > 0, under < 1_000_000, over < under,
            whole * under + over <= 100 * under
        else { return nil }
        return Share(numerator: whole * under + over, denominator: 100 * under)
    }

    private static let mixed = Pattern(/([0-9]{1,3}) ([0-9]{1,6})\/([0-9]{1,6}) ?%?/)

    private typealias Part = (over: Int64, under: Int64)

    private static let signs: [Character: Part] = [
        "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
        "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
        "⅞": (7, 8),
    ]

    private static let words: [String: Part] = [
        "half": (1, 2), "one half": (1, 2), "a half": (1, 2), "one third": (1, 3),
        "a third": (1, 3), "two thirds": (2, 3), "one quarter": (1, 4), "a quarter": (1, 4),
        "three quarters": (3, 4), "половина": (1, 2), "треть": (1, 3), "одна треть": (1, 3),
        "две трети": (2, 3), "четверть": (1, 4), "одна четверть": (1, 4), "три четверти": (3, 4),
        "третина": (1, 3), "дві третини": (2, 3), "чверть": (1, 4),
        "hälfte": (1, 2), "die hälfte": (1, 2), "ein drittel": (1, 3), "zwei drittel": (2, 3),
        "ein viertel": (1, 4), "drei viertel": (3, 4), "la moitié": (1, 2), "moitié": (1, 2),
        "un tiers": (1, 3), "deux tiers": (2, 3), "un quart": (1, 4), "trois quarts": (3, 4),
        "la mitad": (1, 2), "mitad": (1, 2), "un tercio": (1, 3), "dos tercios": (2, 3),
        "un cuarto": (1, 4), "metà": (1, 2), "un terzo": (1, 3), "due terzi": (2, 3),
        "un quarto": (1, 4),
    ]
}
