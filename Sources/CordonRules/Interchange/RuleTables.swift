package import CordonGraph
package import CordonModel

/// The ground of regimes as whole numbers that any engine can compute with: the rows, links and
/// thresholds behind every run.
///
/// A share is two numbers, millionths of a percent and open ends; the two are never packed into
/// one, so that no sum of them overflows.
package struct RuleTables: Sendable {
    /// The runs of the regimes; thresholds, links and seeds name them by their places.
    package let runs: [RunRow]
    let holdings: Holdings
    let lower: Columns
    let upper: Columns
    /// The kind of each table: tables of a kind have one threshold in every run.
    let tableKinds: [Int]
    /// The kind of each entity: entities of a kind are within reach of the same runs.
    let entityKinds: [Int]
    private let thresholds: [ThresholdRow]
    private let barred: [BarRow]
    private let cases: [RuleCase]

    /// One run of one reading of one regime.
    package struct RunRow: Sendable {
        package let regime: String
        package let reading: String
        /// Whether it takes what is firm at its least; where not, everything at its most.
        package let isLower: Bool
        package let isPerParty: Bool
        /// Whether only what the listed themselves hold counts.
        package let countsSeedsOnly: Bool
        /// Whether one member opens a block.
        package let opensBlocks: Bool
        /// The threshold of shares, to which what nobody is known to hold is compared; nil where shares
        /// are not tested.
        package let shares: Amount?
        /// The reason for which other engines cannot repeat it from these tables; nil where they can.
        package let obstacle: String?
        let rule: RunRule
        let place: Int
    }

    /// The threshold of the tables of a kind in a run.
    package struct ThresholdRow: Sendable, Hashable {
        package let run: Int
        package let kind: Int
        package let amount: Amount
        /// Whether any stake at all counts, its size known or not.
        package let isAny: Bool
    }

    /// That no run of a sort reaches entities of a kind, but as another record of a party.
    package struct BarRow: Sendable, Hashable {
        package let run: Int
        package let kind: Int
    }

    /// A sum of shares: millionths of a percent, and open ends counted above or, below zero, under.
    package struct Amount: Sendable, Hashable {
        package let millionths: Int64
        package let opens: Int64

        init(millionths: Int64, opens: Int64) {
            self.millionths = millionths
            self.opens = opens
        }

        /// The amount that a sum of ``Scaled`` says.
        init(sum: Int64) {
            self.init(millionths: sum >> 24, opens: sum & 0xFF_FFFF)
        }

        init(low code: UInt32) {
            self.init(millionths: Int64(code >> 1), opens: Int64(code & 1))
        }

        init(high code: UInt32) {
            self.init(millionths: Int64((code + 1) >> 1), opens: -Int64(code & 1))
        }
    }

    /// Lays out what regimes run on, on the graph's day; those without a version then have no run.
    ///
    /// - Complexity: O(stakes and relations) for each reading of each regime.
    package init(_ graph: EntityGraph, under regimes: [Regime]) {
        let engine = RuleEngine(graph)
        let cases = regimes.compactMap { regime -> (Regime, RuleCase)? in
            let projection = graph.projection
            guard
                let version = regime.version(on: projection.asOf)?.known(on: projection.knownAt)
            else { return nil }
            let rule = RuleCase(
                holdings: engine.holdings(for: version), version: version,
                seeds: Seeds(graph, version))
            return (regime, rule)
        }
        let (lower, upper) = (engine.holdings.columns(.least), engine.holdings.columns(.most))
        holdings = engine.holdings
        self.lower = lower
        self.upper = upper
        self.cases = cases.map(\.1)
        runs = cases.enumerated().flatMap { place, item in
            Self.runs(of: item.1, called: item.0.id, place, upper)
        }
        let tables = Self.tableKinds(runs, self.cases, lower, upper)
        tableKinds = tables.kinds
        thresholds = tables.thresholds
        let entities = Self.entityKinds(runs, self.cases, engine.holdings.entityCount)
        entityKinds = entities.kinds
        barred = entities.barred
    }

    private static func runs(
        of rule: RuleCase, called regime: String, _ place: Int, _ upper: Columns
    ) -> [RunRow] {
        [true, false].flatMap { isLower in
            let factors: Factors = isLower ? .least : .most
            return rule.version.everyReading.map { reading in
                RunRow(
                    regime: regime, reading: reading.id, isLower: isLower,
                    isPerParty: rule.aggregation(under: reading) == .perParty,
                    countsSeedsOnly: rule.version.directOwnersOnly,
                    opensBlocks: RunRule(
                        rule.version, [], factors, least: .alleged
                    ).opensBlocks,
                    shares: rule.runRule(reading, factors)
                        .thresholds[StakeKind.Interest.shares.place].map { Amount(sum: $0) },
                    obstacle: obstacle(rule, upper, isLower: isLower),
                    rule: rule.runRule(reading, factors), place: place)
            }
        }
    }

    private static func obstacle(_ rule: RuleCase, _ upper: Columns, isLower: Bool) -> String? {
        let own = rule.version.listTests
        if own.contains(where: { tests in rule.seeds.parties.contains { tests.isNamed(by: $0) } }) {
            return "lists with thresholds of their own"
        }
        if rule.version.directOwnersOnly { return "direct owners only" }
        if !upper.entangled.isEmpty { return "tables that are not added up row by row" }
        if !isLower, rule.holdings.epochs.count > 1 { return "choices of days that go together" }
        return nil
    }
}

extension ListTests {
    fileprivate func isNamed(by party: Seeds.Party) -> Bool { party.what.map(names) ?? false }
}

extension RuleCase {
    /// The rule of a run of a reading.
    func runRule(_ reading: Reading, _ factors: Factors) -> RunRule {
        var rule = RunRule(version, version.tests(under: reading), factors, least: .alleged)
        if !reading.applies { rule.follows = rule.follows.map { _ in false } }
        return rule
    }
}

// MARK: - Kinds

extension RuleTables {
    private static func tableKinds(
        _ runs: [RunRow], _ cases: [RuleCase], _ lower: Columns, _ upper: Columns
    ) -> (kinds: [Int], thresholds: [ThresholdRow]) {
        let count = cases.first?.holdings.tableCount ?? 0
        var kinds = [Int](repeating: 0, count: count)
        var columns: [[ThresholdRow?]] = []
        for (number, run) in runs.enumerated() {
            let idle = Run(
                cases[run.place].holdings, run.isLower ? lower : upper, run.rule)
            let thresholds = (0..<count).map { idle.effective(table: $0, run: number) }
            kinds = refined(kinds, by: thresholds)
            columns.append(thresholds)
        }
        var rows: [ThresholdRow] = []
        for thresholds in columns {
            var told: Set<Int> = []
            for (table, threshold) in thresholds.enumerated() {
                guard let threshold, told.insert(kinds[table]).inserted else { continue }
                rows.append(
                    ThresholdRow(
                        run: threshold.run, kind: kinds[table], amount: threshold.amount,
                        isAny: threshold.isAny))
            }
        }
        return (kinds, rows)
    }

    private static func entityKinds(
        _ runs: [RunRow], _ cases: [RuleCase], _ count: Int
    ) -> (kinds: [Int], barred: [BarRow]) {
        var kinds = [Int](repeating: 0, count: count)
        var columns: [[Bool]] = []
        for run in runs {
            let traits = cases[run.place].holdings.traits
            let isBarred = traits.map { !$0.isDisjoint(with: run.rule.unreachable) }
            kinds = refined(kinds, by: isBarred)
            columns.append(isBarred)
        }
        var rows: [BarRow] = []
        for (number, isBarred) in columns.enumerated() {
            var told: Set<Int> = []
            for entity in isBarred.indices where isBarred[entity] {
                guard told.insert(kinds[entity]).inserted else { continue }
                rows.append(BarRow(run: number, kind: kinds[entity]))
            }
        }
        return (kinds, rows)
    }

    /// Kinds parted further by values, numbered in the order in which they come.
    private static func refined<Value: Hashable>(_ kinds: [Int], by values: [Value]) -> [Int] {
        var numbers: [[Int: Int]] = []
        var places: [Value: Int] = [:]
        var count = 0
        return zip(kinds, values).map { kind, value in
            let place = places[value, default: places.count]
            if place == numbers.count {
                places[value] = place
                numbers.append([:])
            }
            if let known = numbers[place][kind] { return known }
            numbers[place][kind] = count
            count += 1
            return count - 1
        }
    }
}

extension Run {
    /// The threshold that a table is held to, kind left open; nil where it reaches nobody.
    fileprivate func effective(table: Int, run: Int) -> RuleTables.ThresholdRow? {
        let traits = holdings.traits[Int(holdings.companies[table])]
        guard let threshold = thresholds[table], traits.isDisjoint(with: rule.unreachable) else {
            return nil
        }
        let isAsset = rule.reachesAnyInterest && traits.contains(.asset)
        return RuleTables.ThresholdRow(
            run: run, kind: 0, amount: RuleTables.Amount(sum: isAsset ? 1 : threshold),
            isAny: countsAnyStake(UInt32(table)))
    }
}

extension RuleTables {
    /// Hands over every threshold, by run.
    package func forEachThreshold(_ take: (ThresholdRow) throws -> Void) rethrows {
        for row in thresholds { try take(row) }
    }

    /// Hands over every kind of entity that a run does not reach, by run.
    package func forEachBar(_ take: (BarRow) throws -> Void) rethrows {
        for row in barred { try take(row) }
    }

    /// Hands over the seeds of each run, and who is listed under each regime, ascending.
    package func forEachSeed(
        _ take: (_ regime: String, _ run: String, _ node: Vertex) throws -> Void
    ) rethrows {
        var told: Set<String> = []
        for run in runs where told.insert(run.regime).inserted {
            let seeds = cases[run.place].seeds
            for node in seeds.vertices(.least, least: .alleged) {
                try take(run.regime, "lower", node)
            }
            for node in seeds.vertices(.most, least: .alleged) {
                try take(run.regime, "upper", node)
            }
            for node in seeds.listed(least: .alleged) { try take(run.regime, "listed", node) }
        }
    }
}
