import CordonModel

extension Regime {
    /// Asset freezes of Switzerland.
    static let ch = Regime(
        known: "ch", title: "Switzerland: ownership and control", versions: [since2003])

    private static let votes = InterestTest(.votes, .moreThan, .fifty)

    private static let since2003 = RegimeVersion(
        from: Day(year: 2003, month: 1, day: 1),
        tests: [InterestTest(.shares, .moreThan, .fifty), votes], aggregation: .pooled,
        hasControlLimb: true, criteria: europeanCriteria, seeds: [SeedRule(authority: "ch")],
        force: .presumed,
        readings: [
            Reading(
                id: "half-is-enough",
                "Whether the authority followed the EU to 50% or more is not verified.",
                tests: [InterestTest(.shares, .atLeast, .fifty), votes])
        ],
        citations: [
            LegalCitation(
                "SECO FAQ of 13 June 2024", "more than 50%; stakes are added", .secondary),
            LegalCitation(
                "Embargo Act (SR 946.231)", "the law that the ordinances rest on", .unverified),
            LegalCitation("no text", "chains are computed as the cascade", .derived),
        ],
        notes: ["Control criteria are taken as those of the EU; the presumption can be rebutted."])
}
