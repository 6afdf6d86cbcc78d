import Foundation

/// The reader closed the pipe: there is nobody left to tell, and a gate is still to be evaluated.
struct ReaderGone: Error {}

/// Where answers go: standard output, or a file.
enum Sink {
    /// Writes text to a file, or to standard output where none is named.
    static func write(_ text: String, to path: String?) throws {
        try write(bytes(text, for: path), to: path)
    }

    /// Writes bytes to a file, or to standard output where none is named.
    ///
    /// A file is written whole or not at all: bytes go to a neighbour first.
    static func write(_ bytes: [UInt8], to path: String?) throws {
        try stream(to: path) { put in try put(bytes) }
    }

    /// The bytes of a text as they go to a file, or made plain for the terminal it would steer.
    static func bytes(_ text: String, for path: String?) -> [UInt8] {
        let isShown = (path == nil || path == "-") && isTerminal
        return Array((isShown ? PlainText.lines(text) : text).utf8)
    }

    /// Writes pieces as they are made to a file, or to standard output where none is named.
    ///
    /// A file is written whole or not at all, as by ``write(_:to:)``.
    static func stream(
        to path: String?, _ make: (_ put: ([UInt8]) throws -> Void) throws -> Void
    ) throws {
        guard let path, path != "-" else { return try make { bytes in try out(bytes) } }
        let failure = Failure(
            "\(path): cannot be written; check the folder, its permissions and the disk")
        let target = Target(path)
        if target.isDevice { return try write(to: target.path, O_WRONLY, 0, failure, make) }
        let folder = URL(fileURLWithPath: target.path).deletingLastPathComponent()
        let name = ".cordon-\(ProcessInfo.processInfo.processIdentifier).part"
        let neighbour = folder.appendingPathComponent(name).path
        PartFiles.begin(neighbour)
        defer { PartFiles.end(neighbour) }
        do {
            // What only its owner may read stays so on the way.
            let mode: mode_t = target.mode == nil ? 0o666 : 0o600
            try write(to: neighbour, O_WRONLY | O_CREAT | O_TRUNC, mode, failure, make)
            if let mode = target.mode { unsafe chmod(neighbour, mode & 0o7777) }
            guard unsafe rename(neighbour, target.path) == 0 else { throw failure }
        } catch {
            unsafe unlink(neighbour)
            throw error
        }
    }

    /// The place that a path names: the file behind a link, or a pipe or device, which is written to
    /// and whose place no file may take.
    struct Target {
        let path: String
        /// The mode of what is there; nil where nothing is.
        let mode: mode_t?

        let isDevice: Bool

        init(_ path: String) {
            var known = stat()
            mode = unsafe stat(path, &known) == 0 ? known.st_mode : nil
            isDevice = mode.map { $0 & S_IFMT != S_IFREG } ?? false
            self.path =
                isDevice ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        }
    }

    private static func write(
        to path: String, _ flags: Int32, _ mode: mode_t, _ failure: Failure,
        _ make: (_ put: ([UInt8]) throws -> Void) throws -> Void
    ) throws {
        let descriptor = unsafe open(path, flags, mode)
        guard descriptor >= 0 else { throw failure }
        do {
            try make { bytes in
                guard put(bytes, to: descriptor) == 0 else { throw failure }
            }
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw failure }
    }

    private static func out(_ bytes: [UInt8]) throws {
        let fault = put(bytes, to: STDOUT_FILENO)
        guard fault != 0 else { return }
        guard fault != EPIPE else { throw ReaderGone() }
        let reason = unsafe strerror(fault).map { unsafe String(cString: $0) } ?? "unknown reason"
        throw Failure("standard output: cannot be written (\(reason)); check the disk")
    }

    /// Says something to the user, not to the program that reads the answer.
    static func complain(_ line: String) {
        _ = put(Array((PlainText.line(line) + "\n").utf8), to: STDERR_FILENO)
    }

    /// Says each line of a text as a note to the user.
    static func note(_ text: String) {
        for line in text.split(separator: "\n") { complain("cordon: note: \(line)") }
    }

    /// Writes all bytes to a descriptor; returns the error number, or 0.
    private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        unsafe bytes.withUnsafeBytes { buffer in
            var sent = 0
            while sent < buffer.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
                let count = unsafe Foundation.write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                if count < 0 { return errno }
                sent += count
            }
            return 0
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
