import GRDB

extension Migrations {
    /// What the rows of each table come to, so that a reading can tell whether they are those that were
    /// written.
    static func seals(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE seal (
                    name TEXT PRIMARY KEY, last INTEGER NOT NULL, count INTEGER NOT NULL,
                    sum INTEGER NOT NULL
                ) WITHOUT ROWID;
                """)
        try Soundness(database: database, path: "the store").seal(Soundness.all)
    }
}
