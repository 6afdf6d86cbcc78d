import Foundation

/// Files that a round writes: whole or not at all, and on the disk before the next one.
enum RoundFile {
    /// Writes bytes to a file by way of a neighbour, which a later run overwrites if this one is killed.
    static func write(_ data: Data, to path: String, mode: mode_t = 0o644) throws(RoundFault) {
        let part = path + ".part"
        do {
            let descriptor = unsafe open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
            guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try handle.write(contentsOf: data)
            try handle.synchronize()
            try handle.close()
            guard unsafe rename(part, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            throw RoundFault(
                "\(path): cannot be written; check the folder, its permissions and the disk")
        }
    }

    static func write(_ text: String, to path: String) throws(RoundFault) {
        try write(Data(text.utf8), to: path)
    }

    /// Adds a line to a file, unless it is the last one already.
    static func append(_ line: String, to path: String) throws(RoundFault) {
        do {
            let isThere = FileManager.default.fileExists(atPath: path)
            let before = isThere ? try Data(contentsOf: URL(fileURLWithPath: path)) : Data()
            let lines = String(decoding: before, as: UTF8.self).split(separator: "\n")
            if lines.last.map(String.init) == line { return }
            try write(before + Data((line + "\n").utf8), to: path)
        } catch let fault as RoundFault {
            throw fault
        } catch {
            throw RoundFault("\(path): cannot be read")
        }
    }

    static func makeFolder(_ path: String) throws(RoundFault) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw RoundFault("\(path): the folder cannot be made; check its place and permissions")
        }
    }
}

/// The lock of a folder of reports: one round at a time.
final class RoundLock {
    private let descriptor: Int32

    init(_ folder: String) throws(RoundFault) {
        let path = folder + "/lock"
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw RoundFault("\(path): cannot be written") }
        guard Self.tryToTake(descriptor) else {
            close(descriptor)
            throw RoundFault("\(folder): another round of this plan is at work")
        }
    }

    /// Takes the lock; a round that is just ending, or that was killed and is not gone yet, is
    /// waited for.
    private static func tryToTake(_ descriptor: Int32) -> Bool {
        for _ in 0..<20 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
            usleep(100_000)
        }
        return false
    }

    // The system lets go of the lock with the file, also where the program is killed.
    deinit { close(descriptor) }
}
