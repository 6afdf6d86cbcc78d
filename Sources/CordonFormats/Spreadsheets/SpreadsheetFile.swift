import CordonModel

/// The sheets of a spreadsheet as rows of text: Excel's `.xlsx` and OpenDocument's `.ods`.
///
/// Numbers come as plain decimals, days as ISO 8601, per cent with their sign: `0.255` under the
/// format `0.0 %` is `25.5%`. A cell under a format of zeros keeps them: `0000` gives `0042`. A cell that is
/// merged over several rows stands in each of them.
///
/// ```swift
/// if let file = try SpreadsheetFile(path: "holders.xlsx") {
///     let rows = try file.rows(of: file.sheets[0])
/// }
/// ```
package struct SpreadsheetFile {
    /// A row: its number in the sheet, counted from one, and its cells.
    package struct Row: Sendable {
        package let number: Int
        package let cells: [String]
        /// The places of cells that are one with those of rows above or below.
        package let merged: Set<Int>

        init(number: Int, cells: [String], merged: Set<Int> = []) {
            self.number = number
            self.cells = cells
            self.merged = merged
        }
    }

    private enum Form {
        case excel, openDocument
    }

    /// The names of the sheets, in order.
    package let sheets: [String]
    private let archive: ZipArchive
    private let form: Form

    /// Opens a spreadsheet; nil where the file is none.
    package init?(path: String) throws(ReadingProblem) {
        guard let bytes = try ZipArchive.bytes(ofArchive: path) else { return nil }
        let archive = try ZipArchive(file: path, bytes: bytes)
        let names = Set(archive.entries.map(\.name))
        self.archive = archive
        if names.contains("xl/workbook.xml") {
            form = .excel
            sheets = try ExcelSheets(archive).sheets.map(\.name)
        } else if names.contains("content.xml"), names.contains("mimetype") {
            form = .openDocument
            sheets = try OpenDocumentSheets(archive).names()
        } else {
            return nil
        }
    }

    /// The rows of a sheet that hold something, each with its number.
    ///
    /// - Throws: A problem if there is no such sheet, or it is damaged.
    package func rows(of sheet: String) throws(ReadingProblem) -> [Row] {
        guard sheets.contains(sheet) else {
            throw ReadingProblem(
                .missing, file: archive.file, what: "there is no sheet `\(sheet)`",
                remedy: "choose one of \(sheets.joined(separator: ", "))", isFatal: true)
        }
        let rows =
            switch form {
            case .excel: try ExcelSheets(archive).rows(of: sheet)
            case .openDocument: try OpenDocumentSheets(archive).rows(of: sheet)
            }
        return rows.filter { $0.cells.contains { !$0.isEmpty } }
    }
}

/// Numbers of spreadsheets, which are kept in binary, as people see them.
enum SheetNumber {
    /// A number in plain decimals, to the fifteen digits that spreadsheets show.
    static func plain(_ text: String) -> String {
        guard let value = Double(text), value.isFinite else { return text }
        // What is written with few digits is exact as it stands.
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }),
            text.count <= 15
        {
            return trimmed(text)
        }
        let scale = value == 0 ? 0 : 14 - Int(value.magnitude.exponentOfTen)
        return trimmed(decimal(value, places: max(0, min(scale, 30))))
    }

    /// A fraction of one as per cent, shifted by two places: `0.255` is `25.5`.
    static func perCent(_ text: String) -> String {
        let number = plain(text)
        let isNegative = number.hasPrefix("-")
        let parts = number.drop { $0 == "-" }.split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = (parts.count > 1 ? String(parts[1]) : "") + "00"
        let whole = String(parts[0]) + fraction.prefix(2)
        let rest = fraction.dropFirst(2)
        let digits = whole.drop { $0 == "0" }
        let text = (digits.isEmpty ? "0" : String(digits)) + (rest.isEmpty ? "" : "." + rest)
        return (isNegative ? "-" : "") + trimmed(text)
    }

    /// A serial day of Excel as ISO 8601; nil outside of its calendar.
    ///
    /// Day 60 is the 29th of February 1900, which never was (ECMA-376 part 1, section 18.17.4.1).
    static func day(_ text: String, isFrom1904: Bool) -> String? {
        guard let value = Double(text), value >= 0, value < 2_958_466 else { return nil }
        let serial = Int(value) + (isFrom1904 ? 1462 : 0)
        guard serial > 0 else { return nil }
        let days = serial < 60 ? serial - 25_568 : serial - 25_569
        return Day(number: Int32(days)).description
    }

    /// A whole number with zeros before it.
    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var kept = Substring(text)
        while kept.hasSuffix("0") { kept.removeLast() }
        if kept.hasSuffix(".") { kept.removeLast() }
        return kept.isEmpty || kept == "-" || kept == "-0" ? "0" : String(kept)
    }

    /// A number with so many places, rounded once, from its exact binary value.
    private static func decimal(_ value: Double, places: Int) -> String {
        var digits = value.magnitude.rounded(.down)
        var rest = value.magnitude - digits
        var tail = ""
        for _ in 0..<places {
            rest *= 10
            let digit = rest.rounded(.down)
            tail += String(Int(digit))
            rest -= digit
        }
        if rest >= 0.5 {
            var cells = Array(tail.utf8)
            var place = cells.count - 1
            while place >= 0, cells[place] == 0x39 {
                cells[place] = 0x30
                place -= 1
            }
            if place >= 0 { cells[place] += 1 } else { digits += 1 }
            tail = String(decoding: cells, as: UTF8.self)
        }
        let whole = digits < 9e18 ? String(Int64(digits)) : String(digits)
        return (value < 0 ? "-" : "") + whole + (places > 0 ? "." + tail : "")
    }
}

extension Double {
    /// The power of ten of a number's first digit.
    fileprivate var exponentOfTen: Int {
        var (power, rest) = (0, self)
        while rest >= 10 {
            rest /= 10
            power += 1
        }
        while rest < 1, power > -30 {
            rest *= 10
            power -= 1
        }
        return power
    }
}
