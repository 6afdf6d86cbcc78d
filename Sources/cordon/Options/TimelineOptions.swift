import ArgumentParser
import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// The days between which changes of verdicts are told.
struct TimelineOptions: ParsableArguments {
    @Option(
        name: [.customLong("from"), .customLong("since")],
        help: ArgumentHelp(
            "Tell the days on which a verdict changes, from this day on ...", valueName: "DAY"))
    var from: String?

    @Option(help: ArgumentHelp("... to this day.", valueName: "DAY"))
    var until: String?

    func validate() throws {
        if (from == nil) != (until == nil) {
            throw ValidationError("--from and --until go together")
        }
    }

    /// The first and the last day; nil where no timeline is asked for.
    func days() throws -> ClosedRange<Day>? {
        guard let from, let until else { return nil }
        guard let first = Day(from), let last = Day(until), first <= last else {
            throw Failure(
                "--from and --until need days in order, such as 2023-01-01", status: .usage)
        }
        return first...last
    }

    /// The changes of the verdicts on some entities; nil where no timeline is asked for.
    func changes(
        about vertices: [Vertex], under regimes: [Regime], _ investigation: Investigation
    ) throws -> [VerdictChange]? {
        guard let days = try days() else { return nil }
        let graph = investigation.graph
        let told = vertices.map { vertex in
            graph.file.verdictChanges(
                about: graph.id(vertex), under: regimes, graph.projection,
                from: days.lowerBound, until: days.upperBound
            ).changes
        }
        return regimes.flatMap { regime in
            told.flatMap { changes in changes.filter { $0.regime == regime.id } }
        }
    }
}

extension VerdictChange {
    /// What changed it, in a few words: the claims, or the rule.
    var reason: String {
        let reasons = claims + (isRuleChange ? ["the rule"] : [])
        return reasons.isEmpty ? "the lists read" : reasons.joined(separator: ", ")
    }
}
