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
                one =
                    version.aggregation == .pooled
                    ? grown(seeds, tests, best)
                    : seeds.reduce(into: []) { $0.formUnion(grown([$1], tests, best)) }
            }
            whole = whole.map { best.contains(.rule) ? $0.union(one) : $0.intersection(one) } ?? one
        }
        return whole ?? []
    }

    private func grown(_ seeds: Set<Int>, _ tests: [InterestTest], _ best: Best) -> Set<Int> {
        var reached = seeds
        while true {
            let next = facts.names.indices.filter { party in
                !reached.contains(party) && isReachable(party, best)
                    && (isOwned(party, by: reached, tests, best)
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
    private func isLinked(_ party: Int, to reached: Set<Int>, _ best: Best) -> Bool {
        facts.links.contains { link in
            guard link.to == party, reached.contains(link.from),
                link.standing.isFirm || best.contains(.standing),
                link.isCertain || best.contains(.date)
            else { return false }
            guard case .control(let criterion) = link.kind else { return true }
            guard version.hasControlLimb else { return false }
            return best.contains(.control)
                || (criterion.map(version.criteria.contains) ?? false)
        }
    }

    private func isOwned(
        _ party: Int, by reached: Set<Int>, _ tests: [InterestTest], _ best: Best
    ) -> Bool {
        tests.contains { test in
            let rows = facts.table(party, test.interest)
            if test.threshold == .zero, test.comparison == .moreThan {
                let isStake = rows.contains {
                    counts($0, party, reached, best)
                        && (Exact() < facts.least($0, best) || facts.isSomeStake($0, best))
                }
                if isStake { return true }
            }
            let isAny = version.reachesAnyInterest && facts.isAsset(party)
            let asked = isAny ? InterestTest(test.interest, .moreThan, .zero) : test
            return held(rows, party, reached, best).contains { $0.meets(asked) }
        }
    }

    /// What reached parties may hold: at the least, and at the most under each level of standing.
    private func held(
        _ rows: [SlowRow], _ company: Int, _ reached: Set<Int>, _ best: Best
    ) -> [Exact] {
        let ours = rows.filter { counts($0, company, reached, best) }
        let others = rows.filter { !counts($0, company, reached, best) }
        func sum(_ values: [Exact]) -> Exact { values.reduce(Exact()) { $0 + $1 } }
        let least = sum(ours.map { facts.least($0, best) })
        let left = Exact.whole - sum(others.map { facts.least($0, best) })
        // At the most the levels below hold all that is held at the least.
        var values: [Exact] =
            best.contains(.share) && best.contains(.conflict)
            ? [] : [best.contains(.conflict) ? least : min(least, left)]
        guard best.contains(.share) else { return values }
        for level in Standing.allCases where level.isFirm || best.contains(.standing) {
            let held = sum(ours.map { facts.band($0, level, []).map(\.low) ?? Exact() })
            let taken = sum(others.map { facts.band($0, level, []).map(\.low) ?? Exact() })
            let high = sum(ours.map { most($0, level, best) })
            if held + taken <= .whole {
                values.append(min(high, .whole - taken))
            } else if best.contains(.conflict) {
                values.append(high)
            }
        }
        return values
    }

    /// The most that a row may hold under claims of a level.
    private func most(_ row: SlowRow, _ level: Standing, _ best: Best) -> Exact {
        var most = facts.band(row, level, best).map(\.high) ?? Exact()
        let isContradicted = row.stakes.contains { SlowVersions.differ($0.certain(.alleged)) }
        if isContradicted, !best.contains(.conflict) {
            // Versions that differ leave what the resolution says at the least, and no more.
            most = Exact(value: facts.band(row, level, []).map(\.low.value) ?? 0)
            if best.contains(.date) {
                let later = row.stakes.compactMap {
                    SlowVersions.greatest($0.possible(level).map(\.band))
                }
                most = max(most, Band.sum(later).high)
            }
        }
        return most
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
