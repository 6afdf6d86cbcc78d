import CordonAnalysis
import CordonModel
import CordonServer
import Foundation

/// A small graph of our own, served without a connection.
struct Served {
    let keeper: GraphKeeper
    let service: Service

    static let day = Day("2026-11-22") ?? Day(number: 0)

    /// Eight lines of FollowTheMoney: two companies, a person, a stake, an office, a listing.
    static let lines = """
        {"id":"K","caption":"Kesker Works","schema":"Company","properties":{"name":["Kesker Works","Завод Кескер"],"country":["ru"],"innCode":["7707083893"],"topics":["sanction"],"addressEntity":["A"]},"datasets":["gb_fcdo_sanctions"],"referents":["old-k"],"first_seen":"2023-12-06T00:00:00","last_change":"2024-02-03T10:00:00"}
        {"id":"A","schema":"Address","properties":{"full":["Dock 3, Port Ilm"]},"datasets":["gb_fcdo_sanctions"]}
        {"id":"S","schema":"Sanction","properties":{"entity":["K"],"authority":["HM Treasury"],"program":["Russia"],"startDate":["2023-12-06"]},"datasets":["gb_fcdo_sanctions"]}
        {"id":"P","schema":"Person","properties":{"name":["Oskar Vellinga"],"birthDate":["1965-09-21"],"nationality":["nl"]},"datasets":["house"]}
        {"id":"H","schema":"Company","properties":{"name":["Hollis Holding"],"country":["cy"]},"datasets":["house"]}
        {"id":"O","schema":"Ownership","properties":{"owner":["H"],"asset":["K"],"percentage":["60"],"startDate":["2002"]},"datasets":["house"]}
        {"id":"D","schema":"Directorship","properties":{"director":["P"],"organization":["K"],"role":["CEO"]},"datasets":["house"]}
        {"id":"X","schema":"Company","properties":{"name":["<script>alert(1)</script> & Co"]},"datasets":["house"]}
        """

    init(
        _ gate: Gate = Gate(), painter: (any Painter)? = nil, updateToken: String? = nil,
        largeFrom: Int = Inquiry.largeFrom
    ) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("served-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("works.ftm.json")
        try Self.lines.write(to: file, atomically: true, encoding: .utf8)
        keeper = GraphKeeper(
            GraphInput([file.path]), today: { Self.day }, largeFrom: largeFrom, report: { _ in })
        try keeper.start()
        service = Service(keeper, gate, painter: painter, updateToken: updateToken)
    }

    /// The answer to a request.
    func ask(
        _ target: String, method: String = "GET", headers: [String: String] = [:],
        body: String = ""
    ) async throws -> WebAnswer {
        try await service.ask(target, method: method, headers: headers, body: body)
    }

    /// The answer as JSON.
    func json(
        _ target: String, method: String = "GET", body: String = ""
    ) async throws -> JSONText {
        try await ask(target, method: method, body: body).json
    }
}

extension WebAnswer {
    /// The body as JSON.
    var json: JSONText {
        get throws { try JSONReading.value(bytes ?? []) }
    }

    /// The value of a header.
    func header(_ name: String) -> String? { headers.last { $0.name == name }?.value }
}

extension Service {
    /// The answer to a request that a program on this machine sends.
    func ask(
        _ target: String, method: String = "GET", headers: [String: String] = [:],
        body: String = ""
    ) async throws -> WebAnswer {
        var all = ["host": "127.0.0.1:8765"]
        all.merge(headers) { $1 }
        let request = try WebRequest(
            method: method, target: target, headers: all, body: Array(body.utf8))
        return await answer(request, from: "127.0.0.1").answer
    }
}
