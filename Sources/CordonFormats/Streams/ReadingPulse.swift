import Synchronization

/// How much is read of the file that is being read, for whoever shows it from another thread.
public struct ReadingPulse: Sendable {
    /// The file, as it was named.
    public let path: String
    /// Bytes of it, as it lies on the disk, that are read.
    public let bytes: Int

    private static let last = Mutex<ReadingPulse?>(nil)

    /// The latest; nil where no file has been read.
    public static var now: ReadingPulse? { last.withLock { $0 } }

    /// Says how far the reading of a file is.
    static func tell(_ path: String, _ bytes: Int) {
        last.withLock { $0 = ReadingPulse(path: path, bytes: bytes) }
    }
}
