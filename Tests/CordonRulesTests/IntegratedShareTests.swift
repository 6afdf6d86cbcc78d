import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("An integrated share") struct IntegratedShareTests {
    /// A random table in which nobody owns himself through others, with tables above 100, too.
    private static func table(_ seed: UInt64) throws -> Table {
        var dice = Seeded(state: seed)
        var table = try Table("2024-12-01")
        for entity in 0..<7 { table.add("c\(entity)") }
        for owned in 1..<7 {
            for owner in 0..<owned where Bool.random(using: &dice) {
                let low = Int.random(in: 1...9, using: &dice) * 10
                table.owns("c\(owner)", "c\(owned)", "\(low)-\(min(100, low + 10))")
            }
        }
        return table
    }

    @Test(
        "is the same seen from the company and from the owner", arguments: 0..<40,
        [OwnershipMeasure.integrated, .integratedRaw])
    func bothWays(seed: UInt64, measure: OwnershipMeasure) throws {
        let ownership = Ownership(try Self.table(seed).graph)
        for company in 0..<Vertex(ownership.graph.entityCount) {
            for up in ownership.owners(of: company, by: measure).shares {
                let down = ownership.holdings(of: up.vertex, by: measure).shares
                    .first { $0.vertex == company }
                #expect(down?.lower == up.lower && down?.upper == up.upper)
            }
        }
    }

    @Test("passes one hundred where it is raw and a table does")
    func raw() throws {
        var table = try Table("2024-12-01")
        for name in ["x", "y"] { table.owns("p", name, "100") }
        for name in ["x", "y"] { table.owns(name, "c", "80") }
        let ownership = Ownership(table.graph)
        let company = try #require(ownership.graph.vertex("c"))
        let owner = try #require(ownership.graph.vertex("p"))
        func upper(_ measure: OwnershipMeasure) -> Int64? {
            ownership.owners(of: company, by: measure).shares
                .first { $0.vertex == owner }?.upper
        }
        #expect(upper(.integratedRaw) == 160_000_000)
        #expect(upper(.integrated) == 100_000_000)
    }

    @Test("tells a long chain by its beginning at the owner, and says so")
    func longChain() throws {
        var table = try Table("2024-12-01")
        for place in 0..<150 { table.owns("p\(place)", "p\(place + 1)", "100") }
        let ownership = Ownership(table.graph)
        let company = try #require(ownership.graph.vertex("p150"))
        let shares = ownership.owners(of: company, by: .integrated).shares
        #expect(shares.count == 150)
        for share in shares {
            let id = ownership.graph.id(share.vertex)
            let isFar = Int(id.dropFirst()).map { $0 < 51 } ?? false
            #expect(share.isPathCut == isFar, "\(id)")
            #expect(share.path.first == share.vertex)
            #expect((share.path.last == company) == !isFar)
        }
    }
}
