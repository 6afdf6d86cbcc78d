/// A workbook of text (`.xlsx`), written for people: no cell is a formula, whatever it begins with.
///
/// ```swift
/// let book = Workbook(sheets: [.init(name: "Hits", rows: [["name"], ["АО «Купол»"]])])
/// let bytes = book.bytes
/// ```
///
/// The first row of a sheet is its header: bold, kept in sight, with a filter on it.
///
/// Source: ECMA-376, 5th edition, part 1, section 18 (SpreadsheetML).
public struct Workbook: Sendable {
    /// One sheet.
    public struct Sheet: Sendable {
        /// Its name, 31 characters at most.
        public let name: String
        /// Its rows; the first is the header.
        public let rows: [[String]]
        /// The width of each column in characters; 14 where it is not said.
        public let widths: [Int]

        /// Creates a sheet.
        public init(name: String, rows: [[String]], widths: [Int] = []) {
            self.name = name
            self.rows = rows
            self.widths = widths
        }
    }

    /// The most rows that a sheet can hold, the header among them.
    public static let mostRows = 1_048_576
    /// The most characters (UTF-16 units) that a cell can hold.
    static let mostInCell = 32_767

    private let sheets: [Sheet]

    /// Creates a workbook.
    public init(sheets: [Sheet]) { self.sheets = sheets }

    /// The file.
    public var bytes: [UInt8] {
        var zip = ZipBuilder()
        let numbers = Array(1...max(1, sheets.count))
        zip.add("[Content_Types].xml", Self.document(types(numbers)))
        zip.add("_rels/.rels", Self.document(Self.rootRelations))
        zip.add("xl/workbook.xml", Self.document(workbook))
        zip.add("xl/_rels/workbook.xml.rels", Self.document(relations(numbers)))
        zip.add("xl/styles.xml", Self.document(Self.styles))
        for (place, sheet) in sheets.enumerated() {
            zip.add("xl/worksheets/sheet\(place + 1).xml", Self.document(Self.worksheet(sheet)))
        }
        return zip.archive
    }

    // MARK: - Parts

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private static func document(_ text: String) -> [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(text)".utf8)
    }

    private func types(_ numbers: [Int]) -> String {
        "<Types xmlns=\"\(Self.package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.mime).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.mime).styles+xml\"/>"
            + numbers.map {
                "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(Self.mime).worksheet+xml\"/>"
            }.joined() + "</Types>"
    }

    private static let rootRelations =
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" "
        + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    private var workbook: String {
        let list = sheets.enumerated().map { place, sheet in
            "<sheet name=\"\(SheetText.escaped(sheet.name))\" sheetId=\"\(place + 1)\" "
                + "r:id=\"rId\(place + 1)\"/>"
        }
        return "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>"
            + list.joined() + "</sheets></workbook>"
    }

    private func relations(_ numbers: [Int]) -> String {
        "<Relationships xmlns=\"\(Self.package)/relationships\">"
            + numbers.map {
                "<Relationship Id=\"rId\($0)\" Type=\"\(Self.office)/worksheet\" "
                    + "Target=\"worksheets/sheet\($0).xml\"/>"
            }.joined()
            + "<Relationship Id=\"rId\(numbers.count + 1)\" Type=\"\(Self.office)/styles\" "
            + "Target=\"styles.xml\"/></Relationships>"
    }

    /// Two looks: plain text that wraps, and the bold header.
    ///
    /// Both are of the format `@`, text.
    private static let styles =
        "<styleSheet xmlns=\"\(main)\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/>"
        + "</font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\">"
        + "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
        + "</fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/>"
        + "</cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"49\" fontId=\"0\" applyNumberFormat=\"1\" "
        + "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf><xf numFmtId=\"49\" "
        + "fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>"

    private static func worksheet(_ sheet: Sheet) -> String {
        let columns = sheet.rows.first?.count ?? 0
        var text =
            "<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            + "</sheetView></sheetViews>"
        if columns > 0 {
            text +=
                "<cols>"
                + (0..<columns).map { place in
                    let width = place < sheet.widths.count ? sheet.widths[place] : 14
                    return "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" "
                        + "customWidth=\"1\"/>"
                }.joined() + "</cols>"
        }
        text += "<sheetData>"
        for (row, cells) in sheet.rows.prefix(mostRows).enumerated() {
            text += "<row r=\"\(row + 1)\">"
            for (column, cell) in cells.enumerated() where !cell.isEmpty {
                text +=
                    "<c r=\"\(SheetText.column(column))\(row + 1)\" s=\"\(row == 0 ? 1 : 0)\" "
                    + "t=\"inlineStr\"><is><t xml:space=\"preserve\">\(SheetText.cell(cell))</t></is></c>"
            }
            text += "</row>"
        }
        text += "</sheetData>"
        if columns > 0 {
            let last = SheetText.column(columns - 1)
            text += "<autoFilter ref=\"A1:\(last)\(min(sheet.rows.count, mostRows))\"/>"
        }
        return text + "</worksheet>"
    }
}

/// Texts as the parts of a workbook hold them.
enum SheetText {
    /// The letters of a column, counted from zero: `A`, `Z`, `AA`.
    static func column(_ place: Int) -> String {
        var (letters, rest) = ("", place)
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// The place of a column from a reference such as `AB12`; nil where it names none.
    static func place(_ reference: some StringProtocol) -> Int? {
        let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
        guard !letters.isEmpty, letters.count <= 3 else { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
    }

    /// A cell's text: as much as a cell can hold, without characters that XML forbids.
    static func cell(_ text: String) -> String {
        var kept = text
        if text.utf16.count > Workbook.mostInCell {
            kept = ""
            var room = Workbook.mostInCell - 1
            for character in text {
                room -= character.utf16.count
                if room < 0 { break }
                kept.append(character)
            }
            kept += "…"
        }
        // `_x000D_` means a character to a spreadsheet (ECMA-376 part 1, section 22.9.2.19).
        let plain = kept.replacing(/_(x[0-9A-Fa-f]{4}_)/) { "_x005F_\($0.output.1)" }
        return escaped(plain)
    }

    /// A text with XML's own signs escaped and without characters that it forbids.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
            default:
                let isForbidden = scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE
                escaped.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
            }
        }
        return escaped
    }
}
