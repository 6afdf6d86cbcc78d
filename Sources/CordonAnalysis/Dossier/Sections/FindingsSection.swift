import CordonModel
import CordonRules

extension DossierDraft {
    /// What each rule says, by which reading, and where the rule is written.
    mutating func rules() -> DossierSection {
        var table = DossierTable(
            "Verdicts",
            ["Regime", "Verdict", "Compared", "Margin", "By standing", "Marks", "Claims and law"],
            empty: "No rule was run.")
        var points: [[DossierSentence]] = []
        for finding in findings {
            table.add(row(finding))
            if let rule = ruleSentence(finding) { points.append([rule]) }
        }
        var blocks: [DossierBlock] = [.table(table)]
        let notes = noteSentences()
        if !notes.isEmpty { blocks += [.heading("Beside the verdicts"), .points(notes)] }
        blocks += [.heading("The rules"), .points(points), .table(lawTable())]
        let value: JSONText = .array(findings.map { .finding($0, wholeProof: true) })
        return DossierSection(
            .findings,
            members: [
                .init("regimes", .array(regimes.map { .regime($0, in: graph) })),
                .init("findings", value), .init("law", .array(lawRows())),
            ], blocks)
    }

    private mutating func row(_ finding: Finding) -> [DossierText] {
        let ground = finding.grounds.first
        let compared = ground.map { ground in
            ground.share.phrase
                + (ground.threshold.map { " against \(ground.comparison.phrase($0))" } ?? "")
        }
        let verdicts = Set(finding.byStanding.values)
        let standings =
            verdicts.count == 1
            ? ["the same at each"]
            : finding.byStanding.keys.sorted(by: >).map {
                "\($0.word): \(finding.byStanding[$0]?.rawValue ?? "")"
            }
        var marks: [String] = []
        if finding.force == .presumed { marks.append("presumed") }
        if finding.isDisputed { marks.append("disputed") }
        if finding.isFragile { marks.append("fragile") }
        if finding.kind != "blocking" { marks.append(finding.kind) }
        let because = finding.because.map(\.rawValue).joined(separator: ", ")
        return [
            DossierText(finding.regime),
            DossierText(finding.verdict.rawValue + (because.isEmpty ? "" : " (\(because))")),
            DossierText(finding.verdict == .listed ? "a listing" : compared ?? ""),
            DossierText(finding.verdict == .listed ? "" : ground.map(Self.margin) ?? ""),
            DossierText(standings.joined(separator: "; ")),
            DossierText(marks.joined(separator: ", ")),
            DossierText("", claims(finding) + law(finding)),
        ]
    }

    /// The distance of a share from its threshold: of one that is not known exactly, both ends.
    static func margin(_ ground: Ground) -> String {
        guard let threshold = ground.threshold else { return "" }
        func points(_ share: Percent) -> String {
            let distance = share.millionths - threshold.millionths
            return (distance > 0 ? "+" : "") + Decimal6.text(distance)
        }
        let (low, high) = (points(ground.share.lower), points(ground.share.upper))
        guard !ground.share.isExact, !ground.share.isFraction else { return "\(low) points" }
        return "\(ground.share.lowerOpen ? "more than " : "")\(low) to "
            + "\(ground.share.upperOpen ? "less than " : "")\(high) points"
    }

    /// What the rule of a finding is, in a sentence.
    private mutating func ruleSentence(_ finding: Finding) -> DossierSentence? {
        let references = law(finding)
        guard let regime = regime(finding), let version = regime.version(on: day) else {
            return .law("\(finding.regime) had no rule on \(day).", references)
        }
        let said = arguments[finding.regime]?.sentences.first { $0.isRule }
        let status =
            version.status == .inForce ? "in force" : version.status.rawValue
        let words =
            said?.words
            ?? "The rule of \(regime.id), version \(version.label) (\(status)), is read from its text."
        let cited = version.citations.prefix(3).map(\.text).joined(separator: "; ")
        return .law(cited.isEmpty ? words : "\(words) It is written in \(cited).", references)
    }

    private mutating func noteSentences() -> [[DossierSentence]] {
        var told: Set<String> = []
        var points: [[DossierSentence]] = []
        for finding in findings {
            for note in finding.notes where told.insert(note.text).inserted {
                let own = footnotes.claims(named: note.claims)
                points.append([
                    .party(
                        "\(finding.regime): \(brief(note.text))",
                        (own.isEmpty ? ownClaims(finding) : own) + law(finding))
                ])
            }
        }
        return points
    }

    /// The claims that a finding rests on; where there are none, those that name the subject.
    private mutating func ownClaims(_ finding: Finding) -> [DossierReference] {
        let own = claims(finding)
        return own.isEmpty ? namingClaims(of: vertex) : own
    }

    // MARK: - The law

    /// The rules that the document points at, each with where it is written.
    private func lawTable() -> DossierTable {
        var table = DossierTable(
            "Law cited", ["No", "Regime and version", "Where it is written", "How it was read"],
            empty: "No rule is pointed at.")
        for (place, law) in footnotes.laws.enumerated() {
            let citations = law.version.citations
            table.add(
                [
                    DossierText("§\(place + 1)"),
                    DossierText("\(law.regime.id), version \(law.version.label)"),
                    DossierText(written(citations)), DossierText(read(citations)),
                ], to: .law(place + 1))
        }
        return table
    }

    /// The most places of a rule that are written out.
    private static let mostCited = 4

    private func written(_ citations: [LegalCitation]) -> String {
        let told = citations.prefix(Self.mostCited).map { "\($0.text): \($0.about)" }
        let more = citations.count - told.count
        return told.joined(separator: "; ")
            + (more > 0 ? "; and \(more) more, which `cordon regimes` tells" : "")
    }

    /// How the places were read, in numbers: `official 5, quoted 2`.
    private func read(_ citations: [LegalCitation]) -> String {
        LegalCitation.Certainty.allCases.compactMap { certainty in
            let count = citations.count { $0.certainty == certainty }
            return count == 0 ? nil : "\(certainty.rawValue) \(count)"
        }.joined(separator: ", ")
    }

    private func lawRows() -> [JSONText] {
        footnotes.laws.enumerated().map { place, law in
            [
                "no": .int(place + 1), "regime": .string(law.regime.id),
                "version": .string(law.version.label),
                "status": .string(law.version.status.rawValue),
                "citations": .array(
                    law.version.citations.map { citation in
                        [
                            "text": .string(citation.text), "about": .string(citation.about),
                            "certainty": .string(citation.certainty.rawValue),
                            "where": .optional(citation.place),
                            "read": .optional(citation.read?.description),
                        ]
                    }),
            ]
        }
    }
}
