import CordonGraph
import CordonModel
import CordonRules

extension DossierDraft {
    /// A block to be signed by hand, in which nothing is ever filled in.
    func decision() -> DossierSection {
        let lines = [
            "Conclusion", "Rationale", "Conditions", "Next review on", "Reviewed by, on, signature",
            "Second reviewer, on, signature",
        ]
        return DossierSection(
            .decision,
            [
                "conclusion": .null, "rationale": .null, "conditions": .null, "nextReview": .null,
                "reviewer": .null, "secondReviewer": .null,
            ],
            [
                .paragraph([
                    .file("Left blank: a person decides and signs, and this program does not.")
                ]), .form(lines),
            ])
    }

    /// How it was made, and what it does not say.
    func method() -> DossierSection {
        let projection = graph.projection
        var facts: [(String, String)] = [
            ("Program", "Cordon \(Investigation.version)"), ("Day asked about", "\(day)"),
            ("Known by", projection.knownAt?.description ?? "everything that the case holds"),
            ("Least standing", projection.least.word),
            ("Versions of a stake", projection.resolution.rawValue),
            ("Sources", projection.sources.map { $0.sorted().joined(separator: ", ") } ?? "all"),
            ("Left out by the question", projection.without.sorted().joined(separator: ", ")),
            ("Rules run", regimes.map(\.id).joined(separator: ", ")),
            (
                "Rules suspended on the day",
                Regime.suspended(on: day).map(\.id).joined(separator: ", ")
            ),
            ("Looked at", "\(graph.entityCount) parties, \(graph.claimCount) claims"),
            ("Made for", question.reader.rawValue),
            ("Sections left out for this reader", leftOutParts()),
            ("Publish profile", omissions.isApplied ? "applied" : "not applied: for inside use"),
            ("Cut by a limit", cut?.rawValue ?? "no"),
        ]
        if let whole = file.whole {
            facts.append(("Of a case of", "\(whole.entities) records, \(whole.claims) claims"))
        }
        var table = DossierTable("How it was made", ["What", "Value"], empty: "")
        for (what, value) in facts where !value.isEmpty { table.add([what, value]) }
        let limits = limits()
        let checklist = checklist()
        return DossierSection(
            .method,
            [
                "facts": .object(facts.map { .init($0.0, .string($0.1)) }),
                "limits": .strings(limits), "licences": .strings(licences()),
                "leftOut": omissions.json, "checklist": checklist.json,
                "notices": .array(
                    notices().map { ["code": .string($0.code), "message": .string($0.message)] }),
            ],
            [
                .table(table), .heading("Limits"), .points(limits.map { [.file($0)] }),
                .table(words()),
                .heading("Licences and credits"), .points(licences().map { [.file($0)] }),
                .table(checklist.table),
            ])
    }

    /// The meanings of the words for verdicts and standings.
    private func words() -> DossierTable {
        var table = DossierTable("Words", ["Word", "What it means"], empty: "")
        for verdict in Verdict.allCases.sorted(by: >) {
            table.add([verdict.rawValue, verdict.meaning])
        }
        for standing in Standing.allCases.sorted(by: >) {
            table.add([standing.word, standing.meaning])
        }
        return table
    }

    private func leftOutParts() -> String {
        DossierPart.allCases.filter { !question.reader.parts.contains($0) }.map(\.title)
            .joined(separator: "; ")
    }

    /// What the document does not say, in sentences that name no party.
    private func limits() -> [String] {
        var limits = [
            "No finding is no clearance: it says that no rule fired on these claims and these lists.",
            "This is not legal advice.",
            "A verdict is computed from claims; whether a claim is true is for its reader to judge.",
            "Control without ownership is judged only as far as a claim names its criterion.",
        ]
        limits += investigation.leftOutNote.split(separator: "\n").map { line in
            line.prefix(1).uppercased() + line.dropFirst() + "."
        }
        for omission in omissions.told {
            limits.append(
                "Left out of what is published, \(omission.count) times: \(omission.reason.phrase)."
            )
        }
        if omissions.isApplied {
            limits.append(
                "Everything here was computed from what may be published; with the rest it may come out otherwise."
            )
        }
        return limits
    }

    /// The licences of the sources that are cited, and the lines they ask to be printed.
    private func licences() -> [String] {
        let cited = Set(
            footnotes.claims.flatMap { file.claims[$0].evidence.citations.map(\.source) }
        ).sorted().compactMap { file.source($0) }
        var lines: [String] = []
        for source in cited {
            let parts = [source.licence, source.credit].compactMap(\.self)
            guard !parts.isEmpty else { continue }
            let line = brief(parts.joined(separator: ": "))
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    /// What the readers noticed and did not fail on.
    private func notices() -> [Notice] {
        file.notices.filter { !omissions.isApplied || $0.code != "taken-for" }
    }
}
