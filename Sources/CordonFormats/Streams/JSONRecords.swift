/// The records of a JSON file: the lines of JSON Lines, or the items of one array, or the one
/// value that the file holds.
///
/// Which of these it is shows from the content: a file that begins with `[` is an array; one whose
/// first line is a whole value is JSON Lines; any other is one value.
///
/// ```swift
/// var records = try JSONRecords(ByteSource(path: "entities.ftm.json.gz"))
/// while let record = try records.next() { print(record.line, record.value["id"]?.string ?? "") }
/// ```
package struct JSONRecords: ~Copyable {
    /// A record: the line on which it begins, and its value.
    package struct Record {
        /// The line on which the record begins, counted from one.
        package let line: Int
        /// The record.
        package let value: JSONValue
    }

    /// How the file is laid out.
    package enum Layout: Sendable {
        case lines
        case array
        case document
    }

    /// How the file is laid out.
    package let layout: Layout
    private let file: String
    private var parser: JSONParser
    private var lines: LineReader
    private var items: JSONArrayItems

    /// Looks at the beginning of a source and makes ready to read it.
    package init(_ source: ByteSource) throws(ReadingProblem) {
        let lines = try LineReader(source)
        let layout = try Self.layout(of: source)
        var items = JSONArrayItems(source)
        if layout == .array { try items.begin() }
        parser = try JSONParser(for: source)
        file = source.file
        self.lines = lines
        self.items = items
        self.layout = layout
    }

    /// The next record, or nil at the end.
    ///
    /// - Throws: A problem that is not fatal for a record that is malformed; the next call reads
    ///   the record after it.
    package mutating func next() throws(ReadingProblem) -> Record? {
        switch layout {
        case .lines: return try nextLine()
        case .array, .document:
            guard
                let item = unsafe layout == .array ? try items.next() : try items.whole()
            else { return nil }
            return unsafe try parse(item.bytes, line: item.line)
        }
    }

    private mutating func nextLine() throws(ReadingProblem) -> Record? {
        while let line = unsafe try lines.next() {
            if unsafe line.bytes.isBlank { continue }
            return unsafe try parse(line.bytes, line: line.number)
        }
        return nil
    }

    private mutating func parse(
        _ bytes: UnsafeRawBufferPointer, line: Int
    ) throws(ReadingProblem) -> Record {
        do {
            return unsafe Record(line: line, value: try parser.parse(bytes))
        } catch {
            throw error.problem(file: file, line: line, isFatal: layout == .document)
        }
    }

    /// Tells the layout from the first line that is not blank.
    static func layout(of source: ByteSource) throws(ReadingProblem) -> Layout {
        var start = 0
        while true {
            let window = unsafe source.unread
            while unsafe start < window.count && window[start] <= 0x20 { start += 1 }
            guard start == window.count else { break }
            guard start <= source.limits.record, try source.more() else { return .lines }
        }
        let first = unsafe source.unread[start]
        if first == UInt8(ascii: "[") { return .array }
        guard first == UInt8(ascii: "{") else { return .lines }
        var searched = start
        while true {
            let window = unsafe source.unread
            if let end = unsafe firstIndex(of: 0x0A, in: window, from: searched) {
                let last = unsafe window[start..<end].last { $0 > 0x20 }
                return last == UInt8(ascii: "}") ? .lines : .document
            }
            searched = window.count
            guard searched <= source.limits.record else { return .document }
            guard try source.more() else { return .lines }
        }
    }
}
