/// One claim about the size of a stake, as resolution sees it.
struct StakeVersion {
    let claim: Int
    let share: Share?
    let standing: Standing
    /// The day it was stated, as a day number; nil where none is known.
    let stated: Int32?
    let source: String?
    let recordID: String?

    /// Whether it says how large the stake is.
    var isSized: Bool {
        guard let share else { return false }
        return share != .someStake && share != .unknown
    }
}

/// What several versions of one stake say together.
struct ResolvedStake {
    let share: Share
    let isConflicting: Bool
}

extension Resolution {
    /// Reads versions of one stake as one share.
    ///
    /// A version without a share says that the stake exists and not how large it is: (0, 100].
    func resolve(_ versions: [StakeVersion]) -> ResolvedStake? {
        guard let first = versions.first else { return nil }
        let sized = versions.filter(\.isSized)
        let pool = sized.isEmpty || self == .union ? versions : sized
        let shares = Set(sized.compactMap(\.share))
        if versions.count == 1 {
            return ResolvedStake(share: first.share ?? .someStake, isConflicting: false)
        }
        let share: Share
        switch self {
        case .firmest: share = Self.combined(Self.latest(Self.firmest(pool)))
        case .latest: share = Self.combined(Self.firmest(Self.latest(pool)))
        case .union: share = Self.combined(pool)
        case .intersection: share = Self.common(pool) ?? Self.combined(pool)
        }
        let isSum = Self.isOneFiling(sized)
        return ResolvedStake(share: share, isConflicting: shares.count > 1 && !isSum)
    }

    private static func firmest(_ versions: [StakeVersion]) -> [StakeVersion] {
        let best = versions.map(\.standing).max()
        return versions.filter { $0.standing == best }
    }

    /// The versions stated last; where some have no day, those without a day stay too.
    private static func latest(_ versions: [StakeVersion]) -> [StakeVersion] {
        guard let last = versions.compactMap(\.stated).max() else { return versions }
        return versions.filter { $0.stated == nil || $0.stated == last }
    }

    private static func common(_ versions: [StakeVersion]) -> Share? {
        var share: Share? = .unknown
        for version in versions {
            share = share.flatMap { $0.intersection(version.share ?? .someStake) }
        }
        return share
    }

    /// The versions of each source together, then the hull over sources.
    private static func combined(_ versions: [StakeVersion]) -> Share {
        let sources = Dictionary(grouping: versions) { $0.source ?? "" }
        let shares = sources.keys.sorted().compactMap { sources[$0].map(ofOneSource) }
        guard let first = shares.first else { return .someStake }
        return shares.dropFirst().reduce(first) { $0.hull($1) }
    }

    /// Records of one filing add: classes and tranches of one day. Where it is unclear whether
    /// records add, the stake is at least the largest and at most the sum.
    private static func ofOneSource(_ versions: [StakeVersion]) -> Share {
        let shares = versions.map { $0.share ?? .someStake }
        let first = shares[0]
        guard versions.count > 1, haveDistinctRecords(versions) else {
            return shares.dropFirst().reduce(first) { $0.hull($1) }
        }
        let sum = shares.dropFirst().reduce(first) { $0.sum($1) }
        if isOneFiling(versions) { return sum }
        let largest = shares.max {
            ($0.lower, $0.lowerOpen ? 1 : 0) < ($1.lower, $1.lowerOpen ? 1 : 0)
        }
        guard let largest else { return sum }
        return Share(
            largest.lower, sum.upper, lowerOpen: largest.lowerOpen, upperOpen: sum.upperOpen)
            ?? sum
    }

    private static func haveDistinctRecords(_ versions: [StakeVersion]) -> Bool {
        let records = versions.compactMap(\.recordID)
        return records.count == versions.count && Set(records).count == records.count
    }

    private static func isOneFiling(_ versions: [StakeVersion]) -> Bool {
        guard let day = versions.first?.stated, haveDistinctRecords(versions) else { return false }
        return versions.allSatisfy { $0.stated == day && $0.source == versions[0].source }
    }
}
