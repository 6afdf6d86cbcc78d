import CordonAnalysis
import CordonFormats
import CordonModel

/// The sheet of a screening on its way into a file (`.csv` or `.xlsx`) or onto a terminal, with a
/// side file that says what it rests on.
final class AlertSheetFile {
    /// What a screening is asked with, as the side file tells it.
    struct Terms {
        let names: String
        let preset: String
        let threshold: Double
        let hits: Int
        let least: String?
        let onlyMatches: Bool
    }

    private let sheet: AlertSheet
    private let path: String?
    private let terms: Terms
    private let warnings: [String]
    private var rows: [[String]] = []
    private var subjects = 0

    /// Begins a sheet; nil for `path` is the terminal.
    init(_ path: String?, own: [String], _ terms: Terms, warnings: [String]) throws {
        self.path = path
        self.terms = terms
        self.warnings = warnings
        sheet = AlertSheet(own: own, warnings: warnings)
        let isKnown = path.map { Self.isExcel($0) || $0.lowercased().hasSuffix(".csv") } ?? true
        guard isKnown else {
            throw Failure(
                "--sheet \(path ?? ""): name a file that ends with .csv or .xlsx", status: .usage)
        }
    }

    private static func isExcel(_ path: String) -> Bool { path.lowercased().hasSuffix(".xlsx") }

    /// Adds the rows of a subject.
    func add(_ subject: Subject, _ hits: [ScreenedHit], reason: String) {
        subjects += 1
        if terms.onlyMatches, hits.isEmpty { return }
        rows += sheet.rows(subject, hits, reason: reason)
    }

    /// Writes the sheet and its side file.
    func finish(_ document: AnswerDocument) throws {
        guard let path else { return try Sink.write(terminalText, to: nil) }
        let bytes = Self.isExcel(path) ? try excel(document) : csv
        try Sink.write(bytes, to: path)
        var head = document
        for (key, value) in facts(bytes) { head.add(key, value) }
        try Sink.write(head.json.pretty + "\n", to: path + ".about.json")
    }

    private func facts(_ bytes: [UInt8]) -> [(String, JSONText)] {
        [
            (
                "screening",
                [
                    "names": .string(terms.names), "preset": .string(terms.preset),
                    "threshold": .number(terms.threshold), "hits": .int(terms.hits),
                    "least": .optional(terms.least), "onlyMatches": .bool(terms.onlyMatches),
                    "subjects": .int(subjects), "rows": .int(rows.count),
                ]
            ),
            ("sheet", ["path": .string(path ?? ""), "sha256": .string(ContentHash.plain(bytes))]),
            ("warnings", .strings(warnings)),
        ]
    }

    // MARK: - Forms

    /// CSV with a byte-order mark, by which a spreadsheet knows that it is UTF-8; no cell begins a
    /// formula.
    private var csv: [UInt8] {
        var text = "\u{FEFF}" + TextTable.line(sheet.header)
        for row in rows {
            text += TextTable.line(row.map { GuardedCell.text($0, under: "") })
        }
        return Array(text.utf8)
    }

    private func excel(_ document: AnswerDocument) throws -> [UInt8] {
        guard rows.count < Workbook.mostRows else {
            throw Failure(
                "\(path ?? ""): a workbook holds \(Workbook.mostRows - 1) rows and there are "
                    + "\(rows.count); name a .csv file, or use --only-matches")
        }
        let about = [["what", "value"]] + Self.lines(document) + aboutTerms
        return Workbook(sheets: [
            .init(name: "Screening", rows: [sheet.header] + rows, widths: sheet.widths),
            .init(name: "About", rows: about, widths: [24, 100]),
        ]).bytes
    }

    private var aboutTerms: [[String]] {
        [
            ["names", terms.names], ["preset", terms.preset],
            ["threshold", String(terms.threshold)], ["parties shown a subject", "\(terms.hits)"],
            ["least shown", terms.least ?? "all"], ["subjects", "\(subjects)"],
            ["rows", "\(rows.count)"],
        ] + warnings.map { ["warning", $0] }
    }

    /// The head of an answer, a line each.
    private static func lines(_ document: AnswerDocument) -> [[String]] {
        guard case .object(let members) = document.json else { return [] }
        return members.flatMap { member -> [[String]] in
            guard case .array(let items) = member.value else {
                return [[member.key, plain(member.value)]]
            }
            return items.map { [member.key, plain($0)] }
        }
    }

    private static func plain(_ value: JSONText) -> String {
        if case .string(let text) = value { text } else { value.compact }
    }

    /// What a terminal shows: who was found, how sure that is, and why.
    private var terminalText: String {
        let shown = ["subject", "confidence", "listed party", "lists", "verdicts", "why"]
        let places = shown.map { sheet.header.lastIndex(of: $0) ?? 0 }
        let found = rows.filter { !$0[places[2]].isEmpty }
        var table = TextTable(shown)
        for row in found.prefix(Self.mostShown) { table.add(places.map { row[$0] }) }
        var text = found.isEmpty ? "nobody was found; not clearance\n" : table.text(most: 44)
        if found.count > Self.mostShown {
            text += "… \(found.count - Self.mostShown) more; --sheet FILE.xlsx gives all\n"
        }
        let quiet = subjects - Set(found.map { $0[places[0]] }).count
        return text + "\n\(quiet) subjects without a hit are not shown.\n"
            + warnings.map { "warning: \($0)\n" }.joined()
    }

    /// The most rows that a terminal shows.
    private static let mostShown = 100
}
