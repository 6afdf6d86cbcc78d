/// Everything that is wrong with a file or a folder of files, in the order of places.
public struct ReadingProblems: Error, Sendable, CustomStringConvertible {
    /// The problems; never empty.
    public let problems: [ReadingProblem]

    /// Creates the error from one or more problems.
    public init(_ problems: [ReadingProblem]) { self.problems = problems }

    /// One line for each problem.
    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}

/// Where readers put problems as they meet them, so that a user sees all of them at once.
final class ProblemLog {
    private(set) var problems: [ReadingProblem] = []

    /// The most that are reported; a file with more is a file of another kind.
    static let bound = 200

    func add(_ problem: ReadingProblem) {
        if problems.count < Self.bound { problems.append(problem) }
    }

    /// Takes out everything that is in it.
    func takeAll() -> [ReadingProblem] {
        defer { problems.removeAll() }
        return problems
    }

    func check() throws(ReadingProblems) {
        if !problems.isEmpty { throw ReadingProblems(problems) }
    }
}
