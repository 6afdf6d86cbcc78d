import CordonModel
import Testing

@testable import CordonFormats

@Suite("FollowTheMoney")
struct FollowTheMoneyTests {
    static let lines = """
        {"id":"p1","schema":"Person","caption":"Ada Vole","properties":{"name":["Ada Vole"],"nationality":["zz"]},"datasets":["demo"],"referents":[],"target":false,"first_seen":"2025-01-02T00:00:00"}
        {"id":"c1","schema":"Company","properties":{"name":["Vole Works"],"flavour":["sour"]}}
        {"id":"o1","schema":"Ownership","properties":{"owner":["p1"],"asset":["c1"],"percentage":["25–50%"],"startDate":["2019"],"endDate":["2024-06-30"],"sharesCount":["12"]}}
        {"id":"s1","schema":"Sanction","properties":{"entity":["p1"],"authority":["Office of Foreign Assets Control"],"program":["TEST"],"listingDate":["2022-03-01"]}}
        {"id":"x1","schema":"Starship","properties":{"name":["Beagle"]}}

        """

    private func read(_ text: String) throws -> Case {
        try withFile(Array(text.utf8)) { try FollowTheMoney.read($0) }
    }

    @Test("lines become entities, values, relations and listings, and nothing is lost")
    func lines() throws {
        let file = try read(Self.lines)
        #expect(file.entities.map(\.id) == ["p1", "c1", "s1", "x1"])
        #expect(file.entity("p1")?.fields["caption"] == ["Ada Vole"])
        #expect(file.entity("p1")?.fields["target"] == ["false"])
        #expect(file.claims.contains { $0.value == PropertyValue("flavour", "sour") })
        let stake = try #require(file.claims.first { $0.relation != nil })
        let relation = try #require(stake.relation)
        #expect(stake.subject == "p1" && relation.target == "c1" && relation.recordID == "o1")
        #expect(relation.share == Share("25-50"))
        #expect(stake.period.from == DayWindow("2019"))
        #expect(stake.period.before == DayWindow("2024-07-01"))
        #expect(relation.properties.contains(PropertyValue("sharesCount", "12")))
        let listing = try #require(file.claims.first { $0.listing != nil })
        #expect(listing.subject == "p1" && listing.standing == .official)
        #expect(listing.listing?.authority == "us-ofac")
        #expect(listing.period.from == DayWindow("2022-03-01"))
    }

    @Test("sanctions, addresses and documents of identity are carried and are no vertices")
    func carried() throws {
        let file = try read(
            Self.lines + """
                {"id":"ad","schema":"Address","properties":{"full":["1 Road"]}}
                {"id":"pp","schema":"Passport","properties":{"holder":["p1"],"number":["7"]}}
                {"id":"ad2","schema":"Address","properties":{"full":["2 Road"]}}
                {"id":"l","schema":"UnknownLink","properties":{"subject":["p1"],"object":["ad2"]}}
                """)
        // A day on which all of it holds: an export tells the graph of a day.
        let graph = EntityGraph(file, Projection(asOf: Day(number: 19_500)))
        #expect(graph.ids.array == ["ad2", "c1", "p1", "x1"])
        #expect(graph.listings.map { graph.id($0.vertex) } == ["p1"])
        let again = try withFile(GraphExport.followTheMoney.bytes(of: graph)) {
            try FollowTheMoney.read($0)
        }
        #expect(Set(again.entities.map(\.id)) == Set(file.entities.map(\.id)))
        #expect(again.claims.count == file.claims.count)
        #expect(again.claims.count { $0.listing != nil } == 1)
    }

    @Test("a list that only its sanctions name counts as read in part")
    func heard() throws {
        let file = try read(Self.lines)
        #expect(
            file.lists == [
                ListCoverage(authority: "us-ofac", list: "SDN", day: nil, isComplete: false)
            ])
    }

    @Test("an array and gzip read as lines do")
    func layouts() throws {
        let array =
            "[" + Self.lines.split(separator: "\n").joined(separator: ",\n") + "]"
        for bytes in [Array(array.utf8), Gzip.member(Array(Self.lines.utf8))] {
            let file = try withFile(bytes) { try FollowTheMoney.read($0) }
            #expect(file.entities.count == 4)
            #expect(file.claims.count { $0.relation != nil } == 1)
        }
    }
}
