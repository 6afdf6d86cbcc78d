import CordonModel
import CordonRules
import Testing

@Suite("A stake that is said to be held through others") struct IndirectStakesTests {
    @Test(
        "is marked as such, and no other is",
        arguments: [OwnershipMeasure.direct, .integrated, .control])
    func marks(measure: OwnershipMeasure) throws {
        var table = try Table("2024-12-01")
        table.owns("p", "a", "60", shortcut: true)
        table.owns("q", "a", "20")
        let ownership = Ownership(table.graph)
        let company = try #require(ownership.graph.vertex("a"))
        let test = InterestTest(.shares, .atLeast, .zero)
        let shares = ownership.owners(of: company, by: measure, test: test).shares
        let marks = shares.map { share in
            "\(ownership.graph.id(share.vertex)) \(share.isDirect) \(share.isIndirect)"
        }
        #expect(marks.sorted() == ["p false true", "q true false"])
    }
}

@Suite("A threshold of beneficial owners") struct UltimateThresholdTests {
    @Test("is met for certain where the least of a share meets it") func certainty() throws {
        let threshold = try #require(UltimateThreshold.named("amld"))
        func isMet(_ share: String) throws -> Certainty {
            threshold.isMet(by: try #require(Share(share)))
        }
        #expect(try isMet("25.01") == .yes)
        #expect(try isMet("25") == .no)
        #expect(try isMet("10-30") == .possible)
        #expect(try isMet("10-25") == .no)
    }
}
