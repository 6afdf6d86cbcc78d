import GRDB

/// The word that changes with everything that is written to a store.
enum Revision {
    /// The present word; nil in a store that an older version wrote and that may not be written.
    ///
    /// - Throws: ``StoreError`` where it is none that was drawn: files are named by it.
    static func word(_ database: Database, path: String) throws -> String? {
        guard try database.tableExists("revision") else { return nil }
        let word = try String.fetchOne(database, sql: "SELECT word FROM revision")
        guard let word else { return nil }
        guard word.utf8.count == 32, word.utf8.allSatisfy(isDigit) else {
            throw StoreError(
                .damaged, path, "the file is damaged: its revision is no word that was drawn")
        }
        return word
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }

    /// Draws another, within the transaction that writes.
    static func draw(_ database: Database) throws {
        try database.execute(sql: "UPDATE revision SET word = lower(hex(randomblob(16)))")
    }
}
