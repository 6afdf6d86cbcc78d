import Foundation

/// The rows of a table under a mapping.
public struct MappedTable: Sendable {
    /// A row: its line, its cells, as many as there are titles, and the places of those that are one
    /// with cells of other rows.
    public typealias Row = (line: Int, cells: [String], merged: Set<Int>)

    /// The titles.
    public let titles: [String]
    /// The lines of the rows and their cells, each as long as the titles.
    public let rows: [Row]
    /// How it is read.
    public let mapping: TableMapping
    /// Notes on what is no more as the mapping says, a sentence each.
    public private(set) var notes: [String] = []

    /// Reads a table as its mapping says.
    ///
    /// The encoding, the mark between fields and the line of the titles are of the edition for which
    /// the mapping was made: where the table shows that they are others now, it is read by those, and
    /// a note says so.
    ///
    /// - Throws: A problem if the mapping leaves a question open, or names what is not there.
    public init(_ path: String, _ mapping: TableMapping) throws(ReadingProblem) {
        if let question = mapping.questions.first {
            throw Self.problem(path, "the mapping does not tell: \(question)", "answer it there")
        }
        let (table, place) = try Self.find(path, mapping)
        let titles = table.rows[place].cells
        for (role, names) in mapping.columns.sorted(by: { $0.key < $1.key }) {
            for name in names where Self.place(of: name, in: titles) == nil {
                throw Self.problem(
                    path, "there is no column \"\(name)\", which is to be `\(role.word)`",
                    Nearest.advice(for: name, among: titles.filter { !$0.isEmpty }))
            }
        }
        self.titles = titles
        self.mapping = mapping
        rows = table.rows[(place + 1)...].map { row in
            (row.line, titles.indices.map { row[$0] }, row.merged)
        }
        compare(table, place)
    }

    /// The table and the place of its titles.
    private static func find(
        _ path: String, _ mapping: TableMapping
    ) throws(ReadingProblem) -> (LooseTable, Int) {
        let names = mapping.columns.values.flatMap { $0 }
        let mark = mapping.delimiter?.first
        let table = try LooseTable(
            path, encoding: mapping.encoding, delimiter: mark, sheet: mapping.sheet, isKept: true)
        if mapping.header == 0 { return (table.untitled, 0) }
        let line = table.rows.firstIndex { $0.line == mapping.header }
        if let line, names.allSatisfy({ place(of: $0, in: table.rows[line].cells) != nil }) {
            return (table, line)
        }
        if let place = HeaderSearch.place(of: names, in: table.rows) { return (table, place) }
        if mark != nil {
            let other = try LooseTable(path, encoding: table.encoding, sheet: mapping.sheet)
            if let place = HeaderSearch.place(of: names, in: other.rows) { return (other, place) }
        }
        if let line { return (table, line) }
        throw problem(
            path, "there is nothing on line \(mapping.header), where the titles are to be",
            "mend `header`, or run `cordon map` again")
    }

    /// Notes what is other than the mapping says.
    private mutating func compare(_ table: LooseTable, _ place: Int) {
        if let said = mapping.encoding, let found = table.encoding, said != found {
            notes.append(
                "the mapping says \(said.rawValue), the bytes are \(found.rawValue): read so")
        }
        if let said = mapping.delimiter, let found = table.delimiter, said != String(found) {
            notes.append("the fields are parted by `\(found)` and not by `\(said)`: read so")
        }
        let line = table.rows[place].line
        if line != mapping.header {
            notes.append("the titles are on line \(line) and not on \(mapping.header): read so")
        }
        guard let owned = mapping.owned, !mapping.hasOwnedColumn else { return }
        let above = Preamble(table.rows[..<place])
        let companies = above.companies
        guard let named = above.company ?? (companies.count == 1 ? companies.first : nil),
            !NameAgreement.agree(named, owned)
        else { return }
        notes.append(
            "the rows above the titles name `\(named)`, the mapping says `\(owned)`: read as "
                + "holdings in `\(owned)`; mend `owned` if the table is of another company now")
    }

    /// Whether a file is read by a mapping: one lies beside it, or it is a spreadsheet.
    static func isMapped(_ path: String) throws(ReadingProblem) -> Bool {
        guard RawFile.isPlain(path) else { return false }
        if FileManager.default.fileExists(atPath: TableMapping.path(beside: path)) { return true }
        let head = try RawFile(path: path, hashing: false).read(upTo: 64)
        guard head.starts(with: ZipMember.signature), head.count > 40 else { return false }
        let name = String(decoding: head.dropFirst(ZipMember.headerLength), as: UTF8.self)
        return ["[Content_Types].xml", "_rels/", "xl/", "docProps/", "mimetype"]
            .contains { name.hasPrefix($0) }
    }

    /// The place of a column by its title, or by `#5`.
    static func place(of name: String, in titles: [String]) -> Int? {
        if let place = titles.firstIndex(of: name) { return place }
        guard name.hasPrefix("#"), let number = Int(name.dropFirst()), number >= 1,
            number <= titles.count
        else { return nil }
        return number - 1
    }

    /// The places of the columns of a role.
    func places(_ side: ColumnRole.Side, _ field: ColumnRole.Field) -> [Int] {
        (mapping.columns[ColumnRole(side, field)] ?? []).compactMap {
            Self.place(of: $0, in: titles)
        }
    }

    private static func problem(
        _ path: String, _ what: String, _ remedy: String
    ) -> ReadingProblem {
        ReadingProblem(.badValue, file: path, what: what, remedy: remedy, isFatal: true)
    }
}
