import CordonModel
import Foundation
import Testing

@testable import CordonServer

@Suite("A server of what may be published") struct PublishedServingTests {
    private static let lines = """
        cordon: 1
        sources:
          s: {title: A register, kind: register}
        lists:
          - {authority: us-ofac, list: SDN, day: 2026-11-20, complete: true, source: s}
        entities:
          K: {schema: Company, name: Kestrel Works, source: s}
          P: {schema: Person, name: Pia Person, birthDate: "1965-09-21", source: s}
          Q: {schema: Person, name: Quin Rumoured, source: s}
        claims:
          - {subject: P, relation: director of, object: K, standing: registered, source: s}
          - {subject: Q, relation: director of, object: K, standing: reported, source: s}
        dossier:
          purpose: to see what Quin Rumoured does
          contacts:
            - {to: Quin Rumoured, about: his office}
            - {to: Kestrel Works, about: what Quin Rumoured does}
        """

    private func service(publishing: Bool) throws -> Service {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("publishing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.lines.write(
            to: folder.appendingPathComponent("case.yaml"), atomically: true, encoding: .utf8)
        var input = GraphInput([folder.path])
        input.isForPublication = publishing
        let keeper = GraphKeeper(input, today: { Served.day }, report: { _ in })
        try keeper.start()
        return Service(keeper, Gate(), painter: nil, updateToken: nil)
    }

    @Test("tells of a person his name and no day of birth, and counts what it leaves out")
    func person() async throws {
        let open = try await service(publishing: false).ask("/v1/show?entity=P").json
        #expect(open.pretty.contains("1965-09-21"))
        let published = try service(publishing: true)
        for target in ["/v1/show?entity=P", "/entities/P", "/e/P", "/v1/dossier/P.json"] {
            let answer = try await published.ask(target)
            let text = String(decoding: answer.bytes ?? [], as: UTF8.self)
            #expect(answer.status == 200, "\(target)")
            #expect(!text.contains("1965-09-21"), "\(target)")
        }
        let told = try await published.ask("/v1/show?entity=K").json
        #expect(told["leftOut"]?["notPublished"] != 0)
        #expect(!told.pretty.contains("Quin"))
    }

    @Test("clears no person and says that it is silent")
    func silence() async throws {
        let published = try service(publishing: true)
        let page = try await published.ask("/e/P")
        let text = String(decoding: page.bytes ?? [], as: UTF8.self)
        #expect(!text.contains("No rule fired"))
        #expect(text.contains("no verdict is published that is open or none"))
        #expect(try await published.ask("/why/us-ofac/P").status == 404)
        let company = try await published.ask("/e/K")
        #expect(String(decoding: company.bytes ?? [], as: UTF8.self).contains("No rule fired"))
    }

    @Test("prints of what people know only the requests to those whom it names")
    func notes() async throws {
        let published = try service(publishing: true)
        let page = try await published.ask("/v1/dossier/K.html")
        let text = String(decoding: page.bytes ?? [], as: UTF8.self)
        #expect(page.status == 200 && !text.contains("Rumoured") && text.contains("Kestrel Works"))
    }

    @Test("knows nobody of whose ties to the matter nothing may be told")
    func untied() async throws {
        #expect(try await service(publishing: false).ask("/v1/show?entity=Q").status == 200)
        let published = try service(publishing: true)
        for target in ["/v1/show?entity=Q", "/entities/Q", "/e/Q", "/v1/dossier/Q.json"] {
            let answer = try await published.ask(target)
            let text = String(decoding: answer.bytes ?? [], as: UTF8.self)
            #expect(answer.status == 404 && !text.contains("Rumoured"), "\(target)")
        }
    }
}
