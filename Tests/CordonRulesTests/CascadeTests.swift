import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("The cascade on a bare table") struct CascadeTests {
    /// Random stakes, with companies whose claims add up to more than the whole where `excess`.
    private struct Stakes {
        var edges: [(owner: Int, company: Int, low: Int, high: Int)] = []
        let count: Int

        init(seed: UInt64, isExact: Bool, excess: Bool) {
            var dice = Seeded(state: seed)
            count = Int.random(in: 2...12, using: &dice)
            var pairs: Set<[Int]> = []
            for _ in 0..<count * 3 {
                let owner = Int.random(in: 0..<count, using: &dice)
                let company = Int.random(in: 0..<count, using: &dice)
                guard owner != company, pairs.insert([owner, company]).inserted else { continue }
                let held = edges.filter { $0.company == company }.reduce(0) { $0 + $1.low }
                let room = excess ? 20 : (100 - held) / 5
                let low = Int.random(in: 0...max(0, min(room, 20)), using: &dice) * 5
                let more = isExact ? 0 : Int.random(in: 0...4, using: &dice) * 10
                edges.append((owner, company, low, min(100, low + more)))
            }
        }

        func table() -> OwnershipTable {
            OwnershipTable(
                entityCount: count, owners: edges.map { Vertex($0.owner) },
                companies: edges.map { Vertex($0.company) },
                lows: edges.map { UInt32($0.low) * 1_000_000 },
                highs: edges.map { UInt32($0.high) * 1_000_000 })
        }

        func claims(listed: [Int]) throws -> Table {
            var table = try Table("2025-10-15")
            for entity in 0..<count { table.add("c\(entity + 10)") }
            for edge in edges {
                table.owns(
                    "c\(edge.owner + 10)", "c\(edge.company + 10)", "\(edge.low)-\(edge.high)")
            }
            for party in listed { table.assume("c\(party + 10)") }
            return table
        }
    }

    @Test(
        "says what the same claims say in a graph, under every regime and on any threads",
        arguments: [(true, false), (true, true), (false, false), (false, true)])
    func agreement(isExact: Bool, excess: Bool) throws {
        for seed in UInt64(0)..<150 {
            let stakes = Stakes(seed: seed, isExact: isExact, excess: excess)
            let listed = Array(0..<min(3, stakes.count - 1))
            let claims = try stakes.claims(listed: listed)
            let regimes = Regime.all
            let told = stakes.table().verdicts(
                under: regimes, on: claims.day, listed: listed.map { Vertex($0) }, threads: 2)
            let alone = stakes.table().verdicts(
                under: regimes, on: claims.day, listed: listed.map { Vertex($0) }, threads: 1)
            #expect(told == alone)
            for (regime, verdicts) in zip(regimes, told) {
                let expected = try claims.verdicts(regime.id)
                let names = (0..<stakes.count).map { "c\($0 + 10)" }
                #expect(
                    verdicts == names.map { expected[$0] },
                    "seed \(seed), \(regime.id), exact \(isExact), excess \(excess)")
            }
        }
    }

    @Test("counts claims of many times the whole exactly") func farAbove() throws {
        // Forty owners claim the whole each: what the others leave over is nothing.
        let owners = (0..<40).map { Vertex($0) }
        let table = OwnershipTable(
            entityCount: 41, owners: owners, companies: owners.map { _ in 40 },
            lows: owners.map { _ in 100_000_000 }, highs: owners.map { _ in 100_000_000 })
        let regime = try #require(Regime.named("us-ofac"))
        let day = try Table.day("2024-12-01")
        #expect(table.verdicts(under: regime, on: day, listed: owners)[40] == .captured)
        let most = Array(owners.dropLast())
        #expect(table.verdicts(under: regime, on: day, listed: most)[40] == .undetermined)
    }

    @Test("evaluates nothing where the rule did not exist") func unversioned() throws {
        let table = OwnershipTable(
            entityCount: 2, owners: [0], companies: [1], lows: [100_000_000], highs: [100_000_000])
        let regimes = [try #require(Regime.named("uk")), try #require(Regime.named("eu"))]
        let day = try Table.day("2019-01-01")
        let told = table.verdicts(under: regimes, on: day, listed: [0])
        #expect(told == [[.notEvaluated, .notEvaluated], [.listed, .captured]])
    }
}
