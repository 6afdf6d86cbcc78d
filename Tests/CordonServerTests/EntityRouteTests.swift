import CordonModel
import CordonServer
import Testing

@Suite("Entities over HTTP")
struct EntityRouteTests {
    @Test("a nested entity shows its listing, its address and the far side of a stake")
    func nested() async throws {
        let entity = try await Served().json("/entities/K")
        let properties = try #require(entity["properties"])
        #expect(properties.first("sanctions")?["schema"] == "Sanction")
        #expect(properties.first("addressEntity")?["caption"] == "Dock 3, Port Ilm")
        let stake = try #require(properties.first("ownershipAsset")?["properties"])
        #expect(stake.first("owner")?["caption"] == "Hollis Holding")
        #expect(stake["asset"] == ["K"])
        #expect(stake["percentage"] == ["60"])
    }

    @Test("a flat entity has all ten keys and no one inside")
    func flat() async throws {
        let entity = try await Served().json("/entities/K?nested=false")
        let keys = [
            "id", "caption", "schema", "properties", "datasets", "referents", "target",
            "first_seen", "last_seen", "last_change",
        ]
        #expect(keys.allSatisfy { entity[$0] != nil })
        #expect(entity["properties"]?["addressEntity"] == ["A"])
        #expect(entity["properties"]?["sanctions"] == nil)
        #expect(entity["target"] == true)
    }

    @Test("a former id leads to the present one, path and query kept")
    func former() async throws {
        let answer = try await Served().ask("/entities/old-k/adjacent?limit=1&x=%20")
        #expect(answer.status == 308)
        #expect(answer.header("location") == "/entities/K/adjacent?limit=1&x=%20")
    }

    @Test("neighbours come by property, in pages")
    func adjacent() async throws {
        let served = try Served()
        let all = try await served.json("/entities/K/adjacent")
        #expect(all["adjacent"]?["directorshipOrganization"]?["total"]?["value"] == 1)
        let none = try await served.json("/entities/K/adjacent/ownershipAsset?limit=0")
        #expect(none["results"] == [])
        #expect(none["total"]?["value"] == 1)
        #expect(try await served.ask("/entities/K/adjacent/innCode").status == 404)
    }

    @Test("statements say who said each value")
    func statements() async throws {
        let page = try await Served().json("/statements?canonical_id=K&prop=innCode")
        #expect(page["total"]?["value"] == 1)
        #expect(page.first("results")?["dataset"] == "gb_fcdo_sanctions")
    }

    @Test("the catalogue has a default whose version begins with a moment, and is not sent twice")
    func catalogue() async throws {
        let served = try Served()
        let answer = try await served.ask("/catalog")
        let whole = try answer.json.first("datasets")
        #expect(whole?["name"] == "default")
        guard case .string(let version) = whole?["index_version"] else {
            Issue.record("the version is missing")
            return
        }
        #expect(version.wholeMatch(of: /\d{14}-[0-9a-z]{3}/) != nil)
        let tag = try #require(answer.header("etag"))
        let again = try await served.ask("/catalog", headers: ["if-none-match": tag])
        #expect(again.status == 304)
        #expect(again.bytes?.isEmpty == true)
    }

    @Test(
        "a path that climbs is only an unknown id",
        arguments: ["..%2f..%2fetc%2fpasswd", "%00", "..."])
    func traversal(id: String) async throws {
        let answer = try await Served().ask("/entities/\(id)")
        #expect(answer.status == 404)
        #expect(answer.header("content-type") == "application/json")
    }
}

extension JSONText {
    /// The first item of a list under a key.
    func first(_ key: String) -> JSONText? {
        if case .array(let items) = self[key] { items.first } else { nil }
    }
}
