public import CordonModel
import Crypto
import Foundation

/// A folder of Parquet files that holds a case, and the same as other engines ask of it.
///
/// `manifest.json` tells of what day, projection and rules the tables are, and the SHA-256 of each
/// file.
///
/// ```swift
/// let file = try ParquetFolder.read("whole").file
/// let faults = try ParquetFolder.changes(in: "whole")
/// ```
public enum ParquetFolder {
    /// The name of the file that makes a folder one.
    package static let manifest = "manifest.json"
    /// The member of the manifest that says which form the folder has.
    package static let versionKey = "cordonParquet"
    /// The form of the tables that this program reads and writes.
    package static let version = 1

    /// A case that was read, and what people decided about who is whom in it.
    public struct Content: Sendable {
        /// The case, in which no parties are joined yet.
        public var file: Case
        /// The decisions.
        public let decisions: [IdentityDecision]

        /// The decisions of a day and before, and those without a day; all of them without a limit.
        ///
        /// The folder holds the last decision about each pair, so one that it replaced is not seen.
        public func decisions(by last: Day?) -> [IdentityDecision] {
            guard let last else { return decisions }
            return decisions.filter { $0.day.map { $0 <= last } ?? true }
        }
    }

    /// Whether a path leads to such a folder.
    public static func isFolder(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: "\(path)/\(manifest)") else { return false }
        do {
            defer { _ = handle }
            let head = try handle.read(upToCount: 256).map { [UInt8]($0) } ?? []
            return String(decoding: head, as: UTF8.self).contains("\"\(versionKey)\"")
        } catch {
            return false
        }
    }

    /// Whether nothing is at a path, or an empty folder.
    static func isFree(_ path: String) -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return true }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).isEmpty
        } catch {
            return false
        }
    }

    /// Reads a folder.
    ///
    /// - Throws: The first thing that is wrong with it.
    /// - Complexity: O(claims).
    public static func read(_ path: String) throws(ReadingProblem) -> Content {
        let told = try FolderManifest(path)
        var content = try CaseReading(path).read()
        told.tell(&content.file)
        content.file.noteInput(told.sha256, of: path)
        return content
    }

    /// The files of a folder that are not as its manifest tells, each with what is wrong.
    ///
    /// - Complexity: O(bytes).
    public static func changes(in path: String) throws(ReadingProblem) -> [String] {
        let told = try FolderManifest(path)
        return told.files.compactMap { file in
            guard let sha256 = hash(of: "\(path)/\(file.name)") else {
                return "\(file.name): cannot be read"
            }
            return sha256 == file.sha256
                ? nil : "\(file.name): its SHA-256 is \(sha256), not \(file.sha256)"
        }
    }

    /// The SHA-256 of a file; nil where it cannot be read.
    private static func hash(of path: String) -> String? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        var hash = SHA256()
        do {
            while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
                hash.update(data: piece)
            }
            try handle.close()
        } catch {
            return nil
        }
        return Hexadecimal.text(hash.finalize())
    }
}
