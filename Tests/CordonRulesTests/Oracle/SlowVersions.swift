import CordonModel

/// One claim about the size of a stake.
struct SlowVersion {
    /// Nil where no size is said.
    var share: Band?
    var standing: Standing
    /// When it was said, seen or began: the first of these that is known.
    var day: Int32?
    var source: String
    var record: String?
    /// Whether it holds on the day for certain.
    var isCertain: Bool

    /// Whether it says how large the stake is.
    var isSized: Bool { share.map { $0 != .some && $0 != .anything } ?? false }
    var band: Band { share ?? .some }
}

/// The versions of one stake, read as the decisions of meaning say (versions of one stake).
enum SlowVersions {
    /// What the claims say together: records of one filing add; of the rest those with a size, then
    /// the firmest, then the latest, and the hull of what is left.
    static func read(_ claims: [SlowVersion]) -> Band? {
        var left = added(claims)
        if left.contains(where: \.isSized) { left = left.filter(\.isSized) }
        let firmest = left.map(\.standing).max()
        left = left.filter { $0.standing == firmest }
        if let last = left.compactMap(\.day).max() {
            left = left.filter { $0.day == nil || $0.day == last }
        }
        return Band.hull(left.map(\.band))
    }

    /// Whether the claims differ in the size that they say.
    static func differ(_ claims: [SlowVersion]) -> Bool {
        Set(added(claims).filter(\.isSized).map(\.band)).count > 1
    }

    /// Distinct records of one register and day become one version; without a day it is unclear
    /// whether they add.
    private static func added(_ claims: [SlowVersion]) -> [SlowVersion] {
        var left = claims.filter { $0.record == nil }
        let filed = claims.filter { $0.record != nil }
        for filing in Dictionary(grouping: filed, by: { "\($0.source) \($0.day ?? -1)" }).values {
            let records = Dictionary(grouping: filing) { $0.record ?? "" }
            guard records.count > 1, var sum = filing.first else {
                left += filing
                continue
            }
            let parts = records.values.compactMap { Band.hull($0.map(\.band)) }
            var share = Band.sum(parts)
            if sum.day == nil { share.low = parts.map(\.low).max() ?? share.low }
            sum.share = share
            sum.standing = filing.map(\.standing).min() ?? sum.standing
            left.append(sum)
        }
        return left
    }

    /// The greatest that claims of at least a standing leave open, each standing being heard.
    ///
    /// A weaker claim stays possible unless a firmer one with a size was said on that day or later,
    /// or it has no size and a firmer one has.
    static func voices(_ claims: [SlowVersion], least: Standing) -> Band? {
        var heard: [Band] = []
        for standing in Standing.allCases where standing >= least {
            if let band = read(claims.filter { $0.standing >= standing }) { heard.append(band) }
            let own = claims.filter { claim in
                claim.standing == standing
                    && !claims.contains { isDisplaced(claim, by: $0) }
            }
            if let band = read(own) { heard.append(band) }
        }
        return greatest(heard)
    }

    private static func isDisplaced(_ claim: SlowVersion, by other: SlowVersion) -> Bool {
        guard other.standing > claim.standing, other.isSized else { return false }
        guard claim.isSized else { return true }
        guard let day = claim.day, let later = other.day else { return false }
        return later >= day
    }

    /// The greatest bounds that occur.
    static func greatest(_ bands: [Band]) -> Band? {
        guard let low = bands.map(\.low).max(), let high = bands.map(\.high).max() else {
            return nil
        }
        return Band(low: low, high: high)
    }
}
