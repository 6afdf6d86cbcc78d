import CordonGraph
import CordonModel

extension FindingMaking {
    func finding(about vertex: Vertex) -> Finding {
        let verdict = answer.verdicts[Int(vertex)]
        let rule = verdict == .listed ? ownRule.verdict(of: vertex) : nil
        var finding = Finding(
            entity: graph.id(vertex), caption: graph.caption(vertex), regime: answer.regime.id,
            version: version.label, verdict: verdict, force: version.force, rule: rule)
        finding.because = reasons(of: vertex, verdict)
        finding.listings = listings(of: vertex)
        let grounds = grounds(of: vertex, rule ?? verdict, isListed: rule != nil)
        finding.grounds = grounds.grounds
        finding.isDisputed = grounds.isDisputed
        finding.isFragile = stability.isFragile(vertex, verdict)
        finding.accounted = openness.accounted(vertex)
        finding.isRuledOut =
            (verdict == .none || verdict == .exposed) && openness.isRuledOut(vertex)
        for (standing, verdicts) in byStanding {
            finding.byStanding[standing] = verdicts[Int(vertex)]
        }
        finding.openFacts = openFacts(of: finding)
        finding.reliefs = reliefs(of: vertex)
        finding.kind = answer.regime.kind.rawValue
        finding.notes += beside.notes(on: vertex, finding) + notes(about: vertex, finding)
        return finding
    }

    private func reasons(of vertex: Vertex, _ verdict: Verdict) -> [Reason] {
        switch verdict {
        case .undetermined: because.reasons(of: vertex)
        case .notEvaluated: [.list]
        case .exposed: reaches.officeOnly[Int(vertex)] ? [.office] : []
        case .listed, .captured, .none: []
        }
    }

    /// The listings that the regime takes, of the entity and of the persons whose branch it is.
    private func listings(of vertex: Vertex) -> [ListingRecord] {
        graph.listings(of: vertex).compactMap { listed in
            guard version.seeding(listed.listing, of: graph.schema(vertex)) > .none else {
                return nil
            }
            let claim = graph.file.claims[listed.claim]
            return ListingRecord(
                listing: listed.listing, day: claim.period.beginning, certainty: listed.certainty,
                claim: claim.name(in: graph.file))
        }
    }

    private func reliefs(of vertex: Vertex) -> [ReliefRecord] {
        (reliefs[vertex] ?? []).compactMap { place in
            let claim = graph.file.claims[place]
            guard case .relief(let relief) = claim.assertion, relief.regime == answer.regime.id
            else { return nil }
            return ReliefRecord(
                relief: relief, period: claim.period, claim: claim.name(in: graph.file))
        }
    }
}
