import Foundation

/// The rows of a table under a mapping.
public struct MappedTable: Sendable {
    /// A row: its line and its cells, as many as there are titles.
    public typealias Row = (line: Int, cells: [String])

    /// The titles.
    public let titles: [String]
    /// The lines of the rows and their cells, each as long as the titles.
    public let rows: [Row]
    /// How it is read.
    public let mapping: TableMapping

    /// Reads a table as its mapping says.
    ///
    /// - Throws: A problem if the mapping leaves a question open, or names what is not there.
    public init(_ path: String, _ mapping: TableMapping) throws(ReadingProblem) {
        if let question = mapping.questions.first {
            throw Self.problem(path, "the mapping does not tell: \(question)", "answer it there")
        }
        let table = try LooseTable(
            path, encoding: mapping.encoding, delimiter: mapping.delimiter?.first,
            sheet: mapping.sheet)
        guard let place = table.rows.firstIndex(where: { $0.line == mapping.header }) else {
            throw Self.problem(
                path, "there is nothing on line \(mapping.header), where the titles are to be",
                "mend `header`, or run `cordon map` again")
        }
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
            (row.line, titles.indices.map { row[$0] })
        }
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
