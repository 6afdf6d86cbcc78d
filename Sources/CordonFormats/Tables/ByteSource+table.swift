extension ByteSource {
    /// The largest table of another encoding that is read, in bytes.
    private static let mostForeign = 256 << 20

    /// A table whose beginning is text of another encoding, made UTF-8; nil where it is UTF-8 already,
    /// or UTF-8 with some spoilt characters: then its rows tell which.
    ///
    /// - Throws: A problem if it cannot be read, is too large, or is no text in the encoding that its
    ///   letters tell.
    func recoded() throws(ReadingProblem) -> (source: ByteSource, encoding: TableEncoding)? {
        try reach(FormatSniffer.reach)
        var head = unsafe Array(unread.prefix(FormatSniffer.reach))
        if head.count == FormatSniffer.reach, let end = head.lastIndex(of: 0x0A) {
            head.removeSubrange(end...)
        }
        guard Self.isForeign(head) else { return nil }
        var bytes: [UInt8] = []
        repeat {
            unsafe bytes.append(contentsOf: unread)
            unsafe skip(unread.count)
            guard bytes.count <= Self.mostForeign else {
                throw ReadingProblem(
                    .tooLong, file: file, what: "the table is no UTF-8 and larger than 256 MB",
                    remedy: "save it as UTF-8", isFatal: true)
            }
        } while try more()
        let encoding = EncodingGuess(bytes).encoding
        guard let text = encoding.text(bytes) else {
            throw ReadingProblem(
                .encoding, file: file, what: "the text is not \(encoding.rawValue)",
                remedy: "save it as UTF-8, or see what `cordon map` makes of it", isFatal: true)
        }
        return (try ByteSource(name: file, bytes: Array(text.utf8)), encoding)
    }

    /// True of bytes that are text, and of which most letters above ASCII are no UTF-8.
    private static func isForeign(_ head: [UInt8]) -> Bool {
        let zeros = head.count { $0 == 0 }
        // Every other byte of Latin text in UTF-16 is none; a mark would have told before.
        if zeros > 0 { return zeros * 5 > head.count * 2 && zeros * 5 < head.count * 3 }
        guard unsafe !head.withUnsafeBytes({ unsafe isUTF8($0) }) else { return false }
        let scalars = String(decoding: head, as: UTF8.self).unicodeScalars
        let bad = scalars.count { $0 == "\u{FFFD}" }
        return bad > scalars.count { $0.value >= 0x80 } - bad
    }
}
