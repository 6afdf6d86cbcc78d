import CordonRules
import CordonFormats
import CordonGraph
import CordonModel

extension DossierDraft {
    /// The listings of the subject, of those above it, and of those who hold office in it.
    mutating func listings() -> DossierSection {
        var rows: [JSONText] = []
        var places: [Int] = []
        var blocks: [DossierBlock] = []
        for (title, parties, nobody) in [
            ("The subject", [vertex], ""),
            ("Owners and controllers", above(), "No owner or controller is on record."),
            ("Persons in office", officeHolders(), "No person in office is on record."),
        ] {
            var table = DossierTable(
                title,
                [
                    "Party", "List and entry", "Programme", "Measures", "From", "Before",
                    "Legal basis", "Reason given", "Claims",
                ],
                // Of nobody on record nothing is cleared.
                empty: parties.isEmpty ? nobody : "No listing in force on these claims.")
            for party in parties {
                for record in graph.listings(of: party) {
                    places.append(record.claim)
                    add(record, of: party, to: &table, &rows)
                }
            }
            blocks.append(.table(table))
            if parties == [vertex] {
                let absent = absences()
                if !absent.isEmpty { blocks.append(.points(absent.map { [$0] })) }
            }
        }
        let untold = places.count { reason(of: file.claims[$0]) == nil }
        if untold > 0 {
            blocks.append(
                .paragraph([
                    .file(
                        "Of \(untold) of \(rows.count) listings the case keeps no words of the reason: the act or list itself gives it."
                    )
                ]))
        }
        let reliefs = reliefPoints()
        blocks += [
            .heading("Licences and other relief"),
            .points(
                reliefs.isEmpty
                    ? [[.file("None is on record: that none was granted is not known by that.")]]
                    : reliefs),
        ]
        return DossierSection(.listings, .array(rows), blocks)
    }

    private mutating func add(
        _ party: ListedParty, of vertex: Vertex, to table: inout DossierTable,
        _ rows: inout [JSONText]
    ) {
        let claim = file.claims[party.claim]
        let listing = party.listing
        let measures = listing.measures.map(\.rawValue).sorted()
        let number = listing.recordID.map { " \($0)" } ?? ""
        let acts = claim.evidence.citations.compactMap { file.source($0.source) }
            .filter { $0.kind == .legalAct }
        let unsure = party.certainty == .possible ? " (possibly not yet)" : ""
        table.add([
            DossierText(wording.name(vertex)),
            DossierText([listing.authority, listing.list ?? ""].joined(separator: " ") + number),
            DossierText(listing.programmes.joined(separator: "; ")),
            DossierText(measures.joined(separator: ", ")),
            DossierText((claim.period.beginning?.description ?? "day not told") + unsure),
            DossierText(claim.period.before?.description ?? ""),
            DossierText(
                acts.map { $0.identifier.map(Wording.oneLine) ?? brief($0.title) }
                    .joined(separator: "; ")),
            DossierText(reason(of: claim) ?? ""),
            DossierText("", footnotes.claims([party.claim])),
        ])
        rows.append([
            "entity": .string(graph.id(vertex)), "caption": .string(wording.name(vertex)),
            "listing": .listing(graph.record(party)),
            "before": .optional(claim.period.before?.description),
            "basis": .array(
                acts.map { act in
                    [
                        "source": .string(act.id), "title": .string(act.title),
                        "identifier": .optional(act.identifier),
                    ]
                }),
            "locator": .optional(claim.evidence.citations.first?.locator),
            "reason": .optional(reason(of: claim)),
        ])
    }

    /// The words of a listing's reason, where the case keeps some and they may be passed on.
    private func reason(of claim: Claim) -> String? {
        quotation(of: claim)
    }

    /// Everybody above the subject by stakes or control, the nearest first.
    func above() -> [Vertex] {
        let owners = investigation.owners(
            of: vertex, by: .integrated, limits: question.limits, in: ownership
        ).shares.map(\.vertex)
        let control = investigation.control(over: vertex).map { graph.relations[$0].from }
        var seen: Set<Vertex> = [vertex]
        return (owners + control).filter { seen.insert($0).inserted }
    }

    /// Those who hold an office in the subject.
    func officeHolders() -> [Vertex] {
        var seen: Set<Vertex> = [vertex]
        return graph.relations(of: vertex).filter {
            $0.to == vertex && $0.kind.family == .role
        }.map(\.from).filter { seen.insert($0).inserted }
    }

    private mutating func reliefPoints() -> [[DossierSentence]] {
        reliefs().map { [sentence(ofClaim: $0)] }
    }

    /// The claims of licences and other relief for the subject and those above it.
    func reliefs() -> [Int] {
        let ids = Set(([vertex] + above()).map(graph.id))
        return file.claims.indices.filter { place in
            let claim = file.claims[place]
            return claim.relief != nil && ids.contains(claim.subject) && graph.takes(claim)
        }
    }

    /// The words of a claim's source, where they may be passed on: at most twenty-five.
    func quotation(of claim: Claim) -> String? {
        guard let words = claim.evidence.quotation, file.allowsWords(of: claim) else { return nil }
        let parts = Wording.oneLine(words).split(separator: " ")
        return parts.count > 25
            ? parts.prefix(25).joined(separator: " ") + " ..." : parts.joined(separator: " ")
    }
}
