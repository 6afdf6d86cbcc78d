/// What a source has replaced itself: what it states later of the same stake, at the same standing
/// and without a start or an end, or in a later telling of the same record, stands in the place of
/// what it had said.
enum Replacement {
    /// The versions that their own sources have not replaced.
    ///
    /// The versions are those that hold for certain on the day asked: an observation replaces from
    /// its day on. Two records that a source numbers apart are two records, and neither replaces the
    /// other; and what gives no size takes none away.
    static func left(_ versions: [StakeVersion], on day: Day) -> [StakeVersion] {
        guard versions.count > 1 else { return versions }
        return versions.filter { version in
            !versions.contains { other in
                other.replaces(version) || isRestated(version, by: other, on: day, in: versions)
            }
        }
    }

    /// Whether a later telling of the same record stands in the place of a version.
    ///
    /// It does from the day of the change on. What was told first may have been a mistake as well:
    /// before that day the two are versions. Where a telling gives the stake in several parts, none
    /// says which part it is that changed.
    private static func isRestated(
        _ version: StakeVersion, by other: StakeVersion, on day: Day,
        in versions: [StakeVersion]
    ) -> Bool {
        guard let mine = version.telling, let theirs = other.telling, theirs.restates(mine),
            version.standing == other.standing, version.holder == other.holder
        else { return false }
        func isWhole(_ telling: RecordTelling) -> Bool {
            versions.count { $0.telling == telling } == 1
        }
        return isWhole(mine) && isWhole(theirs) && other.change(of: version) <= day.number
    }
}

extension StakeVersion {
    /// The day from which it stands in the place of an earlier telling: its start, where that is
    /// later than the other's, else the day on which it was said.
    fileprivate func change(of other: StakeVersion) -> Int32 {
        let said = telling?.day ?? .max
        guard let start = period.from?.notBefore?.number else { return said }
        guard let begun = other.period.from?.notBefore?.number else { return start }
        return start > begun ? start : said
    }

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
