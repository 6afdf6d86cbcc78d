import ArgumentParser
import CordonAnalysis
import CordonModel
import CordonRules

/// `cordon regimes`: the rules.
struct Regimes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The rules: threshold, strictness, aggregation, seeds, citations, status.",
        discussion: """
            Examples:
              cordon regimes
              cordon regimes eu --json
            """)

    @Argument(help: "Only these regimes.")
    var ids: [String] = []

    @OptionGroup var output: OutputOptions

    func run() throws {
        let regimes: [Regime]
        do {
            regimes = ids.isEmpty ? Regime.all : try Investigation.regimes(named: ids)
        } catch {
            throw Failure(error.description, status: .usage)
        }
        let shown = output.excerpt(regimes)
        let rows = shown.rows.map { JSONText.fullRegime($0) }
        try output.give(
            ["regimes": .array(rows)], rows: rows, table: table(shown.rows),
            text: shown.rows.map(describe).joined(separator: "\n") + shown.note
                + "\nNot legal advice.\n")
    }

    /// A row for every test of every version, for machines.
    private func table(_ regimes: [Regime]) -> TextTable {
        var table = TextTable([
            "regime", "version", "from", "before", "status", "interest", "threshold",
            "comparison", "aggregation", "control", "force",
        ])
        for regime in regimes {
            for version in regime.versions {
                let head = [
                    regime.id, version.label, version.from?.description ?? "",
                    version.before?.description ?? "", version.status.rawValue,
                ]
                let tail = [
                    version.aggregation.rawValue, "\(version.hasControlLimb)",
                    version.force.rawValue,
                ]
                let tests = version.tests.map {
                    [$0.interest.rawValue, $0.threshold.description, $0.comparison.rawValue]
                }
                for test in tests.isEmpty ? [["", "", ""]] : tests {
                    table.add(head + test + tail)
                }
            }
        }
        return table
    }

    private func describe(_ regime: Regime) -> String {
        "\(regime.id): \(regime.title)\n" + regime.versions.map(describe).joined()
    }

    private func describe(_ version: RegimeVersion) -> String {
        var lines = ["  version \(version.label), \(version.status.rawValue)"]
        if let before = version.before { lines[0] += " until \(before.advanced(by: -1))" }
        for test in version.tests {
            lines.append(
                "    \(test.comparison.phrase(test.threshold)) of \(test.interest.rawValue), "
                    + (version.aggregation == .pooled
                        ? "all listed owners together" : "each listed owner alone"))
        }
        if version.isListingOnly { lines.append("    listings only: no rule of ownership") }
        if version.hasControlLimb {
            let criteria = version.criteria.map(\.rawValue).sorted().joined(separator: ", ")
            lines.append("    or control: \(criteria)")
        }
        if !version.isListingOnly { lines += reach(of: version) }
        lines.append("    seeded by \(version.seeds.map(\.phrase).joined(separator: "; "))")
        lines.append("    force: \(version.force.phrase)")
        for reading in version.readings { lines.append("    also read: \(reading.text)") }
        for citation in version.citations {
            lines.append(
                "    \(citation.text): \(citation.about) [\(citation.certainty.rawValue)]")
        }
        for note in version.notes { lines.append("    note: \(note)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Joint holders, property and territory: whom else a rule reaches, and whom it does not.
    private func reach(of version: RegimeVersion) -> [String] {
        var lines: [String] = []
        if version.joint == .whole {
            lines.append("    joint holders and parties to an arrangement each hold the whole")
        }
        if version.reachesAnyInterest {
            lines.append("    any interest reaches property that is no company, such as a vessel")
        }
        if case .foreign(let country) = version.scope {
            lines.append("    only companies outside \(country.uppercased())")
        }
        return lines
    }
}

extension Force {
    /// The force in words.
    fileprivate var phrase: String {
        switch self {
        case .automatic: "automatic, by operation of law"
        case .presumed: "presumed, until rebutted"
        case .inquiryDuty: "none of itself; a reason to inquire"
        }
    }
}
