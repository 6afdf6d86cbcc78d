import CordonGraph
import CordonModel

extension FindingMaking {
    /// Grounds, and whether a source denies or doubts a claim that one of them rests on.
    typealias Grounds = (grounds: [Ground], isDisputed: Bool)

    func grounds(of vertex: Vertex, _ verdict: Verdict, isListed: Bool) -> Grounds {
        switch verdict {
        case .captured: reached(vertex, .least, isListed: isListed)
        case .undetermined: reached(vertex, .most, isListed: isListed)
        case .exposed: exposed(vertex)
        case .listed, .none, .notEvaluated: ([], false)
        }
    }

    private func reached(
        _ vertex: Vertex, _ factors: Factors, isListed: Bool
    ) -> Grounds {
        let party = version.aggregation == .perParty ? party(of: vertex, factors) : nil
        let without = isListed && party == nil ? vertex : nil
        let upper = runs.derivation(factors, party: party, without: without, reaching: vertex)
        let lower = runs.derivation(.least, party: party, without: without, reaching: nil)
        let counts = upper.independent(of: vertex)
        let owners = upper.owners(counts)
        var found: Grounds = ([], false)
        for table in engine.incoming.tables(of: vertex) where upper.meets(table, counting: owners) {
            let support = Support(rows: upper.rows(of: table, counting: owners), table: table)
            let low = lower.run.leastHeld(of: table, engine.incoming) { node in
                node != vertex && lower.run.contains(node) && lower.run.passesOn(node)
            }
            let high = upper.ceiling.mostHeld(of: table, engine.incoming, counting: owners)
            let trace = upper.trace(of: support)
            found.grounds.append(
                ground(
                    table, upper, Scaled.share(least: low, most: max(low, high)), party,
                    since: trace.since, upper.proof(of: vertex, by: support),
                    by: upper.arrangement(of: support)))
            found.isDisputed = found.isDisputed || trace.isDisputed
        }
        for link in upper.links(to: vertex, counting: counts) {
            let support = Support(links: [link])
            let trace = upper.trace(of: support)
            let kind = LinkCode.kind(engine.holdings.linkCodes[link])
            found.grounds.append(
                Ground(
                    by: Self.way(of: kind),
                    party: party.map { graph.id($0) }, share: .none, threshold: nil,
                    comparison: .atLeast, margin: 0, since: trace.since,
                    proof: upper.proof(of: vertex, by: support)))
            found.isDisputed = found.isDisputed || trace.isDisputed
        }
        return found
    }

    private func ground(
        _ table: UInt32, _ derivation: Derivation, _ share: Share, _ party: Vertex?, since: Day?,
        _ proof: Proof, by arrangement: Ground.Way?
    ) -> Ground {
        let (threshold, comparison) = derivation.comparison(of: table)
        let company = Int(engine.holdings.companies[Int(table)])
        let isAsset = engine.holdings.traits[company].contains(.asset)
        return Ground(
            by: arrangement
                ?? (isAsset && version.reachesAnyInterest ? .propertyInterest : .ownership),
            party: party.map { graph.id($0) }, share: share, threshold: threshold,
            comparison: comparison,
            margin: share.lower.millionths - threshold.millionths, since: since, proof: proof)
    }

    /// What a link of some kind is as a ground.
    static func way(of kind: UInt16) -> Ground.Way {
        switch LinkKind(rawValue: kind) {
        case .branch: .samePerson
        case .same: .identity
        case .nominee, .holder, .trust: .arrangement
        default: .control
        }
    }

    func party(of vertex: Vertex, _ factors: Factors) -> Vertex? {
        let reach = factors == .least ? reaches.lower : reaches.upper
        let party = reach.party[Int(vertex)]
        return party == Reach.noParty ? nil : party
    }
}
