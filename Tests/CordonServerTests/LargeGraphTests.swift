import CordonAnalysis
import CordonModel
import Foundation
import Testing

@testable import CordonServer

@Suite("A large graph that is served")
struct LargeGraphTests {
    /// The same small graph, taken for a large one and for what it is.
    private func both() throws -> (large: Served, small: Served) {
        (try Served(largeFrom: 0), try Served())
    }

    /// An answer without the head that says how much was looked at.
    private func body(_ served: Served, _ target: String) async throws -> JSONText {
        let answer = try await served.ask(target)
        #expect(answer.status == 200, "\(target): \(answer.status)")
        // Relations are numbered by what is looked at.
        let text = String(decoding: answer.bytes ?? [], as: UTF8.self)
            .replacing(/"id": "r\d+"/, with: "\"id\": \"r\"")
        let json = try JSONReading.value(Array(text.utf8))
        guard let members = json.members else { return json }
        return .object(
            members.filter { !["graph", "undated", "leftOut", "limits"].contains($0.key) })
    }

    @Test("answers about parties as the whole does, and never makes the whole")
    func parties() async throws {
        let (large, small) = try both()
        for target in [
            "/v1/show?entity=K", "/v1/owners?entity=K&tree=true", "/v1/holdings?entity=H",
            "/v1/claims?entity=K", "/v1/flag?entity=K&regime=uk", "/v1/why?entity=K&regime=uk",
            "/v1/paths?from=P&to=H", "/v1/paths?from=P&to=X", "/v1/paths?from=P&to=H&max-hops=1",
            "/v1/paths?from=P&to=H&by=evidence&max-hops=3", "/v1/regimes?regime=uk",
            "/entities/K", "/entities/K/adjacent", "/entities/K/adjacent/addressEntity",
            "/entities/P?nested=false", "/statements?entity_id=K", "/entities/K?as_of=2023-01-01",
            "/v1/owners?entity=K&as-of=2001-01-01",
        ] {
            #expect(try await body(large, target) == body(small, target), "\(target)")
        }
        let served = try #require(large.keeper.served)
        #expect(served.whole.known == nil && !served.whole.isBeingMade)
        #expect(served.shelf.known == nil && served.book.known == nil)
    }

    @Test("shows pages of parties that say what those of the whole say")
    func pages() async throws {
        let (large, small) = try both()
        for target in [
            "/e/K", "/e/P", "/e/X", "/paths?from=P&to=H&by=hops", "/why/uk/K", "/status", "/",
            "/sources",
        ] {
            let (one, other) = (try await large.ask(target), try await small.ask(target))
            #expect(one.status == 200 && other.status == 200, "\(target)")
            let heading = /<h1.*?<\/h1>/
            let texts = [one, other].map { String(decoding: $0.bytes ?? [], as: UTF8.self) }
            #expect(texts[0].firstMatch(of: heading)?.0 == texts[1].firstMatch(of: heading)?.0)
            if target.hasPrefix("/e/") { #expect(texts[0] == texts[1], "\(target)") }
        }
        #expect(try #require(large.keeper.served).whole.known == nil)
    }

    @Test("is ready before the whole is made, and says what is not")
    func readiness() async throws {
        let large = try Served(largeFrom: 0)
        let ready = try await large.json("/readyz")
        #expect(ready["status"] == "ok")
        #expect(
            ready["unmade"] == ["graph", "entities", "names", "verdicts", "texts", "catalogue"])
        #expect(try await large.ask("/search/default?q=kesker").status == 200)
        let later = try await large.json("/readyz")
        #expect(later["unmade"] == ["names", "verdicts", "catalogue"])
    }

    @Test("makes the whole for who asks about it, and answers as always")
    func whole() async throws {
        let (large, small) = try both()
        for target in [
            "/v1/rank?by=degree", "/search/default?q=kesker", "/v1/search?text=kesker",
            "/v1/paths?from=P&to=H&by=evidence", "/v1/diff?old-as-of=2020-01-01", "/catalog",
            "/v1/structure?find=components", "/entities/S", "/v1/flag?regime=uk",
        ] {
            #expect(try await body(large, target) == body(small, target), "\(target)")
        }
        let query =
            #"{"queries":{"q":{"schema":"Company","properties":{"name":["Kesker Works"]}}}}"#
        #expect(
            try await large.json("/match/default", method: "POST", body: query)
                == small.json("/match/default", method: "POST", body: query))
    }

    @Test("draws parties as the whole draws them")
    func pictures() async throws {
        let (large, small) = try both()
        for target in ["/v1/diagram.csv?entity=K", "/v1/diagram.graphml?entity=P&hops=2"] {
            let (one, other) = (try await large.ask(target), try await small.ask(target))
            #expect(one.status == 200)
            #expect(one.bytes == other.bytes)
        }
        #expect(try #require(large.keeper.served).whole.known == nil)
    }
}
