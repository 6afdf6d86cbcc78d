import CordonModel
import CordonServer
import Testing

@Suite("Matching over HTTP")
struct MatchRouteTests {
    private func match(_ queries: String, _ query: String = "") async throws -> WebAnswer {
        try await Served().ask(
            "/match/default" + query, method: "POST", body: #"{"queries":\#(queries)}"#)
    }

    @Test("a listed company is found, and its verdict stands beside it")
    func found() async throws {
        let answer = try await match(
            #"{"q":{"schema":"Company","properties":{"name":["Kesker Works"],"country":"Russia"}}}"#
        )
        let response = try #require(try answer.json["responses"]?["q"])
        #expect(response["query"]?["properties"]?["country"] == ["ru"])
        let result = try #require(response.first("results"))
        #expect(result["id"] == "K")
        #expect(result["match"] == true)
        #expect(result.first("findings")?["verdict"] == "listed")
        #expect(response["total"]?["value"] == 1)
    }

    @Test("a company is no person, and a legal entity may be either")
    func schema() async throws {
        func ids(_ schema: String) async throws -> JSONText? {
            let answer = try await match(
                #"{"q":{"schema":"\#(schema)","properties":{"name":["Oskar Vellinga"]}}}"#)
            return try answer.json["responses"]?["q"]?.first("results")?["id"]
        }
        #expect(try await ids("Company") == nil)
        #expect(try await ids("Person") == "P")
        #expect(try await ids("LegalEntity") == "P")
        #expect(try await ids("Thing") == "P")
    }

    @Test("one bad query answers for itself alone; a batch of bad ones is refused")
    func badQuery() async throws {
        let mixed = try await match(
            #"{"a":{"schema":"Starship"},"b":{"schema":"Company","properties":{"name":"Kesker Works"}}}"#
        )
        #expect(mixed.status == 200)
        #expect(try mixed.json["responses"]?["a"]?["status"] == 400)
        #expect(try mixed.json["responses"]?["b"]?["total"]?["value"] == 1)
        #expect(try await match(#"{"a":{"schema":"Starship"}}"#).status == 400)
    }

    @Test("many values cost what they are, and what is left out is said")
    func many() async throws {
        let dates = (0..<20_000).map { "\"19\($0)\"" }.joined(separator: ",")
        let answer = try await match(
            #"{"q":{"schema":"Person","properties":{"name":"Oskar Vellinga","birthDate":[\#(dates)]}}}"#
        )
        let warnings = try answer.json["responses"]?["q"]?["warnings"]
        #expect(warnings == ["of birthDate only the first 50 were compared"])
    }

    @Test("of a query that comes twice the last counts")
    func twice() async throws {
        let answer = try await match(
            #"{"q":{"schema":"Starship"},"q":{"schema":"Person","properties":{"name":"Oskar Vellinga"}}}"#
        )
        #expect(answer.header("x-batch-size") == "1")
        #expect(try answer.json["responses"]?["q"]?.first("results")?["id"] == "P")
    }

    @Test("what does not fit the form is said in the form that clients know")
    func faults() async throws {
        #expect(try await match("{}").status == 400)
        #expect(try await match(#"{"q":{"properties":{}}}"#).status == 422)
        #expect(try await match(#"{"q":{"schema":"Company"}}"#, "?limit=501").status == 422)
        #expect(try await match(#"{"q":{"schema":"Company"}}"#, "?algorithm=magic").status == 400)
        let many = (0...100).map { #""\#($0)":{"schema":"Company"}"# }.joined(separator: ",")
        #expect(try await match("{\(many)}").status == 400)
        let broken = try await Served().ask("/match/default", method: "POST", body: "{")
        #expect(broken.status == 422)
    }

    @Test("an entity that is named, by its former id too, is no result")
    func excluded() async throws {
        let answer = try await match(
            #"{"q":{"schema":"Company","properties":{"name":["Kesker Works"]}}}"#,
            "?exclude_entity_ids=old-k")
        #expect(try answer.json["responses"]?["q"]?["results"] == [])
    }

    @Test("unknown keys are ignored, and unknown properties are named")
    func unknown() async throws {
        let answer = try await match(
            #"{"q":{"schema":"Company","params":1,"properties":{"name":"Kesker Works","hull":"x"}}}"#,
            "?colour=red")
        #expect(answer.status == 200)
        #expect(try answer.json["responses"]?["q"]?.first("warnings") != nil)
    }

    @Test("a name as long as a book is compared by its beginning")
    func longName() async throws {
        let name = String(repeating: "Kesker ", count: 30_000)
        let answer = try await match(
            #"{"q":{"schema":"Company","properties":{"name":["\#(name)"]}}}"#)
        #expect(answer.status == 200)
        #expect(try answer.json["responses"]?["q"]?.first("warnings") != nil)
    }

    @Test(
        "bounds of a query's own are brought within reason",
        arguments: ["1e300", "-1e300", "\"nan\""])
    func ownLimit(limit: String) async throws {
        let answer = try await match(
            #"{"q":{"schema":"Company","limit":\#(limit),"properties":{"name":"Kesker Works"}}}"#)
        #expect(answer.status == 200)
    }

    @Test("deep JSON is refused")
    func deep() async throws {
        let deep = String(repeating: "[", count: 50_000)
        let answer = try await Served().ask("/match/default", method: "POST", body: deep)
        #expect(answer.status == 422)
    }
}
