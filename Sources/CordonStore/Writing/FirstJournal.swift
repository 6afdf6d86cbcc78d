import GRDB

/// The journal of a first import.
///
/// A store without claims grows by appending, which a rollback journal does without writing
/// anything twice; the log in which later imports leave readers undisturbed writes every page
/// first into the log and then into the store. Both are whole after a crash.
///
/// https://www.sqlite.org/atomiccommit.html, https://www.sqlite.org/wal.html
enum FirstJournal {
    static func use(_ database: Database) throws {
        guard try Int.fetchOne(database, sql: "SELECT 1 FROM claim LIMIT 1") == nil else { return }
        set("DELETE", database)
    }

    static func end(_ database: Database) { set("WAL", database) }

    /// Sets the journal; while somebody else reads the store it stays as it is.
    private static func set(_ mode: String, _ database: Database) {
        do {
            try database.execute(sql: "PRAGMA journal_mode = \(mode)")
        } catch {
            return
        }
    }
}
