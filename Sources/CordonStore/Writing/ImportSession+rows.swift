import CordonModel
import GRDB

extension ImportSession {
    /// Notes a file that was read.
    package func take(_ file: FileRecord) throws {
        try database.execute(
            sql: "INSERT INTO importedFile VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                number, file.path, file.format, file.sha256, file.read, file.imported,
                file.rejected,
            ])
    }

    func take(_ list: ListCoverage) throws {
        let cells: StatementArguments = [
            list.authority, list.list, list.from?.description, list.day?.description,
            list.isComplete, list.source,
        ]
        let isKnown = try Bool.fetchOne(
            database,
            sql: """
                SELECT 1 FROM coverage WHERE authority = ? AND list IS ? AND since IS ?
                AND day IS ? AND isComplete = ? AND source IS ?
                """, arguments: cells)
        guard isKnown == nil else { return }
        outcome.isChanged = true
        try database.execute(
            sql: "INSERT INTO coverage VALUES (?, ?, ?, ?, ?, ?, ?)", arguments: cells + [number])
    }

    func take(_ notice: Notice) throws {
        try database.execute(
            sql: "INSERT INTO notice VALUES (?, ?, ?, ?)",
            arguments: [number, notice.code, notice.message, notice.count])
    }

    /// Adds a source; one that is known already may learn its hash.
    func insert(_ source: Source, series: String?) throws -> Bool {
        let row = statements.source
        for text in [
            source.id, source.title, source.publisher, source.date?.description,
            source.kind?.rawValue, source.address, source.identifier, source.sha256,
            source.licence, source.credit, source.origin, source.publish.rawValue,
            source.retrieved?.description, source.note, series, source.copyDay?.description,
        ] { row.bind(text) }
        return try row.bind(number).run()
    }
}
