import CordonModel

/// The cells of a table that cannot be read and cost no row: a row that was left out would clear
/// whoever is held. Of very many only the first are named.
extension Case {
    /// Says which percentage cannot be read; the stake stays, of unknown size.
    mutating func noteUnreadable(percentage text: String, file: String, line: Int) {
        noteUnreadable(
            "unreadable-percentage", text, "no share of 0 to 100",
            "its text is kept and the stake counts as one of unknown size",
            "write 50, 25-50 or (25,50], or leave it empty where it is unknown", file, line)
    }

    /// Says which day cannot be read: a start is then none that is said, and what has such an end
    /// holds possibly.
    mutating func noteUnreadable(day text: String, file: String, line: Int) {
        noteUnreadable(
            "unreadable-day", text, "no day",
            "such a start counts as none, and with such an end the relation holds possibly",
            "write 2023, 2023-12 or 2023-12-12", file, line)
    }

    /// The days that a text names; nil where it is no day, which is said.
    mutating func window(_ text: String?, file: String, line: Int) -> DayWindow? {
        guard let text else { return nil }
        if let window = DayWindow(text) { return window }
        noteUnreadable(day: text, file: file, line: line)
        return nil
    }

    /// The period between two texts, which no day that cannot be read loses.
    ///
    /// Such a start is none that is said; with such an end a thing holds possibly.
    mutating func period(
        from start: String?, until end: String?, observed: Day? = nil, file: String, line: Int
    ) -> Period {
        let from = window(start, file: file, line: line)
        guard let end else {
            return Period(from: from, observed: observed) ?? Period(from: from) ?? .always
        }
        let until = window(end, file: file, line: line)
        return SaidEnd.period(
            from: from, before: until?.advanced(by: 1) ?? .unknown, observed: observed, &self)
    }

    private mutating func noteUnreadable(
        _ code: String, _ text: String, _ fault: String, _ outcome: String, _ remedy: String,
        _ file: String, _ line: Int
    ) {
        guard notices.count(where: { $0.code == code }) < ProblemLog.bound else {
            return note(code, "further texts are \(fault); \(outcome)")
        }
        let words = text.utf8.count > 60 ? "\(text.prefix(60))..." : text
        let problem = ReadingProblem(
            .badValue, file: file, line: line, what: "`\(words)` is \(fault); \(outcome)",
            remedy: remedy)
        note(code, problem.description)
    }
}
