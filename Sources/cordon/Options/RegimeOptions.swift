import ArgumentParser
import CordonAnalysis
import CordonModel
import CordonRules

/// Which regimes are asked.
struct RegimeOptions: ParsableArguments {
    @Option(
        name: .customLong("regime"),
        help: ArgumentHelp(
            "Ask these regimes; may be repeated. Default: all in force on the day.",
            valueName: "ID"))
    var ids: [String] = []

    /// The regimes that are named; none where all in force are meant.
    func regimes() throws -> [Regime] {
        do {
            return try Investigation.regimes(named: ids)
        } catch {
            throw Failure(error.description, status: .usage)
        }
    }
}
