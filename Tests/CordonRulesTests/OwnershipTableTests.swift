import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("A bare ownership table") struct OwnershipTableTests {
    @Test("gets the verdicts of the same claims in a graph", arguments: 0..<100)
    func agreement(seed: UInt64) throws {
        var dice = Seeded(state: seed)
        let count = Int.random(in: 2...9, using: &dice)
        var pairs: Set<[Int]> = []
        for _ in 0..<count * 2 {
            let pair = [
                Int.random(in: 0..<count, using: &dice), Int.random(in: 0..<count, using: &dice),
            ]
            if pair[0] != pair[1] { pairs.insert(pair) }
        }
        let edges = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
        let tens = edges.map { _ in UInt32.random(in: 0...10, using: &dice) }
        let more = tens.map { min(10, $0 + UInt32.random(in: 0...2, using: &dice)) }
        var table = try Table("2024-12-01")
        for entity in 0..<count { table.add("c\(entity)") }
        for (place, edge) in edges.enumerated() {
            table.owns("c\(edge[0])", "c\(edge[1])", "\(tens[place] * 10)-\(more[place] * 10)")
        }
        table.assume("c0")
        let bare = OwnershipTable(
            entityCount: count, owners: edges.map { Vertex($0[0]) },
            companies: edges.map { Vertex($0[1]) }, lows: tens.map { $0 * 10_000_000 },
            highs: more.map { $0 * 10_000_000 })
        for id in ["us-ofac", "eu", "uk", "ch", "ca"] {
            let regime = try #require(Regime.named(id))
            let verdicts = bare.verdicts(under: regime, on: table.day, listed: [0])
            let expected = try table.verdicts(id)
            for entity in 0..<count { #expect(verdicts[entity] == expected["c\(entity)"]) }
        }
    }
}
