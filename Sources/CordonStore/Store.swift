import Foundation
import GRDB

/// A case kept in one file: sources, entities, claims with their clocks, lists, imports, decisions.
///
/// The file is an SQLite database that ends in `.cordon`. Nothing in it is overwritten: a newer
/// copy of a list adds what it sees, and the reading works out since when and until when the
/// copies say a thing. An import is one transaction, so that it is there whole or not at all.
///
/// ```swift
/// let store = try Store.create("case.cordon")
/// try store.import(file, recordedAt: day)
/// let again = try store.file()
/// ```
///
/// A store may be read by several processes while one writes.
public final class Store: Sendable {
    /// The path of the file.
    public let path: String
    let database: DatabaseQueue
    /// The least number of claims of which images are kept; fewer are read faster than they are
    /// worth a folder.
    let leastClaims: Int

    private init(path: String, database: DatabaseQueue, leastClaims: Int) {
        self.path = path
        self.database = database
        self.leastClaims = leastClaims
    }

    /// Marks the file as a store of ours: "Cord" in the header's application id.
    static let applicationID = 0x436F_7264

    /// The files that a store may have: its own, and those that SQLite keeps beside it while it works.
    package static func files(of path: String) -> [String] {
        ["", "-wal", "-shm", "-journal"].map { path + $0 }
    }

    /// Creates a store where there is none.
    ///
    /// - Throws: ``StoreError`` if something lies at the path or it cannot be written.
    public static func create(_ path: String) throws(StoreError) -> Store {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.exists, path, "a file of this name is there already")
        }
        return try opened(path, isNew: true)
    }

    /// Opens a store that exists, and brings it to this version's form.
    ///
    /// - Throws: ``StoreError`` if there is none, it is no store, or a newer version wrote it.
    public static func open(_ path: String) throws(StoreError) -> Store {
        try open(path, keepingImagesFrom: leastImageClaims)
    }

    /// Opens a store and keeps images of cases of so many claims or more.
    package static func open(
        _ path: String, keepingImagesFrom leastClaims: Int
    ) throws(StoreError) -> Store {
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.missing, path, "there is no such file")
        }
        return try opened(path, isNew: false, leastClaims)
    }

    /// A case of fewer claims is read from its rows in a fraction of a second.
    static let leastImageClaims = 20_000

    /// Opens the store at a path, or creates it.
    public static func openOrCreate(_ path: String) throws(StoreError) -> Store {
        FileManager.default.fileExists(atPath: path) ? try open(path) : try create(path)
    }

    private static func opened(
        _ path: String, isNew: Bool, _ leastClaims: Int = leastImageClaims
    ) throws(StoreError) -> Store {
        try StoreError.catching(path) {
            var configuration = Configuration()
            configuration.readonly =
                !isNew && !FileManager.default.isWritableFile(atPath: path)
            configuration.busyMode = .timeout(10)
            configuration.foreignKeysEnabled = false
            if !configuration.readonly { configuration.journalMode = .wal }
            configuration.prepareDatabase { database in
                // Fewer, larger pages are written faster; those of a store that exists stay.
                if isNew { try database.execute(sql: "PRAGMA page_size = 16384") }
                // 64 MiB of pages; the unit of a negative size is one KiB.
                try database.execute(sql: "PRAGMA cache_size = -65536")
            }
            func store(_ database: DatabaseQueue, isReadOnly: Bool) throws -> Store {
                let store = Store(path: path, database: database, leastClaims: leastClaims)
                try store.prepare(isNew: isNew, isReadOnly: isReadOnly)
                return store
            }
            do {
                return try store(
                    DatabaseQueue(path: path, configuration: configuration),
                    isReadOnly: configuration.readonly)
            } catch let error as DatabaseError where !isNew && StoreCopy.mayHelp(error) {
                // A folder or a disk that takes no further file: the store can still be asked.
                guard let copy = try StoreCopy.inMemory(path) else { throw error }
                return try store(copy, isReadOnly: true)
            }
        }
    }

    private func prepare(isNew: Bool, isReadOnly: Bool) throws {
        let migrator = Migrations.migrator
        if !isNew {
            let mark = try database.read { database in
                try Soundness(database: database, path: path).check(["grdb_migrations"])
                return try Int.fetchOne(database, sql: "PRAGMA application_id")
            }
            guard mark == Self.applicationID else {
                throw StoreError(.foreign, path, "it is a database, but no store of Cordon's")
            }
            guard try !database.read(migrator.hasBeenSuperseded) else {
                throw StoreError(.newer, path, "a newer version of Cordon wrote it")
            }
        }
        // Who only asks takes no lock of a writer, and so waits for none.
        if !isNew, try database.read(migrator.hasCompletedMigrations) { return }
        guard isReadOnly else { return try migrator.migrate(database) }
        guard try database.read(migrator.hasCompletedMigrations) else {
            throw StoreError(
                .unusable, path,
                "an older version wrote it: open it once where it may be written to, or copy it")
        }
    }

    /// Closes the file.
    ///
    /// A store that is let go closes itself.
    public func close() throws(StoreError) {
        try StoreError.catching(path) { try database.close() }
    }

    /// Looks for damage: the database's own check, and rows that point nowhere.
    ///
    /// - Returns: What is wrong, one line each; empty if nothing is.
    /// - Complexity: Reads the whole file.
    public func damages() throws(StoreError) -> [String] {
        try StoreError.catching(path) {
            try database.read { database in
                let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check")
                let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
                return pages.filter { $0 != "ok" } + dangling.map(\.description)
            }
        }
    }
}
