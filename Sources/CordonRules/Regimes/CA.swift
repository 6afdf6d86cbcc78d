import CordonModel

extension Regime {
    /// Special Economic Measures of Canada.
    static let ca = Regime(
        known: "ca", title: "Canada: deemed ownership (SEMA 2.1)", versions: [until2023, since2023])

    private static let lists = [SeedRule(authority: "ca")]

    private static let until2023 = RegimeVersion(
        from: Day(year: 1992, month: 6, day: 4), before: Day(year: 2023, month: 6, day: 22),
        tests: [], aggregation: .perParty, seeds: lists, force: .automatic,
        citations: [LegalCitation("SEMA, before 22 June 2023", "no deeming rule", .unverified)],
        notes: [
            "Before section 2.1 no rule said whose property a company's is; only listings count."
        ])

    private static let since2023 = RegimeVersion(
        from: Day(year: 2023, month: 6, day: 22),
        tests: [
            InterestTest(.shares, .atLeast, .fifty), InterestTest(.votes, .atLeast, .fifty),
        ],
        aggregation: .perParty, hasControlLimb: true,
        criteria: [.votes, .board, .direction], seeds: lists, force: .automatic,
        citations: [
            LegalCitation(
                "SEMA section 2.1(2)",
                "50% or more of shares or votes, the board, or direction of the activities", .quoted
            )
        ],
        notes: [
            "Whether the stakes of several listed are added is not addressed; each is counted alone.",
            "Foreign states are excepted from the rule; Cordon does not leave them out.",
        ])
}
