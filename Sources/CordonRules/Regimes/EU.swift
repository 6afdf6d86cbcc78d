import CordonModel

extension Regime {
    /// Asset freezes of the European Union.
    static let eu = Regime(
        known: "eu", title: "European Union: ownership and control",
        versions: [until2024, since2024])

    /// Annex IV of Regulation 833/2014 and its other annexes restrict trade and freeze nothing.
    private static let lists = [SeedRule(authority: "eu", exceptLists: ["833/2014"])]

    /// The criteria of the EU best practices, as far as Cordon has a word for them.
    static let europeanCriteria: Set<ControlCriterion> = [
        .votes, .board, .agreement, .dominance, .assets, .unified, .liabilities,
    ]

    private static let votes = InterestTest(.votes, .moreThan, .fifty)

    private static let until2024 = RegimeVersion(
        from: Day(year: 2013, month: 4, day: 30), before: Day(year: 2024, month: 7, day: 3),
        tests: [InterestTest(.shares, .moreThan, .fifty), votes], aggregation: .pooled,
        hasControlLimb: true, criteria: europeanCriteria, seeds: lists, force: .presumed,
        readings: [
            Reading(
                id: "half-is-enough",
                "In C-84/24 (12 March 2026) the Court reads a holding of 50% as a presumption of "
                    + "control; whether that covers days before 3 July 2024 is disputed.",
                tests: [InterestTest(.shares, .atLeast, .fifty), votes])
        ],
        citations: [
            LegalCitation(
                "EU Best Practices (Council), before 3 July 2024", "more than 50%", .secondary),
            LegalCitation(
                "Commission FAQ 8, 8 April 2022", "the stakes of several listed are added", .quoted),
            LegalCitation("CJEU C-84/24, 12 March 2026", "a half raises a presumption", .quoted),
            LegalCitation("no text", "chains are computed as the cascade", .derived),
        ],
        notes: sharedNotes)

    private static let since2024 = RegimeVersion(
        from: Day(year: 2024, month: 7, day: 3),
        tests: [InterestTest(.shares, .atLeast, .fifty), votes], aggregation: .pooled,
        hasControlLimb: true, criteria: europeanCriteria, seeds: lists, force: .presumed,
        citations: [
            LegalCitation(
                "EU Best Practices (Council), 3 July 2024",
                "50% or more of the proprietary rights, or a majority interest", .quoted),
            LegalCitation(
                "Commission FAQ 8, 8 April 2022", "the stakes of several listed are added", .quoted),
            LegalCitation(
                "CJEU C-84/24, 12 March 2026",
                "the freeze reaches the unlisted company; the presumption can be rebutted", .quoted),
            LegalCitation("no text", "chains are computed as the cascade", .derived),
        ],
        notes: sharedNotes)

    private static let sharedNotes = [
        "The presumption can be rebutted; Cordon reports it and does not weigh the rebuttal.",
        "The letters of the control list are not verified; trusts and fronts are indications.",
    ]
}
