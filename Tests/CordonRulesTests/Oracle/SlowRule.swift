import CordonModel
import CordonRules

/// The slow evaluator of one version of a rule: it says again what the rule means, over and over
/// until nothing changes.
struct SlowRule {
    let facts: SlowCase
    let version: RegimeVersion

    /// Everything that a run reaches: under every reading of the law, or under any.
    func reached(_ best: Best, without party: Int? = nil) -> Set<Int> {
        var whole: Set<Int>?
        for way in SlowWay.all(of: version) {
            let one = reached(way, best, without: party)
            whole = whole.map { best.contains(.rule) ? $0.union(one) : $0.intersection(one) } ?? one
        }
        return whole ?? []
    }

    private func reached(_ way: SlowWay, _ best: Best, without party: Int?) -> Set<Int> {
        let epochs = best.contains(.conflict) ? facts.epochs : [SlowEpoch()]
        return epochs.reduce(into: []) { $0.formUnion(reached(way, best, $1, without: party)) }
    }

    private func reached(
        _ way: SlowWay, _ best: Best, _ epoch: SlowEpoch, without party: Int?
    ) -> Set<Int> {
        let left = party.map { [$0] } ?? []
        let seeds = seeds(best).subtracting(left)
        let lists = version.listTests.filter { $0.settled == nil || best.contains(.rule) }
        func alone(_ own: ListTests, _ parties: Set<Int>) -> Set<Int> {
            let listed = self.seeds(best, on: own).subtracting(left)
            return grown(parties.intersection(listed), own.tests, best, epoch)
        }
        guard way.applies else {
            return lists.reduce(into: seeds) { $0.formUnion(alone($1, seeds)) }
        }
        guard way.aggregation == .pooled else {
            return seeds.reduce(into: []) { reached, seed in
                reached.formUnion(grown([seed], way.tests, best, epoch))
                for own in lists { reached.formUnion(alone(own, [seed])) }
            }
        }
        let first = lists.reduce(into: seeds) { $0.formUnion(alone($1, seeds)) }
        var reached = grown(first, way.tests, best, epoch)
        for own in lists where best.contains(.rule) {
            let together = grown(seeds, own.tests, best, epoch)
            let listed = self.seeds(best, on: own).subtracting(left)
            reached.formUnion(together.intersection(below(listed, among: together, best)))
        }
        return reached
    }

    private func grown(
        _ seeds: Set<Int>, _ tests: [InterestTest], _ best: Best, _ epoch: SlowEpoch
    ) -> Set<Int> {
        var reached = seeds
        while true {
            let owners = version.directOwnersOnly ? onePerson(with: seeds, best) : reached
            let next = facts.names.indices.filter { party in
                guard !reached.contains(party) else { return false }
                if mayBeOne(party, with: reached, best) { return true }
                return isReachable(party, best)
                    && (isOwned(party, by: owners, tests, best, epoch)
                        || isLinked(party, to: owners, best)
                        || isLinked(party, to: reached, best, as: .branch))
            }
            if next.isEmpty { return reached }
            reached.formUnion(next)
        }
    }

    /// Some parties with their branches and whoever they may be.
    private func onePerson(with parties: Set<Int>, _ best: Best) -> Set<Int> {
        var whole = parties
        while true {
            let next = facts.names.indices.filter { party in
                !whole.contains(party)
                    && (mayBeOne(party, with: whole, best)
                        || (isReachable(party, best)
                            && isLinked(party, to: whole, best, as: .branch)))
            }
            if next.isEmpty { return whole }
            whole.formUnion(next)
        }
    }

    /// What lies below some parties among those that are reached.
    private func below(_ parties: Set<Int>, among reached: Set<Int>, _ best: Best) -> Set<Int> {
        var below = parties
        while true {
            let next = reached.subtracting(below).filter { party in
                isLinked(party, to: below, best)
                    || StakeKind.Interest.allCases.contains { interest in
                        facts.table(party, interest).contains { counts($0, party, below, best) }
                    }
            }
            if next.isEmpty { return below }
            below.formUnion(next)
        }
    }

    private func isReachable(_ party: Int, _ best: Best) -> Bool {
        if facts.isFree(party) { return false }
        guard case .outside(let countries, let takesUnknown) = version.scope else { return true }
        if !takesUnknown, !best.contains(.rule), facts.isPlaceless(party) { return false }
        // A rumour neither makes a company domestic nor, but at the most, foreign.
        return !facts.isDomestic(party, countries, .registered)
            || (best.contains(.standing) && !facts.isDomestic(party, countries, .alleged))
    }
}

/// One way to read a version: some of its readings, no two of which speak of one thing.
struct SlowWay {
    var tests: [InterestTest]
    var aggregation: RegimeVersion.Aggregation
    var applies = true

    static func all(of version: RegimeVersion) -> [SlowWay] {
        let readings = version.readings
        return (0..<(1 << readings.count)).compactMap { picks -> SlowWay? in
            let picked = readings.indices.filter { picks >> $0 & 1 == 1 }.map { readings[$0] }
            let isOne =
                picked.count(where: { $0.tests != nil }) < 2
                && picked.count(where: { $0.aggregation != nil }) < 2
            guard isOne, picked.count == 1 || picked.allSatisfy(\.applies)
            else { return nil }
            return SlowWay(
                tests: picked.compactMap(\.tests).first ?? version.tests,
                aggregation: picked.compactMap(\.aggregation).first ?? version.aggregation,
                applies: picked.allSatisfy(\.applies))
        }
    }
}

// MARK: - Seeds

extension SlowRule {
    private enum Effect: Int, Comparable {
        case nothing, perhaps, listedAlone, full
        static func < (left: Effect, right: Effect) -> Bool { left.rawValue < right.rawValue }
    }

    func seeds(_ best: Best, on own: ListTests? = nil) -> Set<Int> {
        Set(
            facts.listings.filter { listed in
                let effect = effect(of: listed.listing, listed.party)
                let isOn =
                    own.map { own in
                        own.lists.contains { (listed.listing.list ?? "").hasPrefix($0) }
                            || listed.listing.programmes.contains(where: own.programmes.contains)
                    } ?? true
                return isOn && (effect == .full || (effect == .perhaps && best.contains(.measure)))
                    && (listed.standing.isFirm || best.contains(.standing))
                    && (listed.isCertain || best.contains(.date))
            }.map(\.party))
    }

    /// The listed, and the branches of the listed.
    func listed(without party: Int? = nil) -> Set<Int> {
        var listed = Set(
            facts.listings.filter {
                effect(of: $0.listing, $0.party) >= .listedAlone && $0.standing.isFirm
                    && $0.isCertain
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

    private func effect(of listing: Listing, _ party: Int) -> Effect {
        if listing.authority == SeedRule.assumedAuthority { return .full }
        return version.seeds.map { seed in
            let effect = effect(of: listing, seed)
            let isOfSchema =
                seed.schemata.isEmpty || seed.schemata.contains { facts.isA(party, $0) }
            if isOfSchema { return effect }
            return effect >= .listedAlone ? .listedAlone : .nothing
        }.max() ?? .nothing
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
                // Who may be whom is no question of days.
                $0.kind == .same && $0.to == party && reached.contains($0.from)
            }
    }

    private func isLinked(
        _ party: Int, to reached: Set<Int>, _ best: Best, as kind: SlowLink.Kind? = nil
    ) -> Bool {
        facts.links.contains { link in
            guard link.kind != .same, link.to == party, reached.contains(link.from),
                kind == nil || link.kind == kind,
                link.standing.isFirm || best.contains(.standing),
                link.isCertain || best.contains(.date)
            else { return false }
            switch link.kind {
            case .branch: return true
            case .summary, .same: return false
            case .board: return version.hasBoardLimb && best.contains(.control)
            case .trust: return !version.isListingOnly && best.contains(.arrangement)
            case .control(let criterion):
                guard version.hasControlLimb else { return false }
                return best.contains(.control)
                    || (criterion.map(version.criteria.contains) ?? false)
            }
        }
    }

    private func isOwned(
        _ party: Int, by reached: Set<Int>, _ tests: [InterestTest], _ best: Best,
        _ epoch: SlowEpoch
    ) -> Bool {
        StakeKind.Interest.allCases.contains { interest in
            guard let test = test(of: interest, in: party, tests, best) else { return false }
            let rows = facts.table(party, interest)
            if test.threshold == .zero, test.comparison == .moreThan {
                let isStake = rows.contains {
                    counts($0, party, reached, best)
                        && (Exact() < facts.least($0, best, epoch)
                            || facts.isSomeStake($0, best, epoch))
                }
                if isStake { return true }
            }
            let isAny = version.reachesAnyInterest && facts.isAsset(party)
            let asked = isAny ? InterestTest(interest, .moreThan, .zero) : test
            let own = ownShares(rows, party, interest, best, epoch)
            return held(rows, party, reached, best, epoch).contains {
                $0.meets(asked, without: own)
            }
        }
    }

    /// The test of an interest in a body: the version's own, or that of shares where the interest
    /// is, or may be, what shares are elsewhere.
    private func test(
        of interest: StakeKind.Interest, in party: Int, _ tests: [InterestTest], _ best: Best
    ) -> InterestTest? {
        if let own = tests.first(where: { $0.interest == interest }) { return own }
        guard let shares = tests.first(where: { $0.interest == .shares }) else { return nil }
        let isOpen: Bool
        switch interest {
        case .shares: isOpen = false
        case .benefit: isOpen = best.contains(.arrangement)
        case .votes:
            isOpen =
                best.contains(.measure) && (facts.lacksShares(party) || facts.hasMembers(party))
        case .profit, .assets, .capital:
            if version.sharesWithoutCapital.contains(interest) {
                if facts.lacksShares(party) { return shares }
                if facts.hasShares(party) { return nil }
            }
            isOpen = best.contains(.measure)
        }
        return isOpen ? shares : nil
    }

    /// What a company has of itself and what the others are not measured against.
    private func ownShares(
        _ rows: [SlowRow], _ party: Int, _ interest: StakeKind.Interest, _ best: Best,
        _ epoch: SlowEpoch
    ) -> Exact {
        guard interest == .votes || (!version.countsIssuedShares && best.contains(.rule)) else {
            return Exact()
        }
        func isOwn(_ row: SlowRow) -> Bool {
            guard case .one(party) = row.holder else { return false }
            return !facts.principals(of: party, row).contains {
                $0.standing.isFirm && $0.isCertain
            }
        }
        let own = rows.filter(isOwn)
        let least = own.map { facts.least($0, best, epoch) }.max() ?? Exact()
        guard !own.isEmpty, best.contains(.share) else { return min(least, .whole) }
        var most = least
        for level in Standing.allCases where level.isFirm || best.contains(.standing) {
            func worlds(_ row: SlowRow) -> Set<Band> { facts.worlds(row, level, best, epoch) }
            let others = rows.filter { !isOwn($0) }
                .map { worlds($0).map(\.low).min() ?? Exact() }.reduce(Exact()) { $0 + $1 }
            let high = own.compactMap { worlds($0).map(\.high).max() }.max() ?? Exact()
            most = max(most, min(high, max(Exact(), .whole - others)))
        }
        return min(most, .whole)
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
            if isHeldForItself(owner, company, row, best), reached.contains(owner) { return true }
            if !reached.isDisjoint(with: principals(of: owner, company, row, best)) { return true }
            let partners = facts.partners(of: owner, over: company) { joint in
                isForEach && (joint.standing.isFirm || best.contains(.standing))
                    && (joint.isCertain || best.contains(.date))
            }
            return !reached.isDisjoint(with: partners)
        }
    }

    /// Whether what a holder has counts as its own: not where a firm claim says that it holds for
    /// another, unless nobody knows for whom.
    private func isHeldForItself(
        _ owner: Int, _ company: Int, _ row: SlowRow, _ best: Best
    ) -> Bool {
        let isHolder = facts.principals(of: owner, row).contains {
            $0.standing.isFirm && $0.isCertain
        }
        guard isHolder else { return true }
        return !version.isListingOnly && !version.countsHeldForAnother
            && best.contains(.arrangement)
    }

    /// Those for whom a holder has what it has, as far as a run takes it so.
    private func principals(
        of owner: Int, _ company: Int, _ row: SlowRow, _ best: Best
    ) -> Set<Int> {
        guard !version.isListingOnly else { return [] }
        return Set(
            facts.principals(of: owner, row).filter { principal in
                (principal.standing.isFirm || best.contains(.standing))
                    && (principal.isCertain || best.contains(.date))
                    && (best.contains(.arrangement)
                        || (principal.kind == .nominee && version.countsHeldForAnother))
            }.map(\.party))
    }
}
