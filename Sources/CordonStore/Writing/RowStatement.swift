import GRDB
import GRDBSQLite

/// A statement that is run for very many rows: its values are bound in order, without being boxed.
@safe
final class RowStatement {
    /// Keeps the prepared statement alive.
    private let statement: Statement
    let handle: SQLiteStatement
    private let connection: SQLiteConnection
    private var place: Int32 = 0

    init(_ database: Database, _ sql: String) throws {
        guard let connection = unsafe database.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the store is closed")
        }
        statement = try database.makeStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
        unsafe self.connection = connection
    }

    static var copied: sqlite3_destructor_type {
        unsafe unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
    }

    /// Binds next behind a number of places, which are bound otherwise.
    func skip(to count: Int) { place = Int32(count) }

    @discardableResult
    func bind(_ text: String?) -> RowStatement {
        guard var text else {
            place += 1
            unsafe sqlite3_bind_null(handle, place)
            return self
        }
        text.withUTF8 { _ = unsafe bind(utf8: UnsafeRawBufferPointer($0)) }
        return self
    }

    /// Binds text that is UTF-8 already, of which a copy is made.
    @discardableResult
    func bind(utf8 bytes: UnsafeRawBufferPointer) -> RowStatement {
        place += 1
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        // Text of no length has no address, and is not nothing all the same.
        _ =
            unsafe start == nil
            ? sqlite3_bind_text(handle, place, "", 0, Self.copied)
            : sqlite3_bind_text(handle, place, start, Int32(bytes.count), Self.copied)
        return self
    }

    @discardableResult
    func bind(_ number: Int64?) -> RowStatement {
        place += 1
        if let number {
            unsafe sqlite3_bind_int64(handle, place, number)
        } else {
            unsafe sqlite3_bind_null(handle, place)
        }
        return self
    }

    @discardableResult
    func bind(_ bytes: [UInt8]) -> RowStatement {
        place += 1
        unsafe bytes.withUnsafeBytes {
            _ = unsafe sqlite3_bind_blob(
                handle, place, $0.baseAddress, Int32($0.count), Self.copied)
        }
        return self
    }

    /// Binds 16 bytes, the first eight of them in `high`.
    @discardableResult
    func bind(_ high: UInt64, _ low: UInt64) -> RowStatement {
        place += 1
        let both = (high.bigEndian, low.bigEndian)
        unsafe withUnsafeBytes(of: both) {
            _ = unsafe sqlite3_bind_blob(
                handle, place, $0.baseAddress, Int32($0.count), Self.copied)
        }
        return self
    }

    /// Runs it with what was bound.
    ///
    /// - Returns: Whether a row was added or changed.
    @discardableResult
    func run() throws -> Bool {
        place = 0
        let code = unsafe sqlite3_step(handle)
        unsafe sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw fault(code) }
        return unsafe sqlite3_changes(connection) > 0
    }

    /// Runs a query with what was bound; the number in its first row, or nil without one.
    func number() throws -> Int64? {
        place = 0
        let code = unsafe sqlite3_step(handle)
        defer { unsafe sqlite3_reset(handle) }
        switch code {
        case SQLITE_ROW: return unsafe sqlite3_column_int64(handle, 0)
        case SQLITE_DONE: return nil
        default: throw fault(code)
        }
    }

    /// Goes to the next row of a query; false behind the last.
    func step() throws -> Bool {
        let code = unsafe sqlite3_step(handle)
        guard code == SQLITE_ROW || code == SQLITE_DONE else { throw fault(code) }
        return code == SQLITE_ROW
    }

    /// How many rows the last run added or changed.
    var changes: Int { Int(unsafe sqlite3_changes(connection)) }

    /// The number of the row that was added last.
    var lastNumber: Int64 { unsafe sqlite3_last_insert_rowid(connection) }

    private func fault(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: unsafe String(cString: sqlite3_errmsg(connection)))
    }
}
