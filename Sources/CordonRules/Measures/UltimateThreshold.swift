public import CordonModel

/// A threshold above which an ultimate owner is a beneficial owner, as a rule names it.
public struct UltimateThreshold: Sendable, Hashable, Identifiable {
    /// The name by which it is asked: `amlr`.
    public let id: String
    /// The threshold.
    public let threshold: Percent
    /// How it is compared.
    public let comparison: Comparison
    /// The measure that the rule prescribes.
    public let measure: OwnershipMeasure
    /// Where it is written.
    public let citation: LegalCitation

    /// Whether a share meets it: for certain, possibly or not.
    public func isMet(by share: Share) -> Certainty {
        if comparison.isMet(byLeastOf: share, threshold) { return .yes }
        return comparison.isMet(byMostOf: share, threshold) ? .possible : .no
    }

    /// The named thresholds.
    public static let all: [UltimateThreshold] = [
        preset(
            "amlr", 25, .atLeast, .integrated,
            LegalCitation(
                "Regulation (EU) 2024/1624 Article 52(1)",
                "25% or more by products along chains, summed; applies from 10 July 2027",
                .unverified)),
        preset(
            "amlr-higher-risk", 15, .atLeast, .integrated,
            LegalCitation(
                "Regulation (EU) 2024/1624 Article 52(2)", "may fall to 15% for risky categories",
                .unverified)),
        preset(
            "fatf", 25, .moreThan, .integrated,
            LegalCitation("FATF Recommendation 24", "a threshold of at most 25%", .secondary)),
        preset(
            "uk-psc", 25, .moreThan, .control,
            LegalCitation(
                "Companies Act 2006 Schedule 1A", "more than 25%; majority chains count in full",
                .secondary)),
        preset(
            "ten", 10, .atLeast, .integrated,
            LegalCitation("no law", "the cut-off of research and of some reviews", .derived)),
        preset(
            "majority", 50, .moreThan, .control,
            LegalCitation("OECD and Eurostat", "up the chain of majorities", .secondary)),
    ]

    /// The threshold called `id`, or nil.
    public static func named(_ id: some StringProtocol) -> UltimateThreshold? {
        all.first { $0.id == String(id) }
    }

    private static func preset(
        _ id: String, _ percent: Int64, _ comparison: Comparison, _ measure: OwnershipMeasure,
        _ citation: LegalCitation
    ) -> UltimateThreshold {
        UltimateThreshold(
            id: id, threshold: Percent(clamping: percent * 1_000_000), comparison: comparison,
            measure: measure, citation: citation)
    }
}
