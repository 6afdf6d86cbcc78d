import CordonFormats

/// The rows of a table of subjects that cannot be read.
struct RowFaults {
    private var first: [ReadingProblem] = []
    private var count = 0

    /// The most that are named.
    private static let named = 20

    /// Takes in the problem of a row.
    ///
    /// - Throws: A failure where there are so many that the file is of another kind.
    mutating func take(_ problem: ReadingProblem) throws {
        count += 1
        if first.count < Self.named { first.append(problem) }
        let most = ReadingLimits().rejects
        guard count > most else { return }
        throw Failure(
            ["\(problem.file): more than \(most) rows cannot be read"]
                + first.prefix(1).map(\.description))
    }

    /// Says on standard error which rows cannot be read.
    func report() {
        guard count > 0 else { return }
        for problem in first { Sink.complain("cordon: \(problem.description)") }
        let rows =
            count == 1 ? "1 row cannot be read and is" : "\(count) rows cannot be read and are"
        Sink.complain("cordon: \(rows) compared with nobody")
    }
}
