import CordonModel

extension Regime {
    /// The 50 Percent Rule of the US Office of Foreign Assets Control.
    static let usOFAC = Regime(
        known: "us-ofac", title: "United States, OFAC: 50 Percent Rule",
        versions: [before2014, since2014])

    /// List entries that block nothing, by the beginning of the list's name.
    private static let otherLists = ["SSI", "CAPTA", "NS-MBS", "NS-CMIC", "NS-PLC", "FSE-WL"]

    private static let sdn = SeedRule(
        authority: "us-ofac", exceptLists: otherLists,
        // 31 CFR 550.406(a): the menu-based Ethiopia programme does not flow down.
        withoutFlow: ["ETHIOPIA-EO14046"])

    private static let before2014 = RegimeVersion(
        from: Day(year: 2008, month: 2, day: 14), before: Day(year: 2014, month: 8, day: 13),
        tests: [InterestTest(.shares, .atLeast, .fifty)], aggregation: .perParty, seeds: [sdn],
        reachesAnyInterest: true, force: .automatic,
        citations: [
            LegalCitation(
                "OFAC guidance of 14 February 2008", "50% or more, one blocked person at a time",
                .unverified)
        ],
        notes: ["Until 12 August 2014 the stakes of several blocked persons were not added."])

    private static let since2014 = RegimeVersion(
        from: Day(year: 2014, month: 8, day: 13),
        tests: [InterestTest(.shares, .atLeast, .fifty)], aggregation: .pooled, seeds: [sdn],
        reachesAnyInterest: true, force: .automatic,
        citations: [
            LegalCitation(
                "OFAC revised guidance of 13 August 2014",
                "50% or more, directly or indirectly, in the aggregate", .quoted),
            LegalCitation("31 CFR 587.406", "the rule as a regulation (Russia)", .official),
            LegalCitation("OFAC FAQ 398", "ownership, not control", .official),
            LegalCitation("OFAC FAQ 399", "blocked persons are added across programmes", .quoted),
            LegalCitation("OFAC FAQ 401", "a captured owner counts in full", .official),
            LegalCitation("OFAC FAQ 402", "divestment", .quoted),
            LegalCitation(
                "31 CFR 550.406(a)", "the menu-based Ethiopia programme does not flow down",
                .official),
        ],
        notes: [
            "Any interest of a blocked person blocks property that is no entity, such as a vessel.",
            "Control without ownership is no capture; OFAC urges caution, and no blocked person may sign.",
            "Blocked governments (Cuba, Iran, North Korea, Syria, Venezuela) are defined apart from this "
                + "rule (FAQ 398); Cordon does not compute those definitions.",
            "Sectoral (SSI) directives flow down at 50% of SSI parties; Cordon does not compute them.",
            "A sale ends automatic blocking only where it lies wholly outside US jurisdiction.",
        ])
}
