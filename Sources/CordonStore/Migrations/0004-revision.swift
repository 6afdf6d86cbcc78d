import GRDB

extension Migrations {
    /// A word that is drawn anew whenever something is written, so that what was made from the
    /// store can tell whether it is stale.
    static func revision(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE revision (word TEXT NOT NULL);
                INSERT INTO revision VALUES (lower(hex(randomblob(16))));
                """)
    }
}
