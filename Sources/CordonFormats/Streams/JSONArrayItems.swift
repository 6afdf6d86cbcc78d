/// The bytes of the items of one JSON array, split without parsing them, in bounded memory.
struct JSONArrayItems {
    /// The bytes of an item and the line on which it begins; valid until the next is read.
    @unsafe
    struct Item {
        let line: Int
        let bytes: UnsafeRawBufferPointer
    }

    private let source: ByteSource
    private var line = 1
    private var taken = 0
    private var isDone = false

    init(_ source: ByteSource) {
        self.source = source
    }

    /// Passes over the bracket that opens the array.
    mutating func begin() throws(ReadingProblem) {
        _ = try skipBlanks()
        source.skip(1)
    }

    /// The next item, or nil after the last.
    mutating func next() throws(ReadingProblem) -> Item? {
        source.skip(taken)
        taken = 0
        guard !isDone else { return nil }
        guard let first = try skipBlanks() else { throw cutOff() }
        if first == UInt8(ascii: "]") {
            isDone = true
            source.skip(1)
            guard try skipBlanks() == nil else {
                throw problem(.malformed, "something follows the end of the array")
            }
            return nil
        }
        let begun = line
        var scan = Scan()
        while true {
            let window = unsafe source.unread
            if let end = unsafe scan.run(window) {
                line += scan.lines
                let mark = unsafe window[end]
                guard mark != UInt8(ascii: "}") else {
                    throw problem(.malformed, "a brace closes nothing")
                }
                taken = mark == UInt8(ascii: ",") ? end + 1 : end
                return unsafe Item(
                    line: begun, bytes: UnsafeRawBufferPointer(rebasing: window[..<end]))
            }
            guard window.count <= source.limits.record else {
                throw problem(.tooLong, "an item is longer than \(source.limits.record) bytes")
            }
            guard try source.more() else { throw cutOff() }
        }
    }

    /// The whole content as one item, or nil if it was read already.
    mutating func whole() throws(ReadingProblem) -> Item? {
        guard !isDone else { return nil }
        isDone = true
        guard try skipBlanks() != nil else { return nil }
        while try source.more() {
            guard unsafe source.unread.count <= source.limits.document else {
                throw problem(
                    .tooLong, "the document is longer than \(source.limits.document) bytes")
            }
        }
        return unsafe Item(line: line, bytes: source.unread)
    }

    /// Passes over white space; the byte after it, or nil at the end.
    private mutating func skipBlanks() throws(ReadingProblem) -> UInt8? {
        while true {
            let window = unsafe source.unread
            var at = 0
            while unsafe at < window.count && window[at] <= 0x20 {
                if unsafe window[at] == 0x0A { line += 1 }
                at += 1
            }
            let byte = unsafe at < window.count ? window[at] : nil
            source.skip(at)
            if let byte { return byte }
            guard try source.more() else { return nil }
        }
    }

    private func cutOff() -> ReadingProblem {
        problem(.cutOff, "the array is never closed")
    }

    private func problem(_ kind: ReadingProblem.Kind, _ what: String) -> ReadingProblem {
        ReadingProblem(
            kind, file: source.file, line: line, what: what,
            remedy: kind == .tooLong
                ? "check that the file is what it claims to be, or raise the bound"
                : "fetch the file again",
            isFatal: true)
    }
}

extension JSONArrayItems {
    /// A pass over one item, which goes on where it stopped when more bytes have come.
    private struct Scan {
        var at = 0
        var depth = 0
        var isInString = false
        var lines = 0

        /// Where the comma or bracket stands that ends the item; nil if it has not come yet.
        mutating func run(_ window: UnsafeRawBufferPointer) -> Int? {
            let count = window.count
            while at < count {
                let byte = unsafe window[at]
                if isInString {
                    guard byte != UInt8(ascii: "\\") else {
                        guard at + 1 < count else { return nil }
                        at += 2
                        continue
                    }
                    if byte == UInt8(ascii: "\"") { isInString = false }
                } else if ends(byte) {
                    return at
                }
                if byte == 0x0A { lines += 1 }
                at += 1
            }
            return nil
        }

        private mutating func ends(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return true }
                depth -= 1
            case UInt8(ascii: ","): return depth == 0
            default: break
            }
            return false
        }
    }
}
