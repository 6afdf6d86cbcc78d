import CordonModel
import Foundation
import Testing

@testable import CordonServer

@Suite("A server of what may be published") struct PublishedServingTests {
    private func service(publishing: Bool) throws -> Service {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("publishing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("works.ftm.json")
        try Served.lines.write(to: file, atomically: true, encoding: .utf8)
        var input = GraphInput([file.path])
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
    }
}
