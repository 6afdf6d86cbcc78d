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
        let wholesale = citedWholesale()
        var rows: [JSONText] = []
        for (index, place) in footnotes.claims.enumerated() {
            let origins = origins(of: place, among: voices, wholesale)
            add(place, number: index + 1, origins, to: &table)
            rows.append(json(place, number: index + 1, origins))
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

    private func add(_ place: Int, number: Int, _ origins: Origins, to table: inout DossierTable) {
        let claim = file.claims[place]
        let cited = claim.evidence.citations.map { citation in
            citation.source + (citation.locator.map { " \($0)" } ?? "")
        }
        let polarity = claim.polarity == .asserts ? "" : "\(claim.polarity.rawValue): "
        let standing = claim.standing.word + origins.words
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

    /// The independent origins of a claim, and of what it says.
    private struct Origins {
        /// The origins that the claim itself cites.
        let own: Int
        /// The other origins that say the same.
        let others: Int
        /// Whether it cites the sources of its whole record, so that which of them says it is not told.
        let isWholesale: Bool

        /// The number of origins that are known to say what the claim says, by this claim.
        var certain: Int { isWholesale ? 1 : own }

        var words: String {
            var parts: [String] = []
            if isWholesale {
                parts.append("\(own) origins cited for the whole record, not told which says it")
            } else if own > 1 {
                parts.append("\(own) independent origins")
            }
            if others > 0 {
                parts.append(
                    others == 1 ? "1 other says the same" : "\(others) others say the same")
            }
            return parts.map { "; " + $0 }.joined()
        }
    }

    private func origins(
        of place: Int, among voices: [[String]: Set<String>], _ wholesale: Set<Int>
    ) -> Origins {
        let own = investigation.origins(of: [place])
        let all = voices[matter(of: place)] ?? []
        return Origins(
            own: own.count, others: all.subtracting(own).count,
            isWholesale: wholesale.contains(place))
    }

    /// The values that cite several sources, and the same ones as another value of their record: they
    /// bear the sources of the record.
    private func citedWholesale() -> Set<Int> {
        var groups: [[String]: [Int]] = [:]
        for place in file.claims.indices {
            let claim = file.claims[place]
            guard claim.value != nil, claim.evidence.citations.count > 1 else { continue }
            let cited = claim.evidence.citations.map(\.source)
            groups[[claim.subject] + cited, default: []].append(place)
        }
        return groups.values.filter { $0.count > 1 }.reduce(into: []) { $0.formUnion($1) }
    }

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

    private func json(_ place: Int, number: Int, _ origins: Origins) -> JSONText {
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
            .init("independentOrigins", .int(origins.certain)),
            .init("otherOrigins", .int(origins.others)),
            .init("citedForTheRecord", .bool(origins.isWholesale)), .init("reliability", .null),
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
