/// The records of one register about one stake: classes and tranches that are held at once.
enum Filing {
    /// The versions in which distinct records of one register and day are added to one.
    ///
    /// Where the register gives its records no day it is unclear whether they add: the stake is
    /// then at least the largest and at most the sum. Records without an id are versions.
    static func added(_ versions: [StakeVersion]) -> [StakeVersion] {
        guard versions.count > 1 else { return versions }
        var order: [Filed] = []
        var filings: [Filed: [StakeVersion]] = [:]
        var apart: [StakeVersion] = []
        for version in versions {
            guard version.recordID != nil, let source = version.source else {
                apart.append(version)
                continue
            }
            let key = Filed(source: source, day: version.stated)
            if filings[key] == nil { order.append(key) }
            filings[key, default: []].append(version)
        }
        return apart + order.flatMap { together(filings[$0] ?? [], hasDay: $0.day != nil) }
    }

    private struct Filed: Hashable {
        let source: String
        let day: Int32?
    }

    private static func together(_ versions: [StakeVersion], hasDay: Bool) -> [StakeVersion] {
        let records = Dictionary(grouping: versions) { $0.recordID ?? "" }
        guard let first = versions.first, records.count > 1 else { return versions }
        // What a filing says of one record twice are versions of that record.
        let parts = records.keys.sorted().map { hull(records[$0] ?? []) }
        let sum = parts.dropFirst().reduce(parts[0]) { $0.sum($1) }
        let standing = versions.map(\.standing).min() ?? first.standing
        return [first.with(hasDay ? sum : unclear(parts, sum), standing)]
    }

    private static func hull(_ versions: [StakeVersion]) -> Share {
        let shares = versions.map { $0.share ?? .someStake }
        return shares.dropFirst().reduce(shares[0]) { $0.hull($1) }
    }

    /// At least the largest part and at most the sum.
    private static func unclear(_ parts: [Share], _ sum: Share) -> Share {
        let largest = parts.max {
            ($0.lower, $0.lowerOpen ? 1 : 0) < ($1.lower, $1.lowerOpen ? 1 : 0)
        }
        guard let largest else { return sum }
        return Share(
            largest.lower, sum.upper, lowerOpen: largest.lowerOpen, upperOpen: sum.upperOpen)
            ?? sum
    }
}
