import CordonModel
import CordonRules

/// A small case of which every world can be counted: what is open in it is a number in steps of
/// ten, or whether something is so at all.
struct WiderWorlds {
    struct Stake {
        let owner: Int
        let owned: Int
        /// In tens of percent.
        let low: Int
        let high: Int
        let isVotes: Bool
        /// Seen later only: it may hold on the day or not.
        let isPossible: Bool
    }
    struct Control {
        let from: Int
        let to: Int
        /// Nil where it is asserted and no more: it may be of a kind that counts or not.
        let criterion: ControlCriterion?
    }

    var parties = 0
    var ship: Int?
    var stakes: [Stake] = []
    var controls: [Control] = []
    /// Two who act together.
    var joint: [Int] = []
    var listed: [Int] = []

    /// A random case of up to six companies.
    init(_ seed: UInt64) {
        var dice = Seeded(state: seed &* 6_700_417)
        parties = Int.random(in: 3...6, using: &dice)
        listed = Int.random(in: 0..<2, using: &dice) == 0 ? [0] : [0, 1]
        ship = Int.random(in: 0..<3, using: &dice) == 0 ? parties - 1 : nil
        func pair() -> (Int, Int)? {
            let one = Int.random(in: 0..<parties, using: &dice)
            let other = Int.random(in: 0..<parties, using: &dice)
            return one == other ? nil : (one, other)
        }
        for _ in 0..<Int.random(in: 2...7, using: &dice) {
            let isVotes = Int.random(in: 0..<4, using: &dice) == 0
            guard let (owner, owned) = pair(), owner != ship,
                !stakes.contains(where: {
                    $0.owner == owner && $0.owned == owned && $0.isVotes == isVotes
                })
            else { continue }
            let low = Int.random(in: 0...7, using: &dice)
            // Two open stakes at the most, so that the worlds can be counted.
            let isOpen = stakes.filter { $0.low < $0.high }.count < 2
            stakes.append(
                Stake(
                    owner: owner, owned: owned, low: low,
                    high: min(10, low + (isOpen ? Int.random(in: 0...4, using: &dice) : 0)),
                    isVotes: isVotes,
                    isPossible: Int.random(in: 0..<6, using: &dice) == 0))
        }
        if Int.random(in: 0..<2, using: &dice) == 0, let (from, to) = pair(), from != ship {
            let criteria: [ControlCriterion?] = [nil, .board, .votes]
            controls = [
                Control(
                    from: from, to: to, criterion: criteria.randomElement(using: &dice) ?? nil)
            ]
        }
        if Int.random(in: 0..<2, using: &dice) == 0, let (one, other) = pair(), one != ship,
            other != ship
        {
            joint = [one, other]
        }
    }

    /// The same case as claims.
    func table() throws -> Table {
        var table = try Table("2024-12-01")
        for party in 0..<parties {
            table.add("c\(party)", schema: party == ship ? "Vessel" : "Company")
        }
        for party in listed { table.assume("c\(party)") }
        for stake in stakes {
            table.owns(
                "c\(stake.owner)", "c\(stake.owned)", "\(stake.low * 10)-\(stake.high * 10)",
                interest: stake.isVotes ? .votes : .shares,
                period: stake.isPossible ? .observed(try Table.day("2025-06-01")) : .always)
        }
        for control in controls {
            table.relates(
                "c\(control.from)", .control, "c\(control.to)", criterion: control.criterion)
        }
        if !joint.isEmpty { table.joint(joint.map { "c\($0)" }) }
        return table
    }
}

// MARK: - Worlds

extension WiderWorlds {
    /// One way in which everything may be.
    private struct World {
        /// What each stake is; nil where it does not hold.
        var values: [Int?]
        var controlCounts: [Bool]
        var jointCounts: Bool
        var tests: [InterestTest]
    }

    /// What is reached in every world and what in some; nil where the case fits no world.
    func reached(_ version: RegimeVersion) -> (always: Set<Int>, sometimes: Set<Int>)? {
        var always: Set<Int>?
        var sometimes: Set<Int> = []
        for world in worlds(version) {
            let found =
                version.aggregation == .pooled
                ? closure(Set(listed), world, version)
                : listed.reduce(into: []) { $0.formUnion(closure([$1], world, version)) }
            always = always.map { $0.intersection(found) } ?? found
            sometimes.formUnion(found)
        }
        return always.map { ($0, sometimes) }
    }

    private func worlds(_ version: RegimeVersion) -> [World] {
        var values: [[Int?]] = [[]]
        for stake in stakes {
            var choices: [Int?] = (stake.low...stake.high).map { $0 }
            if stake.isPossible { choices.append(nil) }
            values = values.flatMap { start in choices.map { start + [$0] } }
        }
        values = values.filter(isPossible)
        let controls = self.controls.map { control -> [Bool] in
            guard version.hasControlLimb else { return [false] }
            guard let criterion = control.criterion else { return [true, false] }
            return version.criteria.contains(criterion) ? [true] : [true, false]
        }
        let readings = [version.tests] + version.readings.map { $0.tests ?? version.tests }
        let joints = joint.isEmpty ? [false] : version.joint == .whole ? [true] : [true, false]
        return values.flatMap { values in
            (controls.first ?? [false]).flatMap { control in
                joints.flatMap { joint in
                    readings.map {
                        World(
                            values: values, controlCounts: [control], jointCounts: joint, tests: $0)
                    }
                }
            }
        }
    }

    /// No company is owned beyond the whole.
    private func isPossible(_ values: [Int?]) -> Bool {
        (0..<parties).allSatisfy { company in
            [true, false].allSatisfy { isVotes in
                stakes.indices.filter {
                    stakes[$0].owned == company && stakes[$0].isVotes == isVotes
                }.reduce(0) { $0 + (values[$1] ?? 0) } <= 10
            }
        }
    }

    private func closure(_ seeds: Set<Int>, _ world: World, _ version: RegimeVersion) -> Set<Int> {
        var reached = seeds
        while true {
            let next = (0..<parties).filter { company in
                !reached.contains(company)
                    && (world.tests.contains { isOwned(company, $0, reached, world, version) }
                        || controls.indices.contains(where: {
                            controls[$0].to == company && reached.contains(controls[$0].from)
                                && world.controlCounts[$0]
                        }))
            }
            if next.isEmpty { return reached }
            reached.formUnion(next)
        }
    }

    private func isOwned(
        _ company: Int, _ test: InterestTest, _ reached: Set<Int>, _ world: World,
        _ version: RegimeVersion
    ) -> Bool {
        let held = stakes.indices.filter { place in
            let stake = stakes[place]
            guard stake.owned == company, stake.isVotes == (test.interest == .votes) else {
                return false
            }
            if reached.contains(stake.owner) { return true }
            return world.jointCounts && joint.contains(stake.owner)
                && !reached.isDisjoint(with: joint)
        }.reduce(0) { $0 + (world.values[$1] ?? 0) }
        if version.reachesAnyInterest, company == ship { return held > 0 }
        let threshold = Int(test.threshold.millionths / 10_000_000)
        return test.comparison == .atLeast ? held >= threshold : held > threshold
    }
}
