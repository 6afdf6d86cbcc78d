extension Resolution {
    /// What each standing's own claims say, beside what the resolution makes of all: the greatest
    /// bounds at every least standing.
    ///
    /// A weaker claim stays a voice of its own, because it may be the truth that the firmer one
    /// misses; it is displaced where a firmer claim with a share was stated on the same day or
    /// later, and a claim without a share wherever a firmer one has one.
    func voices(_ versions: [StakeVersion], besides resolved: [Share?]) -> [Share?] {
        guard versions.count > 1 else { return resolved }
        return Standing.allCases.map { least in
            var shares: [Share] = []
            for standing in Standing.allCases where standing >= least {
                if let share = resolved[standing.rawValue] { shares.append(share) }
                let own = versions.filter {
                    $0.standing == standing && !$0.isDisplaced(among: versions)
                }
                if let share = resolve(own)?.share { shares.append(share) }
            }
            return Share.greatest(shares)
        }
    }
}

extension StakeVersion {
    /// Whether a firmer claim takes its place.
    func isDisplaced(among versions: [StakeVersion]) -> Bool {
        versions.contains { other in
            guard other.standing > standing, other.isSized else { return false }
            guard isSized else { return true }
            guard let stated, let later = other.stated else { return false }
            return later >= stated
        }
    }
}

extension Share {
    /// The greatest lower and the greatest upper bound that occur; nil for no share at all.
    static func greatest(_ shares: [Share]) -> Share? {
        guard var best = shares.first else { return nil }
        for share in shares.dropFirst() {
            let low = (share.lower, share.lowerOpen ? 1 : 0) > (best.lower, best.lowerOpen ? 1 : 0)
            let high = (share.upper, share.upperOpen ? 0 : 1) > (best.upper, best.upperOpen ? 0 : 1)
            let lower = low ? share : best
            let upper = high ? share : best
            best = Share(
                unchecked: lower.lower, upper.upper, lowerOpen: lower.lowerOpen,
                upperOpen: upper.upperOpen)
        }
        return best
    }
}
