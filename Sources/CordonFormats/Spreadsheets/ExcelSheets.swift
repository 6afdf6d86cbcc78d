/// The sheets of an Excel workbook.
///
/// Source: ECMA-376, 5th edition, part 1, sections 18.2 to 18.4 and 18.8.
struct ExcelSheets {
    /// A sheet's name and the file inside the archive that holds it.
    struct Sheet {
        let name: String
        let path: String
    }

    let sheets: [Sheet]
    private let archive: ZipArchive
    private let isFrom1904: Bool

    init(_ archive: ZipArchive) throws(ReadingProblem) {
        self.archive = archive
        let targets = try Self.targets(archive)
        let book = try Self.elements("xl/workbook.xml", ["sheet", "workbookPr"], archive)
        isFrom1904 = book.contains {
            ["1", "true"].contains($0.attribute("date1904") ?? "")
        }
        sheets = book.filter { $0.name == "sheet" }.compactMap { element in
            // The attribute `r:id` names the relation; its local name is `id`.
            guard let name = element.attribute("name"), let id = element.attribute("id"),
                let path = targets[id]
            else { return nil }
            return Sheet(name: name, path: path)
        }
    }

    private static func targets(_ archive: ZipArchive) throws(ReadingProblem) -> [String: String] {
        var targets: [String: String] = [:]
        for element in try elements("xl/_rels/workbook.xml.rels", ["Relationship"], archive) {
            guard let id = element.attribute("Id"), let target = element.attribute("Target") else {
                continue
            }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        return targets
    }

    /// The rows of a sheet.
    func rows(of name: String) throws(ReadingProblem) -> [SpreadsheetFile.Row] {
        guard let sheet = sheets.first(where: { $0.name == name }),
            let content = try archive.content(of: sheet.path)
        else { return [] }
        let texts = try sharedTexts()
        let looks = try ExcelLooks(archive)
        let source = try ByteSource(name: "\(archive.file) (\(name))", bytes: content)
        var elements = try XMLRecords(source, named: ["row", "mergeCell"])
        var rows: [SpreadsheetFile.Row] = []
        var ranges: [MergedCells] = []
        while let element = try elements.next() {
            if element.name == "mergeCell" {
                if let range = element.attribute("ref").flatMap(MergedCells.init) {
                    ranges.append(range)
                }
                continue
            }
            let number =
                element.attribute("r").flatMap { Int($0) } ?? (rows.last?.number ?? 0) + 1
            var cells: [String] = []
            for cell in element.children where cell.name == "c" {
                let place =
                    cell.attribute("r").flatMap { SheetText.place($0) } ?? cells.count
                guard place < 16_384 else { continue }
                while cells.count <= place { cells.append("") }
                cells[place] = text(cell, texts, looks)
            }
            rows.append(SpreadsheetFile.Row(number: number, cells: cells))
        }
        return MergedCells.repeated(ranges, in: rows)
    }

    private func text(_ cell: XMLElement, _ texts: [String], _ looks: ExcelLooks) -> String {
        let value = cell.first("v")?.rawText ?? ""
        switch cell.attribute("t") ?? "n" {
        case "s":
            guard let place = Int(value), texts.indices.contains(place) else { return "" }
            return texts[place]
        case "inlineStr": return cell.first("is").map(Self.text) ?? ""
        case "str", "d": return Self.decoded(value)
        case "b": return value == "1" ? "true" : "false"
        // An error such as #N/A says that there is no value.
        case "e": return ""
        default:
            guard !value.isEmpty else { return "" }
            let look = looks.look(cell.attribute("s").flatMap { Int($0) } ?? 0)
            return look.text(value, isFrom1904: isFrom1904)
        }
    }

    private func sharedTexts() throws(ReadingProblem) -> [String] {
        try Self.elements("xl/sharedStrings.xml", ["si"], archive).map(Self.text)
    }

    /// The text of an element that holds plain or rich text; readings of signs are left out.
    private static func text(_ element: XMLElement) -> String {
        decoded(
            element.children.map { child in
                switch child.name {
                case "t": child.rawText
                case "r": child.first("t")?.rawText ?? ""
                default: ""
                }
            }.joined())
    }

    /// `_x000D_` stands for the character of that number.
    private static func decoded(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            UInt32(match.output.1, radix: 16).flatMap { Unicode.Scalar($0) }.map(String.init)
                ?? String(match.output.0)
        }
    }

    static func elements(
        _ path: String, _ names: Set<String>, _ archive: ZipArchive
    ) throws(ReadingProblem) -> [XMLElement] {
        guard let content = try archive.content(of: path) else { return [] }
        var records = try XMLRecords(
            ByteSource(name: "\(archive.file) (\(path))", bytes: content), named: names)
        var elements: [XMLElement] = []
        while let element = try records.next() { elements.append(element) }
        return elements
    }
}

/// How the numbers of a workbook are shown, by the number of the style.
struct ExcelLooks {
    /// What a format makes of a number.
    enum Look {
        case number, day, perCent
        /// As many digits, with zeros before.
        case digits(Int)

        func text(_ value: String, isFrom1904: Bool) -> String {
            switch self {
            case .number: return SheetNumber.plain(value)
            case .day:
                return SheetNumber.day(value, isFrom1904: isFrom1904) ?? SheetNumber.plain(value)
            case .perCent: return SheetNumber.perCent(value) + "%"
            case .digits(let count):
                return Int(SheetNumber.plain(value)).map { SheetNumber.padded($0, count) }
                    ?? SheetNumber.plain(value)
            }
        }
    }

    private let looks: [Look]

    init(_ archive: ZipArchive) throws(ReadingProblem) {
        let parts = try ExcelSheets.elements("xl/styles.xml", ["numFmt", "cellXfs"], archive)
        var codes: [Int: String] = [:]
        for part in parts where part.name == "numFmt" {
            guard let id = part.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
            codes[id] = part.attribute("formatCode") ?? ""
        }
        let styles = parts.filter { $0.name == "cellXfs" }.flatMap { $0.all("xf") }
        looks = styles.map { style in
            let id = style.attribute("numFmtId").flatMap { Int($0) } ?? 0
            return Self.look(id, codes[id])
        }
    }

    func look(_ style: Int) -> Look { looks.indices.contains(style) ? looks[style] : .number }

    /// What a format means; those below 164 are built in (section 18.8.30).
    private static func look(_ id: Int, _ code: String?) -> Look {
        switch id {
        case 9, 10: return .perCent
        case 14...17, 22, 27...36, 50...58: return .day
        default: break
        }
        guard let code else { return .number }
        // Colours, conditions and words in quotation marks are no signs of the format.
        let signs = code.replacing(/"[^"]*"|\[[^\]]*\]|\\./, with: "").lowercased()
        let first = signs.split(separator: ";").first.map(String.init) ?? ""
        if first.contains("%") { return .perCent }
        if first.contains("y") || first.contains("d") { return .day }
        if first.count > 1, first.allSatisfy({ $0 == "0" }) { return .digits(first.count) }
        return .number
    }
}
