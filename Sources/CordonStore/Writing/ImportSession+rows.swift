import CordonModel
import GRDB

extension ImportSession {
    /// Notes a file that was read.
    package func take(_ file: FileRecord) throws {
        try database.execute(
            sql: "INSERT INTO importedFile VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                number, file.path, file.format, file.sha256, file.read, file.imported,
                file.rejected, try documentNumber(file.place),
            ])
    }

    /// The document of a file; 0 of none, -1 of one that the store held already.
    private func documentNumber(_ name: String?) throws -> Int64 {
        guard let name, !copies.contains(name) else { return 0 }
        guard !held.contains(name) else { return -1 }
        return try Int64.fetchOne(
            database, sql: "SELECT document FROM place WHERE name = ?", arguments: [name]) ?? 0
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

    /// Adds a source.
    func insert(_ source: Source, series: String?) throws {
        let row = statements.source
        for text in Self.cells(source) { row.bind(text) }
        row.bind(series).bind(source.copyDay?.description)
        try row.bind(number).bind(edition.document).run()
    }

    /// Keeps what a newer edition says of a source that its document brought.
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
        let isOther = try Int.fetchOne(
            database, sql: "SELECT 1 FROM source WHERE id = ? AND (\(names)) IS NOT (\(marks))",
            arguments: [source.id] + values)
        if isOther != nil {
            try keepBefore(source.id)
            try database.execute(
                sql: "UPDATE source SET (\(names)) = (\(marks)) WHERE id = ?",
                arguments: values + [source.id])
        }
        guard let hash = source.sha256 else { return }
        try database.execute(
            sql: "UPDATE source SET sha256 = ? WHERE id = ?", arguments: [hash, source.id])
    }

    /// Passes on no more of a source than every document that names it allows.
    func restrict(_ id: String, from known: Publication, to asked: Publication) throws {
        guard asked < known else { return }
        try keepBefore(id)
        try database.execute(
            sql: "UPDATE source SET publish = ? WHERE id = ?", arguments: [asked.rawValue, id])
    }

    /// Keeps a source as it was up to this import.
    private func keepBefore(_ id: String) throws {
        outcome.isChanged = true
        try database.execute(
            sql: "INSERT INTO sourceBefore SELECT *, ? FROM source WHERE id = ?",
            arguments: [number, id])
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
