public import CordonModel
import Foundation
import GRDB

/// An SQLite database of flat tables, for whoever asks in SQL; it is no store and opens as none.
public enum FlatDatabase {
    /// Writes tables into a new database, which appears whole or not at all.
    ///
    /// - Parameters:
    ///   - tables: The tables; their names and columns are used as they are.
    ///   - path: Where; a file that is there is replaced.
    /// - Throws: ``StoreError`` of kind ``StoreError/Kind/unusable`` where it cannot be written.
    /// - Complexity: O(cells), and O(n log n) for each column that is looked up.
    public static func write(_ tables: [FlatTable], to path: String) throws(StoreError) {
        let part = path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            try fill(part, with: tables)
            guard unsafe rename(part, path) == 0 else {
                throw CocoaError(.fileWriteNoPermission)
            }
        } catch {
            unsafe unlink(part)
            throw StoreError(
                .unusable, path, "cannot be written; check the folder, its permissions and the disk"
            )
        }
    }

    private static func fill(_ path: String, with tables: [FlatTable]) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            // Nobody reads the file before it is whole.
            try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { database in
            try database.execute(sql: "BEGIN")
            for table in tables { try write(table, database) }
            try database.execute(sql: "COMMIT")
        }
        try queue.close()
    }

    private static func write(_ table: FlatTable, _ database: Database) throws {
        let columns = table.columns.map { column in
            "\(quoted(column.name)) \(column.isWhole ? "INTEGER" : "TEXT")"
        }
        try database.execute(
            sql: "CREATE TABLE \(quoted(table.name)) (\(columns.joined(separator: ", ")))")
        let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
        let insert = try database.makeStatement(
            sql: "INSERT INTO \(quoted(table.name)) VALUES (\(marks))")
        for row in table.rows {
            try insert.execute(arguments: StatementArguments(row.map(value)))
        }
        for column in table.lookups {
            let name = quoted("\(table.name)_by_\(column)")
            try database.execute(
                sql: "CREATE INDEX \(name) ON \(quoted(table.name)) (\(quoted(column)))")
        }
    }

    private static func value(_ cell: FlatTable.Cell) -> DatabaseValue {
        switch cell {
        case .text(let text): text.databaseValue
        case .whole(let number): number.databaseValue
        case .none: .null
        }
    }

    private static func quoted(_ name: String) -> String {
        "\"" + name.replacing("\"", with: "\"\"") + "\""
    }
}
