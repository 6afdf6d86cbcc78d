import Foundation
import Testing

/// What changed for the customers of somebody, asked as a user asks it.
@Suite("A difference for a portfolio")
struct PortfolioDifferenceTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("portfolio-\(UUID().uuidString)")

    private func path(_ name: String, _ text: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private func difference(customers: String) throws -> Program.Outcome {
        let old = try path("old.csv", "owner,owned,percent\na,b,10\nc,d,10\n")
        let new = try path("new.csv", "owner,owned,percent\na,b,60\nc,d,10\n")
        let listed = try path("listed.txt", "a\n")
        let table = try path("customers.csv", customers)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try Program.run([
            "diff", old, new, "--listed", listed, "--regime", "us-ofac", "--customers", table,
            "--json",
        ])
    }

    @Test("tells what touches them and ends with status 2 where a verdict rose")
    func rose() throws {
        let outcome = try difference(customers: "id,name\nb,\nz,Zeta\n")
        #expect(outcome.status == 2)
        let answer = try outcome.object()
        let findings = try #require(answer["findings"] as? [String: Any])
        let changed = try #require(findings["changed"] as? [[String: Any]])
        #expect(changed.map { $0["entity"] as? String } == ["b"])
        #expect(changed.first?["before"] as? String == "exposed")
        #expect(changed.first?["after"] as? String == "captured")
        let customers = try #require(answer["customers"] as? [String: Int])
        #expect(customers == ["rows": 2, "found": 1])
    }

    @Test("ends with status 0 where nothing touches them")
    func nothing() throws {
        let outcome = try difference(customers: "id\nd\n")
        #expect(outcome.status == 0)
        let relations = try #require(try outcome.object()["relations"] as? [String: [Any]])
        let changes = relations.values.reduce(0) { $0 + $1.count }
        #expect(changes == 0)
    }
}
