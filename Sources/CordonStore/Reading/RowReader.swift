import GRDB
import GRDBSQLite

/// A query whose rows are read by their columns' bytes; what a row gives is there until the next.
@unsafe
final class RowReader {
    private let statement: RowStatement

    init(_ database: Database, _ sql: String) throws {
        unsafe statement = try RowStatement(database, sql)
    }

    /// Goes to the next row; false behind the last.
    func next() throws -> Bool { try unsafe statement.step() }

    func number(_ column: Int32) -> Int64 {
        unsafe sqlite3_column_int64(statement.handle, column)
    }

    /// The number, or nil of none.
    func optionalNumber(_ column: Int32) -> Int64? {
        unsafe isNull(column) ? nil : number(column)
    }

    func isNull(_ column: Int32) -> Bool {
        unsafe sqlite3_column_type(statement.handle, column) == SQLITE_NULL
    }

    /// The bytes of a text; empty of none.
    func utf8(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = unsafe sqlite3_column_text(statement.handle, column)
        let count = Int(unsafe sqlite3_column_bytes(statement.handle, column))
        return unsafe UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
    }

    /// The text, or nil of none.
    func text(_ column: Int32) -> String? {
        unsafe isNull(column) ? nil : String(decoding: utf8(column), as: UTF8.self)
    }

    /// Whether the text is `word`.
    func isText(_ column: Int32, _ word: StaticString) -> Bool {
        unsafe utf8(column).elementsEqual(
            UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
}
