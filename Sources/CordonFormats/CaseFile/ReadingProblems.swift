/// Everything that is wrong with a file or a folder of files, in the order of places.
public struct ReadingProblems: Error, Sendable, CustomStringConvertible {
    /// The problems; never empty.
    public let problems: [ReadingProblem]
    /// How many more there were than are told.
    public let omitted: Int

    /// Creates the error from one or more problems.
    public init(_ problems: [ReadingProblem], omitted: Int = 0) {
        self.problems = problems
        self.omitted = omitted
    }

    /// One line for each problem, and one for those that are not told.
    public var description: String {
        let lines = problems.map(\.description)
        let rest = omitted == 0 ? [] : ["and \(omitted) more problems; mend these first"]
        return (lines + rest).joined(separator: "\n")
    }
}

/// Where readers put problems as they meet them, so that a user sees all of them at once.
final class ProblemLog {
    private var entries: [(file: Int, problem: ReadingProblem)] = []
    private var told: Set<ReadingProblem> = []
    private var files: [String: Int] = [:]
    private var omitted = 0
    /// Whether a file could not be read as a whole: what it holds is then missing everywhere.
    private(set) var lacksFile = false

    /// The most that are told; a file with more is a file of another kind.
    static let bound = 200

    /// What was found, in the order in which it was found.
    var problems: [ReadingProblem] { entries.map(\.problem) }

    /// Takes in a problem; its words are made only if it will be told.
    func add(_ problem: @autoclosure () -> ReadingProblem) {
        guard entries.count < Self.bound else {
            omitted += 1
            return
        }
        let problem = problem()
        guard told.insert(problem).inserted else { return }
        if problem.isFatal { lacksFile = true }
        let file = files[problem.file] ?? files.count
        files[problem.file] = file
        entries.append((file, problem))
    }

    /// Takes out everything that is in it.
    func takeAll() -> [ReadingProblem] {
        defer {
            entries.removeAll()
            told.removeAll()
        }
        return problems
    }

    /// Whether names that nothing bears are among what was found.
    var holdsUnresolved: Bool { entries.contains { $0.problem.kind == .unresolved } }

    /// Takes out the names that nothing bears.
    func forgetUnresolved() {
        entries.removeAll { $0.problem.kind == .unresolved }
        omitted = 0
    }

    /// Throws what was found, by file and line.
    func check() throws(ReadingProblems) {
        guard !entries.isEmpty else { return }
        let sorted = entries.enumerated().sorted { left, right in
            let one = left.element
            let other = right.element
            return (one.file, one.problem.line ?? 0, left.offset)
                < (other.file, other.problem.line ?? 0, right.offset)
        }
        throw ReadingProblems(sorted.map(\.element.problem), omitted: omitted)
    }
}
