package import CordonModel
import GRDB

/// One import under way: takes in cases piece by piece, inside one transaction.
package final class ImportSession {
    package internal(set) var outcome = ImportOutcome()
    let database: Database
    let number: Int64
    let statements: ImportStatements
    /// Whether the store had no claims: then fingerprints and full text are made run by run.
    let isFirst: Bool
    var sources: [String: SourceRow] = [:]
    var entities = EntityNumbers()
    /// The names of the schemata that this import has met.
    var schemata = TextDraft()
    var nextClaim: Int64
    var run = FingerprintRun()
    /// The document that is being read.
    var edition = Edition.none
    private let progress: (Int) -> Void
    private var taken = 0

    struct SourceRow {
        let number: Int64
        let isCopy: Bool
    }

    init(_ database: Database, recordedAt day: Day, progress: @escaping (Int) -> Void) throws {
        self.database = database
        self.progress = progress
        let last = try Int64.fetchOne(database, sql: "SELECT max(number) FROM claim") ?? 0
        isFirst = last == 0
        nextClaim = last + 1
        try database.execute(
            sql: "INSERT INTO import (recorded) VALUES (?)", arguments: [day.description])
        number = database.lastInsertedRowID
        statements = try ImportStatements(database)
    }

    /// Ends the import: what a first one left for the end is made.
    func finish() throws {
        guard isFirst else { return }
        try flush()
        let properties = NameProperties.all.sorted()
        let marks = Array(repeating: "?", count: properties.count).joined(separator: ", ")
        try database.execute(
            sql: """
                INSERT INTO name (rowid, text) SELECT number, object FROM claim
                WHERE kind = 'value' AND predicate IN (\(marks)) ORDER BY number
                """, arguments: StatementArguments(properties))
    }

    func noteProgress() {
        taken += 1
        if taken.isMultiple(of: 1000) { progress(taken) }
    }
}

// MARK: - Taking in

extension ImportSession {
    /// Takes in everything of a case.
    package func take(_ file: Case) throws {
        for source in file.sources { try take(source) }
        for page in try PreparedPage.pages(of: file) { try take(page) }
        for list in file.lists { try take(list) }
        for notice in file.notices { try take(notice) }
        try take(file.title, as: "title")
        try take(file.about, as: "about")
    }

    /// Takes in sources, before the pages that cite them.
    package func take(_ sources: [Source]) throws {
        for source in sources where self.sources[source.id] == nil { try take(source) }
    }

    private func take(_ source: Source) throws {
        let series = source.copyDay == nil ? nil : source.origin
        let isKnown = sources[source.id] != nil
        if try insert(source, series: series) {
            if !isKnown { outcome.sources += 1 }
        } else if edition.isKnown, series == nil {
            try update(source)
        }
        let place = try Int64.fetchOne(
            database, sql: "SELECT number FROM source WHERE id = ?", arguments: [source.id])
        guard let place else { return }
        sources[source.id] = SourceRow(number: place, isCopy: series != nil)
    }
}
