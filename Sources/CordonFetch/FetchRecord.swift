import Foundation

/// What is known of a file that was fetched; it lies beside the file as `NAME.fetched.json`.
public struct FetchRecord: Codable, Hashable, Sendable {
    /// Where it came from, after redirects.
    public var address: String
    /// The address that was asked for; nil in records of before November 2026.
    public var asked: String?
    /// The server's mark of the version.
    public var etag: String?
    /// The server's day of the version, in the form of HTTP.
    public var lastModified: String?
    /// The SHA-256 of the file, in hexadecimal.
    public var sha256: String
    /// Its length in bytes.
    public var bytes: Int
    /// The day it was fetched, `2026-11-22`.
    public var fetched: String

    static func path(of file: String) -> String { file + ".fetched.json" }

    /// The record of a file; nil where there is none that can be read.
    static func read(_ file: String) -> FetchRecord? {
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path(of: file)))
            return try JSONDecoder().decode(FetchRecord.self, from: data)
        } catch {
            return nil
        }
    }

    func write(_ file: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(self).write(
            to: URL(fileURLWithPath: Self.path(of: file)), options: .atomic)
    }
}
