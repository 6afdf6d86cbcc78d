import CordonModel

extension Outgoing {
    /// What leaves, as a case of its own: claims without the quotations and citations that stay
    /// behind, the entities and sources they speak of, and the joins of records.
    var file: Case {
        let whole = graph.file
        var file = Case(title: whole.title)
        file.about = whole.about
        let joins = whole.claims.indices.filter { isJoin($0) }
        let places = (self.places + joins).sorted()
        let claims = places.map { reduced(whole.claims[$0]) }
        let cited = Set(claims.flatMap { $0.evidence.citations.map(\.source) })
        let named = Set(vertices)
        for source in whole.sources where cited.contains(source.id) { file.add(source) }
        for entity in whole.entities {
            guard let vertex = graph.vertex(entity.id), named.contains(vertex) else { continue }
            file.add(entity)
        }
        for claim in claims { file.add(claim) }
        file.lists = whole.lists.map { list in
            list.source.map { file.source($0) == nil } ?? false ? list.withoutSource : list
        }
        return file
    }

    /// Whether the claim at `place` joins two records, and may leave.
    private func isJoin(_ place: Int) -> Bool {
        let claim = graph.file.claims[place]
        guard case .identity(let other) = claim.assertion, let one = graph.vertex(claim.subject),
            let same = graph.vertex(other), one == same, claim.subject != other
        else { return false }
        return graph.file.publication(of: claim) != .no
    }

    private func reduced(_ claim: Claim) -> Claim {
        let evidence = claim.evidence
        return Claim(
            subject: claim.subject, claim.assertion, standing: claim.standing,
            polarity: claim.polarity, period: claim.period,
            evidence: Evidence(
                citations: citations(of: claim), assertedBy: evidence.assertedBy,
                quotation: quotation(of: claim), stated: evidence.stated,
                retrieved: evidence.retrieved, recorded: evidence.recorded,
                recordIDs: evidence.recordIDs, publish: evidence.publish,
                unverified: evidence.unverified, reason: evidence.reason, note: evidence.note),
            key: claim.key, contradicts: claim.contradicts)
    }
}

extension ListCoverage {
    /// The same coverage without the source that was read.
    var withoutSource: ListCoverage {
        ListCoverage(
            authority: authority, list: list, from: from, day: day, isComplete: isComplete)
    }
}
