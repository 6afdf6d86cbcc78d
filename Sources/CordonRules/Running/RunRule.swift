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

    init(
        _ version: RegimeVersion, _ tests: [InterestTest], _ factors: Factors, least: Standing
    ) {
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
        unreachable = version.scope == .everyone ? .free : [.free, .domestic]
        if version.scope != .everyone, !factors.contains(.standing) {
            unreachable.insert(.domesticByRegister)
        }
    }
}
