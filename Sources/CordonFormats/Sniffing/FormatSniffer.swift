/// Tells the format of a file from its beginning, whatever the file is called.
///
/// ```swift
/// try FormatSniffer.format(of: "download.bin")  // .ofacPrimaryCSV
/// ```
public enum FormatSniffer {
    /// Bytes of the content that are looked at.
    static let reach = 1 << 18

    /// The format of the file at a path; gzip is looked into.
    ///
    /// - Throws: A fatal problem if the file cannot be read, or is of no known format.
    public static func format(of path: String) throws(ReadingProblem) -> FileFormat {
        try format(of: ByteSource(path: path))
    }

    /// The format of a file that says itself what its nodes and edges are; nil for any other, and for
    /// what cannot be read.
    public static func graphFormat(of path: String) -> FileFormat? {
        do {
            let format = try format(of: path)
            return [.graphML, .gexf, .edgeJSON].contains(format) ? format : nil
        } catch {
            return nil
        }
    }

    /// The format of a source's content, of which nothing is used up.
    package static func format(of source: ByteSource) throws(ReadingProblem) -> FileFormat {
        if source.isMapped { return .mappedTable }
        try source.reach(reach)
        let head = unsafe Array(source.unread.prefix(reach))
        if let format = format(ofHead: head) { return format }
        // Objects and elements are no rows, whatever commas stand in them.
        let marks = [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<")]
        let isMarked = head.first { $0 > 0x20 }.map(marks.contains) ?? false
        let isTable = try isMarked ? nil : isRegister(source.file)
        if isTable ?? false { return .mappedTable }
        throw ReadingProblem(
            .unknownFormat, file: source.file, what: reason(head),
            remedy: isTable == nil
                ? "name the format, or see the list of formats that can be read"
                : "if it is a table, run `cordon map \(source.file)`", isFatal: true)
    }

    /// Whether a file is a register of holders whose titles leave no question; nil where no table is
    /// found in it.
    private static func isRegister(_ path: String) throws(ReadingProblem) -> Bool? {
        guard RawFile.isPlain(path) else { return nil }
        do throws(ReadingProblem) {
            let mapping = try TableGuess(path).mapping
            return mapping.kind == .holders && mapping.questions.isEmpty
        } catch {
            guard error.kind == .missing || error.kind == .encoding else { throw error }
            return nil
        }
    }

    /// The format of content that begins with these bytes; nil if it is of no known format.
    package static func format(ofHead head: [UInt8]) -> FileFormat? {
        if head.starts(with: "SQLite format 3\0".utf8) { return .store }
        var head = head
        while head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
        // XML alone may be UTF-16; without its zeros it shows its element names.
        let text =
            head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
            ? head.dropFirst(2).filter { $0 != 0 } : head
        switch text.first(where: { $0 > 0x20 }) {
        case nil: return nil
        case UInt8(ascii: "<"): return xmlFormat(text)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            return jsonFormat(JSONOutline(text)) ?? caseFormat(text)
        default: return objectFormat(text) ?? tableFormat(text) ?? caseFormat(text)
        }
    }

    /// The format of lines of objects the first of which is spoilt or a comment, and costs no other.
    private static func objectFormat(_ head: [UInt8]) -> FileFormat? {
        let mark = [UInt8(ascii: "\n"), UInt8(ascii: "{")]
        guard let start = head.firstRange(of: mark)?.upperBound else { return nil }
        return jsonFormat(JSONOutline(Array(head[(start - 1)...])))
    }

    private static func reason(_ head: [UInt8]) -> String {
        if head.isEmpty { return "the file is empty" }
        if head.count > 3, head.prefix(4).filter({ $0 == 0 }).count >= 2 {
            return "it is a binary file, or text of UTF-16 or UTF-32 without its mark"
        }
        if head.contains(0) { return "it is a binary file of no known format" }
        if head.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
            return "it is XML, but of no vocabulary that is known"
        }
        let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
        if line.contains(where: { [0x09, 0x2C, 0x3B, 0x7C].contains($0) }) {
            return "it looks like a table, but its first row names none of `owner,owned`, "
                + "`source,target`, `id` and `name`"
        }
        return "its format is none that is known"
    }
}

// MARK: - Text

extension FormatSniffer {
    /// A case file in YAML: one of its top-level keys begins a line.
    private static func caseFormat(_ head: [UInt8]) -> FileFormat? {
        let keys: Set<String> = [
            "case", "title", "about", "entities", "claims", "sources", "listings", "files",
        ]
        let lines = head.split(separator: 0x0A, omittingEmptySubsequences: true)
        for line in lines.prefix(2_000) {
            guard let first = line.first, first > 0x20, first != UInt8(ascii: "#") else { continue }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            if keys.contains(String(decoding: line[..<colon], as: UTF8.self)) { return .caseYAML }
        }
        return nil
    }
}
