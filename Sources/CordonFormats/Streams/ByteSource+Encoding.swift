internal import CSimdjson

extension ByteSource {
    /// Passes over a UTF-8 byte-order mark at the start.
    ///
    /// - Throws: A fatal problem if the marks or the zeros of UTF-16 or UTF-32 stand there.
    func skipByteOrderMark() throws(ReadingProblem) {
        guard offset == 0 else { return }
        try reach(4)
        let head = unsafe Array(unread.prefix(4))
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            skip(3)
            return
        }
        let isWide =
            head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE])
            || (head.count == 4 && (head[0] == 0) != (head[1] == 0))
        guard isWide else { return }
        throw ReadingProblem(
            .encoding, file: file, line: 1, what: "the text is UTF-16 or UTF-32, not UTF-8",
            remedy: "save it as UTF-8", isFatal: true)
    }
}

/// Whether the bytes are well-formed UTF-8.
func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    return unsafe cordon_json_is_utf8(base.assumingMemoryBound(to: UInt8.self), bytes.count)
}

/// Where the text first stops to be UTF-8, counted from one; nil if it is UTF-8 throughout.
func firstBadByte(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard unsafe !isUTF8(bytes) else { return nil }
    var low = 0
    var high = bytes.count
    // The longest prefix that is UTF-8 up to a cut-off character: search by halves.
    while low < high {
        let middle = (low + high + 1) / 2
        let prefix = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<middle])
        if unsafe isUTF8(UnsafeRawBufferPointer(rebasing: prefix[..<wholeCharacters(prefix)])) {
            low = middle
        } else {
            high = middle - 1
        }
    }
    return unsafe wholeCharacters(UnsafeRawBufferPointer(rebasing: bytes[..<low])) + 1
}

/// The length without a character that is cut off at the end.
private func wholeCharacters(_ bytes: UnsafeRawBufferPointer) -> Int {
    let count = bytes.count
    for back in 1...3 where back <= count {
        let byte = unsafe bytes[count - back]
        if byte < 0x80 { return count }
        if byte >= 0xC0 {
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            return length > back ? count - back : count
        }
    }
    return count
}
