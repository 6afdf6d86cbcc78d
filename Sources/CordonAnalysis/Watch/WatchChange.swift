public import CordonModel

/// The change of the answer to a question that stays with a case.
public struct WatchChange: Sendable, Hashable {
    /// The answer as it is now.
    public let answer: WatchAnswer
    /// Lines that were not there before.
    public let came: [String]
    /// Lines that are no longer there.
    public let went: [String]
    /// Whether it was asked for the first time.
    public let isFirst: Bool

    /// Compares an answer with the one before.
    ///
    /// - Parameters:
    ///   - answer: The answer.
    ///   - before: The keys of the answer before; nil where there was none.
    ///   - graph: The graph that answered, which knows the ids and names of today.
    public init(_ answer: WatchAnswer, since before: [String]?, in graph: EntityGraph) {
        self.answer = answer
        isFirst = before == nil
        let known = Set((before ?? []).map { WatchLine(remembered: $0, in: graph) })
        let told = Set(known.map(\.key))
        came = zip(answer.lines, answer.keys).filter { !told.contains($1) }.map(\.0)
        // Of very many ways the best are told: one that gives way to a better has not gone.
        let left = told.subtracting(answer.keys)
        went =
            answer.isFull || answer.fault != nil
            ? [] : known.filter { left.contains($0.key) }.map { $0.text(in: graph) }.sorted()
    }

    /// Whether whoever asked has something to hear: another answer, and at first any that is none of
    /// silence.
    public var isNews: Bool {
        guard !isFirst else { return isTelling }
        return !came.isEmpty || !went.isEmpty
    }

    /// Whether a first answer says more than that nothing was found.
    private var isTelling: Bool {
        guard case .verdict = answer.question.matter else { return !answer.lines.isEmpty }
        return answer.lines.contains {
            $0 != Verdict.none.rawValue && !$0.hasPrefix(Verdict.notEvaluated.rawValue)
        }
    }
}

extension JSONText {
    /// The answer to a question that stays with a case, and what became of it.
    public static func watch(_ change: WatchChange) -> JSONText {
        [
            "question": .string(change.answer.question.text),
            "note": .optional(change.answer.question.note),
            "answer": .strings(change.answer.lines), "fault": .optional(change.answer.fault),
            "first": .bool(change.isFirst), "came": .strings(change.came),
            "went": .strings(change.went), "claims": .strings(change.answer.claims),
        ]
    }
}
