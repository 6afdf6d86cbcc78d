/// Whether normalised characters (ASCII, capitals) are a number of a kind.
typealias IdentifierRule = @Sendable ([UInt8]) -> Bool

extension IdentifierKind {
    /// Whether a text is a well-formed number of this kind: right characters, length and, where
    /// the kind has one, check digit; nil where no rule is known.
    ///
    /// True does not mean that the number was ever given out. Spaces, hyphens and letter case do
    /// not count, see ``normalized(_:)``. Cost: linear in the length.
    public func isValid(_ text: some StringProtocol) -> Bool? {
        rule.map { $0(Array(normalized(text).utf8)) }
    }

    /// The text in the form in which two writings of one number are equal.
    ///
    /// White space goes and letters become capitals (except in ``wallet`` addresses). Where a rule
    /// of form is known, hyphens, dashes and full stops go as well, digits and letters of full
    /// width become plain, and `IMO` before a ship's number goes.
    public func normalized(_ text: some StringProtocol) -> String {
        guard self != .wallet else { return String(text.filter { !$0.isWhitespace }) }
        var plain = String.UnicodeScalarView()
        for scalar in text.uppercased().unicodeScalars {
            if scalar.properties.isWhitespace || Self.invisible.contains(scalar) { continue }
            if hasRule, Self.separators.contains(scalar) { continue }
            plain.append(hasRule ? Self.halfWidth(scalar) : scalar)
        }
        let result = String(plain)
        guard self == .imo || self == .imoCompany, result.hasPrefix("IMO") else { return result }
        return String(result.dropFirst(3))
    }

    /// The number in a text that is none by itself: without the word before it and what follows a
    /// stroke (`INN 7707083893`, `IMO No. 9187629`, `7707083893/770701001`), where what is left is a
    /// well-formed number; else the text as it is.
    func unlabelled(_ text: String) -> String {
        guard let rule, isValid(text) == false else { return text }
        return Self.withoutLabels(normalized(text)).first { rule(Array($0.utf8)) } ?? text
    }

    /// A text without the word before its first figure, without a label of LEI, and without what
    /// follows a stroke, as in `INN/KPP`.
    private static func withoutLabels(_ text: String) -> [String] {
        var texts: [String] = []
        let start = text.firstIndex { ("0"..."9").contains($0) } ?? text.startIndex
        if text.distance(from: text.startIndex, to: start) <= 24 {
            texts.append(String(text[start...]))
        }
        if text.hasPrefix("LEI") {
            texts.append(String(text.dropFirst(3).drop { !$0.isLetter && !$0.isNumber }))
        }
        return texts.flatMap { text in
            text.split(separator: "/").first.map { [text, String($0)] } ?? [text]
        }
    }

    /// Whether such a number is that of a person, so that it is personal data.
    ///
    /// Russian numbers tell by their length: an INN of 12 and an OKPO of 10 digits are a person's.
    public func isPersonal(_ text: some StringProtocol) -> Bool {
        switch self {
        case .passport, .nationalID, .ssn, .ogrnip: true
        case .inn: normalized(text).utf8.count == 12
        case .okpo: normalized(text).utf8.count == 10
        default: false
        }
    }

    /// Zero-width space, joiners and byte order mark, which are pasted along.
    private static let invisible: Set<Unicode.Scalar> = [
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{00AD}",
    ]

    /// Full stop, hyphens and dashes that are printed between groups of digits.
    private static let separators: Set<Unicode.Scalar> = [
        ".", "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    /// The plain form of a letter or digit of full width (U+FF01 to U+FF5E stand for U+0021 on).
    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
