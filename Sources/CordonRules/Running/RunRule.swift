import CordonModel

/// What a run counts and follows.
struct RunRule: Sendable {
    /// The threshold of each interest, as a sum; nil where the interest does not count.
    var thresholds: [Int64?]
    /// Which links are followed, by code.
    var follows: [Bool]
    /// Whether the most that a table allows counts, and not only the least.
    var usesMost: Bool
    /// Whether tables above 100 are held to what the others leave over.
    var keepsConflicts: Bool
    /// Whether one member opens a block.
    var opensBlocks: Bool
    /// Whether any interest reaches an asset that is no entity.
    var reachesAnyInterest: Bool
    /// Entities that are never reached.
    var unreachable: Traits
    /// Whether only what the seeds themselves hold counts.
    var countsSeedsOnly: Bool
    /// Interests that count as shares in a body without share capital.
    private var asShares: Set<StakeKind.Interest>
    /// Whether own shares may be left out of what the others are measured against.
    var leavesOutOwnShares: Bool
    private let factors: Factors

    init(
        _ version: RegimeVersion, _ tests: [InterestTest], _ factors: Factors, least: Standing
    ) {
        self.factors = factors
        thresholds = StakeKind.Interest.allCases.map { interest in
            tests.first { $0.interest == interest }.map { test in
                Scaled.sum(test.threshold) + (test.comparison == .moreThan ? 1 : 0)
            }
        }
        follows = LinkCode.followed(under: version, factors, least: least)
        usesMost = factors.contains(.share)
        keepsConflicts = !factors.contains(.conflict)
        opensBlocks = version.joint == .whole || factors.contains(.joint)
        reachesAnyInterest = version.reachesAnyInterest
        countsSeedsOnly = version.directOwnersOnly
        asShares = version.sharesWithoutCapital
        leavesOutOwnShares = !version.countsIssuedShares && factors.contains(.rule)
        unreachable = .free
        if case .outside(_, let takesUnknown) = version.scope {
            unreachable.insert(.domestic)
            if !factors.contains(.standing) { unreachable.insert(.domesticByRegister) }
            if !takesUnknown, !factors.contains(.rule) { unreachable.insert(.placeless) }
        }
    }

    /// The threshold of an interest in a body of some traits; nil where it does not count there.
    ///
    /// What a version tests it tests; other interests may be ownership where there are no shares.
    func threshold(of interest: StakeKind.Interest, _ traits: Traits) -> Int64? {
        if let tested = thresholds[interest.place] { return tested }
        let shares = thresholds[StakeKind.Interest.shares.place]
        switch interest {
        case .shares: return nil
        case .benefit: return factors.contains(.arrangement) ? shares : nil
        case .votes:
            let isMembers = !traits.isDisjoint(with: [.withoutShares, .ofMembers])
            return isMembers && factors.contains(.measure) ? shares : nil
        case .profit, .assets, .capital:
            if asShares.contains(interest) {
                if traits.contains(.withoutShares) { return shares }
                if traits.contains(.withShares) { return nil }
            }
            return factors.contains(.measure) ? shares : nil
        }
    }
}

extension StakeKind.Interest {
    /// Its place among all.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
