extension ReadingLimits {
    /// Refuses a file of which too many records are set apart: it is of another kind, and their
    /// problems would fill the memory.
    func check(
        _ rejects: [ReadingProblem], as format: FileFormat
    ) throws(ReadingProblem) {
        guard rejects.count > self.rejects, let first = rejects.first else { return }
        throw ReadingProblem(
            .malformed, file: first.file, line: rejects.last?.line,
            what: "more than \(self.rejects) records cannot be read, the first on line "
                + "\(first.line ?? 1): \(first.what)",
            remedy: "check that the file is whole and of the format `\(format.rawValue)`",
            isFatal: true)
    }
}
