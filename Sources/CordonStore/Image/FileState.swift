#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the file system says of a file: which it is, how long, and when it was last changed.
struct FileState: Hashable {
    let device: Int64
    let number: UInt64
    let length: Int64
    let written: Moment
    let changed: Moment

    /// A point of the file system's time, in seconds and nanoseconds.
    struct Moment: Hashable, CustomStringConvertible {
        let seconds: Int64
        let nanoseconds: Int64

        var description: String { "\(seconds).\(nanoseconds)" }

        /// Whether it lies at least a tenth of a second after another: file systems count time in
        /// steps of some thousandths.
        func isWellAfter(_ other: Moment) -> Bool {
            let step = (seconds - other.seconds) * 1_000_000_000 + nanoseconds - other.nanoseconds
            return step >= 100_000_000
        }
    }

    /// nil where there is no such file.
    init?(_ path: String) {
        var state = stat()
        guard unsafe stat(path, &state) == 0 else { return nil }
        device = Int64(truncatingIfNeeded: state.st_dev)
        number = UInt64(state.st_ino)
        length = Int64(state.st_size)
        #if canImport(Darwin)
            let (modified, moved) = (state.st_mtimespec, state.st_ctimespec)
        #else
            let (modified, moved) = (state.st_mtim, state.st_ctim)
        #endif
        written = Moment(seconds: Int64(modified.tv_sec), nanoseconds: Int64(modified.tv_nsec))
        changed = Moment(seconds: Int64(moved.tv_sec), nanoseconds: Int64(moved.tv_nsec))
    }

    /// Everything, on one line.
    var text: String { "\(device) \(number) \(length) \(written) \(changed)" }

    /// What stays the same where the file is moved.
    var contentText: String { "\(length) \(written)" }
}
