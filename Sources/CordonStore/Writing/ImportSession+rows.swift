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
        notices.append(notice)
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
            "origin", "retrieved", "note",
        ].joined(separator: ", ")
        let marks = Array(repeating: "?", count: 11).joined(separator: ", ")
        var cells = Self.cells(source).dropFirst()
        // What may be passed on is not for one document to say; the hash is told when the file was
        // read to its end.
        cells.remove(at: cells.startIndex + 10)
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
    func restrict(_ source: Source, at row: Int64, from known: Publication) throws {
        var asks: [Int64: Publication] = [:]
        for ask in try Row.fetchAll(
            database, sql: "SELECT document, publish FROM permission WHERE source = ?",
            arguments: [row])
        {
            asks[ask[0]] = Publication(rawValue: ask[1]) ?? .no
        }
        // Of several files that are no documents the strictest counts.
        let earlier = edition.document == 0 ? asks[0] : nil
        let ask = min(source.publish, earlier ?? .full)
        outcome.isChanged = outcome.isChanged || asks[edition.document] != ask
        asks[edition.document] = ask
        try database.execute(
            sql: """
                INSERT INTO permission (source, document, publish) VALUES (?1, ?2, ?3)
                ON CONFLICT (source, document) DO UPDATE SET publish = ?3
                """, arguments: [row, edition.document, ask.rawValue])
        guard let least = asks.values.min(), least != known else { return }
        try keepBefore(source.id)
        try database.execute(
            sql: "UPDATE source SET publish = ? WHERE number = ?",
            arguments: [least.rawValue, row])
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
