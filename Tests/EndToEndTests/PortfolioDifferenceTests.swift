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
        #expect(customers == ["rows": 2, "found": 1, "mayBe": 0, "missing": 1])
        #expect(answer["customersMissing"] as? [String] == ["z"])
    }

    @Test("ends with status 0 where nothing touches them")
    func nothing() throws {
        let outcome = try difference(customers: "id\nd\n")
        #expect(outcome.status == 0)
        let relations = try #require(try outcome.object()["relations"] as? [String: [Any]])
        let changes = relations.values.reduce(0) { $0 + $1.count }
        #expect(changes == 0)
    }

    /// A case in which a company is owned by somebody who is listed later.
    private static func graph(listed: String) -> String {
        """
        cordon: 1
        lists:
          - {authority: us-ofac, list: SDN, day: 2024-01-01, complete: true, source: l}
        sources:
          l: {title: SDN, kind: official-list, date: 2024-01-01}
        entities:
          k: {schema: Company, name: JSC Kupol Works, country: ru, source: l}
          o: {schema: Company, name: Owner Holding, country: cy, source: l}
        claims:
          - {subject: o, relation: owner of, object: k, share: 60, source: l}
        \(listed)
        """
    }

    private static let listing = """
        listings:
          - {entity: o, authority: us-ofac, list: SDN, measures: [blocking], listed: 2024-01-01, source: l}
        """

    @Test(
        "finds customers as a screening finds them, however the table is written",
        arguments: [
            ("id,name\nc1,Kupol Works\nc2,Nobody Ltd\n", String.Encoding.utf8),
            ("id;Клиент\nc1;АО Купол Воркс\nc2;Никто\n", .windowsCP1251),
            ("id\tKunde\nc1\tKupol Works\nc2\tNiemand in Köln\n", .windowsCP1252),
        ])
    func likely(table: String, encoding: String.Encoding) throws {
        let old = try path("old.yaml", Self.graph(listed: ""))
        let new = try path("new.yaml", Self.graph(listed: Self.listing))
        let customers = folder.appendingPathComponent("customers.csv")
        try #require(table.data(using: encoding)).write(to: customers)
        defer { try? FileManager.default.removeItem(at: folder) }
        let arguments = [
            "diff", old, new, "--regime", "us-ofac", "--customers", customers.path,
        ]
        let outcome = try Program.run(arguments + ["--json"])
        #expect(outcome.status == 2, "\(outcome.complaints)")
        let answer = try outcome.object()
        let counts = try #require(answer["customers"] as? [String: Int])
        #expect(counts == ["rows": 2, "found": 0, "mayBe": 1, "missing": 1])
        let likely = try #require(answer["customersWhoMayBe"] as? [[String: Any]])
        #expect(likely.map { $0["entity"] as? String } == ["k"])
        #expect(answer["customersMissing"] as? [String] == ["c2"])
        let text = try Program.run(arguments)
        #expect(text.status == 2)
        #expect(text.output.contains("c1 may be JSC Kupol Works (k): "))
        #expect(text.output.contains("in neither: c2"))
    }
}
