/// Dates as OFAC writes them: `22 May 1976`, `Mar 1980`, `1946`, `circa 1951`, `1951 to 1953`.
package enum RemarkDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The date in the order of ISO 8601, as exact as it is given; the text as it is written
    /// where it is a span or an estimate.
    package static func text(_ written: String) -> String { iso(written) ?? written }

    /// The date in the order of ISO 8601; nil where it is a span, an estimate or no date.
    package static func iso(_ written: String) -> String? {
        let words = written.split(separator: " ")
        guard (1...3).contains(words.count), let year = number(words[words.count - 1], 4) else {
            return nil
        }
        if words.count == 1 { return year }
        guard
            let month = months.firstIndex(of: String(words[words.count - 2].lowercased().prefix(3)))
        else { return nil }
        let padded = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        if words.count == 2 { return "\(year)-\(padded)" }
        guard let day = Int(words[0]), (1...31).contains(day) else { return nil }
        return "\(year)-\(padded)-\(day < 10 ? "0" : "")\(day)"
    }

    private static func number(_ text: Substring, _ digits: Int) -> String? {
        let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isPlain && text.utf8.count == digits ? String(text) : nil
    }
}
