public import CordonModel
import GRDB

extension Store {
    /// Keeps a view.
    ///
    /// ```swift
    /// let number = try store.keepView(
    ///     "Kupol and its suppliers", "/graph?nodes=iemz-kupol", by: "A. Reader", day: today)
    /// ```
    ///
    /// - Returns: The number under which it is found.
    /// - Throws: ``StoreError``; nothing is kept then.
    public func keepView(
        _ name: String, _ address: String, by: String, day: Day
    ) throws(StoreError) -> Int {
        try writingViews { database in
            try database.execute(
                sql: "INSERT INTO savedView (name, address, by, day) VALUES (?, ?, ?, ?)",
                arguments: [name, address, by, day.description])
            return Int(database.lastInsertedRowID)
        }
    }

    /// Adds a note to a view.
    ///
    /// - Returns: Whether there is such a view.
    /// - Throws: ``StoreError``; nothing is added then.
    public func add(_ note: SavedView.Note, toView number: Int) throws(StoreError) -> Bool {
        try writingViews { database in
            guard try Self.isKept(number, database) else { return false }
            try database.execute(
                sql: "INSERT INTO viewNote (view, text, by, day) VALUES (?, ?, ?, ?)",
                arguments: [number, note.text, note.by, note.day.description])
            return true
        }
    }

    /// Takes a view off the list; what was written about it stays in the file.
    ///
    /// - Returns: Whether there was such a view.
    /// - Throws: ``StoreError``; nothing is changed then.
    public func dropView(_ number: Int, day: Day) throws(StoreError) -> Bool {
        try writingViews { database in
            guard try Self.isKept(number, database) else { return false }
            try database.execute(
                sql: "UPDATE savedView SET gone = ? WHERE number = ?",
                arguments: [day.description, number])
            return true
        }
    }

    private static func isKept(_ number: Int, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM savedView WHERE number = ? AND gone IS NULL)",
            arguments: [number]) ?? false
    }

    private func writingViews<Value: Sendable>(
        _ write: @Sendable (Database) throws -> Value
    ) throws(StoreError) -> Value {
        try StoreError.catching(path) {
            try database.write { database in
                let value = try write(database)
                try Soundness(database: database, path: path).seal(Soundness.ofViews)
                return value
            }
        }
    }

    /// The views that are kept, oldest first.
    ///
    /// - Throws: ``StoreError/Kind/badValue`` if a row means nothing that is known.
    public func savedViews() throws(StoreError) -> [SavedView] {
        try reading(Soundness.ofViews) { database in
            // A store that may not be written to keeps the form it has.
            guard try database.tableExists("savedView") else { return [] }
            let notes = try Row.fetchAll(
                database, sql: "SELECT view, text, by, day FROM viewNote ORDER BY number")
            var byView: [Int: [SavedView.Note]] = [:]
            for row in notes {
                byView[row[0], default: []].append(
                    SavedView.Note(row[1], by: row[2], day: try day(row[3])))
            }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT number, name, address, by, day FROM savedView WHERE gone IS NULL
                    ORDER BY number
                    """
            ).map { row in
                SavedView(
                    id: row[0], name: row[1], address: row[2], by: row[3], day: try day(row[4]),
                    notes: byView[row[0]] ?? [])
            }
        }
    }

    private func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw StoreError(.badValue, path, "a view has `\(text)` for a day")
        }
        return day
    }
}
