import CordonModel
import Foundation
import Synchronization

/// A file of every query, for those whose law asks for one: it holds names, so that only its owner
/// may read it, and what is older than its time is taken out, at the start and once a day.
///
/// Legal ground and retention are the owner's to decide: Regulation (EU) 2016/679, articles 5(1)(c)
/// and (e), 6, 10 and 30.
public final class AuditLog: Sendable {
    private struct State {
        var handle: FileHandle
        /// The day on which what is too old was last taken out.
        var swept: Substring
    }

    private let path: String
    private let days: Int
    private let state: Mutex<State>
    private let now: @Sendable () -> Date

    /// The most bytes of a body that are kept.
    private static let mostBody = 65_536

    /// Opens a log, and drops what is older than `days`.
    ///
    /// - Throws: Where the file cannot be made or others may read it.
    public convenience init(_ path: String, keepingDays days: Int) throws {
        try self.init(path, keepingDays: days) { Date() }
    }

    /// The same by another clock.
    init(_ path: String, keepingDays days: Int, now: @escaping @Sendable () -> Date) throws {
        (self.path, self.days, self.now) = (path, days, now)
        state = Mutex(
            State(
                handle: try Self.swept(path, keepingDays: days, at: now()),
                swept: Self.moment(now()).prefix(10)))
    }

    /// Takes out what is older than some days, and opens the file for what comes.
    private static func swept(
        _ path: String, keepingDays days: Int, at now: Date
    ) throws -> FileHandle {
        let manager = FileManager.default
        if manager.fileExists(atPath: path) {
            let oldest = moment(now.addingTimeInterval(-Double(days) * 86_400))
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let kept = text.split(separator: "\n").filter { $0.prefix(20) >= oldest }
            let next = path + ".next"
            try write(kept.joined(separator: "\n") + (kept.isEmpty ? "" : "\n"), to: next)
            guard unsafe rename(next, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } else {
            try write("", to: path)
        }
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.seekToEnd()
        return handle
    }

    /// Writes a file that was its owner's alone from the first byte on.
    private static func write(_ text: String, to path: String) throws {
        let isWritten = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten else { throw CocoaError(.fileWriteUnknown) }
    }

    private static func moment(_ date: Date) -> String { ISO8601DateFormatter().string(from: date) }

    /// Notes a request and the status of its answer.
    func note(_ request: WebRequest, _ outcome: Service.Outcome, _ mark: String) {
        let moment = Self.moment(now())
        let target =
            request.query["api_key"] == nil
            ? request.target : String(request.target.prefix { $0 != "?" })
        let body = String(decoding: request.body.prefix(Self.mostBody), as: UTF8.self)
        let cut = request.body.count > Self.mostBody ? ["of \(request.body.count) bytes"] : []
        let fields =
            [mark, request.method, target, "\(outcome.answer.status)", body] + cut
        let line = "\(moment) \(JSONText.strings(fields).compact)\n"
        state.withLock { state in
            do {
                if state.swept != moment.prefix(10) {
                    state.handle = try Self.swept(path, keepingDays: days, at: now())
                    state.swept = moment.prefix(10)
                }
                try state.handle.write(contentsOf: Data(line.utf8))
            } catch {
                // A log that cannot be written to must not stop the answer; the next start says so.
                state.handle.truncateFile(atOffset: state.handle.offsetInFile)
            }
        }
    }
}
