import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("Company control") struct ControlTests {
    /// How certainly an owner of a band controls, at half or above it.
    static let bands: [(share: String, comparison: Comparison, certainty: Certainty)] = [
        ("50", .atLeast, .yes), ("50", .moreThan, .no), ("50.000001", .moreThan, .yes),
        ("49.999999", .atLeast, .no), ("(50,75)", .moreThan, .yes), ("[50,75)", .atLeast, .yes),
        ("[50,75)", .moreThan, .possible), ("[25,50)", .atLeast, .no),
        ("(25,50]", .atLeast, .possible), ("(25,50]", .moreThan, .no),
    ]

    @Test("is certain, possible or none by the ends of a band", arguments: bands)
    func ends(share: String, comparison: Comparison, certainty: Certainty) throws {
        var table = try Table()
        table.owns("x", "a", share)
        let ownership = Ownership(table.graph)
        let owner = try #require(ownership.graph.vertex("x"))
        let company = try #require(ownership.graph.vertex("a"))
        let test = InterestTest(.shares, comparison, .fifty)
        let found = ownership.owners(of: company, by: .control, test: test).shares
            .first { $0.vertex == owner }
        #expect(found?.certainty ?? .no == certainty)
    }
}
