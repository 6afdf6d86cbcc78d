internal import Synchronization

/// What came in through pipes: read once and kept, so that a format can be told from the content
/// before the content is read.
enum PipedInput {
    /// The most bytes of one pipe that are kept.
    private static let most = 1 << 30

    private static let kept = Mutex<[String: [UInt8]]>([:])

    /// The bytes of a pipe that was kept; nil for any other path.
    static func bytes(_ path: String) -> [UInt8]? { kept.withLock { $0[path] } }

    /// Reads a pipe, or the standard input, to its end.
    static func keep(_ path: String) throws(ReadingProblem) {
        guard bytes(path) == nil else { return }
        guard let bytes = try RawFile(path: path, hashing: false).rest(upTo: most) else {
            throw ReadingProblem(
                .tooLong, file: path, what: "more than a gigabyte comes through the pipe",
                remedy: "name its format with `--format`, or give a plain file", isFatal: true)
        }
        kept.withLock { $0[path] = bytes }
    }
}
