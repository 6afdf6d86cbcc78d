import Foundation

/// The script that asks the engine, laid out in a folder of its own and run as a child process.
///
/// The program holds the script; its sources lie beside this file.
struct ScaleScript {
    private let folder: URL

    /// The parts of the script, by the names under which they import each other.
    private static let parts: [(name: String, bytes: [UInt8])] = [
        ("scale.py", PackageResources.scale_py), ("rounds.py", PackageResources.rounds_py),
        ("openness.py", PackageResources.openness_py), ("prune.py", PackageResources.prune_py),
        ("part.py", PackageResources.part_py), ("cascade.py", PackageResources.cascade_py),
        ("structure.py", PackageResources.structure_py),
    ]

    /// Lays the script out.
    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-scale-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            for part in Self.parts {
                try Data(part.bytes).write(to: folder.appendingPathComponent(part.name))
            }
        } catch {
            throw Failure("\(folder.path): cannot be written; check TMPDIR and the disk")
        }
    }

    /// Takes the script away.
    func remove() {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            Sink.complain("cordon: \(folder.path): cannot be removed")
        }
    }

    /// Runs the script to its end.
    ///
    /// The child ends with this program, whatever ends it: it watches its standard input.
    ///
    /// - Parameters:
    ///   - arguments: The job and its options.
    ///   - timeout: Seconds after which it is stopped.
    ///   - show: Gets each event on the way.
    /// - Returns: The last event, which holds the answer.
    /// - Throws: What ended the run, in a line.
    func run(
        _ arguments: [String], timeout: Double?, _ show: (ScaleEvent) -> Void
    ) throws -> ScaleEvent {
        let (child, output) = try begin(arguments)
        let deadline = DispatchWorkItem { child.terminate() }
        if let timeout {
            DispatchQueue.global().asyncAfter(deadline: .now() + timeout, execute: deadline)
        }
        var last: ScaleEvent?
        var rest = Data()
        while true {
            let piece = output.fileHandleForReading.availableData
            guard !piece.isEmpty else { break }
            rest += piece
            while let end = rest.firstIndex(of: 0x0A) {
                if let event = ScaleEvent(rest[rest.startIndex..<end]) {
                    show(event)
                    last = event
                }
                rest = rest[(end + 1)...]
            }
        }
        child.waitUntilExit()
        let wasStopped = timeout != nil && child.terminationReason == .uncaughtSignal
        deadline.cancel()
        return try outcome(last, child, wasStopped: wasStopped, timeout)
    }

    private func begin(_ arguments: [String]) throws -> (child: Process, output: Pipe) {
        let child = Process()
        let python = ProcessInfo.processInfo.environment["CORDON_PYTHON"] ?? "python3"
        child.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        child.arguments = [python, folder.appendingPathComponent("scale.py").path] + arguments
        let (input, output) = (Pipe(), Pipe())
        child.standardInput = input
        child.standardOutput = output
        child.standardError = FileHandle.nullDevice
        do {
            try child.run()
        } catch {
            throw Failure("\(python): cannot be started; name a Python with CORDON_PYTHON")
        }
        return (child, output)
    }

    private func outcome(
        _ last: ScaleEvent?, _ child: Process, wasStopped: Bool, _ timeout: Double?
    ) throws -> ScaleEvent {
        if let last, last.name == "done", child.terminationStatus == 0 { return last }
        if wasStopped {
            throw Failure(
                "stopped after \(timeout ?? 0) seconds; the same command goes on from the last round"
            )
        }
        if let last, last.name == "fault" { throw Failure(last.text("message")) }
        if child.terminationStatus == 127 {
            throw Failure("there is no Python; install python3, or name one with CORDON_PYTHON")
        }
        throw Failure(
            "the script ended without an answer (status \(child.terminationStatus)); "
                + "the same command goes on from the last round")
    }
}
