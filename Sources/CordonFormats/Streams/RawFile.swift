internal import Crypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The bytes of a file as they lie on the disk, or of an array, read in order and hashed if asked.
///
/// Files are read with `read`, not mapped: a mapped file that shrinks while it is read ends the
/// process, and pipes cannot be mapped.
final class RawFile {
    private enum Backing {
        case descriptor(Int32)
        case memory([UInt8], at: Int)
    }

    let name: String
    private var backing: Backing
    private var hash: SHA256?
    /// Bytes read so far.
    private(set) var count = 0

    init(path: String, hashing: Bool) throws(ReadingProblem) {
        name = path
        hash = hashing ? SHA256() : nil
        if let bytes = PipedInput.bytes(path) {
            backing = .memory(bytes, at: 0)
            return
        }
        let descriptor = path == "-" ? dup(0) : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ReadingProblem(
                .unreadable, file: path, what: "it cannot be opened (\(systemReason()))",
                remedy: "check the path and the right to read it", isFatal: true)
        }
        backing = .descriptor(descriptor)
    }

    init(name: String, bytes: [UInt8], hashing: Bool) {
        self.name = name
        hash = hashing ? SHA256() : nil
        backing = .memory(bytes, at: 0)
    }

    deinit {
        if case .descriptor(let descriptor) = backing { close(descriptor) }
    }

    /// Reads up to `room.count` bytes into `room`; none at the end.
    func read(into room: UnsafeMutableRawBufferPointer) throws(ReadingProblem) -> Int {
        let got = unsafe try fill(room)
        count += got
        if case .descriptor = backing { ReadingPulse.tell(name, count) }
        unsafe hash?.update(bufferPointer: UnsafeRawBufferPointer(rebasing: room[..<got]))
        return got
    }

    private func fill(_ room: UnsafeMutableRawBufferPointer) throws(ReadingProblem) -> Int {
        switch backing {
        case .memory(let bytes, let at):
            let got = min(room.count, bytes.count - at)
            unsafe room.copyBytes(from: bytes[at..<at + got])
            backing = .memory(bytes, at: at + got)
            return got
        case .descriptor(let descriptor):
            while true {
                #if canImport(Glibc)
                    let got = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
                #else
                    let got = unsafe Darwin.read(descriptor, room.baseAddress, room.count)
                #endif
                if got >= 0 { return got }
                if errno == EINTR { continue }
                throw ReadingProblem(
                    .unreadable, file: name, what: "it cannot be read (\(systemReason()))",
                    remedy: "check that it is a file and the disk is sound", isFatal: true)
            }
        }
    }

    /// The SHA-256 of the bytes read so far, in lower-case hexadecimal; nil if it was not asked for.
    var digest: String? {
        guard let hash else { return nil }
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in hash.finalize() {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension RawFile {
    /// Whether a path leads to a file that can be read twice: no pipe, device or folder.
    static func isPlain(_ path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFREG
    }
}

extension RawFile {
    /// Whether a path leads to a pipe or a socket that a shell has opened already.
    ///
    /// One that lies in a folder is not opened, since nobody may write to it.
    static func isPipe(_ path: String) -> Bool {
        guard path.hasPrefix("/dev/") || path.hasPrefix("/proc/") else { return false }
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        return [S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
    }
}

/// The system's words for its last error.
private func systemReason() -> String {
    guard let words = unsafe strerror(errno) else { return "unknown reason" }
    return unsafe String(cString: words)
}

extension RawFile {
    /// All bytes from here to the end; nil where they are more than `most`.
    func rest(upTo most: Int) throws(ReadingProblem) -> [UInt8]? {
        var bytes: [UInt8] = []
        while true {
            let more = try read(upTo: 1 << 20)
            if more.isEmpty { return bytes }
            bytes += more
            guard bytes.count <= most else { return nil }
        }
    }

    /// The next bytes, `count` at most; none at the end.
    func read(upTo count: Int) throws(ReadingProblem) -> [UInt8] {
        var fresh = [UInt8](repeating: 0, count: count)
        var got = 0
        do {
            got = unsafe try fresh.withUnsafeMutableBytes { bytes in
                unsafe try read(into: bytes)
            }
        } catch let problem as ReadingProblem {
            throw problem
        } catch {
            throw damaged("it cannot be read")
        }
        fresh.removeSubrange(got...)
        return fresh
    }

    /// The problem of compressed content that cannot be inflated.
    func damaged(_ what: String) -> ReadingProblem {
        ReadingProblem(
            .damagedArchive, file: name, what: what, remedy: "fetch the file again", isFatal: true)
    }
}
