import CordonModel
import CordonServer
import Foundation
import Testing

@Suite("Before the graph has been read")
struct ReadinessTests {
    private func unread() -> (GraphKeeper, Service) {
        let keeper = GraphKeeper(
            GraphInput(["/nonexistent/works.ftm.json"]), today: { Served.day }, report: { _ in })
        return (keeper, Service(keeper, Gate()))
    }

    private func status(_ target: String, _ service: Service) async throws -> Int {
        let request = try WebRequest(
            method: "GET", target: target, headers: ["host": "127.0.0.1:1"])
        return await service.answer(request, from: "127.0.0.1").answer.status
    }

    @Test("health is well, readiness is not, and a question that cannot wait says so")
    func before() async throws {
        let (_, service) = unread()
        #expect(try await status("/healthz", service) == 200)
        #expect(try await status("/readyz", service) == 503)
        #expect(try await status("/v1/regimes?timeout=0.05", service) == 503)
        #expect(try await status("/nope", service) == 404)
    }

    @Test("what cannot be read is told, and stays unread")
    func broken() async throws {
        let (keeper, service) = unread()
        #expect(throws: (any Error).self) { try keeper.start() }
        #expect(try await status("/readyz", service) == 503)
    }

    @Test("ready once it has been read")
    func after() async throws {
        #expect(try await Served().ask("/readyz").status == 200)
    }
}
