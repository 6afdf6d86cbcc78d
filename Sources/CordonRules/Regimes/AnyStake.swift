import CordonModel

extension Regime {
    /// Any stake, followed all the way down: no law, but the tag that some data sets print.
    static let anyStake = Regime(
        known: "any-stake", title: "Any ownership at all (no law; compatible with common tags)",
        versions: [
            RegimeVersion(
                from: nil,
                tests: StakeKind.Interest.allCases.map { InterestTest($0, .moreThan, .zero) },
                aggregation: .pooled,
                seeds: [
                    SeedRule(authority: nil, measures: [.blocking, .sectoral, .travelBan, .other])
                ],
                force: .inquiryDuty,
                citations: [
                    LegalCitation(
                        "OpenSanctions topic `sanction.control`",
                        "any ownership edge below a listed party", .derived)
                ],
                notes: [
                    "No law blocks because of any stake at all: this is a tag, no legal test. A listing of any authority seeds it.",
                    "A stake counts whether or not its size is known.",
                ])
        ], isOnRequest: true)
}
