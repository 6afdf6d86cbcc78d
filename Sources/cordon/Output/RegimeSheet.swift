import CordonAnalysis
import CordonModel
import CordonRules

/// A rule in words.
enum RegimeSheet {
    /// A regime with its versions; where a day was asked and none is of it, that is said.
    static func text(_ regime: Regime, day: String?) -> String {
        let versions = regime.versions.map(text).joined()
        let none =
            day.map { "  no version on \($0): answers are notEvaluated, because rule\n" } ?? ""
        let what = regime.kind == .blocking ? "" : " [\(regime.kind.rawValue)]"
        return "\(regime.id): \(regime.title)\(what)\n\(run(regime))"
            + (versions.isEmpty ? none : versions)
    }

    private static func run(_ regime: Regime) -> String {
        switch regime.running {
        case .always: ""
        case .whereSeeded: "  run where the graph holds a listing that seeds it, or by name\n"
        case .onRequest: "  run by name only\n"
        }
    }

    private static func text(_ version: RegimeVersion) -> String {
        var lines = ["  version \(version.label), \(version.status.rawValue)"]
        if let before = version.before { lines[0] += " until \(before.advanced(by: -1))" }
        lines += tests(version) + reach(of: version)
        lines.append("    seeded by \(version.seeds.map(\.phrase).joined(separator: "; "))")
        lines.append("    force: \(version.force.phrase)")
        for reading in version.readings {
            let settled = reading.settled.map { ", settled on \($0)" } ?? ", open"
            lines.append("    also read (\(reading.id)\(settled)): \(reading.text)")
        }
        for matter in version.notAssessed { lines.append("    not assessed: \(matter.text)") }
        for citation in version.citations {
            let place = citation.place.map { " at \($0)" } ?? ""
            let read = citation.read.map { ", read on \($0)\(place)" } ?? ""
            lines.append(
                "    \(citation.text): \(citation.about) [\(citation.certainty.rawValue)\(read)]")
        }
        for note in version.notes { lines.append("    note: \(note)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func tests(_ version: RegimeVersion) -> [String] {
        var lines = version.tests.map { test in
            "    \(test.comparison.phrase(test.threshold)) of \(test.interest.rawValue), "
                + (version.aggregation == .pooled
                    ? "all listed owners together" : "each listed owner alone")
        }
        for own in version.listTests {
            let names = (own.lists + own.programmes.sorted()).joined(separator: ", ")
            let tests = own.tests.map {
                "\($0.comparison.phrase($0.threshold)) of \($0.interest.rawValue)"
            }
            let settled = own.settled.map { ", settled on \($0)" } ?? ""
            lines.append("    for \(names): \(tests.joined(separator: ", "))\(settled)")
        }
        if version.isListingOnly { lines.append("    listings only: no rule of ownership") }
        if version.directOwnersOnly { lines.append("    only what the listed hold directly") }
        if version.hasControlLimb {
            let isAny = version.criteria.count == ControlCriterion.allCases.count
            let criteria = version.criteria.map(\.rawValue).sorted().joined(separator: ", ")
            lines.append("    or control: \(isAny ? "by any criterion" : criteria)")
        }
        if version.hasBoardLimb { lines.append("    rights over a part of the board: asserted") }
        return lines
    }

    /// Joint holders, property and territory: whom else a rule reaches, and whom it does not.
    private static func reach(of version: RegimeVersion) -> [String] {
        guard !version.isListingOnly else { return [] }
        var lines: [String] = []
        if version.joint == .whole {
            lines.append("    joint holders and parties to an arrangement each hold the whole")
        }
        if version.countsHeldForAnother {
            lines.append("    what a nominee holds is held by whom it is held for")
        }
        if version.countsFixedBenefit {
            lines.append("    a fixed part in a trust is a stake in it")
        }
        if !version.sharesWithoutCapital.isEmpty {
            let interests = version.sharesWithoutCapital.map(\.rawValue).sorted()
            lines.append(
                "    without share capital, rights to \(interests.joined(separator: ", ")) are shares"
            )
        }
        lines.append(
            version.countsIssuedShares
                ? "    shares are measured against all that are issued"
                : "    own shares: measured with them or without, both are read")
        if version.reachesAnyInterest {
            lines.append("    any interest reaches property that is no company, such as a vessel")
        }
        if case .outside(let countries, let takesUnknown) = version.scope {
            let names = countries.sorted().map { $0.uppercased() }.joined(separator: ", ")
            lines.append("    only companies outside \(names)")
            if !takesUnknown { lines.append("    of unknown country: undetermined, because rule") }
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
