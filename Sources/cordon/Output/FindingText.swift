import CordonAnalysis
import CordonModel
import CordonRules

/// Findings in words and rows.
enum FindingText {
    /// What every answer about findings says of itself.
    static let limits = [
        "none means that no rule fired on these claims and lists; it is not clearance",
        "undetermined means that a fact, a day, a reading of the law or a firmer claim is missing",
        "this is not legal advice",
    ]

    static let note =
        "\nNo finding is no clearance. `cordon why` shows the proof of one. Not legal advice.\n"

    static let header = ["regime", "verdict", "by the rule", "entity", "because", "what"]

    /// A finding as a row; for machines the verdict stands alone in its cell.
    static func row(_ finding: Finding, plain: Bool = false) -> [String] {
        [
            finding.regime, plain ? finding.verdict.rawValue : word(finding),
            finding.rule.map(\.rawValue) ?? "", finding.entity,
            finding.because.map(\.rawValue).joined(separator: " "), what(finding),
        ]
    }

    private static func word(_ finding: Finding) -> String {
        var text = finding.verdict.rawValue
        if finding.verdict == .captured, finding.force == .presumed { text += " (presumed)" }
        if finding.isDisputed { text += " (disputed)" }
        if finding.isFragile { text += " (fragile)" }
        return text
    }

    /// What the finding rests on, in a few words.
    static func what(_ finding: Finding) -> String {
        if finding.verdict == .listed {
            return finding.listings.map { record in
                let list = record.listing.list ?? record.listing.authority
                let number = record.listing.recordID.map { " \($0)" } ?? ""
                return list + number + (record.day.map { " since \($0)" } ?? "")
            }.joined(separator: "; ")
        }
        guard let ground = finding.grounds.first else { return finding.missing.first ?? "" }
        let owners = ground.proof.last?.counts.map(\.owner).joined(separator: " + ") ?? ""
        switch ground.by {
        case .ownership, .propertyInterest: return "\(ground.share.phrase) held by \(owners)"
        case .control: return "control by \(owners)"
        case .samePerson: return "same legal person as \(owners)"
        case .link: return "linked to \(owners)"
        }
    }

    /// How many findings of each verdict there are under each regime.
    static func intro(
        _ findings: [Finding], _ regimes: [Regime], _ suspended: [Regime], _ day: Day
    ) -> String {
        var text = "as of \(day)\n"
        for regime in regimes {
            let counts = Verdict.allCases.sorted(by: >).compactMap { verdict -> String? in
                let count = findings.count { $0.regime == regime.id && $0.verdict == verdict }
                return count == 0 ? nil : "\(count) \(verdict.rawValue)"
            }
            let version = regime.version(on: day)?.label ?? "not in force"
            text += "  \(regime.id) (\(version)): "
            text +=
                counts.isEmpty
                ? "nothing found; --all tells what could not be evaluated\n"
                : counts.joined(separator: ", ") + "\n"
        }
        for regime in suspended {
            text += "  \(regime.id): suspended on this day; ask for it with --regime\n"
        }
        return text + "\n"
    }
}
