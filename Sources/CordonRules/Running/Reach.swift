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

    /// How the listed are counted under a reading.
    func aggregation(under reading: Reading) -> RegimeVersion.Aggregation {
        reading.aggregation ?? version.aggregation
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
        var whole: Reach?
        for reading in version.everyReading {
            var one: Reach?
            for columns in worlds {
                let world = reach(
                    reading, Setting(factors: factors, least: least, columns: columns))
                one = one.map { $0.joined(world, any: true) } ?? world
            }
            guard let one else { continue }
            whole = whole.map { $0.joined(one, any: factors.contains(.rule)) } ?? one
        }
        return whole ?? Reach(contains: [], byOthers: [], party: [])
    }

    /// What one run of a rule takes.
    struct Setting {
        let factors: Factors
        let least: Standing
        let columns: Columns
    }

    private func reach(_ reading: Reading, _ setting: Setting) -> Reach {
        let seeds = seeds.vertices(setting.factors, least: setting.least)
        let own = run(reading, setting.factors, least: setting.least, setting.columns)
        let isPooled = aggregation(under: reading) == .pooled
        guard !version.listTests.isEmpty else {
            return isPooled ? reach(pooled: seeds, own) : reach(perParty: seeds, own)
        }
        return isPooled
            ? reachByList(pooled: seeds, reading, own, setting)
            : reachByList(perParty: seeds, reading, own, setting)
    }

    func reach(pooled seeds: [Vertex], _ run: consuming Run) -> Reach {
        let count = holdings.entityCount
        run.reach(from: seeds)
        let contains = run.ranks.prefix(count).map { $0 >= 0 }
        guard version.aggregation == .perParty else {
            return Reach(contains: contains, byOthers: [], party: [], cut: run.cut)
        }
        // A reading that adds the listed, beside a rule that does not: no one party reaches.
        var byOthers = contains
        for seed in seeds { byOthers[Int(seed)] = false }
        return Reach(
            contains: contains, byOthers: byOthers,
            party: Array(repeating: Reach.noParty, count: count), cut: run.cut)
    }

    func reach(perParty seeds: [Vertex], _ run: consuming Run) -> Reach {
        var reach = noReach
        for seed in seeds {
            run.reach(from: [seed])
            reach.take(run.order, of: seed)
            reach.cut = run.cut
            guard run.cut == nil else { break }
            run.reset()
        }
        return reach
    }

    /// Nothing yet, where each party is counted alone.
    var noReach: Reach {
        let count = holdings.entityCount
        return Reach(
            contains: Array(repeating: false, count: count),
            byOthers: Array(repeating: false, count: count),
            party: Array(repeating: Reach.noParty, count: count))
    }
}

extension Reach {
    /// Takes in what one party reaches.
    mutating func take(_ order: [UInt32], of seed: Vertex) {
        for node in order where Int(node) < contains.count {
            let place = Int(node)
            contains[place] = true
            guard node != seed else { continue }
            byOthers[place] = true
            if party[place] == Reach.noParty { party[place] = seed }
        }
    }

    /// What either or what both reach.
    func joined(_ other: Reach, any: Bool) -> Reach {
        func both(_ left: [Bool], _ right: [Bool]) -> [Bool] {
            guard left.count == right.count else { return left.isEmpty ? right : left }
            return zip(left, right).map { any ? $0 || $1 : $0 && $1 }
        }
        return Reach(
            contains: both(contains, other.contains), byOthers: both(byOthers, other.byOthers),
            party: party.count == other.party.count
                ? zip(party, other.party).map { $0 == Self.noParty ? $1 : $0 }
                : party.isEmpty ? other.party : party,
            cut: cut ?? other.cut)
    }
}
