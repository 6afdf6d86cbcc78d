import CordonModel

extension Regime {
    /// Asset freezes of the United Kingdom.
    static let uk = Regime(
        known: "uk", title: "United Kingdom: ownership and control", versions: [since2020])

    private static let since2020 = RegimeVersion(
        from: Day(year: 2020, month: 12, day: 31),
        tests: [
            InterestTest(.shares, .moreThan, .fifty), InterestTest(.votes, .moreThan, .fifty),
        ],
        aggregation: .perParty, joint: .whole, hasControlLimb: true,
        criteria: [.votes, .board, .agreement, .inFact],
        seeds: [SeedRule(authority: "uk")], force: .automatic,
        citations: [
            LegalCitation(
                "SI 2019/855 regulation 7(2)",
                "more than 50% of shares or votes, or the right to the board's majority", .official),
            LegalCitation("SI 2019/855 regulation 7(4)", "control in fact", .official),
            LegalCitation(
                "SI 2019/855 Schedule 1 paragraphs 2 and 3",
                "joint holders and parties to an arrangement each hold the whole", .official),
            LegalCitation(
                "SI 2019/855 Schedule 1 paragraph 9", "chains of majority stakes", .unverified),
            LegalCitation("OFSI general guidance 4.14", "no aggregation otherwise", .quoted),
        ],
        notes: [
            "Each designated person is counted alone, unless they hold jointly or act by arrangement.",
            "Chains are computed as the cascade, one designated person at a time.",
            "Regulation 7 is cited from the Russia regulations; the other UK regimes read the same.",
            "A voting agreement that gives the majority is an arrangement in the sense of Schedule 1.",
            "Before 31 December 2020 the freezes of the United Kingdom were those of the EU.",
        ])
}
