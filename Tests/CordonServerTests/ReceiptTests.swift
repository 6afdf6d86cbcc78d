import CordonModel
import CordonServer
import Foundation
import Testing

@Suite("A screening's receipt")
struct ReceiptTests {
    private let subjects = """
        {"id":"1","name":"Kesker Works"}
        {"id":"2","name":"Quiet Farm"}
        {"id":"3","name":["Oskar Vellinga","O. Vellinga"],"birthDate":"1965-09-21","preset":"strict","hits":2}
        """

    private func answered(_ served: Served) async throws -> String {
        let answer = try await served.ask(
            "/v1/screenings?receipt=true", method: "POST", body: subjects)
        guard case .pieces(let pieces) = answer.body else { return "" }
        var text = ""
        for await piece in pieces { text += String(decoding: piece, as: UTF8.self) }
        return text
    }

    private func check(
        _ text: String, _ lines: String, subjects: String? = nil
    ) throws -> ReceiptCheck {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("receipt-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("works.ftm.json")
        try lines.write(to: file, atomically: true, encoding: .utf8)
        return try ReceiptCheck(
            KeptScreening(Array(text.utf8)), against: GraphInput([file.path]),
            subjects: subjects.map { Array($0.utf8) })
    }

    @Test("holds on the graph for which it was given")
    func same() async throws {
        let text = try await answered(Served())
        let kept = try KeptScreening(Array(text.utf8))
        #expect(kept.isWhole == true)
        let check = try check(text, Served.lines)
        #expect(check.changes.isEmpty)
        #expect(check.open.isEmpty)
    }

    @Test("tells rows that were touched")
    func touched() async throws {
        let text = try await answered(Served()).replacing("\"match\":true", with: "\"match\":false")
        #expect(try KeptScreening(Array(text.utf8)).isWhole == false)
    }

    @Test("names the score, the verdict and the list that are others now")
    func changed() async throws {
        let text = try await answered(Served())
        let renamed = try check(text, Served.lines.replacing("Kesker Works", with: "Keskar Works"))
        #expect(renamed.changes.contains { $0.what == "score" && $0.of == "1" && $0.entity == "K" })
        let delisted = try check(
            text,
            Served.lines.split(separator: "\n").filter { !$0.contains("Sanction\"") }
                .joined(separator: "\n"))
        #expect(delisted.changes.contains { $0.what == "verdict" && $0.entity == "K" })
        let gone = try check(text, Served.lines.replacing("Oskar Vellinga", with: "Pim Dorst"))
        #expect(gone.changes.contains { $0.what == "hit" && $0.of == "3" && $0.after == nil })
    }

    @Test("says that scores need the subjects, where it stands alone")
    func alone() async throws {
        let text = try await answered(Served())
        let last = String(try #require(text.split(separator: "\n").last))
        let alone = try check(last, Served.lines)
        #expect(alone.open.count == 1)
        let whole = try check(last, Served.lines, subjects: subjects)
        #expect(whole.open.isEmpty && whole.changes.isEmpty)
    }

    @Test(
        "is not taken for what it is not",
        arguments: ["", "{}", "[]", "{\"receipt\":3}", "name\nK"])
    func none(text: String) {
        #expect(throws: Fault.self) { try KeptScreening(Array(text.utf8)) }
    }

    @Test("a row's own preset and number of hits are its own, and nonsense is refused by line")
    func manner() async throws {
        let served = try Served()
        let text = try await answered(served)
        #expect(text.contains("\"preset\":\"strict\""))
        let bad = try await served.ask(
            "/v1/screenings", method: "POST", body: #"{"name":"A","preset":"lax"}"#)
        #expect(bad.status == 422)
        #expect(try bad.json["detail"] == "line 1: `preset` is none")
    }
}
