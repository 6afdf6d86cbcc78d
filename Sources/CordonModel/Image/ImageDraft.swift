/// An image in the making: sections gathered in memory, written out piece by piece.
package struct ImageDraft {
    let content: ImageForm.Content
    let key: [UInt8]
    var days: Range<Int32> = Int32.min..<Int32.max
    private(set) var sections: [(section: ImageSection, part: Part)] = []

    enum Part {
        case words([UInt32])
        case bytes([UInt8])
    }

    /// An image is given up where a column would pass what 32 bits can number.
    package struct TooLarge: Error {
        package init() {}
    }

    init(_ content: ImageForm.Content, key: [UInt8]) {
        precondition(key.count == 32, "a key is 32 bytes")
        self.content = content
        self.key = key
    }

    mutating func add(_ section: ImageSection, _ words: [UInt32]) {
        sections.append((section, .words(words)))
    }

    mutating func add(_ section: ImageSection, _ bytes: [UInt8]) {
        sections.append((section, .bytes(bytes)))
    }

    /// Writes head, table and sections, in order, a piece at a time.
    package func write(_ put: (UnsafeRawBufferPointer) throws -> Void) throws {
        var offset = Self.aligned(ImageForm.headSize + sections.count * ImageForm.rowSize)
        let start = offset
        var rows: [UInt64] = []
        for (section, part) in sections {
            let (length, sum) = part.measured
            rows += [UInt64(section.rawValue), UInt64(offset), UInt64(length), sum]
            offset = Self.aligned(offset + length)
        }
        var head = Self.bytes(of: headWords(length: offset) + rows)
        let sum = unsafe head.withUnsafeBytes { unsafe ImageReading.headSum($0) }
        head.replaceSubrange(72..<80, with: Self.bytes(of: [sum]))
        head += Array(repeating: 0, count: start - head.count)
        unsafe try Self.put(head, put)
        for (_, part) in sections {
            let length = unsafe try part.write(put)
            let padding = Array(repeating: UInt8(0), count: Self.aligned(length) - length)
            unsafe try Self.put(padding, put)
        }
    }

    private func headWords(length: Int) -> [UInt64] {
        var words = [
            ImageForm.mark, UInt64(ImageForm.version) | UInt64(content.rawValue) << 32,
        ]
        for row in 0..<4 {
            words.append(
                (0..<8).reduce(0) { $0 | UInt64(key[row * 8 + $1]) << (8 * UInt64($1)) })
        }
        words.append(
            UInt64(UInt32(bitPattern: days.lowerBound))
                | UInt64(UInt32(bitPattern: days.upperBound)) << 32)
        return words + [UInt64(sections.count), UInt64(length), 0]
    }

    static func aligned(_ offset: Int) -> Int {
        (offset + ImageForm.alignment - 1) / ImageForm.alignment * ImageForm.alignment
    }

    private static func bytes(of words: [UInt64]) -> [UInt8] {
        words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
        }
    }

    private static func put(
        _ bytes: [UInt8], _ put: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        guard !bytes.isEmpty else { return }
        unsafe try bytes.withUnsafeBytes { unsafe try put($0) }
    }
}

extension ImageDraft.Part {
    var measured: (length: Int, sum: UInt64) {
        switch self {
        case .words(let words):
            unsafe words.withUnsafeBytes { unsafe ($0.count, ImageSum.of($0)) }
        case .bytes(let bytes):
            unsafe bytes.withUnsafeBytes { unsafe ($0.count, ImageSum.of($0)) }
        }
    }

    /// Copies it to a place in memory.
    func copy(to place: UnsafeMutableRawPointer) {
        switch self {
        case .words(let words): unsafe words.withUnsafeBytes { unsafe Self.copy($0, to: place) }
        case .bytes(let bytes): unsafe bytes.withUnsafeBytes { unsafe Self.copy($0, to: place) }
        }
    }

    private static func copy(_ bytes: UnsafeRawBufferPointer, to place: UnsafeMutableRawPointer) {
        guard let base = bytes.baseAddress else { return }
        unsafe place.copyMemory(from: base, byteCount: bytes.count)
    }

    var length: Int {
        switch self {
        case .words(let words): words.count * MemoryLayout<UInt32>.stride
        case .bytes(let bytes): bytes.count
        }
    }

    func write(_ put: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
        switch self {
        case .words(let words):
            unsafe try words.withUnsafeBytes { bytes in
                if bytes.count > 0 { unsafe try put(bytes) }
                return bytes.count
            }
        case .bytes(let bytes):
            unsafe try bytes.withUnsafeBytes { bytes in
                if bytes.count > 0 { unsafe try put(bytes) }
                return bytes.count
            }
        }
    }
}
