import GRDB

/// What can go wrong with a store: a kind, the path, and a sentence.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds.
    public enum Kind: String, Sendable {
        /// There is no file.
        case missing
        /// There is a file already.
        case exists
        /// The file is no store.
        case foreign
        /// A newer version wrote it.
        case newer
        /// Another process writes to it.
        case busy
        /// The file is damaged.
        case damaged
        /// It cannot be read or written.
        case unusable
        /// A row means nothing that is known.
        case badValue
        /// An entity that is asked for is not there.
        case unknownEntity
    }

    /// The kind.
    public let kind: Kind
    /// The path of the store.
    public let path: String
    /// What is wrong.
    public let what: String

    /// Creates an error.
    public init(_ kind: Kind, _ path: String, _ what: String) {
        self.kind = kind
        self.path = path
        self.what = what
    }

    /// The path and the sentence.
    public var description: String { "\(path): \(what)" }

    /// Runs work on the database and turns its errors into ours.
    static func catching<Value>(
        _ path: String, _ work: () throws -> Value
    ) throws(StoreError) -> Value {
        do {
            return try work()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error, path)
        } catch is DecodingError {
            throw StoreError(.damaged, path, "the file is damaged: a text of it cannot be read")
        } catch {
            throw StoreError(.unusable, path, "\(error)")
        }
    }

    private init(_ error: DatabaseError, _ path: String) {
        switch error.resultCode {
        case .SQLITE_NOTADB: self.init(.foreign, path, "it is no database")
        case .SQLITE_CORRUPT: self.init(.damaged, path, "the file is damaged")
        case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, path, "another process writes to it")
        case .SQLITE_FULL: self.init(.unusable, path, "the disk is full")
        case .SQLITE_CANTOPEN: self.init(.unusable, path, "it cannot be opened")
        case .SQLITE_READONLY: self.init(.unusable, path, "it may not be written to")
        default: self.init(.unusable, path, error.message ?? "\(error.resultCode)")
        }
    }
}
