import CordonGraph
import CordonModel
import CordonRules

/// A share as a whole number of millionths and the side of it on which it lies.
///
/// The side is -1 just below and 1 just above. Sums keep count of the sides, so that comparisons are exact.
struct Exact {
    var value: Int64 = 0
    var side: Int = 0

    static func + (left: Exact, right: Exact) -> Exact {
        Exact(value: left.value + right.value, side: left.side + right.side)
    }
    static func - (left: Exact, right: Exact) -> Exact {
        Exact(value: left.value - right.value, side: left.side - right.side)
    }
    static func < (left: Exact, right: Exact) -> Bool {
        left.value == right.value
            ? left.side.signum() < right.side.signum() : left.value < right.value
    }
    static let whole = Exact(value: 100_000_000)
    static func low(_ share: Share) -> Exact {
        Exact(value: share.lower.millionths, side: share.lowerOpen ? 1 : 0)
    }
    static func high(_ share: Share) -> Exact {
        Exact(value: share.upper.millionths, side: share.upperOpen ? -1 : 0)
    }
    func meets(_ test: InterestTest) -> Bool {
        let gap = value - test.threshold.millionths
        switch test.comparison {
        case .atLeast: return gap > 0 || (gap == 0 && side >= 0)
        case .moreThan: return gap > 0 || (gap == 0 && side > 0)
        }
    }
}

/// The slow evaluator: it says again what the rules mean, over and over until nothing changes,
/// straight from the graph's stakes and relations.
struct Oracle {
    let graph: EntityGraph
    let version: RegimeVersion

    func verdicts() -> [Verdict] {
        let readings: [[InterestTest]?] =
            [version.tests] + version.readings.map { $0.applies ? $0.tests ?? version.tests : nil }
        var lower: Set<Vertex>?
        var upper: Set<Vertex> = []
        for tests in readings {
            let least = closure(tests, isUpper: false)
            lower = lower.map { $0.intersection(least) } ?? least
            upper.formUnion(closure(tests, isUpper: true))
        }
        let captured = lower ?? []
        let listed = Set(seeds(isUpper: false))
        return (0..<Vertex(graph.entityCount)).map { vertex in
            if listed.contains(vertex) { return .listed }
            if captured.contains(vertex) { return .captured }
            if upper.contains(vertex) { return .undetermined }
            return isExposed(vertex, captured.union(listed)) ? .exposed : .none
        }
    }

    private func seeds(isUpper: Bool) -> [Vertex] {
        graph.listings.filter { listed in
            let isFirm = graph.file.claims[listed.claim].standing.isFirm
            return isUpper || (isFirm && listed.certainty == .yes)
        }.map(\.vertex)
    }

    private func closure(_ tests: [InterestTest]?, isUpper: Bool) -> Set<Vertex> {
        let seeds = Set(seeds(isUpper: isUpper))
        guard version.aggregation == .perParty else { return grown(seeds, tests, isUpper) }
        return seeds.reduce(into: Set<Vertex>()) { $0.formUnion(grown([$1], tests, isUpper)) }
    }

    private func grown(_ seeds: Set<Vertex>, _ tests: [InterestTest]?, _ isUpper: Bool)
        -> Set<Vertex>
    {
        var reached = seeds
        guard let tests else { return reached }
        while true {
            var next = reached
            for company in 0..<Vertex(graph.entityCount) where !reached.contains(company) {
                if graph.isA(company, "Person") || graph.isA(company, "PublicBody") { continue }
                let isOwned = tests.contains { test in
                    held(company, test.interest, reached, isUpper).contains { $0.meets(test) }
                }
                if isOwned || isControlled(company, by: reached, isUpper) { next.insert(company) }
            }
            if next == reached { return reached }
            reached = next
        }
    }

    private func isControlled(_ company: Vertex, by reached: Set<Vertex>, _ isUpper: Bool) -> Bool {
        guard version.hasControlLimb else { return false }
        return graph.relations.contains { relation in
            guard relation.to == company, reached.contains(relation.from) else { return false }
            return relation.claims.contains { place in
                let claim = graph.file.claims[place]
                guard let said = claim.relation else { return false }
                let isFirm =
                    claim.standing.isFirm && claim.period.holds(on: graph.projection.asOf) == .yes
                if relation.kind == .control {
                    let isNamed = said.criterion.map(version.criteria.contains) ?? false
                    return isUpper || (isNamed && isFirm)
                }
                return isUpper && said.assertsControl && relation.kind == .ownership
            }
        }
    }

    /// Whether a stake of an owner counts where some parties do.
    private func counts(_ owner: Vertex, _ company: Vertex, _ reached: Set<Vertex>, _ isUpper: Bool)
        -> Bool
    {
        if reached.contains(owner) { return true }
        return graph.joints.contains { group in
            guard !group.isOneBlock, group.members.contains(owner),
                group.over == nil || group.over == company,
                !reached.isDisjoint(with: group.members)
            else { return false }
            if isUpper { return true }
            return version.joint == .whole && group.standing.isFirm && group.certainty == .yes
        }
    }

    /// What reached parties may hold: one value at the least; one for each level at the most.
    private func held(
        _ company: Vertex, _ interest: StakeKind.Interest, _ reached: Set<Vertex>, _ isUpper: Bool
    ) -> [Exact] {
        let stakes = graph.stakes.filter { $0.owned == company && $0.kind.interest == interest }
        func part(_ least: Standing, _ most: Bool) -> (ours: Exact, oursHigh: Exact, others: Exact)
        {
            var sum = (ours: Exact(), oursHigh: Exact(), others: Exact())
            for stake in stakes {
                let share = stake.atLeast[least.rawValue]
                let low = share.map(Exact.low) ?? Exact()
                if counts(stake.owner, company, reached, isUpper) {
                    sum.ours = sum.ours + low
                    let highs = [
                        share, stake.voicesAtLeast[least.rawValue],
                        stake.possiblyAtLeast[least.rawValue],
                    ].compactMap { $0.map(Exact.high) }
                    var high = Exact()
                    for one in highs where high < one { high = one }
                    sum.oursHigh = sum.oursHigh + high
                } else {
                    sum.others = sum.others + low
                }
            }
            return sum
        }
        let firm = part(.registered, false)
        let left = Exact.whole - firm.others
        var values = [left < firm.ours ? left : firm.ours]
        guard isUpper else { return values }
        for least in Standing.allCases {
            let level = part(least, true)
            let room = Exact.whole - level.others
            let isAbove = Exact.whole < level.ours + level.others
            values.append(!isAbove && room < level.oursHigh ? room : level.oursHigh)
        }
        return values
    }

    private func isExposed(_ vertex: Vertex, _ parties: Set<Vertex>) -> Bool {
        guard !graph.isA(vertex, "Person"), !graph.isA(vertex, "PublicBody") else { return false }
        let owned = graph.stakes.contains { stake in
            stake.owned == vertex && Exact() < Exact.high(stake.most)
                && (parties.contains(stake.owner)
                    || graph.joints.contains { group in
                        group.members.contains(stake.owner)
                            && (group.over == nil || group.over == vertex)
                            && !parties.isDisjoint(with: group.members)
                    })
        }
        if owned { return true }
        return graph.relations.contains { relation in
            relation.to == vertex && parties.contains(relation.from)
                && (relation.kind == .control || relation.assertsControl)
        }
    }
}
