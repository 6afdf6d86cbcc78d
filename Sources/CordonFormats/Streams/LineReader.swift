#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The lines of a source, one after another, without their ends.
///
/// A line ends with LF or CRLF; a byte-order mark before the first is passed over.
package struct LineReader {
    /// One line: its number, counted from one, and its bytes, valid until the next is read.
    @unsafe
    struct Line {
        let number: Int
        let bytes: UnsafeRawBufferPointer
    }

    let source: ByteSource
    private(set) var number = 0
    /// Bytes of the last line with its end, which the next call passes over.
    private(set) var pending = 0

    /// Reads the lines of a source from where it stands.
    ///
    /// - Throws: A fatal problem if the text is UTF-16 or UTF-32.
    package init(_ source: ByteSource) throws(ReadingProblem) {
        self.source = source
        try source.skipByteOrderMark()
    }

    /// The next line, or nil at the end.
    ///
    /// - Throws: A problem that is not fatal for a line that passes the bound; the next call
    ///   reads the line after it.
    mutating func next() throws(ReadingProblem) -> Line? {
        source.skip(pending)
        pending = 0
        number += 1
        var searched = 0
        while true {
            let window = unsafe source.unread
            if let end = unsafe firstIndex(of: 0x0A, in: window, from: searched) {
                pending = end + 1
                return unsafe Line(number: number, bytes: trimmed(window, to: end))
            }
            searched = window.count
            guard searched <= source.limits.record else { throw try overlong() }
            guard try source.more() else { break }
        }
        let rest = unsafe source.unread
        guard unsafe !rest.isEmpty else { return nil }
        pending = rest.count
        return unsafe Line(number: number, bytes: trimmed(rest, to: rest.count))
    }

    private func trimmed(_ window: UnsafeRawBufferPointer, to end: Int) -> UnsafeRawBufferPointer {
        let isReturn = unsafe end > 0 && window[end - 1] == 0x0D
        return unsafe UnsafeRawBufferPointer(rebasing: window[..<(isReturn ? end - 1 : end)])
    }

    /// Passes over the rest of an overlong line.
    private mutating func overlong() throws(ReadingProblem) -> ReadingProblem {
        try Self.skipLine(source)
        return Self.overlong(source.file, limit: source.limits.record, line: number)
    }

    /// Moves a source behind the next line end.
    static func skipLine(_ source: ByteSource) throws(ReadingProblem) {
        while true {
            let window = unsafe source.unread
            if let end = unsafe firstIndex(of: 0x0A, in: window, from: 0) {
                return source.skip(end + 1)
            }
            source.skip(window.count)
            guard try source.more() else { return }
        }
    }

    /// The problem of a line that passes the bound.
    static func overlong(_ file: String, limit: Int, line: Int) -> ReadingProblem {
        ReadingProblem(
            .tooLong, file: file, line: line, what: "the line is longer than \(limit) bytes",
            remedy: "check that the file has line ends, or raise the bound")
    }
}

/// The first place of a byte at or after `start`.
func firstIndex(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count else { return nil }
    guard let found = unsafe memchr(base + start, Int32(byte), bytes.count - start) else {
        return nil
    }
    return unsafe UnsafeRawPointer(found) - base
}

extension UnsafeRawBufferPointer {
    /// Whether it holds nothing but spaces, tabs and line ends.
    var isBlank: Bool {
        unsafe allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
    }
}
