#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The content of a file as a window of bytes that moves forward, inflated if it is gzip or a zip
/// archive of one file.
///
/// Readers look at ``unread``, ask for ``more()`` until it holds what they need, and ``skip(_:)``
/// what they have used. The window grows only as far as a reader asks, so memory stays bounded.
///
/// ```swift
/// let source = try ByteSource(path: "sdn.csv.gz", hashing: true)
/// var lines = LineReader(source)
/// ```
@safe
package final class ByteSource {
    /// Bytes that may be read past the end of the window.
    static let padding = 64
    /// Bytes asked from the file at a time.
    static let chunk = 1 << 20

    /// The file, as it was named.
    package let file: String
    /// The bounds that the readers keep to.
    package let limits: ReadingLimits
    /// Bytes of the content that lie before the window.
    package private(set) var offset = 0
    /// Whether the file is a table that is read by a mapping: its bytes are as they lie on the disk.
    let isMapped: Bool
    /// Whether the file is compressed.
    package private(set) var isCompressed = false

    private let raw: RawFile
    private var inflater: (any Inflating)?
    /// What makes the content UTF-8, where it is not.
    private var wide: WideText?
    private var isAtEnd = false
    private var memory: UnsafeMutableRawPointer
    private var capacity = ByteSource.chunk
    private var start = 0
    private var end = 0

    /// Opens a file; `-` is the standard input.
    package convenience init(
        path: String, hashing: Bool = false, limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingProblem) {
        try self.init(
            try RawFile(path: path, hashing: hashing), limits: limits,
            isMapped: MappedTable.isMapped(path))
    }

    /// Reads bytes that are in memory already.
    package convenience init(
        name: String, bytes: [UInt8], hashing: Bool = false,
        limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingProblem) {
        try self.init(RawFile(name: name, bytes: bytes, hashing: hashing), limits: limits)
    }

    private init(
        _ raw: RawFile, limits: ReadingLimits, isMapped: Bool = false
    ) throws(ReadingProblem) {
        self.isMapped = isMapped
        file = raw.name
        self.raw = raw
        self.limits = limits
        guard let memory = unsafe calloc(capacity + Self.padding, 1) else {
            throw ReadingProblem(
                .unreadable, file: raw.name, what: "there is no memory to read it",
                remedy: "free some memory", isFatal: true)
        }
        unsafe self.memory = memory
        try begin()
    }

    deinit {
        unsafe free(memory)
    }

    /// Tells from the first four bytes whether the file is gzip (RFC 1952, section 2.3.1) or a zip
    /// archive.
    private func begin() throws(ReadingProblem) {
        while end < 4 {
            let got = unsafe try raw.read(into: room)
            if got == 0 { break }
            end += got
        }
        guard !isMapped else { return }
        let isGzip = unsafe end >= 2 && unread[0] == 0x1F && unread[1] == 0x8B
        let isZip = unsafe unread.starts(with: ZipMember.signature)
        guard isGzip || isZip else { return try beginText() }
        isCompressed = true
        let first = unsafe Array(unread)
        inflater =
            isGzip
            ? try Inflater(raw, first: first, limit: limits.inflated)
            : try ZipInflater(raw, first: first, limit: limits.inflated)
        end = 0
        _ = try more()
        try beginText()
    }

    /// Makes the content UTF-8 where its mark says that it is UTF-16.
    private func beginText() throws(ReadingProblem) {
        guard var wide = unsafe WideText(mark: unread) else { return }
        let text = unsafe wide.utf8(unread.dropFirst(2), isLast: false)
        self.wide = wide
        start = 0
        end = 0
        while capacity < text.count { try grow() }
        unsafe room.copyBytes(from: text)
        end = text.count
        if text.isEmpty { _ = try more() }
    }

    private var room: UnsafeMutableRawBufferPointer {
        unsafe UnsafeMutableRawBufferPointer(start: memory + end, count: capacity - end)
    }
}

// MARK: - Reading

extension ByteSource {
    /// The bytes that are read but not used; valid until ``more()`` is called.
    ///
    /// ``padding`` more bytes may be read, whatever they hold.
    var unread: UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: memory + start, count: end - start)
    }

    /// Moves the window past bytes that are used.
    func skip(_ count: Int) {
        precondition(count <= end - start)
        start += count
        offset += count
    }

    /// Lengthens the window at its end.
    ///
    /// - Returns: Whether there was more; false at the end of the content.
    func more() throws(ReadingProblem) -> Bool {
        guard !isAtEnd else { return false }
        try makeRoom()
        let got = wide == nil ? unsafe try fill(room) : try fillWide()
        end += got
        isAtEnd = got == 0
        return !isAtEnd
    }

    private func fill(_ room: UnsafeMutableRawBufferPointer) throws(ReadingProblem) -> Int {
        guard let inflater else { return unsafe try raw.read(into: room) }
        return unsafe try inflater.inflate(into: room)
    }

    /// Two bytes become three at most.
    private func fillWide() throws(ReadingProblem) -> Int {
        let bytes = unsafe UnsafeMutableRawBufferPointer.allocate(
            byteCount: room.count / 2, alignment: 16)
        defer { unsafe bytes.deallocate() }
        while true {
            let got = unsafe try fill(bytes)
            let text = unsafe wide?.utf8(bytes.prefix(got), isLast: got == 0) ?? []
            guard !text.isEmpty || got == 0 else { continue }
            unsafe room.copyBytes(from: text)
            return text.count
        }
    }

    /// Lengthens the window until it holds `count` bytes or the content ends.
    func reach(_ count: Int) throws(ReadingProblem) {
        while end - start < count, try more() {}
    }

    /// The SHA-256 of the file as it lies on the disk, in hexadecimal; nil if not asked for.
    ///
    /// Reads the rest of the file, if any, without inflating it.
    package func digest() throws(ReadingProblem) -> String? {
        isAtEnd = true
        start = end
        inflater = nil
        while unsafe try raw.read(
            into: UnsafeMutableRawBufferPointer(start: memory, count: capacity)) > 0
        {}
        return raw.digest
    }

    /// Bytes of the file, as it lies on the disk, that are read so far.
    package var fileBytesRead: Int { raw.count }

    private func makeRoom() throws(ReadingProblem) {
        if start > 0 {
            unsafe memory.copyMemory(from: memory + start, byteCount: end - start)
            end -= start
            start = 0
        }
        guard capacity - end < Self.chunk / 2 else { return }
        try grow()
    }

    private func grow() throws(ReadingProblem) {
        let grown = capacity * 2
        guard let larger = unsafe realloc(memory, grown + Self.padding) else {
            throw ReadingProblem(
                .tooLong, file: file, what: "there is no memory for so long a record",
                remedy: "check that the file has line ends", isFatal: true)
        }
        unsafe memory = larger
        capacity = grown
    }
}
