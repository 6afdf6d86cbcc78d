/// Compares names and parties under one preset.
///
/// ```swift
/// let matcher = Matcher(.screening)
/// let result = matcher.compare("IEMZ Kupol", "АО «ИЭМЗ «Купол»", kind: .company)
/// print(result.similarity, result.explanation)
/// ```
///
/// A matcher never changes and may be used by any number of tasks.
///
/// - Complexity: O(n·m) in the numbers of letters; a few microseconds for usual names.
public struct Matcher: Sendable {
    /// The preset it was made with.
    public let preset: MatchPreset
    /// The weights in force.
    public let weights: MatchWeights

    /// Creates a matcher; `weights` replaces those of the preset.
    public init(_ preset: MatchPreset = .screening, weights: MatchWeights? = nil) {
        self.preset = preset
        self.weights = weights ?? preset.weights
    }

    /// Compares two names as written, both read as names of `kind`.
    public func compare(_ first: String, _ second: String, kind: PartyKind) -> NameComparison {
        compare(PreparedName(first, kind: kind), PreparedName(second, kind: kind))
    }

    /// Compares two prepared names and explains the result.
    public func compare(_ first: PreparedName, _ second: PreparedName) -> NameComparison {
        if let reason = Self.reason(first, second) {
            return NameComparison(
                similarity: reason.similarity, evidence: 0, agreements: [],
                firstOnly: first.writtenWords, secondOnly: second.writtenWords,
                reason: reason.text)
        }
        var comparer = NameComparer(weights: weights)
        var score = unsafe first.withView { a in
            unsafe second.withView { b in unsafe comparer.compare(a, b) }
        }
        adjust(&score, first, second)
        return explain(
            similarity: Double(score.similarity), evidence: Double(score.evidence), comparer, first,
            second)
    }

    /// The two numbers alone, without an explanation.
    public func score(_ first: PreparedName, _ second: PreparedName) -> MatchScore {
        var comparer = NameComparer(weights: weights)
        return score(first, second, &comparer)
    }

    /// The same with a comparer that serves many comparisons.
    func score(
        _ first: PreparedName, _ second: PreparedName, _ comparer: inout NameComparer
    ) -> MatchScore {
        if let reason = Self.reason(first, second) {
            return MatchScore(similarity: reason.similarity, evidence: 0)
        }
        var score = unsafe first.withView { a in
            unsafe second.withView { b in unsafe comparer.compare(a, b) }
        }
        adjust(&score, first, second)
        return MatchScore(similarity: Double(score.similarity), evidence: Double(score.evidence))
    }

    // MARK: - Parts

    /// What a name proves that is written like another, in bits, however common its words.
    static let leastEvidence = 4.0

    /// Two names in Chinese characters or Korean syllables are also compared sign by sign.
    private func adjust(
        _ score: inout NameComparer.Score, _ first: PreparedName, _ second: PreparedName
    ) {
        if preset == .ofacPortal {
            score.similarity = Float(PortalScore.score(first.text, second.text))
            return
        }
        if first.isWritten(like: second) {
            score.similarity = 1
            score.evidence = max(score.evidence, Float(Self.leastEvidence))
            return
        }
        guard first.ideographs.count >= 2, second.ideographs.count >= 2 else { return }
        let signs = SignDistance.similarity(first.ideographs, second.ideographs)
        score.similarity = min(score.similarity, 0.25 * score.similarity + 0.75 * Float(signs))
    }

    private static func reason(
        _ first: PreparedName, _ second: PreparedName
    ) -> (text: String, similarity: Double)? {
        if first.tokens.isEmpty || second.tokens.isEmpty {
            return first.isWritten(like: second) ? nil : ("a name has no letters", 0)
        }
        guard first.saysNothing || second.saysNothing else { return nil }
        if first.isWritten(like: second) || first.words == second.words { return nil }
        return ("a name has only words that say nothing, such as a legal form", 0)
    }

    /// The comparison for people, from the links that the comparer chose last.
    func explain(
        similarity: Double, evidence: Double, _ comparer: borrowing NameComparer,
        _ first: PreparedName, _ second: PreparedName
    ) -> NameComparison {
        var agreements: [WordAgreement] = []
        var (left, right) = (Set(first.words.indices), Set(second.words.indices))
        let (firstWords, secondWords) = (first.writtenWords, second.writtenWords)
        for place in 0..<comparer.scratch.chosenCount {
            let link = unsafe comparer.scratch.chosen[place]
            let a = Int(link.first)..<Int(link.first + link.firstCount)
            let b = Int(link.second)..<Int(link.second + link.secondCount)
            left.subtract(a)
            right.subtract(b)
            agreements.append(
                WordAgreement(
                    first: Array(firstWords[a]), second: Array(secondWords[b]), how: link.how,
                    similarity: Double(link.similarity),
                    isForm: first.roles[a.lowerBound] == .form))
        }
        return NameComparison(
            similarity: similarity, evidence: evidence,
            agreements: agreements, firstOnly: left.sorted().map { firstWords[$0] },
            secondOnly: right.sorted().map { secondWords[$0] }, reason: nil)
    }
}

/// The two numbers of a comparison.
public struct MatchScore: Sendable, Hashable {
    /// How alike, 0 to 1.
    public let similarity: Double
    /// How much the agreement narrows the world, in bits.
    public let evidence: Double
}

/// How alike two rows of signs are, where a sign is a syllable or a word.
enum SignDistance {
    /// One less the Levenshtein distance over the length of the longer row.
    static func similarity(_ a: [UInt32], _ b: [UInt32]) -> Double {
        var row = Array(0...b.count)
        for (i, sign) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in 0..<b.count {
                let cost = min(diagonal + (sign == b[j] ? 0 : 1), row[j] + 1, row[j + 1] + 1)
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return 1 - Double(row[b.count]) / Double(max(a.count, b.count))
    }
}
