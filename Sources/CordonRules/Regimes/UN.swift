import CordonModel

extension Regime {
    /// Listings of United Nations; no rule of ownership is applied.
    static let un = Regime(
        known: "un", title: "United Nations: listings only",
        versions: [
            RegimeVersion(
                from: Day("1999-10-15"), tests: [], aggregation: .pooled,
                seeds: [SeedRule(authority: "un")], force: .automatic,
                citations: [
                    LegalCitation(
                        "UN Security Council Consolidated List",
                        "no ownership threshold of its own; states apply theirs", .secondary)
                ],
                notes: ["Only a listing counts; stakes of the listed are shown as exposure."])
        ])
}
