import ArgumentParser
import CordonAnalysis
import CordonFormats

/// How the columns of a portfolio are read.
struct SubjectOptions: ParsableArguments {
    @Option(
        name: .customLong("column"),
        help: ArgumentHelp(
            "Which column says what, where the header does not tell; may be repeated.",
            discussion: "Roles: key, name, schema, birthDate, country, gender, or a kind of "
                + "number such as inn.", valueName: "ROLE=HEADER"))
    var columns: [String] = []

    /// Opens a portfolio.
    func open(_ path: String) throws -> (file: RowFile, columns: SubjectColumns) {
        try Self.open(path, mapped: columns)
    }

    /// Opens a portfolio whose columns are mapped so; where it is keyed, ids alone are enough.
    static func open(
        _ path: String, mapped: [String] = [], keyed: Bool = false
    ) throws -> (file: RowFile, columns: SubjectColumns) {
        do {
            let file = try RowFile(path)
            let pairs = mapped + Self.pairs(file.mapping)
            return (file, try SubjectColumns(file.columns, mapped: pairs, keyed: keyed))
        } catch let error as ReadingProblem {
            throw Failure(error.description)
        } catch {
            throw Failure("\(path):1: \(error) (`cordon map` shows how a table can be read)")
        }
    }

    /// What the mapping beside a table says of its columns, as `--column` would.
    private static func pairs(_ mapping: TableMapping?) -> [String] {
        guard let mapping else { return [] }
        return mapping.columns.sorted { $0.key < $1.key }.flatMap { role, titles -> [String] in
            guard role.side == .owner || mapping.columns[ColumnRole(.owner, .name)] == nil,
                let word = words[role.field]
            else { return [] }
            return titles.filter { !$0.hasPrefix("#") }.map { title in
                let number = role.field == .id ? TableMapping.identifier(of: title) : nil
                return "\(number ?? word)=\(title)"
            }
        }
    }

    private static let words: [ColumnRole.Field: String] = [
        .name: "name", .country: "country", .birth: "birthDate", .kind: "schema", .id: "key",
    ]
}
