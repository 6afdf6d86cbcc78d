import CordonGraph
import CordonModel

extension FindingMaking {
    /// What a reader must know beside the verdict.
    func notes(about vertex: Vertex, _ finding: Finding) -> [FindingNote] {
        var notes = openIdentities(finding) + undatedListings(of: vertex)
        guard finding.verdict > .notEvaluated, finding.verdict <= .undetermined, looksAbove
        else { return notes + beside.successions(to: vertex) }
        let above = answer.engine.aboveBook.above(vertex)
        notes += beside.successions(to: vertex, above: above.successors)
        notes += above.untied
        if finding.verdict == .none { notes.append(lookedAt(above)) }
        return notes
    }

    /// The pairs on which a verdict rests and of which nobody has decided whether they are one party.
    private func openIdentities(_ finding: Finding) -> [FindingNote] {
        guard finding.because.contains(.identity) else { return [] }
        var seen: Set<Set<EntityID>> = []
        var notes: [FindingNote] = []
        for step in finding.grounds.flatMap({ $0.proof.steps(atMost: Proof.bound) }) {
            for holding in step.counts where holding.criterion == Derivation.possiblySame {
                guard seen.insert([step.entity, holding.owner]).inserted else { continue }
                notes.append(openIdentity(step.entity, holding))
            }
        }
        return notes
    }

    private func openIdentity(_ entity: EntityID, _ holding: ProofStep.Holding) -> FindingNote {
        let evidence = graph.vertex(holding.owner).flatMap { owner in
            let claims = graph.relations(of: owner).filter { $0.kind == .possiblySame }
                .flatMap(\.claims).map { graph.file.claims[$0] }
            return claims.first { holding.claims.contains($0.name(in: graph.file)) }?.evidence
        }
        let why = evidence?.note ?? evidence?.reason ?? "a source says so"
        return FindingNote(
            "identity-open",
            "\(name(of: entity)) may be one party with \(name(of: holding.owner)): \(why). To settle "
                + "it: cordon link CASE \(entity) \(holding.owner) --because TEXT, or cordon unlink.",
            claims: holding.claims)
    }

    /// Whom and which lists a `none` rests on.
    private func lookedAt(_ above: Above) -> FindingNote {
        let lists = graph.file.lists.filter { list in
            list.covers(graph.projection.asOf) && version.seeds.contains { $0.needs(list) }
        }
        let names = Set(lists.map(Self.word)).sorted()
        let parties =
            switch above.count {
            case 0: "no party stands above it"
            case 1: "one party above it"
            default: "\(above.count) parties above it"
            }
        return FindingNote(
            "looked-at",
            "Looked at: \(parties); \(names.isEmpty ? "no list" : names.joined(separator: ", ")).")
    }

    private static func word(_ list: ListCoverage) -> String {
        [list.authority, list.list, list.day.map { "of \($0)" }].compactMap(\.self)
            .joined(separator: " ")
    }

    private func name(of id: EntityID) -> String {
        graph.vertex(id).map { "\(graph.caption($0)) (\(id))" } ?? id
    }
}

extension FindingMaking {
    /// That a list which the regime takes bears no day for the entity.
    private func undatedListings(of vertex: Vertex) -> [FindingNote] {
        let claims = graph.listings(of: vertex).filter { listed in
            version.seeding(listed.listing, of: graph.schema(vertex)) > .none
                && listed.listing.authority != Listing.assumedAuthority
                && graph.file.claims[listed.claim].bearsNoStart
        }.map { graph.file.claims[$0.claim].name(in: graph.file) }
        guard !claims.isEmpty else { return [] }
        return [
            FindingNote(
                "undated",
                "The listing bears no day: it is in force for certain from the day of its source, "
                    + "else today, and possibly before.", claims: claims)
        ]
    }
}
