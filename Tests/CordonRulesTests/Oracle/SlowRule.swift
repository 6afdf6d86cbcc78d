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
