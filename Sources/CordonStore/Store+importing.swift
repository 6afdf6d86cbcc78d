public import CordonModel
import GRDB

/// A file as the import log keeps it.
public struct FileRecord: Hashable, Sendable {
    /// Its path, as typed.
    public var path: String
    /// Its format, where it was told.
    public var format: String?
    /// The SHA-256 of its bytes, in hexadecimal.
    public var sha256: String
    /// Records that were read.
    public var read: Int?
    /// Records that were taken over.
    public var imported: Int?
    /// Records that could not be read.
    public var rejected: Int?
    /// What tells where it lies, if newer editions of it take its place.
    package var place: String?

    /// Creates a record.
    public init(
        path: String, format: String? = nil, sha256: String, read: Int? = nil,
        imported: Int? = nil, rejected: Int? = nil
    ) {
        self.path = path
        self.format = format
        self.sha256 = sha256
        self.read = read
        self.imported = imported
        self.rejected = rejected
    }
}

/// What an import changed.
public struct ImportOutcome: Hashable, Sendable {
    /// Claims that were new.
    public internal(set) var claims = 0
    /// Claims that the store had already.
    public internal(set) var known = 0
    /// Sightings that were new: a claim in a copy of a list that had not been read before.
    public internal(set) var sightings = 0
    /// Entities that were new.
    public internal(set) var entities = 0
    /// Sources that were new.
    public internal(set) var sources = 0
    /// Claims that the newest edition of a document no longer says.
    public internal(set) var lapsed = 0
    /// Whether anything else is new: a description, a list's copy, a title, the end of something.
    var isChanged = false

    /// Nothing yet.
    public init() {}

    /// Whether anything is new.
    public var addsSomething: Bool {
        isChanged || lapsed > 0 || claims > 0 || sightings > 0 || entities > 0 || sources > 0
    }
}

extension Store {
    /// Takes in a case, in one transaction: all of it or nothing.
    ///
    /// What the store has already is not added again; where a case adds nothing, not even the
    /// import log grows.
    ///
    /// ```swift
    /// let outcome = try store.import(file, recordedAt: today)
    /// print(outcome.claims, "new claims")
    /// ```
    ///
    /// - Parameters:
    ///   - file: The case.
    ///   - day: The day on which this case takes it in: the fourth clock of its claims.
    ///   - document: What tells the case from others, where it is a document that may be imported
    ///     again after it was edited: what a newer edition no longer says has lapsed. Nil where
    ///     what it says is never taken back.
    ///   - files: What the log says of the files; by default the inputs of the case.
    ///   - progress: Called now and then with the number of claims taken.
    /// - Returns: What was new.
    /// - Throws: ``StoreError``; the store is then as it was.
    /// - Complexity: O(claims), with one look-up in the index of claims for each.
    @discardableResult
    public func `import`(
        _ file: Case, recordedAt day: Day, document: String? = nil, files: [FileRecord]? = nil,
        progress: (Int) -> Void = { _ in }
    ) throws(StoreError) -> ImportOutcome {
        var records = files ?? file.inputs.map { FileRecord(path: $0.path, sha256: $0.sha256) }
        for place in records.indices { records[place].place = document }
        return try importing(recordedAt: day, progress: progress) { session in
            if let document {
                try session.edition(of: document) {
                    try session.take(file)
                    return EditionContent(digest: file.inputDigest)
                }
            } else {
                try session.take(file)
            }
            for record in records { try session.take(record) }
        }
    }

    /// Runs an import of several pieces in one transaction, and undoes it where it adds nothing.
    ///
    /// - Throws: ``StoreError``, also for an error of the work; the store is then as it was.
    @discardableResult
    package func importing(
        recordedAt day: Day, progress: (Int) -> Void = { _ in },
        _ work: (ImportSession) throws -> Void
    ) throws(StoreError) -> ImportOutcome {
        try StoreError.catching(path) {
            try withoutActuallyEscaping(progress) { progress in
                try database.writeWithoutTransaction { database in
                    var outcome = ImportOutcome()
                    try Soundness(database: database, path: path).check(Soundness.ofImport)
                    try FirstJournal.use(database)
                    defer { FirstJournal.end(database) }
                    try database.inTransaction(.immediate) {
                        let session = try ImportSession(
                            database, recordedAt: day, progress: progress)
                        try work(session)
                        try session.finish()
                        outcome = session.outcome
                        guard outcome.addsSomething else {
                            guard !session.places.isEmpty else { return .rollback }
                            try session.leaveNothing()
                            try session.putPlaces()
                            try Soundness(database: database, path: path).seal(Soundness.all)
                            return .commit
                        }
                        try Soundness(database: database, path: path).seal(Soundness.all)
                        try Revision.draw(database)
                        return .commit
                    }
                    return outcome
                }
            }
        }
    }
}
