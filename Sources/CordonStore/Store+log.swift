public import CordonModel
import GRDB

/// One import, as the log keeps it.
public struct ImportRecord: Hashable, Sendable {
    /// Its number, counted from 1.
    public let number: Int
    /// The day it was recorded.
    public let recorded: Day
    /// The files.
    public let files: [FileRecord]
}

extension Store {
    /// The imports that added something, oldest first.
    public func imports() throws(StoreError) -> [ImportRecord] {
        try reading(["import", "importedFile"]) { database in
            let days = Days(path: path)
            return try Row.fetchAll(
                database, sql: "SELECT number, recorded FROM import ORDER BY number"
            ).compactMap { row in
                guard let day = try days.day(row[1]) else { return nil }
                let files = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT path, format, sha256, read, imported, rejected
                        FROM importedFile WHERE import = ? ORDER BY rowid
                        """, arguments: [row[0] as Int64])
                return ImportRecord(
                    number: row[0], recorded: day,
                    files: files.map {
                        FileRecord(
                            path: $0[0], format: $0[1], sha256: $0[2], read: $0[3],
                            imported: $0[4], rejected: $0[5])
                    })
            }
        }
    }
}
