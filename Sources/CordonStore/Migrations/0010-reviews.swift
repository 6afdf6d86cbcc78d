import GRDB

extension Migrations {
    /// Two columns for how many people a decision needs and until when it holds, and a table of the
    /// questions that stay with a case.
    ///
    /// A question that is taken back keeps its row with the day of its end.
    static func reviews(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE screeningDecision ADD COLUMN needs INTEGER NOT NULL DEFAULT 1;
                ALTER TABLE screeningDecision ADD COLUMN until TEXT;
                CREATE TABLE watch (
                    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, party TEXT NOT NULL,
                    other TEXT, word TEXT, note TEXT, added TEXT NOT NULL, ended TEXT
                );
                """)
        try Soundness(database: database, path: "the store").seal(["screeningDecision", "watch"])
    }
}
