import Foundation
import Testing

/// The built program, run as a user runs it.
enum Program {
    /// What a run left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let complaints: String

        /// The lines of standard error.
        var complaintLines: [String] {
            complaints.split(separator: "\n").map(String.init)
        }

        /// The answer as a JSON object.
        func object() throws -> [String: Any] {
            let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
            return try #require(value as? [String: Any])
        }
    }

    /// The folder of the package.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program, beside the tests that were built with it.
    private static let binary = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("cordon")

    /// The program in the package's folder, with 2026-11-22 as today and nothing to read.
    private static func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.environment = ProcessInfo.processInfo.environment
            .merging(["CORDON_TODAY": "2026-11-22"]) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Runs the program in the package's folder, with 2026-11-22 as today.
    static func run(
        _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appendingPathComponent("out")
        let err = folder.appendingPathComponent("err")
        for file in [out, err] { try Data().write(to: file) }

        let process = process(arguments)
        process.environment?.merge(environment) { _, new in new }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        if let input {
            let file = folder.appendingPathComponent("in")
            try Data(input.utf8).write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        }
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            complaints: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }

    /// Runs the program and kills it after a while, unless it ended before.
    static func kill(_ arguments: [String], afterMilliseconds wait: Double) throws {
        let process = process(arguments)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(wait * 1000))
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    /// Runs a question about the founding case and reads its JSON.
    static func ask(_ verb: String, _ arguments: String...) throws -> [String: Any] {
        let outcome = try run([verb, "Graphs/garpiya"] + arguments + ["--json"])
        try #require(outcome.status == 0, "\(outcome.complaints)")
        return try outcome.object()
    }

    /// A file that lasts as long as a test.
    static func withFile<Result>(
        _ name: String, _ bytes: [UInt8], _ body: (String) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return try body(file.path)
    }
}
