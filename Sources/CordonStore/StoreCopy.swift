import Foundation
import GRDB
import GRDBSQLite

/// A store whose bytes are read into memory, where the folder or the disk takes no file beside it.
///
/// SQLite keeps two files beside a database in its usual journal, also while it is only read. A copy
/// in memory needs none; it is only asked and never changed.
///
/// https://www.sqlite.org/c3ref/deserialize.html, https://www.sqlite.org/wal.html
enum StoreCopy {
    /// Whether a copy in memory may be opened where the file itself may not.
    static func mayHelp(_ error: DatabaseError) -> Bool {
        switch error.resultCode {
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_PERM: true
        default: false
        }
    }

    /// The copy of the store at a path; nil where changes wait beside the file, which it would lack.
    static func inMemory(_ path: String) throws -> DatabaseQueue? {
        if let log = FileState(path + "-wal"), log.length > 0 { return nil }
        guard var bytes = FileManager.default.contents(atPath: path), bytes.count >= 100 else {
            return nil
        }
        // The two bytes that name the journal: a copy has none.
        bytes[18] = 1
        bytes[19] = 1
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
        let queue = try DatabaseQueue(configuration: configuration)
        try queue.inDatabase { database in try load(bytes, into: database) }
        return queue
    }

    private static func load(_ bytes: Data, into database: Database) throws {
        let size = Int64(bytes.count)
        guard let memory = unsafe sqlite3_malloc64(sqlite3_uint64(size)),
            let connection = unsafe database.sqliteConnection
        else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        unsafe bytes.copyBytes(
            to: UnsafeMutableRawBufferPointer(start: memory, count: bytes.count))
        // SQLite frees the memory, also where it does not take the copy.
        let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
        let code = unsafe sqlite3_deserialize(
            connection, "main", memory.assumingMemoryBound(to: UInt8.self), size, size, flags)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
