import CordonGraph
import CordonModel

/// What a rule reaches under one setting: over all its readings and, where each listed party is
/// counted alone, over all parties.
struct Reach: Sendable {
    /// Whether each entity is reached or seeds.
    var contains: [Bool]
    /// Whether each entity is reached by a party other than itself; kept per party only.
    var byOthers: [Bool]
    /// The first party that reaches each entity; kept per party only.
    var party: [Vertex]
    /// What stopped a run before its end; nil where nothing did.
    var cut: Cut?

    /// Nobody's.
    static let noParty = Vertex.max
}

/// One version of a rule on one graph: what every run of it needs.
struct RuleCase: Sendable {
    let holdings: Holdings
    let version: RegimeVersion
    var seeds: Seeds
    /// When its runs are to stop.
    var limits = Limits.none

    /// The run of one reading, not yet begun.
    func run(
        _ reading: Reading, _ factors: Factors, least: Standing, _ columns: Columns
    ) -> Run {
        var rule = RunRule(
            version, version.tests(under: reading), factors, least: least)
        if !reading.applies { rule.follows = rule.follows.map { _ in false } }
        var run = Run(holdings, columns, rule)
        run.limits = limits
        return run
    }

    /// Everything that is reached: under every reading, or under any where `factors` say so.
    func reach(_ factors: Factors, least: Standing = .alleged, nudge: Int = 0) -> Reach {
        reach(factors, least: least, worlds(factors, least: least, nudge: nudge))
    }

    /// The columns of every choice of days that a run takes in.
    func worlds(_ factors: Factors, least: Standing = .alleged, nudge: Int = 0) -> [Columns] {
        let epochs = factors.contains(.conflict) ? holdings.epochs : [[:]]
        return epochs.map { holdings.columns(factors, least: least, nudge: nudge, $0) }
    }

    func reach(_ factors: Factors, least: Standing, _ worlds: [Columns]) -> Reach {
        let seeds = seeds.vertices(factors, least: least)
        var whole: Reach?
        for reading in version.everyReading {
            var one: Reach?
            for columns in worlds {
                let world = reach(seeds, run(reading, factors, least: least, columns))
                one = one.map { $0.joined(world, any: true) } ?? world
            }
            guard let one else { continue }
            whole = whole.map { $0.joined(one, any: factors.contains(.rule)) } ?? one
        }
        return whole ?? Reach(contains: [], byOthers: [], party: [])
    }

    private func reach(_ seeds: [Vertex], _ run: consuming Run) -> Reach {
        let count = holdings.entityCount
        guard version.aggregation == .perParty else {
            run.reach(from: seeds)
            return Reach(
                contains: run.ranks.prefix(count).map { $0 >= 0 }, byOthers: [], party: [],
                cut: run.cut)
        }
        var reach = Reach(
            contains: Array(repeating: false, count: count),
            byOthers: Array(repeating: false, count: count),
            party: Array(repeating: Reach.noParty, count: count))
        for seed in seeds {
            run.reach(from: [seed])
            for node in run.order where Int(node) < count {
                let place = Int(node)
                reach.contains[place] = true
                guard node != seed else { continue }
                reach.byOthers[place] = true
                if reach.party[place] == Reach.noParty { reach.party[place] = seed }
            }
            reach.cut = run.cut
            guard run.cut == nil else { break }
            run.reset()
        }
        return reach
    }
}

extension Reach {
    /// What either or what both reach.
    func joined(_ other: Reach, any: Bool) -> Reach {
        func both(_ left: [Bool], _ right: [Bool]) -> [Bool] {
            zip(left, right).map { any ? $0 || $1 : $0 && $1 }
        }
        return Reach(
            contains: both(contains, other.contains), byOthers: both(byOthers, other.byOthers),
            party: zip(party, other.party).map { $0 == Self.noParty ? $1 : $0 },
            cut: cut ?? other.cut)
    }
}
