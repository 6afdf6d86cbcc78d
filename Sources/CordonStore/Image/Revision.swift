import GRDB

/// The word that changes with everything that is written to a store.
enum Revision {
    /// The present word; nil in a store that an older version wrote and that may not be written.
    static func word(_ database: Database) throws -> String? {
        guard try database.tableExists("revision") else { return nil }
        return try String.fetchOne(database, sql: "SELECT word FROM revision")
    }

    /// Draws another, within the transaction that writes.
    static func draw(_ database: Database) throws {
        try database.execute(sql: "UPDATE revision SET word = lower(hex(randomblob(16)))")
    }
}
