/// The records of one register about one stake: classes and tranches that are held at once, or
/// entries of which one has replaced another.
enum Filing {
    /// The versions in which the records of one register are taken together.
    ///
    /// Claims without a record are versions, each for itself.
    static func added(_ versions: [StakeVersion]) -> [StakeVersion] {
        guard versions.count > 1 else { return versions }
        var order: [String] = []
        var filed: [String: [StakeVersion]] = [:]
        var apart: [StakeVersion] = []
        for version in versions {
            guard let source = version.source else {
                apart.append(version)
                continue
            }
            if filed[source] == nil { order.append(source) }
            filed[source, default: []].append(version)
        }
        return apart + order.flatMap { ofOneSource(filed[$0] ?? []) }
    }

    private static func ofOneSource(_ versions: [StakeVersion]) -> [StakeVersion] {
        let holders = Dictionary(grouping: versions, by: \.holder)
        guard holders.count > 1 else { return ofOneHolder(versions) }
        return [together(holders.keys.sorted().map { merged(ofOneHolder(holders[$0] ?? [])) })]
    }

    private static func ofOneHolder(_ versions: [StakeVersion]) -> [StakeVersion] {
        let records = Dictionary(grouping: versions.filter { $0.recordID != nil }) {
            $0.recordID ?? ""
        }
        guard records.count > 1 else { return versions }
        // What a register says of one record twice are versions of that record.
        let parts = records.keys.sorted().map { merged(records[$0] ?? []) }
        return versions.filter { $0.recordID == nil } + [ofRecords(parts)]
    }
}

// MARK: - Records

extension Filing {
    /// The records of one register and holder as one version.
    ///
    /// They add only where their periods agree at both ends. With one start and different ends they
    /// are successive versions. With different starts, or none, the later may have replaced the
    /// earlier or stand beside it.
    private static func ofRecords(_ parts: [StakeVersion]) -> StakeVersion {
        let starts = Dictionary(grouping: parts.filter { $0.start != nil }) { $0.start }
        let spans =
            starts.values.map(ofOneStart).sorted { $0.said.lexicographicallyPrecedes($1.said) }
            + parts.filter { $0.start == nil }
        guard spans.count > 1 else { return spans[0] }
        var whole = merged(spans)
        let last = spans.filter { span in !spans.contains { $0.startsAfter(span) } }
        let least = last.map(\.told).min { Share.isLess($0, $1) } ?? .someStake
        whole.set(atLeast: least, atMost: spans)
        return whole
    }

    private static func ofOneStart(_ parts: [StakeVersion]) -> StakeVersion {
        let ends = Dictionary(grouping: parts) { $0.period.before }
        var whole = merged(parts)
        whole.share = Share.hull(
            of: ends.values.map { parts in
                parts.dropFirst().reduce(parts[0].told) { $0.sum($1.told) }
            })
        whole.choices = [whole.told]
        whole.isUnclear = ends.count > 1
        return whole
    }

    /// What two holders of one register have who were joined later: it adds at the most, and the
    /// largest of them counts at the least.
    private static func together(_ parts: [StakeVersion]) -> StakeVersion {
        var whole = merged(parts)
        let largest = parts.map(\.told).max { Share.isLess($0, $1) } ?? .someStake
        whole.set(atLeast: largest, atMost: parts)
        return whole
    }

    /// Versions as one: the hull of what they say, as firm as the weakest and as late as the last.
    private static func merged(_ versions: [StakeVersion]) -> StakeVersion {
        var whole = versions[0]
        whole.said = versions.flatMap(\.said).sorted()
        whole.share = Share.hull(of: versions.map(\.told))
        whole.standing = versions.map(\.standing).min() ?? whole.standing
        whole.stated = versions.compactMap(\.stated).max()
        whole.isUnclear = versions.contains(where: \.isUnclear)
        if versions.contains(where: { $0.period != whole.period }) { whole.period = .always }
        return whole
    }
}

extension StakeVersion {
    /// When it begins; nil where nothing is said about that.
    fileprivate var start: DayWindow? { period.from == .unknown ? nil : period.from }

    /// Whether it certainly begins after another.
    fileprivate func startsAfter(_ other: StakeVersion) -> Bool {
        guard let first = start?.notBefore, let last = other.start?.notAfter else { return false }
        return first > last
    }

    /// Lets it be `least`, or between the largest of some parts and their sum.
    fileprivate mutating func set(atLeast least: Share, atMost parts: [StakeVersion]) {
        let shares = parts.map(\.told)
        let sum = shares.dropFirst().reduce(shares[0]) { $0.sum($1) }
        let largest = shares.max { Share.isLess($0, $1) } ?? sum
        let added =
            Share(
                largest.lower, sum.upper, lowerOpen: largest.lowerOpen, upperOpen: sum.upperOpen)
            ?? sum
        share = least.hull(added)
        choices = least == added ? [added] : [least, added]
        isUnclear = true
    }
}

extension Share {
    /// Orders shares by their least, then by their most.
    static func isLess(_ left: Share, _ right: Share) -> Bool {
        let low = (left.lower, left.lowerOpen ? 1 : 0)
        let other = (right.lower, right.lowerOpen ? 1 : 0)
        if low != other { return low < other }
        return (left.upper, left.upperOpen ? 0 : 1) < (right.upper, right.upperOpen ? 0 : 1)
    }
}
