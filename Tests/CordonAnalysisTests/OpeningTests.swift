import CordonAnalysis
import CordonModel
import Foundation
import Testing

@Suite("An investigation that is opened") struct OpeningTests {
    /// The folder of the founding case.
    private var founding: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Graphs/garpiya").path
    }

    @Test("finds whom the example in the README finds") func example() throws {
        let day = try #require(Day("2026-11-22"))
        let investigation = try Investigation(opening: founding, asOf: day)
        let captured = investigation.findings().filter { $0.verdict == .captured }
        #expect(captured.contains { $0.entity == "voskresensk-plant" && $0.regime == "uk" })
    }

    @Test("answers about one party as about all") func one() throws {
        let day = try #require(Day("2026-11-22"))
        let whole = try Investigation(opening: founding, asOf: day)
        let part = try Inquiry(
            about: ["voskresensk-plant"], opening: founding, asOf: day, .above)
        let few = part.investigation.findings(FindingQuestion(vertices: part.vertices))
        let all = whole.findings().filter { $0.entity == "voskresensk-plant" }
        #expect(few.filter { $0.verdict > .none }.map(\.verdict) == all.map(\.verdict))
        #expect(part.investigation.graph.entityCount < whole.graph.entityCount)
    }
}
