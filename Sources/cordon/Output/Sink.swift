import Foundation

/// Where answers go: standard output, or a file.
enum Sink {
    /// Writes text to a file, or to standard output where none is named.
    static func write(_ text: String, to path: String?) throws {
        try write(Array(text.utf8), to: path)
    }

    /// Writes bytes to a file, or to standard output where none is named.
    ///
    /// A file is written whole or not at all: bytes go to a neighbour first.
    static func write(_ bytes: [UInt8], to path: String?) throws {
        guard let path, path != "-" else { return out(bytes) }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure("\(path): cannot be written; check the folder and its permissions")
        }
    }

    private static func out(_ bytes: [UInt8]) {
        let written = unsafe bytes.withUnsafeBytes { buffer in
            unsafe fwrite(buffer.baseAddress, 1, buffer.count, stdout)
        }
        if written < bytes.count || unsafe fflush(stdout) != 0 {
            // The reader closed the pipe: there is nobody left to tell.
            exit(errno == EPIPE ? 0 : 1)
        }
    }

    /// Says something to the user, not to the program that reads the answer.
    static func complain(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = unsafe bytes.withUnsafeBytes { buffer in
            unsafe fwrite(buffer.baseAddress, 1, buffer.count, stderr)
        }
    }

    /// Whether standard output is a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether colour is wanted: on a terminal, unless `NO_COLOR` is set (https://no-color.org).
    static var wantsColour: Bool {
        let plain = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return isTerminal && !plain
    }
}
