import GRDB
import GRDBSQLite

/// The statements that find fingerprints in the store and put them there, many rows at a time.
///
/// What is put there is bound once, where it is written for each run anew.
@safe
final class FingerprintTable {
    /// Rows of one run.
    static let size = 32
    private let many: RowStatement
    private let one: RowStatement
    private let query: RowStatement
    private let words: UnsafeMutablePointer<UInt64>

    init(_ database: Database) throws {
        let start = "INSERT OR IGNORE INTO fingerprint (value, claim) VALUES (?, ?)"
        one = try RowStatement(database, start)
        many = try RowStatement(
            database, start + String(repeating: ", (?, ?)", count: Self.size - 1))
        query = try RowStatement(database, "SELECT claim FROM fingerprint WHERE value = ?")
        unsafe words = .allocate(capacity: Self.size * 2)
        unsafe words.initialize(repeating: 0, count: Self.size * 2)
        for row in 0..<Self.size {
            unsafe sqlite3_bind_blob(
                many.handle, Int32(row * 2 + 1), UnsafeRawPointer(words + row * 2), 16, nil)
        }
    }

    deinit { unsafe words.deallocate() }

    /// Puts entries into the store, in their order; hands over those that it has already.
    func put(
        _ entries: [FingerprintRun.Entry], onKnown: (FingerprintRun.Entry) throws -> Void
    ) throws {
        var start = 0
        while start + Self.size <= entries.count {
            let added = try runMany(entries, from: start)
            if added < Self.size {
                // Which of them were there is found out one by one.
                try find(entries[start..<start + Self.size], onKnown)
            }
            start += Self.size
        }
        for entry in entries[start...] {
            let isNew = try one.bind(entry.high, entry.low).bind(entry.claim).run()
            if !isNew { try onKnown(entry) }
        }
    }

    private func runMany(_ entries: [FingerprintRun.Entry], from start: Int) throws -> Int {
        for row in 0..<Self.size {
            let entry = entries[start + row]
            unsafe words[row * 2] = entry.high.bigEndian
            unsafe words[row * 2 + 1] = entry.low.bigEndian
            unsafe sqlite3_bind_int64(many.handle, Int32(row * 2 + 2), entry.claim)
        }
        return try many.run() ? many.changes : 0
    }

    private func find(
        _ entries: ArraySlice<FingerprintRun.Entry>,
        _ onKnown: (FingerprintRun.Entry) throws -> Void
    ) throws {
        for entry in entries {
            if try claim(of: entry) != entry.claim { try onKnown(entry) }
        }
    }

    /// The claim that has a fingerprint; nil of none.
    func claim(of entry: FingerprintRun.Entry) throws -> Int64? {
        try query.bind(entry.high, entry.low).number()
    }
}
