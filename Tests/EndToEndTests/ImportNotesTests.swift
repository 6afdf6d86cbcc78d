import Foundation
import Testing

/// Notes on what was read: at the import and in `check`, not beside every answer from a store.
@Suite("A note on what was read") struct ImportNotesTests {
    private static let table = """
        source,target,percent,kind,colour
        a,b,50,,red
        b,c,0.5,,blue
        c,d,,finanziert,
        c,e,,onwer of,
        """

    private func withStore(_ body: (_ store: String, _ table: String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let table = folder.appending(path: "table.csv").path
        try Self.table.write(toFile: table, atomically: true, encoding: .utf8)
        try body(folder.appending(path: "case.cordon").path, table)
    }

    @Test("is said by the import, with the records that cannot be read")
    func atImport() throws {
        try withStore { store, table in
            let outcome = try Program.run(["import", table, "--into", store])
            try #require(outcome.status == 0, "\(outcome.complaints)")
            for words in [
                "rows without a `standing`", "shares below 1", "`colour`", "`finanziert`",
            ] {
                let lines = outcome.complaintLines.filter { $0.contains(words) }
                #expect(lines.count == 1, "\(words)")
                #expect(lines.allSatisfy { $0.hasPrefix("cordon: note: \(table): ") })
            }
            #expect(outcome.complaints.contains("table.csv:5: `onwer of` is no kind of relation"))
            #expect(outcome.output.contains("1 records set apart"))
        }
    }

    @Test("stays out of answers from a store, and is told by check")
    func afterwards() throws {
        try withStore { store, table in
            _ = try Program.run(["import", table, "--into", store, "--quiet"])
            for question in [["owners", store, "b"], ["flag", store, "b"]] {
                let outcome = try Program.run(question)
                #expect(!outcome.complaints.contains("cordon: note:"), "\(outcome.complaints)")
            }
            let check = try Program.run(["check", store])
            #expect(check.output.contains("rows without a `standing`"))
            #expect(check.output.contains("`finanziert`"))
        }
    }

    @Test("is said beside an answer from a file, once")
    func beside() throws {
        try withStore { _, table in
            let outcome = try Program.run(["owners", table, "b"])
            let said = outcome.complaintLines.filter { $0.contains("rows without a `standing`") }
            #expect(said.count == 1)
            #expect(outcome.complaints.contains("`finanziert`"))
        }
    }

    @Test("stands in the document of the import")
    func document() throws {
        try withStore { store, table in
            let outcome = try Program.run(["import", table, "--into", store, "--json", "--quiet"])
            #expect(outcome.complaints.isEmpty)
            let notices = try #require(try outcome.object()["notices"] as? [[String: Any]])
            let codes = Set(notices.compactMap { $0["code"] as? String })
            #expect(
                codes.isSuperset(of: [
                    "assumed-table", "small-percent", "unknown-column", "free-word",
                ]))
        }
    }
}
