package import CordonModel
import GRDB

/// One import under way: takes in cases piece by piece, inside one transaction.
package final class ImportSession {
    package internal(set) var outcome = ImportOutcome()
    let database: Database
    let number: Int64
    let statements: ImportStatements
    /// Whether the store had no claims: then full text is made in the end.
    let isFirst: Bool
    /// Whether claims are looked up before they are added; else equal ones are united run by run.
    private(set) var looksUp: Bool
    /// The rows of the sources that the file names.
    var sources: [String: Int64] = [:]
    var entities = EntityNumbers()
    /// The names of the schemata that this import has met.
    var schemata = TextDraft()
    var nextClaim: Int64
    var run = FingerprintRun()
    /// The document that is being read, and how many were.
    var edition = Edition.none
    var editions = 0
    /// The names of documents that the store held already, and where they lie from now on.
    var held: Set<String> = []
    /// The names of files that turned out to be copies of lists.
    var copies: Set<String> = []
    var places: [String: Int64] = [:]
    /// The notices of readers since it was last asked for.
    var notices: [Notice] = []
    private let progress: (Int) -> Void
    private var taken = 0

    init(_ database: Database, recordedAt day: Day, progress: @escaping (Int) -> Void) throws {
        self.database = database
        self.progress = progress
        let last = try Int64.fetchOne(database, sql: "SELECT max(number) FROM claim") ?? 0
        isFirst = last == 0
        looksUp = !isFirst
        nextClaim = last + 1
        if !isFirst { try database.execute(sql: "SAVEPOINT import") }
        try database.execute(
            sql: "INSERT INTO import (recorded) VALUES (?)", arguments: [day.description])
        number = database.lastInsertedRowID
        statements = try ImportStatements(database)
    }

    /// Undoes an import that brought nothing but where documents lie.
    func leaveNothing() throws {
        try database.execute(sql: "ROLLBACK TO import")
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

    /// Looks claims up from now on: what one edition says is compared with another's.
    func lookUp() throws {
        guard !looksUp else { return }
        try flush()
        looksUp = true
    }

    /// Gives out what readers noticed since the last time.
    package func takeNotices() -> [Notice] {
        defer { notices = [] }
        return notices
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
        sources = [:]
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
        if sources[source.id] == nil {
            edition.sources.all += 1
            if series != nil { edition.sources.copies += 1 }
        }
        let known = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT number, document, publish FROM source WHERE id = ?"),
            arguments: [source.id])
        guard let known else {
            try insert(source, series: series)
            outcome.sources += 1
            let row = statements.source.lastNumber
            sources[source.id] = row
            return try restrict(source, at: row, from: source.publish)
        }
        sources[source.id] = known[0]
        let publish: String = known[2]
        if edition.isKnown, series == nil, edition.document == known[1] {
            try update(source)
        } else {
            try learnHash(of: source)
        }
        try restrict(source, at: known[0], from: Publication(rawValue: publish) ?? .no)
    }

    private func learnHash(of source: Source) throws {
        guard let hash = source.sha256 else { return }
        try database.execute(
            sql: "UPDATE source SET sha256 = ? WHERE id = ? AND sha256 IS NULL",
            arguments: [hash, source.id])
        if database.changesCount > 0 { outcome.isChanged = true }
    }
}
