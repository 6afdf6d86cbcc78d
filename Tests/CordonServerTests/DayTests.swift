import CordonModel
import CordonServer
import Testing

@Suite("The interface of yente on a day")
struct DayTests {
    @Test("a listing that had not begun is not there, and its record neither")
    func listing() async throws {
        let served = try Served()
        let now = try await served.json("/entities/K?as_of=2024-01-01")
        #expect(now["target"] == true)
        #expect(now["properties"]?["sanctionEntity"] ?? now["properties"]?["sanctions"] != nil)
        let then = try await served.json("/entities/K?as_of=2023-01-01")
        #expect(then["properties"]?["sanctions"] == nil)
        #expect(try await served.ask("/entities/S?as_of=2023-01-01").status == 404)
        #expect(try await served.ask("/entities/S").status == 200)
    }

    @Test("a stake that had not begun joins nobody")
    func stake() async throws {
        let served = try Served()
        let then = try await served.json("/entities/K/adjacent?as_of=2001-06-01")
        #expect(then["adjacent"]?["ownershipAsset"] == nil)
        let now = try await served.json("/entities/K/adjacent?as_of=2004-06-01")
        #expect(now["adjacent"]?["ownershipAsset"] != nil)
    }

    @Test(
        "every route of it takes a day, and refuses what is none",
        arguments: [
            "/entities/K", "/entities/K/adjacent", "/entities/K/adjacent/addressEntity",
            "/search/default?q=kesker", "/statements?canonical_id=K", "/catalog",
            "/reconcile/default", "/reconcile/default/suggest/entity?prefix=kes",
        ])
    func routes(target: String) async throws {
        let served = try Served()
        let sign = target.contains("?") ? "&" : "?"
        #expect(try await served.ask(target + sign + "as_of=2024-01-01").status == 200)
        #expect(try await served.ask(target + sign + "as_of=2024-02-30").status == 422)
    }

    @Test("a match on a day gives the verdicts of that day, with links to their proofs")
    func match() async throws {
        let served = try Served()
        let body = #"{"queries":{"q":{"schema":"Company","properties":{"name":"Kesker Works"}}}}"#
        func findings(_ day: String) async throws -> [JSONText] {
            let answer = try await served.json(
                "/match/default?as_of=\(day)", method: "POST", body: body)
            guard case .array(let results)? = answer["responses"]?["q"]?["results"],
                case .array(let findings)? = results.first?["findings"]
            else { return [] }
            return findings
        }
        let now = try await findings("2024-01-01").first { $0["regime"] == "uk" }
        #expect(now?["verdict"] == "listed")
        #expect(now?["why"] == "/v1/why?entity=K&regime=uk&as-of=2024-01-01")
        let then = try await findings("2023-01-01").first { $0["regime"] == "uk" }
        #expect(then?["verdict"] != "listed")
    }

    @Test("the redirect of a former id keeps the day")
    func redirect() async throws {
        let answer = try await Served().ask("/entities/old-k?as_of=2024-01-01")
        #expect(answer.status == 308)
        #expect(answer.header("location") == "/entities/K?as_of=2024-01-01")
    }
}
