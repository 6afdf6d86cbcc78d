import CordonModel

// Words of classes and capacities that nobody knows: the stake is read as if they were not there.

extension Investigation {
    /// Capacities and classes of stakes that Cordon does not know, an issue for each word.
    func unknownStakeWords() -> [DataIssue] {
        var claims: [StakeWord: [Int]] = [:]
        for stake in graph.stakes {
            for word in StakeWord.unknown(in: stake.kind) {
                claims[word, default: []] += stake.claims + stake.possibleClaims
            }
        }
        return claims.map { word, places in
            DataIssue(
                code: word.isClass ? "unknown-class" : "unknown-capacity",
                severity: word.isClass ? .note : .warning, entities: [],
                claims: Set(places).sorted().map { graph.file.claims[$0].name(in: graph.file) },
                message: word.message)
        }
    }

    /// A word for the class or the capacity of a stake.
    private struct StakeWord: Hashable {
        let text: String
        let isClass: Bool

        static func unknown(in kind: StakeKind) -> [StakeWord] {
            guard kind.instrument == nil else { return [] }
            var words: [StakeWord] = []
            if let capacity = kind.capacity, !StakeKind.capacities.contains(capacity) {
                words.append(StakeWord(text: capacity, isClass: false))
            }
            if let name = kind.shareClass, !StakeKind.isClass(name) {
                words.append(StakeWord(text: name, isClass: true))
            }
            return words
        }

        var message: String {
            if isClass {
                return "`\(text)` is taken for a class of shares like any other; if it is an "
                    + "instrument, write pledge, option, convertible or escrow as the capacity"
            }
            let known = StakeKind.capacities.sorted().joined(separator: ", ")
            return "`\(text)` is no capacity that is known, and the stake counts like one held for "
                + "its holder; write one of \(known), or pledge, option, convertible, escrow"
        }
    }
}
