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

    /// The same version with another share and standing.
    func with(_ share: Share?, _ standing: Standing) -> StakeVersion {
        StakeVersion(
            claim: claim, share: share, standing: standing, stated: stated, source: source,
            recordID: recordID)
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
    /// Records of one filing are added first. A version without a share says that the stake exists
    /// and not how large it is: (0, 100].
    func resolve(_ claimed: [StakeVersion]) -> ResolvedStake? {
        guard !claimed.isEmpty else { return nil }
        let versions = Filing.added(claimed)
        let sized = versions.filter(\.isSized)
        let pool = sized.isEmpty || self == .union ? versions : sized
        let share: Share
        switch self {
        case .firmest: share = Self.hull(Self.latest(Self.firmest(pool)))
        case .latest: share = Self.hull(Self.firmest(Self.latest(pool)))
        case .union: share = Self.hull(pool)
        case .intersection: share = Self.common(pool) ?? Self.hull(pool)
        }
        return ResolvedStake(share: share, isConflicting: Set(sized.map(\.share)).count > 1)
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

    private static func hull(_ versions: [StakeVersion]) -> Share {
        let shares = versions.map { $0.share ?? .someStake }
        guard let first = shares.first else { return .someStake }
        return shares.dropFirst().reduce(first) { $0.hull($1) }
    }
}
