import CordonModel
import Foundation
import Synchronization
import Testing

@testable import CordonServer

@Suite("The file of queries")
struct AuditLogTests {
    private let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("audit-\(UUID().uuidString)").path

    private func note(_ target: String, _ log: AuditLog, body: String = "") throws {
        let request = try WebRequest(
            method: "GET", target: target, headers: [:], body: Array(body.utf8))
        log.note(request, Service.Outcome(answer: .json([:]), template: "/"), "mark")
    }

    private var lines: [[String]] {
        get throws {
            try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
                let start = try #require(line.firstIndex(of: "["))
                let fields = try JSONReading.value(Array(line[start...].utf8)).items ?? []
                return fields.compactMap(\.text)
            }
        }
    }

    @Test("keeps each query as JSON, whatever stands in it, and no key of its sender")
    func whole() throws {
        let log = try AuditLog(path, keepingDays: 30)
        try note("/v1/show?entity=K", log, body: "tab\tquote\"bell\u{7}")
        try note("/v1/show?entity=K&api_key=secret-of-sixteen", log)
        try note("/match/default", log, body: String(repeating: "x", count: 70_000))
        let lines = try lines
        #expect(lines[0] == ["mark", "GET", "/v1/show?entity=K", "200", "tab\tquote\"bell\u{7}"])
        #expect(lines[1][2] == "/v1/show")
        #expect(lines[2].last == "of 70000 bytes")
    }

    @Test("is its owner's alone, and stays so when what is old is taken out")
    func owner() throws {
        let moment = Mutex(Date(timeIntervalSince1970: 1_790_000_000))
        let log = try AuditLog(path, keepingDays: 30) { moment.withLock { $0 } }
        func mode() throws -> Int? {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            return (attributes[.posixPermissions] as? NSNumber)?.intValue
        }
        try note("/first", log)
        #expect(try mode() == 0o600)
        moment.withLock { $0 += 20 * 86_400 }
        try note("/second", log)
        #expect(try lines.map { $0[2] } == ["/first", "/second"])
        // The server has run all the time: nobody started it again.
        moment.withLock { $0 += 20 * 86_400 }
        try note("/third", log)
        #expect(try lines.map { $0[2] } == ["/second", "/third"])
        #expect(try mode() == 0o600)
        _ = try AuditLog(path, keepingDays: 1) { moment.withLock { $0 + 10 * 86_400 } }
        #expect(try lines.isEmpty)
    }
}
