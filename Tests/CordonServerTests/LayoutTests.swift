import CordonDiagram
import CordonModel
import Foundation
import Synchronization
import Testing

@testable import CordonServer

@Suite("Layouts of large pictures")
struct LayoutTests {
    private static func picture(_ count: Int) -> Picture {
        Picture(
            title: "Many", asOf: "2026-11-22",
            nodes: (0..<count).map { .init(id: "n\($0)", caption: "Party \($0)") }, edges: [])
    }

    @Test("are not waited for: a picture stands by component until its layout is known")
    func book() {
        let book = LayoutBook()
        let large = Self.picture(LayoutBook.mostAtOnce + 1)
        #expect(book.placed(large).isPlain)
        #expect(!book.placed(Self.picture(LayoutBook.mostAtOnce)).isPlain)
        let places = Dictionary(
            uniqueKeysWithValues: large.nodes.map { ($0.id, Picture.Place(x: 1, y: 2)) })
        book.keep(places, for: LayoutBook.key(large))
        let placed = book.placed(large)
        #expect(!placed.isPlain)
        #expect(placed.places["n7"] == Picture.Place(x: 1, y: 2))
        #expect(book.has(LayoutBook.key(large)))
        #expect(!book.has(LayoutBook.key(Self.picture(2_000))))
    }

    @Test("keep what the reader has put somewhere")
    func pinned() {
        let book = LayoutBook()
        var large = Self.picture(LayoutBook.mostAtOnce + 1)
        book.keep(["n0": .init(x: 1, y: 2), "n1": .init(x: 3, y: 4)], for: LayoutBook.key(large))
        large.places["n0"] = .init(x: 50, y: 60)
        #expect(book.placed(large).places["n0"] == Picture.Place(x: 50, y: 60))
        #expect(book.placed(large).places["n1"] == Picture.Place(x: 3, y: 4))
    }

    /// As many companies in a chain as make a large picture.
    private static func chain(_ painter: any Painter) throws -> Service {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("chain-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("chain.csv")
        let rows = (0...LayoutBook.mostAtOnce).map { "n\($0),n\($0 + 1),60" }
        try (["owner,owned,percent"] + rows).joined(separator: "\n")
            .write(to: file, atomically: true, encoding: .utf8)
        let keeper = GraphKeeper(
            GraphInput([file.path]), today: { Served.day }, report: { _ in })
        try keeper.start()
        // Where many tests run at a time, minutes may pass between two questions.
        return Service(
            keeper, Gate(), painter: painter, jobs: JobBook(patience: .seconds(3_600)))
    }

    private static func ask(
        _ service: Service, _ target: String, method: String = "GET"
    ) async throws -> WebAnswer {
        let request = try WebRequest(
            method: method, target: target, headers: ["host": "localhost"])
        return await service.answer(request, from: "127.0.0.1").answer
    }

    @Test("are jobs: told how far they are, known when they are done")
    func job() async throws {
        let service = try Self.chain(LayingPainter())
        let query = "most=5000&plain=true"
        let started = try await Self.ask(service, "/v1/layouts?\(query)", method: "POST")
        #expect(started.status == 202)
        let place = try #require(started.header("location"))
        var state = "running"
        for _ in 0..<1_200 where state == "running" {
            state = try await Self.ask(service, place).json["state"]?.text ?? ""
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(state == "done")
        let again = try await Self.ask(service, "/v1/layouts?\(query)", method: "POST")
        #expect(again.status == 200)
        let drawn = try await Self.ask(service, "/v1/diagram.json?\(query)")
        #expect(drawn.bytes == Array("known".utf8))
    }

    @Test("are of pictures that a page does not print, for nobody could read them")
    func page() async throws {
        let service = try Self.chain(LayingPainter())
        for (most, isPrinted) in [(5_000, false), (20, true)] {
            let page = try await Self.ask(service, "/graph?most=\(most)")
            let text = String(decoding: page.bytes ?? [], as: UTF8.self)
            #expect(page.status == 200)
            #expect(text.contains("<img ") == isPrinted)
            #expect(text.contains("too many for a printed picture") != isPrinted)
            #expect(text.contains("data-diagram="))
        }
    }

    @Test("are written once: whoever opens the view again gets the same file, laid out or not")
    func written() async throws {
        let painter = CountingPainter()
        let service = try Self.chain(painter)
        let query = "most=5000&plain=true"
        let first = try await Self.ask(service, "/v1/diagram.json?\(query)")
        let again = try await Self.ask(service, "/v1/diagram.json?\(query)&save=true")
        #expect(first.bytes == again.bytes)
        #expect(painter.count == 1)
        // What another question asks for, and what is no file of places, is drawn by itself.
        _ = try await Self.ask(service, "/v1/diagram.json?\(query)&title=Chain")
        _ = try await Self.ask(service, "/v1/diagram.dot?\(query)")
        #expect(painter.count == 3)
        let started = try await Self.ask(service, "/v1/layouts?\(query)", method: "POST")
        let place = try #require(started.header("location"))
        for _ in 0..<1_200 {
            if try await Self.ask(service, place).json["state"] == "done" { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        let laidOut = try await Self.ask(service, "/v1/diagram.json?\(query)")
        #expect(laidOut.bytes != first.bytes)
        #expect(try await Self.ask(service, "/v1/diagram.json?\(query)").bytes == laidOut.bytes)
    }

    @Test("of small pictures are none: these are laid out at once")
    func small() async throws {
        let answer = try await Served(painter: LayingPainter()).ask(
            "/v1/layouts?entity=K", method: "POST")
        #expect(answer.status == 200)
        #expect(try answer.json["state"] == "done")
    }
}

/// Draws a picture as the number of pictures that it has drawn.
private final class CountingPainter: Painter {
    private let drawn = Mutex(0)

    var count: Int { drawn.withLock { $0 } }

    func draw(_ order: PictureOrder) async throws(Fault) -> [UInt8] {
        guard order.format != PictureOrder.places else {
            return try await LayingPainter().draw(order)
        }
        let number = drawn.withLock { drawn in
            drawn += 1
            return drawn
        }
        return Array("\(number)".utf8)
    }
}

/// Lays everybody out at one place, and says of a picture whether it came with places.
private struct LayingPainter: Painter {
    func draw(_ order: PictureOrder) async throws(Fault) -> [UInt8] {
        guard let picture = order.picture else { return [] }
        guard order.format == PictureOrder.places else {
            return Array((picture.places.isEmpty ? "unknown" : "known").utf8)
        }
        let places = Dictionary(
            uniqueKeysWithValues: picture.nodes.map { ($0.id, Picture.Place(x: 0, y: 0)) })
        do { return [UInt8](try JSONEncoder().encode(places)) } catch {
            throw Fault(500, "no places")
        }
    }
}
