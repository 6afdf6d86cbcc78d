import CordonModel

extension Case {
    /// Says which percentage of a table cannot be read; of very many only the first are named.
    ///
    /// The stake stays, of unknown size: a row that was left out would clear whoever is held.
    mutating func noteUnreadable(percentage text: String, file: String, line: Int) {
        let what = "its text is kept and the stake counts as one of unknown size"
        let code = "unreadable-percentage"
        guard notices.count(where: { $0.code == code }) < ProblemLog.bound else {
            return note(code, "further percentages cannot be read as one; \(what)")
        }
        let words = text.utf8.count > 60 ? "\(text.prefix(60))..." : text
        let problem = ReadingProblem(
            .badValue, file: file, line: line, what: "`\(words)` is no share of 0 to 100; \(what)",
            remedy: "write 50, 25-50 or (25,50], or leave it empty where it is unknown")
        note(code, problem.description)
    }
}
