import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// Findings in words and rows.
enum FindingText {
    /// What stands below a table of findings.
    static func note(_ cut: Cut?) -> String {
        (cut.map {
            "\ncut by its \($0.rawValue): what is not told above was not evaluated\n"
        } ?? "") + footing
    }

    /// Why a gate does not pass although nothing that was evaluated meets it.
    static func openGate(_ answer: FindingAnswer) -> String {
        "--fail-on: \(answer.unevaluated) verdicts were not evaluated, as the run was cut by its "
            + "\(answer.cut?.rawValue ?? "bound"), and might meet it; give it more time"
    }

    private static let footing =
        "\nNo finding is no clearance. `cordon why` shows the proof of one. Not legal advice.\n"

    /// Findings as people read them: the gravest first, of equal ones those that the fewest facts
    /// would settle, then by regime and entity.
    ///
    /// Those of a rule of which it is not verified whether
    /// it is in force stand apart at the end.
    static func inOrder(_ findings: [Finding]) -> [Finding] {
        findings.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if isApart(one) != isApart(other) { return isApart(other) }
            if one.verdict != other.verdict { return one.verdict > other.verdict }
            return (one.missing.count, left.offset) < (other.missing.count, right.offset)
        }.map(\.element)
    }

    private static func isApart(_ finding: Finding) -> Bool {
        finding.notes.contains { $0.code == "state-not-verified" }
    }

    /// Findings as rows: for people, marks stand beside the verdict; for machines, in columns.
    static func table(_ findings: [Finding], plain: Bool) -> TextTable {
        var table = TextTable(plain ? plainHeader : isShown ? shownHeader : header)
        for finding in findings { table.add(plain ? plainRow(finding) : row(finding)) }
        return table
    }

    private static let header = [
        "regime", "verdict", "rule", "entity", "caption", "because", "what",
    ]

    /// The same on a terminal, where nobody has to know what a rule is.
    private static let shownHeader = [
        "regime", "verdict", "by ownership", "entity", "caption", "because", "what",
    ]

    /// Whether people read it on a terminal.
    private static var isShown: Bool { Sink.isTerminal }

    /// The columns of a finding for machines.
    static let plainHeader = [
        "entity", "regime", "verdict", "rule", "because", "force", "disputed", "fragile", "what",
        "notes",
    ]

    private static func row(_ finding: Finding) -> [String] {
        [
            finding.regime, word(finding), finding.rule.map(\.rawValue) ?? "", finding.entity,
            finding.caption == finding.entity ? "" : finding.caption,
            finding.because.map(\.rawValue).joined(separator: " "),
            ([what(finding)] + finding.notes.compactMap(short)).filter { !$0.isEmpty }
                .joined(separator: "; "),
        ]
    }

    /// A note in a table: reliefs in full, others by their code, and none that the verdict says.
    ///
    /// `cordon why` says the rest.
    private static func short(_ note: FindingNote) -> String? {
        switch note.code {
        case "relief": note.text
        case "suspended", "state-not-verified": nil
        default: "note: \(note.code)"
        }
    }

    /// A finding under ``plainHeader``.
    static func plainRow(_ finding: Finding) -> [String] {
        [
            finding.entity, finding.regime, finding.verdict.rawValue,
            finding.rule.map(\.rawValue) ?? "",
            finding.because.map(\.rawValue).joined(separator: " "),
            finding.force.rawValue, "\(finding.isDisputed)", "\(finding.isFragile)",
            what(finding),
            finding.notes.map { "\($0.code): \($0.text)" }.joined(separator: " | "),
        ]
    }

    private static func word(_ finding: Finding) -> String {
        var text = finding.verdict.rawValue
        if finding.kind == "sectoral", finding.verdict >= .undetermined {
            text += " (no asset freeze)"
        }
        if finding.notes.contains(where: { $0.code == "suspended" }) { text += " (suspended)" }
        if isApart(finding) { text += " (\(RegimeVersion.Status.unverified.phrase))" }
        if finding.verdict == .captured, finding.force == .presumed { text += " (presumed)" }
        if finding.isDisputed { text += " (disputed)" }
        if finding.isFragile { text += " (fragile)" }
        return text
    }

    /// What the finding rests on, in a few words.
    static func what(_ finding: Finding) -> String {
        if finding.verdict == .listed {
            return finding.listings.distinct.map { record in
                let list = record.listing.list ?? record.listing.authority
                let number = record.listing.recordID.map { " \($0)" } ?? ""
                return list + number + (record.day.map { " \($0.asBeginning)" } ?? "")
            }.joined(separator: "; ")
        }
        guard let ground = finding.grounds.first else {
            let notes = finding.notes.map(\.text).joined(separator: " ")
            return finding.missing.first ?? notes
        }
        let owners = ground.proof.last.counts.map(\.owner).joined(separator: " + ")
        switch ground.by {
        case .ownership, .propertyInterest: return "\(held(ground)) held by \(owners)"
        case .control: return "control by \(owners)"
        case .samePerson: return "same legal person as \(owners)"
        case .link: return "linked to \(owners)"
        case .identity: return "may be one party with \(owners)"
        case .arrangement:
            return ground.proof.last.counts.contains { $0.share != nil }
                ? "\(ground.share.phrase) held for or through \(owners)"
                : "held for or through \(owners)"
        case .instrument: return "\(ground.share.phrase) by way of an instrument of \(owners)"
        case .office: return "office of \(owners): nothing that is signed there by a listed person"
        }
    }

    /// What the owners are said to hold: the sum of their shares as the claims state them, where
    /// what was compared is wider because it leaves out claims that are not firm.
    private static func held(_ ground: Ground) -> String {
        let stated = ground.proof.last.counts.compactMap(\.share)
        guard let sum = Share.sum(stated) else { return ground.share.phrase }
        return ground.share.isExact || ground.share.lower > .zero ? ground.share.phrase : sum.phrase
    }

    /// How many findings of each verdict there are under each regime.
    static func intro(
        _ findings: [Finding], _ regimes: [Regime], _ suspended: [Regime], _ notRun: [Regime],
        warnings: [String],
        in graph: EntityGraph
    ) -> String {
        let day = graph.projection.asOf
        var text = "as of \(day)\n"
        for regime in regimes {
            guard let version = regime.version(on: day) else {
                text += "  \(regime.id): no such law on \(day); notEvaluated, because rule\n"
                continue
            }
            let those = findings.filter { $0.regime == regime.id }
            let state = version.status == .inForce ? "" : ", \(version.status.phrase)"
            text += "  \(regime.id) (\(version.label)\(state)): "
            if regime.kind == .sectoral { text += "no asset freeze; " }
            text += counts(those) ?? "nothing found"
            let rest =
                isShown ? "; of all others it cannot say anything" : "; the rest not evaluated"
            text += version.isCovered(in: graph) ? "\n" : rest + "\n"
        }
        if regimes.contains(where: { $0.version(on: day)?.isCovered(in: graph) == false }) {
            text += "  Not evaluated: a list that the regime needs was not read for this day.\n"
        }
        for warning in warnings { text += "  Warning: \(warning).\n" }
        for regime in suspended {
            text += "  \(regime.id): suspended on this day; ask for it with --regime\n"
        }
        if !notRun.isEmpty {
            text +=
                "  not run, for no listing here seeds them: "
                + notRun.map(\.id).joined(separator: ", ") + "\n"
        }
        return text + "\n"
    }

    private static func counts(_ findings: [Finding]) -> String? {
        let counts = Verdict.allCases.sorted(by: >).compactMap { verdict -> String? in
            let count = findings.count { $0.verdict == verdict }
            return count == 0 ? nil : "\(count) \(verdict.rawValue)"
        }
        return counts.isEmpty ? nil : counts.joined(separator: ", ")
    }
}

extension RegimeVersion.Status {
    /// The state in words.
    var phrase: String { self == .unverified ? "in force: not verified" : rawValue }
}
