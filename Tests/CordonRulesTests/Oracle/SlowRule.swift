import CordonModel
import CordonRules

/// The slow evaluator of one version of a rule: it says again what the rule means, over and over
/// until nothing changes.
struct SlowRule {
    let facts: SlowCase
    let version: RegimeVersion

    /// Everything that a run reaches: under every reading of the law, or under any.
    func reached(_ best: Best, without party: Int? = nil) -> Set<Int> {
        let seeds = seeds(best).subtracting(party.map { [$0] } ?? [])
        var whole: Set<Int>?
        for reading in [nil] + version.readings.map({ Optional($0) }) {
            let one: Set<Int>
            if reading?.applies == false {
                one = seeds
            } else {
                let tests = reading?.tests ?? version.tests
                let epochs = best.contains(.conflict) ? facts.epochs : [SlowEpoch()]
                one = epochs.reduce(into: []) { found, epoch in
                    let starts = version.aggregation == .pooled ? [seeds] : seeds.map { [$0] }
                    for start in starts { found.formUnion(grown(start, tests, best, epoch)) }
                }
            }
            whole = whole.map { best.contains(.rule) ? $0.union(one) : $0.intersection(one) } ?? one
        }
        return whole ?? []
    }

    private func grown(
        _ seeds: Set<Int>, _ tests: [InterestTest], _ best: Best, _ epoch: SlowEpoch
    ) -> Set<Int> {
        var reached = seeds
        while true {
            let next = facts.names.indices.filter { party in
                guard !reached.contains(party) else { return false }
                if mayBeOne(party, with: reached, best) { return true }
                return isReachable(party, best)
                    && (isOwned(party, by: reached, tests, best, epoch)
                        || isLinked(party, to: reached, best))
            }
            if next.isEmpty { return reached }
            reached.formUnion(next)
        }
    }

    private func isReachable(_ party: Int, _ best: Best) -> Bool {
        if facts.isFree(party) { return false }
        guard case .foreign(let country) = version.scope else { return true }
        // A rumour neither makes a company domestic nor, but at the most, foreign.
        return !facts.isDomestic(party, country, .registered)
            || (best.contains(.standing) && !facts.isDomestic(party, country, .alleged))
    }
}

// MARK: - Seeds

extension SlowRule {
    private enum Effect: Int, Comparable {
        case nothing, perhaps, listedAlone, full
        static func < (left: Effect, right: Effect) -> Bool { left.rawValue < right.rawValue }
    }

    func seeds(_ best: Best) -> Set<Int> {
        Set(
            facts.listings.filter { listed in
                let effect = effect(of: listed.listing)
                return (effect == .full || (effect == .perhaps && best.contains(.measure)))
                    && (listed.standing.isFirm || best.contains(.standing))
                    && (listed.isCertain || best.contains(.date))
            }.map(\.party))
    }

    /// The listed, and the branches of the listed.
    func listed(without party: Int? = nil) -> Set<Int> {
        var listed = Set(
            facts.listings.filter {
                effect(of: $0.listing) >= .listedAlone && $0.standing.isFirm && $0.isCertain
            }.map(\.party))
        if let party { listed.remove(party) }
        while true {
            let branches = facts.links.filter {
                $0.kind == .branch && listed.contains($0.from) && !listed.contains($0.to)
                    && $0.standing.isFirm && $0.isCertain
            }
            if branches.isEmpty { return listed }
            listed.formUnion(branches.map(\.to))
        }
    }

    private func effect(of listing: Listing) -> Effect {
        if listing.authority == SeedRule.assumedAuthority { return .full }
        return version.seeds.map { effect(of: listing, $0) }.max() ?? .nothing
    }

    private func effect(of listing: Listing, _ rule: SeedRule) -> Effect {
        if let authority = rule.authority, authority != listing.authority { return .nothing }
        if let list = listing.list {
            if rule.exceptLists.contains(where: { list.hasPrefix($0) }) { return .nothing }
            if !rule.lists.isEmpty, !rule.lists.contains(list) { return .nothing }
        }
        if !listing.measures.isEmpty, listing.measures.isDisjoint(with: rule.measures) {
            return .nothing
        }
        let isOfOthers = listing.programmes.allSatisfy { !rule.programmes.contains($0) }
        if !rule.programmes.isEmpty, !listing.programmes.isEmpty, isOfOthers { return .nothing }
        let isVague =
            (listing.list == nil && !rule.lists.isEmpty) || listing.measures.isEmpty
            || (listing.programmes.isEmpty && !rule.programmes.isEmpty)
        if isVague { return .perhaps }
        let isStill =
            !listing.programmes.isEmpty && listing.programmes.allSatisfy(rule.standing.contains)
        return isStill ? .listedAlone : .full
    }

    /// Whether every list that the version needs was read in whole, and lately enough.
    var isCovered: Bool {
        if facts.listings.contains(where: { $0.listing.authority == SeedRule.assumedAuthority }) {
            return true
        }
        let read = facts.lists.filter { list in
            guard list.isComplete else { return false }
            guard let day = list.day else { return true }
            return facts.day >= (list.from ?? day) && facts.day <= day.advanced(by: 31)
        }
        return version.seeds.allSatisfy { seed in
            let ofAuthority = read.filter { list in
                (seed.authority == nil || seed.authority == list.authority)
                    && !seed.exceptLists.contains { (list.list ?? "").hasPrefix($0) }
            }
            return seed.lists.isEmpty
                ? !ofAuthority.isEmpty
                : seed.lists.allSatisfy { name in
                    ofAuthority.contains { $0.list == nil || $0.list == name }
                }
        }
    }
}

// MARK: - Owning and controlling

extension SlowRule {
    /// Whether it is open that a party, a person too, is one with somebody reached.
    private func mayBeOne(_ party: Int, with reached: Set<Int>, _ best: Best) -> Bool {
        best.contains(.identity)
            && facts.links.contains {
                $0.kind == .same && $0.to == party && reached.contains($0.from)
                    && ($0.isCertain || best.contains(.date))
            }
    }

    private func isLinked(_ party: Int, to reached: Set<Int>, _ best: Best) -> Bool {
        facts.links.contains { link in
            guard link.kind != .same, link.to == party, reached.contains(link.from),
                link.standing.isFirm || best.contains(.standing),
                link.isCertain || best.contains(.date)
            else { return false }
            if link.kind == .summary { return false }
            guard case .control(let criterion) = link.kind else { return true }
            guard version.hasControlLimb else { return false }
            return best.contains(.control)
                || (criterion.map(version.criteria.contains) ?? false)
        }
    }

    private func isOwned(
        _ party: Int, by reached: Set<Int>, _ tests: [InterestTest], _ best: Best,
        _ epoch: SlowEpoch
    ) -> Bool {
        tests.contains { test in
            let rows = facts.table(party, test.interest)
            if test.threshold == .zero, test.comparison == .moreThan {
                let isStake = rows.contains {
                    counts($0, party, reached, best)
                        && (Exact() < facts.least($0, best, epoch)
                            || facts.isSomeStake($0, best, epoch))
                }
                if isStake { return true }
            }
            let isAny = version.reachesAnyInterest && facts.isAsset(party)
            let asked = isAny ? InterestTest(test.interest, .moreThan, .zero) : test
            return held(rows, party, reached, best, epoch).contains { $0.meets(asked) }
        }
    }

    /// What reached parties may hold: at the least, and at the most in every world of each level of
    /// standing.
    private func held(
        _ rows: [SlowRow], _ company: Int, _ reached: Set<Int>, _ best: Best, _ epoch: SlowEpoch
    ) -> [Exact] {
        counted(rows, company, reached, best).flatMap { ours, others in
            held(ours, others, best, epoch)
        }
    }

    /// Every way of counting: what sums up a chain is never added to what ends it.
    private func counted(
        _ rows: [SlowRow], _ company: Int, _ reached: Set<Int>, _ best: Best
    ) -> [(ours: [SlowRow], others: [SlowRow])] {
        func isBeside(_ one: Int, _ other: Int) -> Bool {
            one != other && !rows[one].ends.isDisjoint(with: rows[other].owners)
        }
        let sums = rows.indices.filter { one in rows.indices.contains { isBeside(one, $0) } }
        let plain = rows.indices.filter { !sums.contains($0) }
        let ours = rows.indices.filter { counts(rows[$0], company, reached, best) }
        var ways: [[Int]] = [[]]
        for sum in sums where ours.contains(sum) { ways += ways.map { $0 + [sum] } }
        return ways.filter { way in
            way.allSatisfy { one in way.allSatisfy { !isBeside(one, $0) } }
        }.map { way in
            let left = plain.filter { row in !way.contains { isBeside($0, row) } }
            return (
                (left.filter(ours.contains) + way).map { rows[$0] },
                left.filter { !ours.contains($0) }.map { rows[$0] }
            )
        }
    }

    private func held(
        _ ours: [SlowRow], _ others: [SlowRow], _ best: Best, _ epoch: SlowEpoch
    ) -> [Exact] {
        func sum(_ values: [Exact]) -> Exact { values.reduce(Exact()) { $0 + $1 } }
        let least = sum(ours.map { facts.least($0, best, epoch) })
        let left = Exact.whole - sum(others.map { facts.least($0, best, epoch) })
        let keeps = !best.contains(.conflict)
        // At the most the levels below hold all that is held at the least.
        var values: [Exact] =
            best.contains(.share) && !keeps ? [] : [keeps ? min(least, left) : least]
        guard best.contains(.share) else { return values }
        for level in Standing.allCases where level.isFirm || best.contains(.standing) {
            for (mine, theirs) in worlds(ours, others, level, best, epoch) {
                let high = sum(mine.map(\.high))
                let low = sum(mine.map(\.low))
                let taken = sum(theirs.map(\.low))
                if low + taken <= .whole || keeps {
                    values.append(min(high, .whole - taken))
                } else {
                    values.append(high)
                }
            }
        }
        return values
    }

    /// Every world of a table: one version of each row.
    private func worlds(
        _ ours: [SlowRow], _ others: [SlowRow], _ level: Standing, _ best: Best,
        _ epoch: SlowEpoch
    ) -> [(mine: [Band], theirs: [Band])] {
        func choices(_ rows: [SlowRow]) -> [[Band]] {
            var all: [[Band]] = [[]]
            for row in rows {
                let own = facts.worlds(row, level, best, epoch)
                guard !own.isEmpty else { continue }
                all = all.flatMap { start in own.map { start + [$0] } }
            }
            return all
        }
        let theirs = choices(others)
        return choices(ours).flatMap { mine in theirs.map { (mine, $0) } }
    }

    /// Whether a row counts where some parties are reached.
    private func counts(
        _ row: SlowRow, _ company: Int, _ reached: Set<Int>, _ best: Best
    ) -> Bool {
        let isForEach = version.joint == .whole || best.contains(.joint)
        switch row.holder {
        case .firm(let members): return isForEach && !reached.isDisjoint(with: members)
        case .group(let group):
            return isForEach
                ? !reached.isDisjoint(with: group.members) : group.members.isSubset(of: reached)
        case .one(let owner):
            if reached.contains(owner) { return true }
            let partners = facts.partners(of: owner, over: company) { joint in
                isForEach && (joint.standing.isFirm || best.contains(.standing))
                    && (joint.isCertain || best.contains(.date))
            }
            return !reached.isDisjoint(with: partners)
        }
    }
}
