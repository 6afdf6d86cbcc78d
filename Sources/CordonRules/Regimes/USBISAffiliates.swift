import CordonModel

extension Regime {
    /// The Affiliates Rule of the US Bureau of Industry and Security.
    static let usBISAffiliates = Regime(
        known: "us-bis-affiliates", title: "United States, BIS: Affiliates Rule",
        versions: [
            version("2025-09-29", before: "2025-11-10", .inForce),
            version(
                "2025-11-10", before: "2026-11-10", .suspended,
                note: "Suspended from 10 November 2025 to 9 November 2026."),
            version("2026-11-10", before: nil, .unverified, readings: [lapsed]),
        ])

    private static let lapsed = Reading(
        id: "not-returned",
        "The suspension was to end on 9 November 2026; whether it was extended is not verified. "
            + "Under this reading the rule does not apply.",
        applies: false)

    /// The programmes of 15 CFR 744.8(a)(1), as recalled; not verified at the source.
    private static let programmes: Set<String> = [
        "BELARUS", "BELARUS-EO14038", "RUSSIA-EO14024", "UKRAINE-EO13660", "UKRAINE-EO13661",
        "UKRAINE-EO13662", "UKRAINE-EO13685", "FTO", "SDGT", "NPWMD", "ILLICIT-DRUGS-EO14059",
        "SDNT", "SDNTK", "TCO",
    ]

    private static func version(
        _ from: String, before: String?, _ status: RegimeVersion.Status,
        readings: [Reading] = [], note: String? = nil
    ) -> RegimeVersion {
        RegimeVersion(
            from: Day(from), before: before.flatMap { Day($0) },
            tests: [InterestTest(.shares, .atLeast, .fifty)], aggregation: .pooled,
            seeds: [
                SeedRule(
                    authority: "us-bis", lists: ["EL", "MEU"],
                    measures: [.exportControl, .blocking]),
                SeedRule(authority: "us-ofac", lists: ["SDN"], programmes: programmes),
            ],
            scope: .foreign(to: "us"), force: .automatic, status: status, readings: readings,
            citations: [
                LegalCitation("90 FR 47201", "the interim final rule", .official),
                LegalCitation(
                    "15 CFR Part 744, Supplement No. 8",
                    "50% or more, in the aggregate, also through companies reached by ownership",
                    .official),
                LegalCitation("15 CFR 744.8(a)(1)", "the programmes whose SDNs count", .unverified),
                LegalCitation(
                    "15 CFR Part 732, Supplement No. 3, Red Flag 29",
                    "an unknown percentage is a duty to find out or to get a licence", .official),
            ],
            notes: [
                "Foreign entities only. A company of unknown country is taken as foreign.",
                "The Unverified List does not seed it. A significant minority is a red flag, no capture.",
                "The strictest owner's licence requirements apply.",
                "An unknown percentage is a duty to find out, or to ask for a licence.",
            ] + (note.map { [$0] } ?? []))
    }
}
