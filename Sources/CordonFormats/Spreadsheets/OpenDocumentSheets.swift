/// The sheets of an OpenDocument spreadsheet.
///
/// Source: OpenDocument 1.3, part 3, sections 9.1 and 19.
struct OpenDocumentSheets {
    private let archive: ZipArchive

    /// Cells that are repeated further than this are the empty rest of a sheet.
    private static let mostRepeated = 1_000

    init(_ archive: ZipArchive) { self.archive = archive }

    /// The names of the sheets, in order.
    func names() throws(ReadingProblem) -> [String] {
        var names: [String] = []
        try read { event throws(ReadingProblem) in
            if case .start("table", _, let attributes) = event {
                names.append(Self.value("name", attributes) ?? "")
            }
        }
        return names
    }

    /// The rows of a sheet.
    func rows(of name: String) throws(ReadingProblem) -> [SpreadsheetFile.Row] {
        var sheet = OpenDocumentSheet(name)
        try read { event throws(ReadingProblem) in sheet.take(event) }
        return MergedCells.repeated(sheet.merged, in: sheet.rows)
    }

    private func read(_ take: (XMLEvent) throws(ReadingProblem) -> Void) throws(ReadingProblem) {
        guard let content = try archive.content(of: "content.xml") else { return }
        let parser = try XMLEventParser(
            ByteSource(name: "\(archive.file) (content.xml)", bytes: content))
        while let events = try parser.next() {
            for event in events { try take(event) }
        }
    }

    fileprivate static func value(
        _ name: String, _ attributes: [XMLElement.Attribute]
    ) -> String? {
        attributes.first { $0.name == name }?.value
    }

    fileprivate static func count(
        _ name: String, _ attributes: [XMLElement.Attribute]
    ) -> Int {
        min(value(name, attributes).flatMap { Int($0) } ?? 1, mostRepeated)
    }
}

/// One sheet, gathered from the events of its document.
private struct OpenDocumentSheet {
    private(set) var rows: [SpreadsheetFile.Row] = []
    private(set) var merged: [MergedCells] = []
    private let name: String
    private var isInside = false
    private var path: [String] = []
    private var number = 0
    private var rowRepeats = 1
    private var cells: [String] = []
    private var cellRepeats = 1
    private var stated: String?
    private var text = ""

    init(_ name: String) { self.name = name }

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let element, _, let attributes):
            path.append(element)
            if element == "table" {
                isInside = OpenDocumentSheets.value("name", attributes) == name
            }
            if isInside { begin(element, attributes) }
        case .text(let piece):
            if isInside, path.contains("p"), !path.contains("annotation") { text += piece }
        case .end:
            guard let element = path.popLast() else { return }
            if isInside { end(element) }
            if element == "table" { isInside = false }
        }
    }

    private mutating func begin(_ element: String, _ attributes: [XMLElement.Attribute]) {
        switch element {
        case "table-row":
            cells = []
            rowRepeats =
                OpenDocumentSheets.value("number-rows-repeated", attributes)
                .flatMap { Int($0) } ?? 1
        case "table-cell", "covered-table-cell":
            cellRepeats = OpenDocumentSheets.count("number-columns-repeated", attributes)
            stated = Self.stated(attributes)
            text = ""
            let spanned = OpenDocumentSheets.value("number-rows-spanned", attributes)
            if let count = spanned.flatMap({ Int($0) }),
                let range = MergedCells(column: cells.count, from: number + 1, rows: count)
            {
                merged.append(range)
            }
        case "p" where !text.isEmpty && !path.contains("annotation"): text += "\n"
        case "s": text += String(repeating: " ", count: OpenDocumentSheets.count("c", attributes))
        case "tab": text += "\t"
        case "line-break": text += "\n"
        default: break
        }
    }

    /// What the cell's value says, apart from how it is shown.
    private static func stated(_ attributes: [XMLElement.Attribute]) -> String? {
        func value(_ name: String) -> String? { OpenDocumentSheets.value(name, attributes) }
        switch value("value-type") {
        case "float", "currency": return value("value").map(SheetNumber.plain)
        case "percentage": return value("value").map { SheetNumber.perCent($0) + "%" }
        case "date": return value("date-value").map { String($0.prefix(10)) }
        case "boolean": return value("boolean-value")
        default: return nil
        }
    }

    private mutating func end(_ element: String) {
        switch element {
        case "table-cell", "covered-table-cell":
            // A register number with zeros before it is shown as it is meant.
            let isPadded =
                text.hasPrefix("0") && text.count > 1 && text.allSatisfy(\.isNumber)
            let cell = isPadded ? text : stated ?? text
            let isRest = cell.isEmpty && cellRepeats > 100
            cells += Array(repeating: cell, count: isRest ? 0 : cellRepeats)
        case "table-row":
            let isEmpty = cells.allSatisfy(\.isEmpty)
            for place in 0..<(isEmpty ? 0 : min(rowRepeats, 1_000)) {
                rows.append(SpreadsheetFile.Row(number: number + place + 1, cells: cells))
            }
            number += rowRepeats
        default: break
        }
    }
}
