import CordonModel

/// Dates of birth as the UK list writes them: `31/12/1980`, `dd/mm/1965`, `00/03/1966`, `1968`,
/// `circa 1970`, `1960 to 1965`, several in one text.
enum UKBirth {
    /// The dates of a text, each in the order of ISO 8601 and as exact as it is given.
    static func dates(in text: String) -> [String] {
        Enumeration.items(in: text).compactMap(date)
    }

    /// One date; the text itself where it is of another form, nil where it says that none is known.
    private static func date(_ text: String) -> String? {
        if let day = ListDay.british(text) { return day.description }
        if let span = text.wholeMatch(
            of: years.regex)
        {
            return "\(span.output.1) to \(span.output.2)"
        }
        if let about = text.wholeMatch(
            of: around.regex),
            let date = date(String(about.output.1)), date.first?.isNumber == true
        {
            return "circa \(date)"
        }
        let parts = text.split(whereSeparator: { "/.-".contains($0) }).map { String($0).trimmed }
        if parts.count == 3 || parts.count == 2, let year = parts.last, isYear(year) {
            return incomplete(day: parts.count == 3 ? parts[0] : "", parts[parts.count - 2], year)
        }
        return ListedNames.isPlaceholder(text) ? nil : RemarkDate.text(text)
    }

    private static let years = Pattern(/(?i)(?:between\s+)?(\d{4})\s*(?:-|–|\/|to|and)\s*(\d{4})/)
    private static let around = Pattern(
        /(?i)(?:circa|approximately|approx\.?|around|about|c\.?)\s*(.+)/)

    /// A date of which day, or day and month, are unknown: the month or the year.
    private static func incomplete(day: String, _ month: String, _ year: String) -> String {
        guard let number = Int(month), (1...12).contains(number) else { return year }
        let month = "\(year)-\(number < 10 ? "0" : "")\(number)"
        guard let day = Int(day), (1...31).contains(day) else { return month }
        return Day("\(month)-\(day < 10 ? "0" : "")\(day)").map(\.description) ?? month
    }

    private static func isYear(_ text: String) -> Bool {
        text.utf8.count == 4 && Int(text).map { (1800...2100).contains($0) } == true
    }
}
