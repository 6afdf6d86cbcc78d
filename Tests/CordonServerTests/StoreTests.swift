import CordonAnalysis
import CordonModel
import CordonServer
import CordonStore
import Foundation
import Testing

@Suite("A store that is served")
struct StoreTests {
    private static func served(_ text: String, named name: String, gate: Gate) throws -> (
        Service, GraphKeeper, String
    ) {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent(name)
        try text.write(to: file, atomically: true, encoding: .utf8)
        var path = file.path
        if name.hasSuffix(".ftm.json") {
            path = folder.appendingPathComponent("case.cordon").path
            let store = try Store.create(path)
            try store.import(try CaseDoor.read(file.path), recordedAt: Served.day)
            try store.close()
        }
        let keeper = GraphKeeper(GraphInput([path]), today: { Served.day }, report: { _ in })
        try keeper.start()
        return (Service(keeper, gate), keeper, path)
    }

    private static func ask(
        _ service: Service, _ target: String, method: String = "GET", body: String = ""
    ) async throws -> WebAnswer {
        let request = try WebRequest(
            method: method, target: target, headers: ["host": "localhost"],
            body: Array(body.utf8))
        return await service.answer(request, from: "127.0.0.1").answer
    }

    @Test("a decision is kept, silences its pair, and stands in the chain of what was done")
    func decision() async throws {
        let (service, _, _) = try Self.served(
            Served.lines, named: "works.ftm.json", gate: Gate(allowsWriting: true))
        let before = try await Self.ask(service, "/v1/activity").json
        let decided = try await Self.ask(
            service, "/v1/decisions", method: "POST",
            body: """
                {"subject":{"id":"7","name":"Kesker Works"},"entity":"K","decision":"false-positive",
                 "because":"another town","by":"A. Reviewer"}
                """)
        #expect(decided.status == 201)
        let history = try await Self.ask(service, "/v1/decisions").json
        #expect(history.first("decisions")?["entity"] == "K")
        let screened = try await Self.ask(
            service, "/v1/screenings", method: "POST", body: #"{"id":"7","name":"Kesker Works"}"#)
        guard case .pieces(let pieces) = screened.body else {
            Issue.record("the answer does not come in pieces")
            return
        }
        var text = ""
        for await piece in pieces { text += String(decoding: piece, as: UTF8.self) }
        #expect(text.contains("decided as false positive before"))
        let after = try await Self.ask(service, "/v1/activity").json
        #expect(after["heads"]?["import"] == before["heads"]?["import"])
        #expect(after["heads"]?["decision"] != before["heads"]?["decision"])
        // Who was screened is nobody's business there.
        #expect(!after.compact.contains("Kesker Works"))
    }

    @Test("a decision without a reason is refused, and nothing is kept")
    func badDecision() async throws {
        let (service, _, _) = try Self.served(
            Served.lines, named: "works.ftm.json", gate: Gate(allowsWriting: true))
        let refused = try await Self.ask(
            service, "/v1/decisions", method: "POST",
            body: #"{"subject":{"name":"Kesker Works"},"entity":"K","decision":"unclear","by":"A"}"#
        )
        #expect(refused.status == 422)
        let history = try await Self.ask(service, "/v1/decisions").json
        #expect(history["decisions"] == [])
    }

    @Test("what is imported later is taken over; opening the store alone changes nothing")
    func refresh() async throws {
        let (service, keeper, path) = try Self.served(
            Served.lines, named: "works.ftm.json", gate: Gate())
        #expect(keeper.refresh() == false)
        _ = try await Self.ask(service, "/v1/suggest")
        #expect(keeper.refresh() == false)
        var more = Case()
        more.add(Source(id: "later", title: "Later", kind: .register))
        more.add(Entity(id: "N", schema: "Company"))
        more.add(
            Claim(
                subject: "N", .value(PropertyValue("name", "Nieuwland Yard")),
                standing: .registered, citations: [Citation(source: "later")]))
        let store = try Store.open(path)
        try store.import(more, recordedAt: Served.day)
        try store.close()
        #expect(keeper.refresh() == true)
        #expect(try await Self.ask(service, "/entities/N").status == 200)
    }

    @Test("what may not be passed on leaves by no door")
    func secrets() async throws {
        let text = """
            cordon: 1
            title: A small case
            sources:
              open: {title: Register, kind: register}
              closed: {title: A letter, kind: report, publish: no}
            entities:
              a: {schema: Company, name: Anker Works, source: open}
              b: {schema: Company, name: Brug Works, source: open}
            claims:
              - {key: hidden, subject: a, relation: owns, object: b, share: "77", source: closed}
              - {key: shown, subject: a, relation: supplies, object: b, source: open}
            """
        let (service, _, _) = try Self.served(text, named: "case.yaml", gate: Gate())
        for target in [
            "/v1/claims", "/v1/show?entity=a", "/v1/owners?entity=b", "/statements",
            "/entities/b", "/entities/a/adjacent", "/search/default?q=&schema=Ownership",
            "/v1/paths?from=a&to=b&k=5",
        ] {
            let answer = try await Self.ask(service, target)
            #expect(answer.status == 200, "\(target)")
            let said = String(decoding: answer.bytes ?? [], as: UTF8.self)
            #expect(!said.contains("hidden"), "\(target)")
            #expect(!said.contains("\"77\""), "\(target)")
            #expect(!said.contains("A letter"), "\(target)")
        }
        let claims = try await Self.ask(service, "/v1/claims").json
        guard case .array(let limits) = claims["limits"] else { return }
        #expect(
            limits.contains("1 claim that may not be passed on were left out of everything here"))
    }

    @Test("tells by the copies of a list when an entry began and when it changed")
    func moments() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("case.cordon").path
        let store = try Store.create(path)
        let dashes = String(repeating: ",-0- ", count: 7)
        for (day, remark) in [
            ("2026-01-02", "-0- "), ("2026-02-03", "\"Tax ID No. 1831083343 (Russia).\""),
        ] {
            let file = folder.appendingPathComponent("sdn-\(day).csv")
            let text =
                "7,\"ACME WORKS\",-0- ,\"X\"\(dashes),\(remark)\n"
                + "8,\"OTHER WORKS\",-0- ,\"X\"\(dashes),-0- \n"
            try text.write(to: file, atomically: true, encoding: .utf8)
            _ = try CaseImport(into: store, format: "ofac-csv", listDay: Day(day))
                .run([file.path], recordedAt: Served.day)
        }
        try store.close()
        let keeper = GraphKeeper(GraphInput([path]), today: { Served.day }, report: { _ in })
        try keeper.start()
        let service = Service(keeper, Gate())
        let changed = try await Self.ask(service, "/entities/ofac:7").json
        #expect(changed["first_seen"] == "2026-01-02T00:00:00")
        #expect(changed["last_change"] == "2026-02-03T00:00:00")
        let same = try await Self.ask(service, "/entities/ofac:8").json
        #expect(same["last_change"] == "2026-01-02T00:00:00")
    }
}
