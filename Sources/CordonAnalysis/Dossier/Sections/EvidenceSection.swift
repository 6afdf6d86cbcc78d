import CordonFormats
import CordonModel

extension DossierDraft {
    /// Every claim that the document points at, a row each, and all others about the subject.
    mutating func evidence() -> DossierSection {
        // What nothing above points at is told last.
        _ = footnotes.claims(investigation.claims(ClaimQuestion(entity: vertex)))
        var table = DossierTable(
            "Claims", ["No", "What it says", "When", "Standing", "Source and place", "Words"],
            empty: "No claim is pointed at.")
        let voices = independentOrigins()
        var rows: [JSONText] = []
        for (index, place) in footnotes.claims.enumerated() {
            let origins = voices[matter(of: place)]?.count ?? 1
            add(place, number: index + 1, origins: origins, to: &table)
            rows.append(json(place, number: index + 1, origins: origins))
        }
        for omission in omissions.told {
            table.add([
                "–", "Left out, \(omission.count) of the claims read: \(omission.reason.phrase).",
                "", "", "", "",
            ])
        }
        let value: JSONText = .array(rows)
        return DossierSection(
            .evidence,
            members: [.init("evidence", value), .init("evidenceLeftOut", omissions.json)],
            [
                .paragraph([
                    .file(
                        "One row is one claim of one source; rows of one standing weigh alike, and ten copies of one story are one origin."
                    ),
                    .file(
                        "Reliability (A to F) and credibility (1 to 6) are given only where the case gives them: standing is not turned into them."
                    ),
                ]), .table(table),
            ])
    }

    private func add(_ place: Int, number: Int, origins: Int, to table: inout DossierTable) {
        let claim = file.claims[place]
        let cited = claim.evidence.citations.map { citation in
            citation.source + (citation.locator.map { " \($0)" } ?? "")
        }
        let polarity = claim.polarity == .asserts ? "" : "\(claim.polarity.rawValue): "
        let standing =
            claim.standing.word + (origins > 1 ? "; \(origins) independent origins" : "")
        let unverified = claim.evidence.unverified.map { " [not settled: \(brief($0))]" } ?? ""
        table.add(
            [
                DossierText("\(number)" + (claim.key.map { " \($0)" } ?? "")),
                DossierText(polarity + says(claim) + unverified),
                DossierText(days(claim)), DossierText(standing),
                DossierText(cited.joined(separator: "; ")), DossierText(told(claim)),
            ], to: .claim(number))
    }

    /// What a claim says, without who says it.
    private func says(_ claim: Claim) -> String {
        switch claim.assertion {
        case .relation(let relation): wording.clause(claim, relation)
        case .listing(let listing): "\(wording.name(claim.subject)) \(words(of: listing))"
        case .value(let value):
            "\(wording.name(claim.subject)): \(label(of: value, on: claim)) \(brief(value.text))"
        default: "\(wording.name(claim.subject)) \(claim.predicate) \(brief(claim.object))"
        }
    }

    private func days(_ claim: Claim) -> String {
        let stated = claim.evidence.stated?.description
        return [
            Wording.phrase(claim.period),
            stated.flatMap { claim.period.description.contains($0) ? nil : "stated \($0)" },
            claim.evidence.retrieved.map { "retrieved \($0)" },
        ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// The words of the source, or that they may not be passed on.
    private func told(_ claim: Claim) -> String {
        if let words = quotation(of: claim) { return "“\(words)”" }
        return claim.evidence.quotation == nil ? "" : "left out: may be cited, not quoted"
    }

    // MARK: - Origins

    /// The independent origins of everything that is said, by what is said.
    private func independentOrigins() -> [[String]: Set<String>] {
        var origins: [[String]: Set<String>] = [:]
        for place in file.claims.indices where graph.takes(file.claims[place]) {
            let claim = file.claims[place]
            guard claim.polarity == .asserts else { continue }
            origins[matter(of: place), default: []].formUnion(investigation.origins(of: [place]))
        }
        return origins
    }

    private func matter(of place: Int) -> [String] {
        let claim = file.claims[place]
        return [claim.subject, claim.predicate, claim.object]
    }

    // MARK: - Data

    private func json(_ place: Int, number: Int, origins: Int) -> JSONText {
        let claim = file.claims[place]
        let source = claim.evidence.citations.first.flatMap { file.source($0.source) }
        // The claim as every document tells it, but for words that are not to be passed on.
        let told = JSONText.claim(place, in: graph)
        guard case .object(let members) = told else { return told }
        let own: [JSONText.Member] = [
            .init("no", .int(number)), .init("says", .string(says(claim))),
            .init("period", .string(claim.period.description)),
            .init("quotation", .optional(quotation(of: claim))),
            .init("stated", .optional(claim.evidence.stated?.description)),
            .init("retrieved", .optional(claim.evidence.retrieved?.description)),
            .init("independentOrigins", .int(origins)), .init("reliability", .null),
            .init("credibility", .null),
            .init("publish", .string(file.publication(of: claim).rawValue)),
            .init("by", .strings(wording.voices([place]))),
            .init("archive", .optional(source?.address)),
            .init("sha256", .optional(source?.sha256)),
        ]
        let known = Set(own.map(\.key))
        return .object(own + members.filter { $0.key != "quote" && !known.contains($0.key) })
    }
}
