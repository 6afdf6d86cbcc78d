import CordonAnalysis
import CordonDiagram
import CordonGraph
import CordonModel
import Testing

/// What parties of a picture stand in one box for.
@Suite("The boxes of a picture") struct BoxesTests {
    private func boxes(
        _ grouping: Picture.Grouping, _ stakes: [(String, String, String)], countries: [String] = []
    ) throws -> [String: String] {
        let ids = Set(stakes.flatMap { [$0.0, $0.1] }).sorted()
        var small = SmallCase(ids)
        for (owner, owned, share) in stakes {
            small.relate(owner, .ownership, owned, share: Share(share))
        }
        for id in countries { small.say(id, "country", "ru") }
        let investigation = try small.investigation()
        let excerpt = investigation.neighbourhood(of: [], hops: 0, walk: Walk(), bound: 100)
        var question = PictureQuestion(excerpt: excerpt)
        question.grouping = grouping
        let picture = investigation.picture(question)
        #expect(picture.grouping == grouping)
        return Dictionary(
            uniqueKeysWithValues: picture.nodes.compactMap { node in
                node.cluster.map { (node.id, $0) }
            })
    }

    @Test("are of one owner where each step is more than half") func owner() throws {
        let found = try boxes(
            .owner,
            [("top", "a", "60"), ("a", "b", "51"), ("b", "c", "50"), ("rival", "c", "50")])
        #expect(found == ["top": "Held by top", "a": "Held by top", "b": "Held by top"])
    }

    @Test("of a circle bear the name of its first party") func circle() throws {
        let found = try boxes(.owner, [("b", "a", "60"), ("a", "b", "60"), ("b", "c", "90")])
        #expect(found == ["a": "Held by a", "b": "Held by a", "c": "Held by a"])
    }

    @Test("are communities, countries or none as asked") func others() throws {
        let two = [
            ("a", "b", "10"), ("b", "c", "10"), ("a", "c", "10"), ("x", "y", "10"),
            ("y", "z", "10"), ("x", "z", "10"), ("c", "x", "10"),
        ]
        let communities = try boxes(.community, two)
        #expect(Set(communities.values).count == 2)
        #expect(communities["a"] == communities["b"] && communities["a"] != communities["z"])
        #expect(try boxes(.country, two, countries: ["a"]) == ["a": "Russia (RU)"])
        #expect(try boxes(.none, two, countries: ["a"]).isEmpty)
    }
}
