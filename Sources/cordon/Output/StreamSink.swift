import Foundation

/// An answer that is written piece by piece: to standard output, or to a file that appears whole
/// or not at all.
final class StreamSink {
    private let path: String?
    private let part: String
    private var file: FileHandle?
    /// Whether work goes on after the reader closed the pipe, as a gate is still to be evaluated.
    private let outlivesReader: Bool
    private var isUnread = false
    /// Whether what is written to is no file but a pipe or a device, whose place no file may take.
    private let isDevice: Bool

    /// Opens the sink; `-` and nil are standard output.
    init(_ path: String?, outlivesReader: Bool = false) throws {
        self.outlivesReader = outlivesReader
        let target = path == "-" ? nil : path.map(Sink.Target.init)
        isDevice = target?.isDevice ?? false
        self.path = target?.path
        part = (target?.path ?? "") + ".part-\(ProcessInfo.processInfo.processIdentifier)"
        guard let path = target?.path else { return }
        if isDevice {
            guard let handle = FileHandle(forWritingAtPath: path) else {
                throw Failure("\(path): cannot be written; check its permissions")
            }
            file = handle
            return
        }
        PartFiles.begin(part)
        guard FileManager.default.createFile(atPath: part, contents: nil),
            let handle = FileHandle(forWritingAtPath: part)
        else {
            throw Failure("\(path): cannot be written; check the folder and its permissions")
        }
        file = handle
    }

    deinit {
        defer { PartFiles.end(part) }
        guard file != nil, !isDevice else { return }
        // What was begun and not finished is not left lying about.
        unsafe unlink(part)
    }

    /// Writes a piece.
    func write(_ text: String) throws {
        guard !isUnread else { return }
        guard let path, let file else {
            do {
                return try Sink.write(text, to: nil)
            } catch is ReaderGone where outlivesReader {
                isUnread = true
                return
            }
        }
        do {
            try file.write(contentsOf: Data(text.utf8))
        } catch {
            throw Failure("\(path): cannot be written; check that the disk is not full")
        }
    }

    /// Puts the file in its place.
    func finish() throws {
        guard let path, let file else { return }
        do {
            try file.close()
        } catch {
            throw Failure("\(path): cannot be written; check that the disk is not full")
        }
        if isDevice {
            self.file = nil
            return
        }
        guard unsafe rename(part, path) == 0 else {
            throw Failure("\(path): cannot be written; check the folder and its permissions")
        }
        self.file = nil
    }
}
