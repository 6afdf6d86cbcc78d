/// A table of any shape, read whole: text in any encoding with any mark between its fields, or a
/// sheet of a spreadsheet.
///
/// Rows are of any length; a title above the header and notes under the rows are rows as well.
struct LooseTable {
    /// A row: its line in the file, or its number in the sheet, and its cells without blanks around.
    struct Row {
        let line: Int
        let cells: [String]
        /// The places of cells that are one with those of other rows, as spreadsheets merge them.
        var merged: Set<Int> = []

        /// The cell at a place; empty where the row is shorter.
        subscript(place: Int) -> String { place < cells.count ? cells[place] : "" }
    }

    /// The file, as it was named.
    let file: String
    /// The rows that hold something.
    private(set) var rows: [Row]
    /// The encoding; nil for a spreadsheet.
    let encoding: TableEncoding?
    /// The mark between fields; nil for a spreadsheet.
    let delimiter: Character?
    /// The sheet that was read; nil for text.
    let sheet: String?
    /// All sheets of the spreadsheet.
    let sheets: [String]

    /// The largest table that is read whole, in bytes.
    private static let most = 256 << 20

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - encoding: The encoding; nil to tell it from the bytes.
    ///   - delimiter: The mark between fields; nil to tell it from the rows.
    ///   - sheet: The sheet of a spreadsheet; nil for the first that holds a table.
    ///   - isKept: Whether the encoding is of an earlier edition, and bytes that contradict it go before.
    ///   - asWritten: Whether the cells of a spreadsheet keep their blanks and line ends.
    /// - Throws: A problem if it cannot be read, or is too large.
    init(
        _ path: String, encoding: TableEncoding? = nil, delimiter: Character? = nil,
        sheet: String? = nil, isKept: Bool = false, asWritten: Bool = false
    ) throws(ReadingProblem) {
        file = path
        if let book = try SpreadsheetFile(path: path) {
            var name = sheet ?? book.sheets.first ?? ""
            var found = try book.rows(of: name)
            if sheet == nil, found.count < 2 {
                for other in book.sheets.dropFirst() where found.count < 2 {
                    (name, found) = (other, try book.rows(of: other))
                }
            }
            rows = found.map { row in
                Row(
                    line: row.number, cells: asWritten ? row.cells : row.cells.map(Self.plain),
                    merged: row.merged)
            }
            (self.encoding, self.delimiter) = (nil, nil)
            (self.sheet, sheets) = (name, book.sheets)
            return
        }
        let bytes = try Self.bytes(path)
        guard !bytes.starts(with: ZipMember.signature) else {
            throw ReadingProblem(
                .unknownFormat, file: path, what: "it is an archive and no spreadsheet",
                remedy: "unpack it, or save the table as .xlsx, .ods or .csv", isFatal: true)
        }
        if let packer = Self.packer(bytes) {
            // Other readers look into gzip and say better what they do not find in it.
            throw ReadingProblem(
                packer == "gzip" ? .encoding : .unknownFormat, file: path,
                what: "it is compressed (\(packer))",
                remedy: "unpack it first", isFatal: true)
        }
        let shown = isKept ? encoding?.contradicted(by: bytes) : nil
        let told = shown ?? encoding ?? EncodingGuess(bytes).encoding
        guard let text = told.text(bytes) else {
            throw ReadingProblem(
                .encoding, file: path, what: "the text is not \(told.rawValue)",
                remedy: "name another with --encoding: "
                    + TableEncoding.allCases.map(\.rawValue).joined(separator: ", "),
                isFatal: true)
        }
        guard !text.unicodeScalars.contains(where: Self.isNoText) else {
            throw ReadingProblem(
                .encoding, file: path,
                what: "it holds control characters, as no table of text does",
                remedy: "save the table as .xlsx, .ods or .csv", isFatal: true)
        }
        let mark = delimiter ?? Self.delimiter(of: text)
        (self.encoding, self.delimiter) = (told, mark)
        (self.sheet, sheets) = (nil, [])
        rows = LooseText(text, mark).rows
    }

    /// Whether a character is a control that no table bears: all but blanks, line ends, form feeds and
    /// the end mark of old files.
    private static func isNoText(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && !(9...13).contains(scalar.value) && scalar.value != 0x1A
    }

    /// The program that packed bytes, by their first ones; nil where none did.
    private static func packer(_ bytes: [UInt8]) -> String? {
        packers.first { bytes.starts(with: $0.mark) }?.name
    }

    private static let packers: [(name: String, mark: [UInt8])] = [
        ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), ("bzip2", [0x42, 0x5A, 0x68, 0x31]),
        ("bzip2", [0x42, 0x5A, 0x68, 0x39]), ("gzip", [0x1F, 0x8B]),
        ("zstd", [0x28, 0xB5, 0x2F, 0xFD]), ("7z", [0x37, 0x7A, 0xBC, 0xAF]),
        ("rar", [0x52, 0x61, 0x72, 0x21, 0x1A]),
    ]

    private static func bytes(_ path: String) throws(ReadingProblem) -> [UInt8] {
        if let bytes = try RawFile(path: path, hashing: false).rest(upTo: most) { return bytes }
        throw ReadingProblem(
            .tooLong, file: path, what: "the table is larger than 256 MB",
            remedy: "save it as UTF-8 CSV with its header in the first row", isFatal: true)
    }

    /// The mark that gives most rows of one length, longer than one cell.
    private static func delimiter(of text: String) -> Character {
        let head = String(text.prefix(40_000))
        let scores = marks.map { mark -> Int in
            let lengths = LooseText(head, mark).rows.prefix(60).map { row in
                row.cells.count
            }.filter { $0 > 1 }
            let counts = Dictionary(grouping: lengths) { $0 }.mapValues(\.count)
            return counts.map { $0.value * 100 + $0.key }.max() ?? 0
        }
        let most = scores.max() ?? 0
        return marks[scores.firstIndex(of: most) ?? 0]
    }

    // The comma last: decimal commas stand within the fields of the others.
    private static let marks: [Character] = ["\t", ";", "|", ","]

    /// The rows of a table whose first row may not be its titles: those of a first row as wide as the
    /// rows under it, else the row that most titles of known meaning make.
    var headed: ArraySlice<Row> {
        func width(_ row: Row) -> Int { row.cells.count { !$0.isEmpty } }
        let widest = rows.prefix(6).map(width).max() ?? 0
        guard let first = rows.first, width(first) < widest,
            let place = HeaderSearch.place(in: rows)
        else { return rows[...] }
        return rows[place...]
    }

    /// The table under titles that are the places of its columns, for one that has none of its own: on
    /// line 0 stands `#1`, `#2` and so on.
    var untitled: LooseTable {
        let width = rows.map(\.cells.count).max() ?? 0
        var table = self
        table.rows.insert(Row(line: 0, cells: (1...max(1, width)).map { "#\($0)" }), at: 0)
        return table
    }

    /// A cell on one line, without blanks around it.
    static func plain(_ cell: String) -> String {
        cell.split { $0.isNewline || $0 == "\t" || $0 == "\u{A0}" || $0 == " " || $0 == "\u{202F}" }
            .joined(separator: " ")
    }
}

/// The rows of delimited text, read with patience: a quotation mark within a field is a sign, and
/// lines end with CRLF, LF or CR.
private struct LooseText {
    private(set) var rows: [LooseTable.Row] = []
    private var cells: [String] = []
    private var cell = ""
    private var begun = 1
    private var line = 1

    init(_ text: String, _ mark: Character) {
        var isQuoted = false
        var before: Character?
        for sign in text {
            if isQuoted {
                if sign == "\"" { isQuoted = false } else { take(sign) }
            } else if sign == "\"" {
                // A doubled mark within a quoted field, or the beginning of one.
                if before == "\"" { cell.append(sign) }
                if cell.allSatisfy(\.isWhitespace) || before == "\"" {
                    isQuoted = true
                } else {
                    cell.append(sign)
                }
            } else if sign == mark {
                endCell()
            } else if sign.isNewline {
                endRow()
            } else {
                cell.append(sign)
            }
            before = sign
        }
        endRow()
    }

    private mutating func take(_ sign: Character) {
        if sign.isNewline { line += 1 }
        cell.append(sign)
    }

    private mutating func endCell() {
        cells.append(LooseTable.plain(cell))
        cell = ""
    }

    private mutating func endRow() {
        endCell()
        if cells.contains(where: { !$0.isEmpty }) {
            rows.append(LooseTable.Row(line: begun, cells: cells))
        }
        cells = []
        line += 1
        begun = line
    }
}
