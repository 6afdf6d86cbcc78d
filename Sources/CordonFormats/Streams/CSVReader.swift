/// The rows of a CSV file as RFC 4180 describes it, one after another.
///
/// Fields may be quoted, hold doubled quotation marks, commas and line ends; lines end with CRLF
/// or LF, or all of them with CR, as old spreadsheets write them; a byte-order mark at the start and a control-Z (0x1A) at the end are passed over, and so
/// are empty lines. A row that breaks the rules is thrown as a problem, and reading goes on with
/// the line after the one on which that row began.
///
/// ```swift
/// var rows = try CSVReader(ByteSource(path: "alt.csv"))
/// while let row = try rows.next() { print(row.line, row[3]) }
/// ```
package struct CSVReader {
    private enum Bytes {
        static let quote: UInt8 = 0x22
        static let lineFeed: UInt8 = 0x0A
        static let carriageReturn: UInt8 = 0x0D
        static let controlZ: UInt8 = 0x1A
    }

    /// Why a row cannot be read, and on which line past its first.
    private enum Fault: Error {
        case unclosedQuote
        case textAfterQuote
        case quoteInField
        case tooLong
    }

    private let source: ByteSource
    private let delimiter: UInt8
    /// The byte at which lines end.
    private let newline: UInt8
    private var line = 1

    /// Reads the rows of a source from where it stands, with a comma, a tab or a semicolon between
    /// fields.
    ///
    /// - Throws: A fatal problem if the text is UTF-16 or UTF-32.
    package init(_ source: ByteSource, delimiter: UInt8 = 0x2C) throws(ReadingProblem) {
        self.source = source
        self.delimiter = delimiter
        try source.skipByteOrderMark()
        newline = try source.lineEnd()
    }

    /// The next row, or nil at the end.
    package mutating func next() throws(ReadingProblem) -> CSVRow? {
        while try !isAtEnd() {
            if try skipEmptyLine() { continue }
            return try row()
        }
        return nil
    }
}

// MARK: - Between rows

extension CSVReader {
    private func isAtEnd() throws(ReadingProblem) -> Bool {
        try source.reach(1)
        let window = unsafe source.unread
        if unsafe window.isEmpty { return true }
        guard unsafe window[0] == Bytes.controlZ else { return false }
        // The mark of the end of a file under CP/M, which OFAC still writes.
        try source.reach(64)
        return unsafe source.unread.allSatisfy { $0 <= 0x20 }
    }

    private mutating func skipEmptyLine() throws(ReadingProblem) -> Bool {
        try source.reach(2)
        let window = unsafe source.unread
        if unsafe window[0] == newline {
            source.skip(1)
        } else if unsafe window.count > 1 && window[0] == Bytes.carriageReturn
            && window[1] == newline
        {
            source.skip(2)
        } else {
            return false
        }
        line += 1
        return true
    }

    private mutating func row() throws(ReadingProblem) -> CSVRow {
        var isWhole = false
        while true {
            var scan = Scan(delimiter: delimiter, newline: newline)
            let length: Int?
            do {
                length = unsafe try scan.run(source.unread, isWhole: isWhole)
            } catch {
                throw try problem(error)
            }
            if let length { return try finish(scan, length) }
            guard unsafe source.unread.count <= source.limits.record else {
                throw try problem(.tooLong)
            }
            // Twice as much each time, since the row is read from its start again.
            let wanted = unsafe 2 * source.unread.count
            try source.reach(wanted)
            isWhole = unsafe source.unread.count < wanted
        }
    }

    private mutating func finish(_ scan: Scan, _ length: Int) throws(ReadingProblem) -> CSVRow {
        let begun = line
        source.skip(length)
        line += scan.lines
        let row = CSVRow(line: begun, bytes: scan.bytes, ends: scan.ends)
        let badByte = unsafe row.bytes.withUnsafeBytes { bytes in unsafe firstBadByte(bytes) }
        guard let badByte else { return row }
        let field = (row.ends.firstIndex { $0 >= badByte } ?? 0) + 1
        throw ReadingProblem(
            .encoding, file: source.file, line: begun,
            what: "field \(field) is not UTF-8",
            remedy: "save the file as UTF-8, or see what `cordon map` makes of it")
    }

    /// Passes over the line on which the bad row began, and words the problem.
    private mutating func problem(_ fault: Fault) throws(ReadingProblem) -> ReadingProblem {
        let begun = line
        try skipLine()
        line += 1
        return ReadingProblem(
            kind(fault), file: source.file, line: begun, what: words(fault),
            remedy: remedy(fault))
    }

    private func skipLine() throws(ReadingProblem) {
        while true {
            let window = unsafe source.unread
            if let end = unsafe firstIndex(of: newline, in: window, from: 0) {
                return source.skip(end + 1)
            }
            source.skip(window.count)
            guard try source.more() else { return }
        }
    }

    private func kind(_ fault: Fault) -> ReadingProblem.Kind {
        switch fault {
        case .unclosedQuote: .cutOff
        case .textAfterQuote, .quoteInField: .malformed
        case .tooLong: .tooLong
        }
    }

    private func words(_ fault: Fault) -> String {
        switch fault {
        case .unclosedQuote: "a quoted field that begins here is never closed"
        case .textAfterQuote: "text follows the closing quotation mark of a field"
        case .quoteInField: "a quotation mark stands inside an unquoted field"
        case .tooLong: "the row is longer than \(source.limits.record) bytes"
        }
    }

    private func remedy(_ fault: Fault) -> String {
        switch fault {
        case .unclosedQuote: "the file may be cut off; fetch it again"
        case .textAfterQuote, .quoteInField: "quote the whole field and double the marks in it"
        case .tooLong: "look for a quotation mark that is never closed"
        }
    }
}

// MARK: - One row

extension CSVReader {
    /// A pass over the bytes of one row.
    private struct Scan {
        let delimiter: UInt8
        let newline: UInt8
        var bytes: [UInt8] = []
        var ends: [Int] = []
        /// Line ends met, that of the row included.
        var lines = 0

        init(delimiter: UInt8, newline: UInt8) {
            self.delimiter = delimiter
            self.newline = newline
        }

        /// Reads one row from the start of `window`, whose end is that of the file if `isWhole`.
        ///
        /// - Returns: The length of the row with its end; nil if the window ends before the row.
        /// - Throws: A fault if the row breaks the rules.
        mutating func run(
            _ window: UnsafeRawBufferPointer, isWhole: Bool
        ) throws(Fault) -> Int? {
            var at = 0
            let count = window.count
            while true {
                let isQuoted = unsafe at < count && window[at] == Bytes.quote
                let next =
                    unsafe isQuoted ? try quoted(window, from: at) : try plain(window, from: at)
                guard let next else {
                    guard isWhole else { return nil }
                    if isQuoted { throw .unclosedQuote }
                    unsafe appendRest(window, from: at)
                    return count
                }
                ends.append(bytes.count)
                if next < count, unsafe window[next] == delimiter {
                    at = next + 1
                    continue
                }
                guard next < count else { return isWhole ? count : nil }
                let isReturn =
                    unsafe newline == Bytes.lineFeed && window[next] == Bytes.carriageReturn
                // A file may be cut off between a carriage return and its line feed.
                guard !isReturn || next + 1 < count || isWhole else { return nil }
                lines += 1
                return min(count, next + (isReturn ? 2 : 1))
            }
        }

        /// Reads an unquoted field; returns where its end stands, nil if the window ends first.
        private mutating func plain(
            _ window: UnsafeRawBufferPointer, from start: Int
        ) throws(Fault) -> Int? {
            var at = start
            let count = window.count
            while at < count {
                let byte = unsafe window[at]
                if byte == delimiter || byte == newline { break }
                if byte == Bytes.quote { throw .quoteInField }
                if byte == Bytes.carriageReturn, at + 1 < count,
                    unsafe window[at + 1] == newline
                {
                    break
                }
                at += 1
            }
            guard at < count else { return nil }
            unsafe bytes.append(contentsOf: window[start..<at])
            return at
        }

        /// Reads a quoted field; returns where the byte after its closing mark stands.
        private mutating func quoted(
            _ window: UnsafeRawBufferPointer, from start: Int
        ) throws(Fault) -> Int? {
            var at = start + 1
            let count = window.count
            while let mark = unsafe firstIndex(of: Bytes.quote, in: window, from: at) {
                unsafe bytes.append(contentsOf: window[at..<mark])
                guard mark + 1 < count else {
                    lines += unsafe newlines(window, start, mark)
                    return mark + 1
                }
                if unsafe window[mark + 1] == Bytes.quote {
                    bytes.append(Bytes.quote)
                    at = mark + 2
                    continue
                }
                guard unsafe isEnd(window, mark + 1) else { throw .textAfterQuote }
                lines += unsafe newlines(window, start, mark)
                return mark + 1
            }
            return nil
        }

        private func isEnd(_ window: UnsafeRawBufferPointer, _ at: Int) -> Bool {
            let byte = unsafe window[at]
            if byte == delimiter || byte == newline { return true }
            guard byte == Bytes.carriageReturn else { return false }
            return unsafe at + 1 >= window.count || window[at + 1] == newline
        }

        private mutating func appendRest(_ window: UnsafeRawBufferPointer, from start: Int) {
            var end = window.count
            while end > start,
                unsafe window[end - 1] == Bytes.carriageReturn
                    || window[end - 1] == Bytes.controlZ
            {
                end -= 1
            }
            unsafe bytes.append(contentsOf: window[start..<end])
            ends.append(bytes.count)
        }

        private func newlines(_ window: UnsafeRawBufferPointer, _ from: Int, _ to: Int) -> Int {
            unsafe window[from..<to].reduce(0) { $0 + ($1 == newline ? 1 : 0) }
        }
    }
}
