/// What a source has replaced itself: what it states later of the same stake, at the same standing
/// and without a start or an end, stands in the place of what it had said.
enum Replacement {
    /// The versions that their own sources have not replaced.
    ///
    /// The versions are those that hold for certain on the day asked: an observation replaces from
    /// its day on. Two records that a source numbers apart are two records, and neither replaces the
    /// other; and what gives no size takes none away.
    static func left(_ versions: [StakeVersion]) -> [StakeVersion] {
        guard versions.count > 1 else { return versions }
        return versions.filter { version in
            !versions.contains { $0.replaces(version) }
        }
    }
}

extension StakeVersion {
    private var hasPeriod: Bool { period.from != nil || period.before != nil }

    fileprivate func replaces(_ other: StakeVersion) -> Bool {
        guard let source, source == other.source, holder == other.holder,
            standing == other.standing, !hasPeriod, !other.hasPeriod,
            isSized || !other.isSized
        else { return false }
        if let recordID, let record = other.recordID, recordID != record { return false }
        return isLater(than: other)
    }

    /// Whether it was said later, or said with it and seen later.
    private func isLater(than other: StakeVersion) -> Bool {
        if let seen = period.observed, let before = other.period.observed {
            guard seen >= before else { return false }
            if stated == other.stated { return seen > before }
        }
        guard let stated, let before = other.stated else { return false }
        return stated > before
    }
}
