import GRDB
import GRDBSQLite

/// Whether the rows of a store are those that were written.
///
/// SQLite keeps a text where a table declares a number, and a disk may change a letter of a name: a
/// reader would stop at the one and answer the other. So every reading looks at its tables first, in
/// the transaction in which it reads: each value must be of its column's type, and the hashes of the
/// rows must add up to the seal that the last writing set.
///
/// The seal guards against mistakes and decay, not against an adversary: who can write to the file can
/// set it.
struct Soundness {
    let database: Database
    let path: String

    /// Tables of numbered rows that hardly ever change once they are written: only what came since is
    /// added to their seals, unless these were lifted.
    private static let growing: Set = ["claim", "entity", "evidence"]

    /// The tables of a case.
    static let ofCase = [
        "import", "importedFile", "source", "sourceBefore", "coverage", "permission", "entity",
        "description", "evidence", "claim", "sighting", "lapse", "notice", "about", "decision",
    ]

    /// Those that an import reads before it writes.
    static let ofImport = ofCase.filter { !growing.contains($0) }

    /// Every table that is sealed.
    static let all = ofCase + ["screeningDecision", "watch"] + ofViews

    /// Those of the views that readers keep.
    static let ofViews = ["savedView", "viewNote"]

    /// Looks through tables; one that an older form of the store lacks is passed over.
    ///
    /// - Throws: ``StoreError`` where a value is of another type than its column, or the rows are not
    ///   those that were sealed.
    /// - Complexity: O(bytes).
    func check(_ tables: [String]) throws {
        // A store of an older form that may not be written to has none.
        let isSealing = try database.tableExists("seal")
        for table in tables where try database.tableExists(table) {
            let found = try sum(of: table)
            guard isSealing, Self.all.contains(table) else { continue }
            guard try seal(of: table) == found else {
                throw damaged("what `\(table)` holds is not what was written")
            }
        }
    }

    /// Seals tables as they are now, in the transaction that writes.
    func seal(_ tables: [String]) throws {
        guard try database.tableExists("seal") else { return }
        for table in tables where try database.tableExists(table) {
            let known = Self.growing.contains(table) ? try seal(of: table) : nil
            let now = try sum(of: table, beyond: known)
            try database.execute(
                sql: "INSERT OR REPLACE INTO seal (name, last, count, sum) VALUES (?, ?, ?, ?)",
                arguments: [table, now.last, now.count, Int64(bitPattern: now.hash)])
        }
    }

    /// Lifts the seal of a table whose rows were changed: the next sealing looks at all of them.
    func lift(_ table: String) throws {
        guard try database.tableExists("seal") else { return }
        try database.execute(sql: "DELETE FROM seal WHERE name = ?", arguments: [table])
    }

    private func damaged(_ what: String) -> StoreError {
        StoreError(
            .damaged, path,
            "the file is damaged: \(what); take an older copy, or import the files again")
    }
}

// MARK: - Sums

extension Soundness {
    /// What the rows of a table come to, whatever their order.
    private struct Sum: Equatable {
        /// The greatest number of a row; 0 where rows have none.
        var last: Int64 = 0
        var count: Int64 = 0
        var hash: UInt64 = 0
    }

    /// The seal of a table; nil where none was set.
    private func seal(of table: String) throws -> Sum? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT last, count, sum FROM seal WHERE name = ? AND typeof(last) = 'integer'
                    AND typeof(count) = 'integer' AND typeof(sum) = 'integer'
                """, arguments: [table])
        guard let row else { return nil }
        return Sum(last: row[0], count: row[1], hash: UInt64(bitPattern: row[2]))
    }

    /// Adds up the rows of a table, or those that came after a seal was set.
    private func sum(of table: String, beyond known: Sum? = nil) throws -> Sum {
        let columns = try database.columns(in: table)
        let names = columns.map { Self.quoted($0.name) }.joined(separator: ", ")
        let isNumbered = Self.growing.contains(table)
        let bound = known == nil ? "" : " WHERE number > ?"
        let rows = try RowStatement(
            database, "SELECT \(names) FROM \(Self.quoted(table))\(bound)")
        if let known { rows.bind(known.last) }
        var sum = known ?? Sum()
        while try rows.step() {
            var hash = RowHash()
            for (place, column) in columns.enumerated() {
                guard unsafe hash.take(rows.handle, Int32(place), column) else {
                    throw damaged("a row of `\(table)` holds a `\(column.name)` of a wrong type")
                }
            }
            sum.count += 1
            sum.hash &+= hash.value
            if isNumbered { sum.last = max(sum.last, unsafe sqlite3_column_int64(rows.handle, 0)) }
        }
        return sum
    }

    private static func quoted(_ name: String) -> String {
        "\"" + name.replacing("\"", with: "\"\"") + "\""
    }
}

/// A hash of the values of a row, of which every bit depends on every byte.
private struct RowHash {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The hash of what was taken.
    var value: UInt64 {
        var value = state
        value ^= value >> 32
        value &*= 0xD6E8_FEB8_6659_FD93
        return value ^ value >> 32
    }

    /// Takes in a value; false where it is of another type than its column.
    mutating func take(_ row: SQLiteStatement, _ place: Int32, _ column: ColumnInfo) -> Bool {
        let type = unsafe sqlite3_column_type(row, place)
        add(UInt64(type))
        switch type {
        case SQLITE_NULL: return !column.isNotNull && column.primaryKeyIndex == 0
        case SQLITE_INTEGER:
            add(UInt64(bitPattern: unsafe sqlite3_column_int64(row, place)))
            // A table made from a question gives some of its columns no type.
            return ["INTEGER", "INT", "NUM", ""].contains(column.type.uppercased())
        case SQLITE_TEXT, SQLITE_BLOB:
            let bytes = unsafe sqlite3_column_blob(row, place)
            let count = Int(unsafe sqlite3_column_bytes(row, place))
            unsafe add(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
            return column.type.uppercased() == (type == SQLITE_TEXT ? "TEXT" : "BLOB")
        default: return false
        }
    }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(UInt64(bytes.count))
        var place = 0
        while place + 8 <= bytes.count {
            add(unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
            place += 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
            rest = rest << 8 | UInt64(unsafe bytes[place])
            place += 1
        }
        add(rest)
    }

    private mutating func add(_ word: UInt64) {
        state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
        state ^= state >> 29
    }
}

extension Store {
    /// Reads rows, of which those of `tables` are looked at first.
    func reading<Value>(
        _ tables: [String], _ work: (Database) throws -> Value
    ) throws(StoreError) -> Value {
        try StoreError.catching(path) {
            try withoutActuallyEscaping(work) { work in
                try database.read { database in
                    try Soundness(database: database, path: path).check(tables)
                    return try work(database)
                }
            }
        }
    }
}
