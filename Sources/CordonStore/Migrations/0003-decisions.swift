import GRDB

extension Migrations {
    /// What people decided about which entities are one party; the last decision on a pair counts.
    static func decisions(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE decision (
                    number INTEGER PRIMARY KEY, left TEXT NOT NULL, right TEXT NOT NULL,
                    isSame INTEGER NOT NULL, because TEXT NOT NULL, recorded TEXT NOT NULL
                );
                """)
    }
}
