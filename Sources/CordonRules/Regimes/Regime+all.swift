extension Regime {
    /// The project's own regimes, in the order in which answers name them.
    public static let all: [Regime] = [
        usOFAC, usBISAffiliates, eu, uk, ch, ca, un, au, nz, anyStake,
    ]

    /// The place of a regime in the order of answers; those of users come after the project's own.
    static func place(of id: String) -> Int {
        all.firstIndex { $0.id == id } ?? all.count
    }
}
