extension Share {
    /// Reads a share as files and people write it, or nil where the text is none.
    ///
    /// Accepted: `50`, `50%`, `33.3 %`, `25-50`, `25–50%` (closed ends), `(25,50]`, `[75, 100]`,
    /// `>50`, `>=50`, `<10`, `<=10`, fractions such as `1/3` (the smallest interval around it; two parts of a hundred such as
    /// `50/50` are none),
    /// and the words `unknown`, `majority`, `sole`, `some`, `part`. Empty text is no share: the
    /// caller decides what silence means.
    public init?(_ text: some StringProtocol) {
        // Most shares are plain numbers.
        if let value = Percent(text) {
            self.init(exactly: value)
            return
        }
        let plain = Self.trimmed(text)
        guard let first = plain.first, let last = plain.last else { return nil }
        if let word = Self.words[plain.lowercased()] {
            self = word
        } else if first == "(" || first == "[" {
            guard let share = Self.bracketed(plain, first: first, last: last) else { return nil }
            self = share
        } else if first == ">" || first == "<" {
            guard let share = Self.compared(plain) else { return nil }
            self = share
        } else if plain.contains("/") {
            guard let share = Self.fraction(plain) else { return nil }
            self = share
        } else if let range = Self.range(plain) {
            self = range
        } else {
            guard let value = Percent(plain) else { return nil }
            self.init(exactly: value)
        }
    }

    /// Words that stand for a share by themselves.
    static let words: [String: Share] = [
        "unknown": .unknown, "majority": .majority, "sole": .whole, "whole": .whole,
        "some": .someStake, "part": .partial,
    ]

    /// The text without its percent sign and the space around it.
    private static func trimmed(_ text: some StringProtocol) -> Substring {
        var rest = Substring(text)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        guard rest.last == "%" else { return rest }
        rest.removeLast()
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }

    private static func number(_ text: some StringProtocol) -> Percent? { Percent(trimmed(text)) }

    private static func bracketed(_ text: Substring, first: Character, last: Character) -> Share? {
        guard last == ")" || last == "]" else { return nil }
        let separator: Character = text.contains(";") ? ";" : ","
        let parts = text.dropFirst().dropLast().split(
            separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 2, let low = number(parts[0]), let high = number(parts[1]) else {
            return nil
        }
        return Share(low, high, lowerOpen: first == "(", upperOpen: last == ")")
    }

    private static func compared(_ text: Substring) -> Share? {
        let closed = text.dropFirst().first == "="
        guard let value = number(text.dropFirst(closed ? 2 : 1)) else { return nil }
        if text.first == ">" { return Share(value, .hundred, lowerOpen: !closed) }
        return Share(.zero, value, upperOpen: !closed)
    }

    private static func range(_ text: Substring) -> Share? {
        // Registers print hyphen-minus, en dash or em dash between the ends of a band.
        let parts = text.split(omittingEmptySubsequences: false) {
            "-\u{2013}\u{2014}".contains($0)
        }
        guard parts.count == 2, let low = number(parts[0]), let high = number(parts[1]) else {
            return nil
        }
        return Share(low, high)
    }

    private static func fraction(_ text: Substring) -> Share? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let over = whole(parts[0]), let under = whole(parts[1]) else {
            return nil
        }
        // `50/50` and `40/60` are how people write two parts of a whole, not fractions.
        guard over + under != 100 else { return nil }
        return Share(numerator: over, denominator: under)
    }

    /// A whole number of at most nine plain digits.
    private static func whole(_ text: Substring) -> Int64? {
        let digits = trimmed(text).utf8
        guard (1...9).contains(digits.count) else { return nil }
        return Day.number(digits).map { Int64($0) }
    }

    /// The smallest interval around a fraction: exact where the unit holds it.
    ///
    /// Nil where the fraction is below nothing, above the whole, or too large to multiply.
    public init?(numerator: Int64, denominator: Int64) {
        guard denominator > 0, numerator >= 0, numerator <= denominator else { return nil }
        let (scaled, overflow) = numerator.multipliedReportingOverflow(by: 100_000_000)
        guard !overflow else { return nil }
        let low = Percent(unchecked: scaled / denominator)
        guard scaled % denominator != 0 else {
            self.init(exactly: low)
            return
        }
        self.init(
            unchecked: low, Percent(unchecked: low.millionths + 1), lowerOpen: true,
            upperOpen: true)
    }
}
