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
        do {
            let file = try RowFile(path)
            return (file, try SubjectColumns(file.columns, mapped: columns))
        } catch let error as ReadingProblem {
            throw Failure(error.description)
        } catch {
            throw Failure("\(path):1: \(error)")
        }
    }
}
