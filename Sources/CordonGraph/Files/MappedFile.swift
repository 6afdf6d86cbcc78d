#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is wrong with a file that a graph was to be read from or written to.
public struct GraphFileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of thing is wrong.
    public enum Reason: Sendable, Hashable {
        /// The operating system refused; the number is its own (`errno`).
        case refused(Int32)
        /// The file is no graph image, or one of another version.
        case notAnImage
        /// The file is shorter than it says.
        case truncated
        /// The bytes are not those that were written.
        case damaged
        /// A line holds something else than two numbers and perhaps a weight.
        case badLine(Int)
    }

    /// The file.
    public let path: String
    /// What is wrong with it.
    public let reason: Reason

    /// Creates an error about a file.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// One sentence that names the file and what is wrong with it.
    public var description: String {
        switch reason {
        case .refused(let code): unsafe "\(path): \(String(cString: strerror(code)))"
        case .notAnImage: "\(path): not a graph image of this version"
        case .truncated: "\(path): the file is shorter than it says"
        case .damaged: "\(path): the bytes are not those that were written"
        case .badLine(let line): "\(path):\(line): expected two vertex numbers and perhaps a weight"
        }
    }
}

extension Memory {
    /// Maps a whole file for reading; nothing is read before it is used.
    ///
    /// - Throws: ``GraphFileError`` when the file cannot be opened.
    static func map(_ path: String) throws(GraphFileError) -> Memory {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw GraphFileError(path: path, reason: .refused(errno)) }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size >= 0 else { throw GraphFileError(path: path, reason: .refused(errno)) }
        guard size > 0 else { return Memory(byteCount: 0) }
        // Private, so that no write to the file's pages could ever reach it from here.
        let base = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let base = unsafe base, unsafe base != MAP_FAILED else {
            throw GraphFileError(path: path, reason: .refused(errno))
        }
        return unsafe Memory(mapped: base, byteCount: size)
    }
}
