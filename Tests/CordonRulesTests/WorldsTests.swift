import CordonGraph
import CordonModel
import CordonRules
import Foundation
import Testing

/// Every world that a table of bands allows, in steps of ten percent.
struct Worlds {
    let companies: Int
    /// Owner, company, least and most, in tens of percent.
    let stakes: [(owner: Int, owned: Int, low: Int, high: Int)]
    let listed: Int

    /// What is captured in every world and what in some.
    func captured(_ comparison: Comparison) -> (always: Set<Int>, sometimes: Set<Int>)? {
        var always: Set<Int>?
        var sometimes: Set<Int> = []
        var values = stakes.map(\.low)
        while true {
            if isPossible(values) {
                let found = closure(values, comparison)
                always = always.map { $0.intersection(found) } ?? found
                sometimes.formUnion(found)
            }
            guard advance(&values) else { break }
        }
        return always.map { ($0, sometimes) }
    }

    private func advance(_ values: inout [Int]) -> Bool {
        for place in values.indices {
            if values[place] < stakes[place].high {
                values[place] += 1
                return true
            }
            values[place] = stakes[place].low
        }
        return false
    }

    private func isPossible(_ values: [Int]) -> Bool {
        (0..<companies).allSatisfy { company in
            stakes.indices.filter { stakes[$0].owned == company }.reduce(0) { $0 + values[$1] }
                <= 10
        }
    }

    private func closure(_ values: [Int], _ comparison: Comparison) -> Set<Int> {
        var reached: Set<Int> = [listed]
        while true {
            let next = (0..<companies).filter { company in
                let sum = stakes.indices.filter {
                    stakes[$0].owned == company && reached.contains(stakes[$0].owner)
                }.reduce(0) { $0 + values[$1] }
                return comparison == .atLeast ? sum >= 5 : sum > 5
            }
            let grown = reached.union(next)
            if grown == reached { return reached }
            reached = grown
        }
    }
}

@Suite("The two runs") struct WorldsTests {
    @Test("are every world and some world of up to six companies", arguments: 0..<1_000)
    func worlds(seed: UInt64) throws {
        var dice = Seeded(state: seed &* 7919)
        let count = Int.random(in: 2...6, using: &dice)
        var stakes: [(owner: Int, owned: Int, low: Int, high: Int)] = []
        for _ in 0..<Int.random(in: 1...6, using: &dice) {
            let owner = Int.random(in: 0..<count, using: &dice)
            let owned = Int.random(in: 0..<count, using: &dice)
            guard owner != owned,
                !stakes.contains(where: { $0.owner == owner && $0.owned == owned })
            else { continue }
            let low = Int.random(in: 0...7, using: &dice)
            let high = min(10, low + Int.random(in: 0...4, using: &dice))
            stakes.append((owner, owned, low, high))
        }
        let worlds = Worlds(companies: count, stakes: stakes, listed: 0)
        for (regime, comparison) in [("us-ofac", Comparison.atLeast), ("uk", .moreThan)] {
            // A table that fits no world is a conflict, which other tests are about.
            guard let (always, sometimes) = worlds.captured(comparison) else { continue }
            var table = try Table("2024-12-01")
            for company in 0..<count { table.add("c\(company)") }
            table.assume("c0")
            for stake in stakes {
                table.owns(
                    "c\(stake.owner)", "c\(stake.owned)", "\(stake.low * 10)-\(stake.high * 10)")
            }
            let verdicts = try table.verdicts(regime)
            for company in 1..<count {
                let verdict = try #require(verdicts["c\(company)"])
                #expect((verdict == .captured) == always.contains(company), "seed \(seed)")
                #expect((verdict >= .undetermined) == sometimes.contains(company), "seed \(seed)")
            }
        }
    }

    /// How many cases with versions are counted: two hundred, or as many as asked.
    static let versionCases: UInt64 =
        ProcessInfo.processInfo.environment["CORDON_WORLD_CASES"].flatMap { UInt64($0) } ?? 200

    @Test(
        "are some world of cases with versions, `CORDON_WORLD_CASES` of them",
        arguments: 0..<10)
    func versions(part: UInt64) throws {
        var reachedAny = 0
        for seed in stride(from: part, to: Self.versionCases, by: 10) {
            let worlds = VersionWorlds(seed)
            let table = try worlds.table()
            for (regime, comparison) in [("us-ofac", Comparison.atLeast), ("uk", .moreThan)] {
                let reached = worlds.reached(InterestTest(.shares, comparison, .fifty))
                let verdicts = try table.verdicts(regime)
                for company in 1..<worlds.parties {
                    let verdict = try #require(verdicts["c\(company)"])
                    #expect(
                        (verdict >= .undetermined) == reached.contains(company),
                        "seed \(seed), \(regime), c\(company)\n\(table.told)")
                }
                reachedAny += reached.count - 1
            }
        }
        #expect(reachedAny > 0)
    }

    /// Whether the worlds count what a version says: facts and thresholds; not whether it applies at
    /// all, where a company lies, or what a captured company holds where only the listed count.
    private static func isCounted(_ version: RegimeVersion) -> Bool {
        version.readings.allSatisfy { $0.applies && $0.aggregation == nil }
            && !version.directOwnersOnly && version.scope != .outside(europe, takesUnknown: false)
    }

    private static let europe: Set<String> = {
        guard let version = Regime.named("eu-833-5aa")?.versions.first,
            case .outside(let countries, _) = version.scope
        else { return [] }
        return countries
    }()

    @Test(
        "are every world and some world of cases with votes, control, arrangements, ships and days",
        arguments: 0..<20)
    func wider(part: UInt64) throws {
        var compared = 0
        for seed in part * 20..<(part + 1) * 20 {
            let worlds = WiderWorlds(seed)
            let engine = RuleEngine(try worlds.table().graph)
            for turn in 0..<3 {
                let versions = OracleTests.versions
                let (regime, version) = versions[(Int(seed) * 3 + turn) % versions.count]
                // A tag is no rule; and whether a rule applies at all is no question of facts.
                guard regime.id != "any-stake", Self.isCounted(version) else {
                    continue
                }
                guard let (always, sometimes) = worlds.reached(version) else { continue }
                let verdicts = RegimeAnswer(of: engine, regime, version).verdicts
                for party in 0..<worlds.parties where !worlds.listed.contains(party) {
                    let place = try #require(engine.graph.vertex("c\(party)"))
                    let verdict = verdicts[Int(place)]
                    let note = "seed \(seed), \(regime.id) \(version.label), c\(party)"
                    #expect((verdict == .captured) == always.contains(party), "\(note)")
                    #expect((verdict >= .undetermined) == sometimes.contains(party), "\(note)")
                }
                compared += 1
            }
        }
        #expect(compared > 20)
    }
}
