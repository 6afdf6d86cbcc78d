import CordonFormats
import CordonModel
import CordonStore
import GRDB
import Testing

@Suite("A database of flat tables")
struct FlatDatabaseTests {
    private func database(_ file: Case) throws -> DatabaseQueue {
        let folder = TemporaryFolder()
        let path = folder.path("flat.sqlite")
        let graph = EntityGraph(file, Projection(asOf: Founding.day))
        try FlatDatabase.write(FlatTables.of(graph, program: "test"), to: path)
        return try DatabaseQueue(path: path)
    }

    @Test("answers in SQL what the graph holds, with shares as whole numbers")
    func shares() throws {
        var file = Case(title: "small")
        for id in ["a", "b"] { file.add(Entity(id: id, schema: "Company")) }
        file.add(Source(id: "s", title: "register"))
        file.add(
            Claim(
                subject: "a",
                .relation(RelationAssertion(.ownership, to: "b", share: Share("25-50"))),
                standing: .registered, citations: [Citation(source: "s")]))
        try database(file).read { database in
            let row = try #require(
                try Row.fetchOne(
                    database,
                    sql: """
                        SELECT r.low, r.high, c.source FROM relation r
                        JOIN relation_claim rc ON rc.relation = r.number
                        JOIN claim_source c ON c.claim = rc.claim
                        WHERE r.source = 'a' AND r.target = 'b'
                        """))
            #expect(row["low"] == 25_000_000)
            #expect(row["high"] == 50_000_000)
            #expect(row["source"] == "s")
            let version = try String.fetchOne(
                database, sql: "SELECT value FROM about WHERE key = 'tables'")
            #expect(version == "1")
        }
    }

    @Test("holds the founding case: as many parties, relations and claims as leave")
    func founding() throws {
        let file = try CaseFile.read(Founding.path)
        let graph = EntityGraph(file, Projection(asOf: Founding.day))
        try database(file).read { database in
            func count(_ table: String) throws -> Int {
                try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? -1
            }
            let listed = try String.fetchAll(
                database, sql: "SELECT DISTINCT authority FROM listing WHERE entity = 'iemz-kupol'")
            #expect(listed.contains("us-ofac"))
            let withheld = try Int.fetchOne(
                database,
                sql: "SELECT CAST(value AS INTEGER) FROM about WHERE key = 'claimsNotPassedOn'")
            #expect(try count("claim") + (withheld ?? 0) <= file.claims.count)
            #expect(try count("relation") > 0)
            #expect(try count("relation") <= graph.relations.count)
            #expect(try count("entity") <= graph.entityCount)
        }
    }
}
