public import CordonModel

extension JSONText {
    /// The pairs that are joined, those that may be one party, and the numbers that contradict
    /// each other; of each kind but the first at most `limit`.
    public static func identity(
        _ report: IdentityReport, byName pairs: [NamePair], limit: Int? = nil
    ) -> JSONText {
        let most = limit ?? .max
        return [
            "cordon": .string(Investigation.version),
            "joined": .array(report.joins.map(join)),
            "suggestions": .array(report.suggestions.prefix(most).map(suggestion)),
            "byName": .array(pairs.prefix(most).map(namePair)),
            "conflicts": .array(report.conflicts.prefix(most).map(conflict)),
        ]
    }

    private static func join(_ join: IdentityJoin) -> JSONText {
        [
            "left": .string(join.left), "right": .string(join.right),
            "numbers": .strings(join.numbers.map(\.description)),
            "because": .string(join.because), "standing": .string(join.standing.word),
            "decided": .bool(join.isDecided),
        ]
    }

    private static func suggestion(_ pair: IdentitySuggestion) -> JSONText {
        [
            "left": .string(pair.left), "right": .string(pair.right),
            "numbers": .strings(pair.numbers.map(\.description)),
            "because": .string(pair.because),
        ]
    }

    private static func namePair(_ pair: NamePair) -> JSONText {
        [
            "left": .string(pair.left), "right": .string(pair.right),
            "similarity": .number((pair.similarity * 10_000).rounded() / 10_000),
            "evidence": .number((pair.evidence * 100).rounded() / 100),
            "explanation": .string(pair.explanation),
        ]
    }

    private static func conflict(_ conflict: IdentityConflict) -> JSONText {
        [
            "number": .string(conflict.number.description),
            "entities": .strings(conflict.entities), "because": .string(conflict.because),
        ]
    }
}
