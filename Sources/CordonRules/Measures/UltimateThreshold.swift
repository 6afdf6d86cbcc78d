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
    /// The first day on which it is the law; nil where it is the law already.
    public let applies: Day?

    /// Whether stakes count in full of those in which the owner has a majority, and of no others.
    public var countsMajorityChains: Bool { id == "psc" || id == "uk-psc" }

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
                .unverified), applies: Day("2027-07-10")),
        preset(
            "amld", 25, .moreThan, .integrated,
            LegalCitation(
                "Directive (EU) 2015/849 Article 3(6)(a)(i)",
                "an ownership interest of more than 25%, direct or through others", .unverified)),
        preset(
            "psc", 25, .moreThan, .control,
            LegalCitation(
                "Companies Act 2006 Schedule 1A",
                "more than 25%, itself and through those in which it has a majority", .secondary)),
        preset(
            "amlr-higher-risk", 15, .atLeast, .integrated,
            LegalCitation(
                "Regulation (EU) 2024/1624 Article 52(2)", "may fall to 15% for risky categories",
                .unverified), applies: Day("2027-07-10")),
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

    /// The threshold called `word`, or one of as many percent or more; nil for anything else.
    public static func reading(_ word: String) -> UltimateThreshold? {
        if let known = named(word) { return known }
        guard let percent = Percent(word.hasSuffix("%") ? String(word.dropLast()) : word),
            percent > .zero
        else { return nil }
        return UltimateThreshold(
            id: word, threshold: percent, comparison: .atLeast, measure: .integrated,
            citation: LegalCitation(
                "no law", "\(percent)% or more by products along chains, summed", .derived),
            applies: nil)
    }

    private static func preset(
        _ id: String, _ percent: Int64, _ comparison: Comparison, _ measure: OwnershipMeasure,
        _ citation: LegalCitation, applies: Day? = nil
    ) -> UltimateThreshold {
        UltimateThreshold(
            id: id, threshold: Percent(clamping: percent * 1_000_000), comparison: comparison,
            measure: measure, citation: citation, applies: applies)
    }
}
