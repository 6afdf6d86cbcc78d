import CordonModel
import GRDB

extension ImportSession {
    /// Notes a file that was read.
    package func take(_ file: FileRecord) throws {
        try database.execute(
            sql: "INSERT INTO importedFile VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                number, file.path, file.format, file.sha256, file.read, file.imported,
                file.rejected, file.document.map { try documentNumber($0) } ?? 0,
            ])
    }

    private func documentNumber(_ name: String) throws -> Int64 {
        try Int64.fetchOne(
            database, sql: "SELECT number FROM document WHERE name = ?", arguments: [name]) ?? 0
    }

    func take(_ list: ListCoverage) throws {
        let cells: StatementArguments = [
            list.authority, list.list, list.from?.description, list.day?.description,
            list.isComplete, list.source,
        ]
        let known = try Int64.fetchOne(
            database,
            sql: """
                SELECT rowid FROM coverage WHERE authority = ? AND list IS ? AND since IS ?
                AND day IS ? AND isComplete = ? AND source IS ?
                AND until IS NULL AND document IN (0, ?)
                """, arguments: cells + [edition.document])
        if let known {
            edition.covered.insert(known)
            return
        }
        outcome.isChanged = true
        try database.execute(
            sql: "INSERT INTO coverage VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)",
            arguments: cells + [number, edition.document])
    }

    func take(_ notice: Notice) throws {
        try database.execute(
            sql: "INSERT INTO notice VALUES (?, ?, ?, ?, ?)",
            arguments: [number, notice.code, notice.message, notice.count, edition.document])
    }

    /// Keeps what a case is called or is about; the first that says it counts, in its newest edition.
    func take(_ text: String?, as name: String) throws {
        guard let text else { return }
        try database.execute(
            sql: """
                INSERT INTO about (name, text, document) VALUES (?1, ?2, ?3)
                ON CONFLICT (name) DO UPDATE SET text = ?2
                WHERE document = ?3 AND document <> 0 AND text <> ?2
                """, arguments: [name, text, edition.document])
        if database.changesCount > 0 { outcome.isChanged = true }
    }

    /// Adds a source; one that is known already may learn its hash.
    func insert(_ source: Source, series: String?) throws -> Bool {
        let row = statements.source
        for text in Self.cells(source) { row.bind(text) }
        row.bind(series).bind(source.copyDay?.description)
        return try row.bind(number).run()
    }

    /// Keeps what a newer edition says of a source.
    func update(_ source: Source) throws {
        let names = [
            "title", "publisher", "date", "kind", "address", "identifier", "licence", "credit",
            "origin", "publish", "retrieved", "note",
        ].joined(separator: ", ")
        let marks = Array(repeating: "?", count: 12).joined(separator: ", ")
        var cells = Self.cells(source).dropFirst()
        // The hash is told when the file was read to its end.
        cells.remove(at: cells.startIndex + 6)
        let values = StatementArguments(Array(cells))
        try database.execute(
            sql: """
                UPDATE source SET (\(names)) = (\(marks))
                WHERE id = ? AND (\(names)) IS NOT (\(marks))
                """, arguments: values + [source.id] + values)
        if database.changesCount > 0 { outcome.isChanged = true }
        guard let hash = source.sha256 else { return }
        try database.execute(
            sql: "UPDATE source SET sha256 = ? WHERE id = ?", arguments: [hash, source.id])
    }

    private static func cells(_ source: Source) -> [String?] {
        [
            source.id, source.title, source.publisher, source.date?.description,
            source.kind?.rawValue, source.address, source.identifier, source.sha256,
            source.licence, source.credit, source.origin, source.publish.rawValue,
            source.retrieved?.description, source.note,
        ]
    }
}
