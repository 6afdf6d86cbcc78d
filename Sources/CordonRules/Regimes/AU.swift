import CordonModel

extension Regime {
    /// Listings of Australia; no rule of ownership is applied.
    static let au = Regime(
        known: "au", title: "Australia: listings only",
        versions: [
            RegimeVersion(
                from: Day("2011-05-27"), tests: [], aggregation: .pooled,
                seeds: [SeedRule(authority: "au")], force: .automatic,
                citations: [
                    LegalCitation(
                        "Autonomous Sanctions Act 2011",
                        "ownership and control are not defined; case by case", .secondary)
                ],
                notes: [
                    "Only a listing counts; stakes of the listed are shown as exposure.",
                    "A test of capacity to control (Corporations Act 2001, section 50AA) is suggested by "
                        + "commentators; Cordon does not apply it.",
                ])
        ])
}
