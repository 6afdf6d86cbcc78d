import GRDB

extension Migrations {
    /// Views that readers keep, and their notes on them.
    static func views(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE savedView (
                    number INTEGER PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL,
                    by TEXT NOT NULL, day TEXT NOT NULL, gone TEXT
                );
                CREATE TABLE viewNote (
                    number INTEGER PRIMARY KEY, view INTEGER NOT NULL, text TEXT NOT NULL,
                    by TEXT NOT NULL, day TEXT NOT NULL
                );
                CREATE INDEX viewNoteOnView ON viewNote (view);
                """)
        try Soundness(database: database, path: "the store").seal(Soundness.ofViews)
    }
}
