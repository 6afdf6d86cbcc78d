import CordonModel
import CordonServer
import Testing

@Suite("Reconciling over HTTP")
struct ReconcileTests {
    @Test("the service points at itself alone")
    func manifest() async throws {
        let json = try await Served().json("/reconcile/default?api_key=k")
        #expect(json["versions"] == ["0.2"])
        for url in [json["view"]?["url"], json["preview"]?["url"]] {
            guard case .string(let text) = url else {
                Issue.record("an address is missing")
                continue
            }
            #expect(text.hasPrefix("http://127.0.0.1:8765/reconcile/default/preview"))
        }
        #expect(
            json["suggest"]?["entity"]?["service_path"] == "/suggest/entity?api_key=k")
    }

    @Test("queries of a form are answered, with types and scores")
    func queries() async throws {
        let body =
            "queries=%7B%22q0%22%3A%7B%22query%22%3A%22Kesker+Works%22%2C%22type%22%3A%22Company%22%7D%7D"
        let json = try await Served().json("/reconcile/default", method: "POST", body: body)
        let result = try #require(json["q0"]?.first("result"))
        #expect(result["id"] == "K")
        #expect(result["match"] == true)
        #expect(result.first("type")?["id"] == "Company")
    }

    @Test("columns are filled, an unknown id with nothing")
    func extend() async throws {
        let body =
            "extend=%7B%22ids%22%3A%5B%22K%22%2C%22no%22%5D%2C%22properties%22%3A%5B%7B%22id%22%3A%22innCode%22%7D%5D%7D"
        let json = try await Served().json("/reconcile/default", method: "POST", body: body)
        #expect(json["rows"]?["K"]?.first("innCode")?["str"] == "7707083893")
        #expect(json["rows"]?["no"] == .object([]))
    }

    @Test("a preview shows a hostile name as text")
    func preview() async throws {
        let answer = try await Served().ask("/reconcile/default/preview?id=X")
        let page = String(decoding: answer.bytes ?? [], as: UTF8.self)
        #expect(!page.contains("<script>"))
        #expect(page.contains("&lt;script&gt;"))
    }

    @Test(
        "an empty beginning suggests nothing, another something",
        arguments: ["entity", "property", "type"])
    func suggest(what: String) async throws {
        let served = try Served()
        let none = try await served.json("/reconcile/default/suggest/\(what)?prefix=")
        #expect(none["result"] == [])
        let prefix = ["entity": "kesk", "property": "birth", "type": "Pers"][what] ?? ""
        let some = try await served.json("/reconcile/default/suggest/\(what)?prefix=\(prefix)")
        #expect(some.first("result") != nil)
    }
}
