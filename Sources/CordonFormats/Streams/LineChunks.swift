/// Whole lines of a source, some megabytes at a time, so that several threads can read them.
struct LineChunks {
    private let source: ByteSource
    private var line = 1

    /// Begins where the source stands.
    init(_ source: ByteSource) { self.source = source }

    /// The next lines, of about `size` bytes together; nil at the end.
    ///
    /// - Throws: A problem that is not fatal for a line that passes the bound; the next call goes on
    ///   behind it.
    mutating func next(_ size: Int) throws(ReadingProblem) -> LineChunk? {
        try source.reach(size + 1)
        var searched = size
        while true {
            let window = unsafe source.unread
            guard unsafe !window.isEmpty else { return nil }
            guard window.count > size else { return take(window.count) }
            if let end = unsafe Self.end(of: window, about: size, from: searched) {
                return take(end)
            }
            searched = window.count
            guard searched <= source.limits.record else { throw try overlong() }
            guard try source.more() else { return take(unsafe source.unread.count) }
        }
    }

    /// The place after the last line end among the first `size` bytes, or after the first one
    /// behind: where lines are cut depends on them alone, not on how many bytes came at a time.
    private static func end(
        of window: UnsafeRawBufferPointer, about size: Int, from start: Int
    ) -> Int? {
        var place = start == size ? size : 0
        while place > 0 {
            place -= 1
            if unsafe window[place] == 0x0A { return place + 1 }
        }
        return unsafe firstIndex(of: 0x0A, in: window, from: start).map { $0 + 1 }
    }

    private mutating func take(_ count: Int) -> LineChunk {
        let chunk = unsafe LineChunk(source.unread[..<count], line: line)
        line += chunk.lineEnds
        source.skip(count)
        return chunk
    }

    private mutating func overlong() throws(ReadingProblem) -> ReadingProblem {
        let problem = LineReader.overlong(
            source.file, limit: source.limits.record, line: line)
        line += 1
        try LineReader.skipLine(source)
        return problem
    }
}

/// Some whole lines of a file, in memory of their own.
@safe
final class LineChunk {
    /// The number of the first line.
    let line: Int
    let lineEnds: Int
    private let memory: UnsafeMutableRawBufferPointer
    /// Its bytes.
    let count: Int

    init(_ bytes: Slice<UnsafeRawBufferPointer>, line: Int) {
        self.line = line
        count = unsafe bytes.count
        unsafe memory = .allocate(
            byteCount: count + ByteSource.padding, alignment: 64)
        unsafe memory.copyBytes(from: bytes)
        lineEnds = unsafe Self.lineEnds(in: UnsafeRawBufferPointer(memory), count)
    }

    /// How many of the first `count` bytes are line feeds, eight at a time.
    private static func lineEnds(in bytes: UnsafeRawBufferPointer, _ count: Int) -> Int {
        let (ones, low) = (UInt64(0x0101_0101_0101_0101), UInt64(0x7F7F_7F7F_7F7F_7F7F))
        var (place, ends) = (0, 0)
        while place + 8 <= count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            // A byte is zero now where it was a line feed; its top bit then stays clear.
            let other = word ^ (ones &* 0x0A)
            ends += 8 - ((((other & low) &+ low) | other) & ~low).nonzeroBitCount
            place += 8
        }
        while place < count {
            ends += unsafe bytes[place] == 0x0A ? 1 : 0
            place += 1
        }
        return ends
    }

    deinit { unsafe memory.deallocate() }

    /// Hands over every line that is not blank, without its end.
    func forEachLine(_ body: (_ number: Int, _ bytes: UnsafeRawBufferPointer) -> Void) {
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: memory[..<count])
        var (start, number) = (0, line)
        while start < count {
            let end = unsafe firstIndex(of: 0x0A, in: bytes, from: start) ?? count
            let last = unsafe end > start && bytes[end - 1] == 0x0D ? end - 1 : end
            let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<last])
            if unsafe !text.isBlank { unsafe body(number, text) }
            start = end + 1
            number += 1
        }
    }
}
