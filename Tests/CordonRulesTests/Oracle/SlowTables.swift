import CordonModel
import CordonRules

/// What one holder, or several who hold one block, have in a table of owners.
struct SlowRow {
    enum Holder {
        case one(Int)
        /// Members of a group on record.
        case group(SlowJoint)
        /// Members of a firm or trust, of whom not all need be on record.
        case firm(Set<Int>)
    }
    var holder: Holder
    var stakes: [SlowStake]
    /// Those whose own stakes it is never added to.
    var ends: Set<Int> { Set(stakes.flatMap(\.ends)) }
    var owners: Set<Int> { Set(stakes.map(\.owner)) }
    var isBlock: Bool { if case .one = holder { false } else { true } }
}

/// Which part of what is not settled a run takes at its best.
typealias Best = Set<Reason>

extension SlowCase {
    /// The table of one interest in a company, as it was gathered when the case was read.
    func table(_ company: Int, _ interest: StakeKind.Interest) -> [SlowRow] {
        tables[company][interest] ?? []
    }

    /// Gathers the table of one interest in a company: who holds what, each row apart.
    func gathered(_ company: Int, _ interest: StakeKind.Interest) -> [SlowRow] {
        var rows: [SlowRow] = []
        var groups: [Int: [SlowStake]] = [:]
        var firms: [String: [SlowStake]] = [:]
        var owners: [Int: [SlowStake]] = [:]
        var indirect: [Int: [SlowStake]] = [:]
        for stake in stakes where stake.owned == company && stake.kind.interest == interest {
            if let group = block(of: stake.owner, over: company) {
                groups[group, default: []].append(stake)
            } else if let capacity = stake.kind.capacity,
                ["firm", "trust", "joint"].contains(capacity)
            {
                firms[capacity, default: []].append(stake)
            } else if stake.isShortcut {
                indirect[stake.owner, default: []].append(stake)
            } else {
                owners[stake.owner, default: []].append(stake)
            }
        }
        for (group, stakes) in groups {
            rows.append(SlowRow(holder: .group(joints[group]), stakes: stakes))
        }
        for stakes in firms.values {
            rows.append(SlowRow(holder: .firm(Set(stakes.map(\.owner))), stakes: stakes))
        }
        for (owner, stakes) in Array(owners) + Array(indirect) {
            rows.append(SlowRow(holder: .one(owner), stakes: stakes))
        }
        return rows
    }

    /// The group in which a holder has its stake as one block: by a firm and certain claim only,
    /// since a block lowers what its members hold together.
    private func block(of owner: Int, over company: Int) -> Int? {
        joints.firstIndex {
            owner != company && $0.isBlock && $0.standing.isFirm && $0.isCertain
                && $0.members.contains(owner)
                && ($0.over == nil || $0.over == company)
        }
    }

    /// Those who act together with a holder, as far as a run takes it so.
    func partners(of owner: Int, over company: Int, _ isTaken: (SlowJoint) -> Bool) -> Set<Int> {
        // With what it holds of itself a company acts together with nobody.
        guard owner != company else { return [] }
        return joints.reduce(into: []) { found, joint in
            let isBlock = joint.isBlock && joint.standing.isFirm && joint.isCertain
            if !isBlock, joint.members.contains(owner), joint.over == nil || joint.over == company,
                isTaken(joint)
            {
                found.formUnion(joint.members.subtracting([owner]))
            }
        }
    }

    /// Whether the size of a stake says nothing about whose it is.
    private func isHollow(_ stake: SlowStake) -> Bool {
        if stake.isEither { return true }
        switch stake.kind.capacity {
        case "nominee", "trustee": return true
        case "legal":
            return stakes.contains {
                $0.owned == stake.owned && $0.kind.capacity == "beneficial"
                    && !$0.certain(.registered).isEmpty
            }
        default: return false
        }
    }

    /// What a row comes to under claims of at least a standing, every stake as one reading says;
    /// nil where there is none.
    func band(_ row: SlowRow, _ read: (SlowStake) -> Band?) -> Band? {
        whole(
            row,
            row.stakes.filter { $0.kind.instrument == nil }.compactMap { stake in
                read(stake).map { isHollow(stake) ? Band(low: Exact(), high: $0.high) : $0 }
            })
    }

    private func whole(_ row: SlowRow, _ bands: [Band]) -> Band? {
        if row.isBlock {
            guard let low = bands.map(\.low).min(), let high = bands.map(\.high).max() else {
                return nil
            }
            return Band(low: low, high: high)
        }
        guard let largest = bands.map(\.low).max() else { return nil }
        return Band(low: largest, high: Band.sum(bands).high)
    }

    /// What a row may be, world by world, under claims of at least a standing.
    func worlds(
        _ row: SlowRow, _ least: Standing, _ best: Best, _ epoch: SlowEpoch, holding: Bool = false
    ) -> Set<Band> {
        var combined: [[Band]] = [[]]
        for stake in row.stakes where stake.kind.instrument == nil {
            let certain = stake.certain(least)
            var options: [Band] = []
            if best.contains(.conflict) {
                let all = SlowVersions.options(certain)
                let kept = all.filter { epoch.allows($0.filing) }
                options = (kept.isEmpty ? all : kept).map(\.band)
            } else if let settled = SlowVersions.settled(certain) {
                options = [settled]
            }
            if best.contains(.date) {
                options += SlowVersions.perhaps(
                    certain: certain, possible: stake.possible(least), holding: holding
                ).map(\.band)
            }
            guard !options.isEmpty else { continue }
            let own = options.map { isHollow(stake) ? Band(low: Exact(), high: $0.high) : $0 }
            combined = combined.flatMap { start in Set(own).map { start + [$0] } }
        }
        return Set(combined.compactMap { whole(row, $0) })
    }

    /// What options, pledges and the like of a row become where they are exercised: anything that
    /// their claims say; nil where it has none or a run takes none.
    func exercised(_ row: SlowRow, _ least: Standing, _ best: Best) -> Band? {
        guard best.contains(.instrument) else { return nil }
        let bands = row.stakes.filter { $0.kind.instrument != nil }.compactMap { stake in
            let said =
                SlowVersions.options(stake.certain(least)).map(\.band)
                + (best.contains(.date)
                    ? SlowVersions.perhaps(
                        certain: stake.certain(least), possible: stake.possible(least),
                        holding: true
                    ).map(\.band) : [])
            return Band.hull(said).map {
                isHollow(stake) ? Band(low: Exact(), high: $0.high) : $0
            }
        }
        guard !bands.isEmpty else { return nil }
        return row.isBlock ? Band.hull(bands) : Band.sum(bands)
    }

    /// What a row holds at the least, without what is exercised.
    func stake(_ row: SlowRow, _ best: Best, _ epoch: SlowEpoch) -> Exact {
        let firm = band(row) { SlowVersions.read($0.certain(.registered)) }
        let all = best.contains(.standing) ? Standing.alleged : .registered
        let resolved = band(row) { SlowVersions.read($0.certain(all)) }
        return
            ([firm, resolved].compactMap { $0?.low }
            + worlds(row, all, best, epoch, holding: true).map(\.low))
            .max() ?? Exact()
    }

    /// What a row holds at the least.
    func least(_ row: SlowRow, _ best: Best, _ epoch: SlowEpoch) -> Exact {
        let all = best.contains(.standing) ? Standing.alleged : .registered
        return stake(row, best, epoch) + (exercised(row, all, best)?.low ?? Exact())
    }

    /// Whether a row is certainly a stake in something, whatever its size.
    func isSomeStake(_ row: SlowRow, _ best: Best, _ epoch: SlowEpoch) -> Bool {
        let all = best.contains(.standing) ? Standing.alleged : .registered
        if let exercised = exercised(row, all, best), Exact() < exercised.high { return true }
        let highs =
            worlds(row, all, best, epoch).map(\.high)
            + [band(row) { SlowVersions.read($0.certain(.registered)) }].compactMap { $0?.high }
        return highs.contains { Exact() < $0 } && !row.stakes.allSatisfy(\.isEither)
    }
}

/// The day that is chosen of each source that gives several stakes for several days.
struct SlowEpoch: Hashable {
    var chosen: [String: Int32] = [:]
    var days: [String: Set<Int32>] = [:]

    func allows(_ filing: SlowFiling?) -> Bool {
        guard let filing, days[filing.source]?.contains(filing.day) ?? false else { return true }
        return chosen[filing.source] == filing.day
    }

    /// Every choice: the days on which two stakes both have versions go together.
    static func all(_ stakes: [SlowStake]) -> [SlowEpoch] {
        var shared: [String: Set<Int32>] = [:]
        let filings = stakes.map { stake in
            Dictionary(
                grouping: SlowVersions.options(stake.certain(.alleged)).compactMap(\.filing),
                by: \.source
            ).mapValues { Set($0.map(\.day)) }
        }
        for one in filings.indices {
            for other in filings.indices where one < other {
                for (source, days) in filings[one] {
                    let both = days.intersection(filings[other][source] ?? [])
                    if both.count > 1 { shared[source, default: []].formUnion(both) }
                }
            }
        }
        var epochs = [SlowEpoch(days: shared)]
        for (source, days) in shared {
            epochs = epochs.flatMap { epoch in
                days.map { day in
                    var epoch = epoch
                    epoch.chosen[source] = day
                    return epoch
                }
            }
        }
        return epochs
    }
}
