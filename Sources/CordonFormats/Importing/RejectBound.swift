/// Counts the records of a file that are set apart, and refuses the file where they are too many: it
/// is of another kind then, and their problems would fill the memory.
package struct RejectBound {
    private let most: Int
    private var count = 0
    private var first: ReadingProblem?

    package init(_ limits: ReadingLimits = ReadingLimits()) { most = limits.rejects }

    /// Counts a record that is set apart.
    ///
    /// - Throws: A fatal problem if it is one too many.
    package mutating func take(_ problem: ReadingProblem) throws(ReadingProblem) {
        count += 1
        let first = first ?? problem
        self.first = first
        guard count > most else { return }
        throw ReadingProblem(
            .malformed, file: problem.file, line: problem.line,
            what: "more than \(most) records cannot be read, the first on line "
                + "\(first.line ?? 1): \(first.what)",
            remedy: "check that the file is whole and of the format that it is read as",
            isFatal: true)
    }
}
