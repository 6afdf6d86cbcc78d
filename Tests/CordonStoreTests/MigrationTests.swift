import CordonModel
import GRDB
import Testing

@testable import CordonStore

@Suite("A store of an older form") struct MigrationTests {
    @Test("says after the change of form what it said before")
    func editions() throws {
        let folder = TemporaryFolder()
        let path = folder.path("old.cordon")
        try Self.makeOld(path)
        let store = try Store.open(path)
        let file = try store.file()
        #expect(file.entities.map(\.id) == ["a", "b"])
        #expect(file.entities.map(\.schema) == ["Company", "Person"])
        #expect(file.entities[0].fields == ["caption": ["Alpha"]])
        let names = file.claims.compactMap(\.value?.text)
        #expect(names == ["Alpha", "Old Alpha", "Beta"])
        // The second name stands in the first copy alone: it ended before the second.
        #expect(file.claims[1].period.before?.notAfter == Day("2024-02-01"))
        #expect(try store.file(recordedBy: Day("2024-01-15")).claims.count == 2)
        #expect(try store.damages().isEmpty)
        #expect(try store.digest() == Store.open(path).digest())
    }

    /// Two copies of a list as the form before this one kept them.
    private static func makeOld(_ path: String) throws {
        let database = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(database, upTo: "0006-screening-decisions")
        try database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO import VALUES (1, '2024-01-10'), (2, '2024-02-10');
                    INSERT INTO source (number, id, title, origin, publish, series, copyDay, import,
                        kind)
                    VALUES (1, 'l-2024-01-01', 'L', 'l', 'full', 'l', '2024-01-01', 1,
                        'officialList'),
                        (2, 'l-2024-02-01', 'L', 'l', 'full', 'l', '2024-02-01', 2,
                        'officialList');
                    INSERT INTO coverage VALUES
                        ('us-ofac', 'SDN', NULL, '2024-01-01', 1, 'l-2024-01-01', 1),
                        ('us-ofac', 'SDN', NULL, '2024-02-01', 1, 'l-2024-02-01', 2);
                    INSERT INTO entity VALUES (1, 'a', 'Company', '{"caption":["Alpha"]}', 1),
                        (2, 'b', 'Person', NULL, 2);
                    INSERT INTO evidence (number, fingerprint, source, isCopied)
                    VALUES (1, x'01', 1, 1), (2, x'02', 2, 1);
                    INSERT INTO claim (number, fingerprint, subject, kind, predicate, object,
                        standing, observed, evidence)
                    VALUES (1, x'11', 1, 'value', 'name', 'Alpha', 'official', 'copy', 1),
                        (2, x'12', 1, 'value', 'alias', 'Old Alpha', 'official', 'copy', 1),
                        (3, x'13', 2, 'value', 'name', 'Beta', 'official', 'copy', 2);
                    INSERT INTO sighting VALUES (1, 1, 1), (1, 2, 2), (2, 1, 1), (3, 2, 2);
                    """)
        }
        try database.close()
    }
}
