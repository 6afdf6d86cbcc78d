import CordonAnalysis
import CordonModel
import CordonStore
import Foundation
import Testing

@testable import CordonServer

@Suite("Views that readers keep")
struct ViewTests {
    private static func service(_ gate: Gate = Gate(allowsWriting: true)) throws -> Service {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("views-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("works.ftm.json")
        try Served.lines.write(to: file, atomically: true, encoding: .utf8)
        let path = folder.appendingPathComponent("case.cordon").path
        let store = try Store.create(path)
        try store.import(try CaseDoor.read(file.path), recordedAt: Served.day)
        try store.close()
        let keeper = GraphKeeper(GraphInput([path]), today: { Served.day }, report: { _ in })
        try keeper.start()
        return Service(keeper, gate)
    }

    private static func ask(
        _ service: Service, _ target: String, method: String = "GET",
        headers: [String: String] = [:], body: String = ""
    ) async throws -> WebAnswer {
        let local = headers.merging(["host": "localhost:8765"]) { own, _ in own }
        return try await service.ask(target, method: method, headers: local, body: body)
    }

    private static func page(_ answer: WebAnswer) -> String {
        String(decoding: answer.bytes ?? [], as: UTF8.self)
    }

    private static let form =
        "name=Kesker+%3Cb%3E&by=A.+Reader&note=Look+here&address=%2Fgraph%3Fnodes%3DK%26hops%3D0"

    @Test("are kept by a form, listed, shown with their notes, and lead to the same page")
    func kept() async throws {
        let service = try Self.service()
        let own = ["origin": "http://localhost:8765"]
        let kept = try await Self.ask(
            service, "/views", method: "POST", headers: own, body: Self.form)
        #expect(kept.status == 303)
        #expect(kept.header("location") == "/views/1")
        let list = Self.page(try await Self.ask(service, "/views"))
        #expect(list.contains("Kesker &lt;b&gt;"))
        let noted = try await Self.ask(
            service, "/views/1", method: "POST", headers: own, body: "note=And+there&by=B")
        #expect(noted.status == 303)
        let shown = try await Self.ask(service, "/views/1")
        let page = Self.page(shown)
        #expect(page.contains("Look here"))
        #expect(page.contains("And there"))
        #expect(page.contains("href=\"/graph?nodes=K&amp;hops=0\""))
        // A form without a referrer has no Origin, and would be refused.
        #expect(shown.header("referrer-policy") == "same-origin")
        let dropped = try await Self.ask(
            service, "/views/1/drop", method: "POST", headers: own, body: "x=1")
        #expect(dropped.status == 303)
        #expect(try await Self.ask(service, "/views/1").status == 404)
    }

    @Test("are told to programs, and taken from them")
    func programs() async throws {
        let service = try Self.service()
        let kept = try await Self.ask(
            service, "/v1/views", method: "POST",
            body: #"{"name":"One","address":"/graph?nodes=K","by":"A"}"#)
        #expect(kept.status == 201)
        let noted = try await Self.ask(
            service, "/v1/views/1/notes", method: "POST", body: #"{"note":"Seen","by":"B"}"#)
        #expect(noted.status == 201)
        let json = try await Self.ask(service, "/v1/views").json
        let view = try #require(json["views"]?.items?.first)
        #expect(view["address"] == "/graph?nodes=K")
        #expect(view["notes"]?.items?.first?["text"] == "Seen")
        #expect(try await Self.ask(service, "/v1/views/1", method: "DELETE").status == 200)
        #expect(try await Self.ask(service, "/v1/views/1", method: "DELETE").status == 404)
    }

    @Test(
        "lead to pages of the explorer and nowhere else",
        arguments: [
            "https://evil.example/graph", "//evil.example/graph", "/assets/x",
            "javascript:alert(1)",
            "/graph?nodes=a b", "/v1/decisions", "graph?nodes=K", "",
        ])
    func addresses(address: String) async throws {
        let service = try Self.service()
        let body = try JSONSerialization.data(
            withJSONObject: ["name": "One", "by": "A", "address": address])
        let answer = try await Self.ask(
            service, "/v1/views", method: "POST", body: String(decoding: body, as: UTF8.self))
        #expect(answer.status == 422)
        #expect(try await Self.ask(service, "/v1/views").json["views"] == [])
    }

    @Test("need a name and somebody who keeps them", arguments: ["name", "by"])
    func fields(missing: String) async throws {
        let service = try Self.service()
        let answer = try await Self.ask(
            service, "/views", method: "POST", headers: ["accept": "text/html"],
            body: Self.form.replacing("\(missing)=", with: "\(missing)=+&other="))
        #expect(answer.status == 400)
        #expect(answer.header("content-type") == "text/html; charset=utf-8")
    }

    @Test("are kept by nobody where the server only reads, or the graph is no store")
    func refused() async throws {
        let reading = try Self.service(Gate())
        let answer = try await Self.ask(reading, "/views", method: "POST", body: Self.form)
        #expect(answer.status == 403)
        #expect(
            !Self.page(try await Self.ask(reading, "/graph?nodes=K")).contains("Keep this view"))
        let file = try Served(Gate(allowsWriting: true))
        let page = Self.page(try await file.ask("/graph?nodes=K"))
        #expect(!page.contains("Keep this view"))
        #expect(Self.page(try await file.ask("/views")).contains("The address of every page"))
        #expect(try await file.ask("/v1/views").status == 404)
    }

    @Test("are offered by the graph page, whose form carries its address")
    func offered() async throws {
        let service = try Self.service()
        let page = Self.page(try await Self.ask(service, "/graph?nodes=K&as-of=2024-01-01"))
        #expect(page.contains("Keep this view"))
        #expect(page.contains("name=\"address\" value=\"/graph?nodes=K&amp;as-of=2024-01-01\""))
    }

    @Test("with a group lead to no page of it: it is none of the parties")
    func group() async throws {
        let page = Self.page(
            try await Self.ask(
                Self.service(), "/graph?nodes=K&nodes=H&nodes=P&hops=0&group=Two:0.1"))
        #expect(page.contains("2 parties drawn as one"))
        #expect(!page.contains("/e/group"))
    }

    @Test("of parties that are gone say so and show the others where they stood")
    func vanished() async throws {
        let service = try Self.service()
        let page = Self.page(
            try await Self.ask(
                service, "/graph?nodes=gone&nodes=K&nodes=H&hops=0&places=1_2.3_4.5_6&group=Two:1.2"
            ))
        #expect(page.contains("1 party of this view is no longer here"))
        #expect(page.contains("places=3_4.5_6"))
        #expect(page.contains("group=Two:0.1"))
    }
}
