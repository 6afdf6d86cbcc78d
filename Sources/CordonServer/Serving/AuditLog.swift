import Foundation
import Synchronization

/// A file of every query, for those whose law asks for one: it holds names, so that only its owner
/// may read it, and what is older than its time is left out.
///
/// Legal ground and retention are the owner's to decide: Regulation (EU) 2016/679, articles 5(1)(c)
/// and (e), 6, 10 and 30.
public final class AuditLog: Sendable {
    private let file: Mutex<FileHandle>

    /// Opens a log, and drops what is older than `days`.
    ///
    /// - Throws: Where the file cannot be made or others may read it.
    public init(_ path: String, keepingDays days: Int) throws {
        let manager = FileManager.default
        if manager.fileExists(atPath: path) {
            let oldest = ISO8601DateFormatter().string(
                from: Date(timeIntervalSinceNow: -Double(days) * 86_400))
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let kept = text.split(separator: "\n").filter { $0.prefix(20) >= oldest }
            try (kept.joined(separator: "\n") + (kept.isEmpty ? "" : "\n"))
                .write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            guard manager.createFile(atPath: path, contents: nil) else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.seekToEnd()
        file = Mutex(handle)
    }

    /// Notes a request and the status of its answer.
    func note(_ request: WebRequest, _ outcome: Service.Outcome, _ mark: String) {
        let moment = ISO8601DateFormatter().string(from: Date())
        let target =
            request.query["api_key"] == nil
            ? request.target : String(request.target.prefix { $0 != "?" })
        let body = String(decoding: request.body.prefix(65_536), as: UTF8.self)
        let line: JSONLine = JSONLine([
            moment, mark, request.method, target, "\(outcome.answer.status)", body,
        ])
        file.withLock { handle in
            do {
                try handle.write(contentsOf: Data(line.text.utf8))
            } catch {
                // A log that cannot be written to must not stop the answer; the next start says so.
                handle.truncateFile(atOffset: handle.offsetInFile)
            }
        }
    }
}

/// A line of an audit: the moment first, then the rest as JSON.
private struct JSONLine {
    let text: String

    init(_ fields: [String]) {
        let rest = fields.dropFirst().map { field -> String in
            let plain = field.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                .replacing("\n", with: "\\n").replacing("\r", with: "\\r")
            return "\"\(plain)\""
        }
        text = "\(fields[0]) [\(rest.joined(separator: ", "))]\n"
    }
}
