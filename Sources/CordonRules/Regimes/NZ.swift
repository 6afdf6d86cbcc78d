import CordonModel

extension Regime {
    /// Listings of New Zealand; no rule of ownership is applied.
    static let nz = Regime(
        known: "nz", title: "New Zealand: listings only",
        versions: [
            RegimeVersion(
                from: Day("2022-03-11"), tests: [], aggregation: .pooled,
                seeds: [SeedRule(authority: "nz")], force: .automatic,
                citations: [
                    LegalCitation(
                        "Russia Sanctions Act 2022", "Cordon applies no ownership threshold",
                        .secondary)
                ],
                notes: ["Only a listing counts; stakes of the listed are shown as exposure."])
        ])
}
