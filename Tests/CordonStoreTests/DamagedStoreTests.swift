import CordonAnalysis
import CordonModel
import Foundation
import GRDB
import Testing

@testable import CordonStore

@Suite("A damaged store") struct DamagedStoreTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("cordon-damaged-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// A store with a row in most tables.
    private func made(_ name: String) throws -> String {
        let path = "\(folder)/\(name).cordon"
        let store = try Store.create(path)
        var file = Case(title: "Made up")
        file.add(Source(id: "list-2024-01-01", title: "A list", kind: .officialList))
        let evidence = Evidence(
            citations: [Citation(source: "list-2024-01-01", locator: "7")], recordIDs: ["7"])
        for id in ["a", "b"] {
            file.add(Entity(id: id, schema: "Company", fields: ["caption": ["Firm \(id)"]]))
            file.add(
                Claim(
                    subject: id, .value(PropertyValue("name", "Firm \(id)")), standing: .official,
                    evidence: evidence))
        }
        file.add(
            Claim(
                subject: "a",
                .relation(
                    RelationAssertion(.ownership, to: "b", share: Share("60"), role: "owner")),
                standing: .official, evidence: evidence))
        file.lists.append(
            ListCoverage(authority: "x", day: Day("2024-01-01"), isComplete: true))
        file.inputs = [InputFile(path: "list.csv", sha256: "00")]
        file.notices = [Notice(code: "odd", message: "something is odd")]
        try store.import(file, recordedAt: Day(number: 20_000))
        try store.decide(
            IdentityDecision("a", "b", isSame: false, because: "differ"),
            recordedAt: Day(number: 20_000))
        try store.close()
        return path
    }

    /// What every question does with a store.
    private func ask(_ path: String) throws {
        let store = try Store.open(path)
        _ = try store.imports()
        _ = try store.decisions()
        _ = try store.screeningDecisions()
        _ = try store.names(matching: "firm")
        _ = try store.graph(Projection(asOf: Day(number: 20_001)))
        _ = try store.file()
        try store.close()
    }

    @Test("says so in one line, whatever column holds a value of a wrong type")
    func types() throws {
        let whole = try made("whole")
        try ask(whole)
        let queue = try DatabaseQueue(path: whole)
        let tables = try queue.read { database in
            try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        try queue.close()
        var asked = 0
        for table in tables where !table.hasPrefix("sqlite_") && !table.hasPrefix("name") {
            let path = "\(folder)/one.cordon"
            for place in 0... {
                for end in ["", "-wal", "-shm"]
                where FileManager.default.fileExists(atPath: path + end) {
                    try FileManager.default.removeItem(atPath: path + end)
                }
                try FileManager.default.copyItem(atPath: whole, toPath: path)
                guard let isSpoilt = try spoil(path, table, place) else { break }
                guard isSpoilt else { continue }
                asked += 1
                do {
                    try ask(path)
                    // A table that no question reads may hold anything.
                    let isRead = !["screeningDecision", "document", "place", "fingerprint"]
                        .contains(table)
                    #expect(!isRead, "\(table) \(place)")
                } catch let error as StoreError {
                    #expect(!error.description.contains("\n"), "\(error)")
                }
            }
        }
        #expect(asked > 60)
    }

    /// Puts a value of a wrong type into a column, if the table has rows and the column takes it;
    /// nil behind the last column.
    private func spoil(_ path: String, _ table: String, _ place: Int) throws -> Bool? {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.write { database in
            let columns = try database.columns(in: table)
            guard place < columns.count else { return nil }
            let column = columns[place]
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            let wrong = column.type == "TEXT" ? "x'00ff'" : "'y'"
            // The key of a table of numbered rows takes nothing but numbers.
            guard
                column.type != "INTEGER" || column.primaryKeyIndex == 0
                    || columns.count(where: { $0.primaryKeyIndex > 0 }) > 1
            else { return false }
            try database.execute(
                sql: "UPDATE OR IGNORE \"\(table)\" SET \"\(column.name)\" = \(wrong)")
            return database.changesCount > 0
        }
    }

    @Test("is not led to files elsewhere by its own words")
    func paths() throws {
        let path = try made("words")
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(sql: "UPDATE revision SET word = '../../../../tmp/elsewhere'")
        }
        try queue.close()
        #expect(throws: StoreError.self) { try ask(path) }
    }

    @Test("of which a page is zeroed says so, or answers as before")
    func pages() throws {
        let whole = try made("pages")
        try ask(whole)
        let before = try portrait(whole)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        let path = "\(folder)/page.cordon"
        for page in 1..<(bytes.count / size) {
            var spoilt = bytes
            spoilt.replaceSubrange(page * size..<(page + 1) * size, with: Data(count: size))
            for end in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
                try FileManager.default.removeItem(atPath: path + end)
            }
            try spoilt.write(to: URL(fileURLWithPath: path))
            do {
                let found = try portrait(path)
                #expect(found == before, "page \(page)")
            } catch let error as StoreError {
                #expect(!error.description.contains("\n"))
            }
        }
    }

    private func portrait(_ path: String) throws -> String {
        let file = try Store.open(path).file()
        return file.claims.map { "\($0)" }.joined()
            + file.entities.map { "\($0.id)\($0.schema)" }
            .joined() + "\(file.lists)\(file.notices)\(file.inputs)"
    }

    @Test("in memory answers as the file does")
    func copy() throws {
        let path = try made("copy")
        let queue = try #require(try StoreCopy.inMemory(path))
        let count = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM claim") }
        #expect(count == 3)
    }
}
