/// What is wrong with a rule file, at its line.
public struct RuleFault: Error, Hashable, Sendable {
    /// The line, from 1; nil where it is about the whole file.
    public let line: Int?
    /// What is wrong.
    public let what: String
    /// What to do.
    public let remedy: String

    /// Creates a fault.
    public init(line: Int?, _ what: String, _ remedy: String) {
        self.line = line
        self.what = what
        self.remedy = remedy
    }
}

/// Everything that is wrong with a rule file, in the order of lines.
public struct RuleFaults: Error, Sendable {
    /// The faults; never empty.
    public let faults: [RuleFault]
}

/// Where the reader puts faults as it meets them, so that a user sees all of them at once.
final class FaultLog {
    private var faults: [RuleFault] = []
    let words: RuleWords

    init(_ words: RuleWords) { self.words = words }

    /// How many faults there are so far.
    var count: Int { faults.count }

    func add(_ line: Int?, _ what: String, _ remedy: String) {
        let fault = RuleFault(line: line, what, remedy)
        if !faults.contains(fault) { faults.append(fault) }
    }

    func check() throws(RuleFaults) {
        guard !faults.isEmpty else { return }
        let sorted = faults.enumerated().sorted { left, right in
            (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
        }
        throw RuleFaults(faults: sorted.map(\.element))
    }
}
