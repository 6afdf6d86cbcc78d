import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import CordonRules

/// Which regimes are asked.
struct RegimeOptions: ParsableArguments {
    @Option(
        name: .customLong("regime"),
        help: ArgumentHelp(
            "Ask these regimes; may be repeated. Default: all in force on the day.",
            valueName: "ID"), completion: .list(Regime.ids))
    var ids: [String] = []

    @Option(
        name: .customLong("regimes"),
        help: ArgumentHelp(
            "A file with regimes of your own; they run beside the others.", valueName: "FILE.yaml"),
        completion: .file(extensions: ["yaml", "yml"]))
    var file: String?

    /// The regimes that are named; none where all in force are meant.
    func regimes(on day: Day) throws -> [Regime] {
        do {
            let own = try file.map(RegimeFile.read) ?? []
            guard ids.isEmpty else { return try Investigation.regimes(named: ids, beside: own) }
            return own.isEmpty ? [] : Regime.defaults(on: day) + own
        } catch let error as ReadingProblems {
            throw Failure(error)
        } catch let error as QuestionError {
            throw Failure(error.description, status: .usage)
        }
    }
}
