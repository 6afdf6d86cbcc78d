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
        for stake in stakes where stake.owned == company && stake.kind.interest == interest {
            if let group = block(of: stake.owner, over: company) {
                groups[group, default: []].append(stake)
            } else if let capacity = stake.kind.capacity,
                ["firm", "trust", "joint"].contains(capacity)
            {
                firms[capacity, default: []].append(stake)
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
        for (owner, stakes) in owners {
            rows.append(SlowRow(holder: .one(owner), stakes: stakes))
        }
        return rows
    }

    /// The group in which a holder has its stake as one block: by a firm and certain claim only,
    /// since a block lowers what its members hold together.
    private func block(of owner: Int, over company: Int) -> Int? {
        joints.firstIndex {
            $0.isBlock && $0.standing.isFirm && $0.isCertain && $0.members.contains(owner)
                && ($0.over == nil || $0.over == company)
        }
    }

    /// Those who act together with a holder, as far as a run takes it so.
    func partners(of owner: Int, over company: Int, _ isTaken: (SlowJoint) -> Bool) -> Set<Int> {
        joints.reduce(into: []) { found, joint in
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

    /// What a row comes to under claims of at least a standing; nil where there is none.
    func band(_ row: SlowRow, _ least: Standing, _ best: Best) -> Band? {
        let bands = row.stakes.compactMap { stake -> Band? in
            var readings = [SlowVersions.read(stake.certain(least))]
            if best.contains(.conflict) {
                readings.append(SlowVersions.voices(stake.certain(.alleged), least: least))
            }
            if best.contains(.date) {
                readings.append(SlowVersions.greatest(stake.possible(least).map(\.band)))
            }
            guard var band = SlowVersions.greatest(readings.compactMap { $0 }) else { return nil }
            if isHollow(stake) { band.low = Exact() }
            return band
        }
        if row.isBlock {
            guard let low = bands.map(\.low).min(), let high = bands.map(\.high).max() else {
                return nil
            }
            return Band(low: low, high: high)
        }
        guard let largest = bands.map(\.low).max() else { return nil }
        return Band(low: largest, high: Band.sum(bands).high)
    }

    /// What a row holds at the least.
    func least(_ row: SlowRow, _ best: Best) -> Exact {
        let firm = band(row, .registered, []).map(\.low) ?? Exact()
        let all = best.contains(.standing) ? Standing.alleged : .registered
        return max(firm, band(row, all, best).map(\.low) ?? Exact())
    }

    /// Whether a row is certainly a stake in something, whatever its size.
    func isSomeStake(_ row: SlowRow, _ best: Best) -> Bool {
        let all = best.contains(.standing) ? Standing.alleged : .registered
        let high = band(row, all, best).map(\.high) ?? Exact()
        return Exact() < high && !row.stakes.allSatisfy(\.isEither)
    }
}
