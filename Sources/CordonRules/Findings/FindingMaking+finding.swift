import CordonGraph
import CordonModel

extension FindingMaking {
    mutating func finding(about vertex: Vertex) -> Finding {
        let verdict = answer.verdicts[Int(vertex)]
        let rule = verdict == .listed ? ownRule.verdict(of: vertex) : nil
        var finding = Finding(
            entity: graph.id(vertex), caption: graph.caption(vertex), regime: answer.regime.id,
            version: version.label, verdict: verdict, force: version.force, rule: rule)
        finding.because = reasons(of: vertex, verdict)
        finding.listings = listings(of: vertex)
        let grounds = grounds(of: vertex, rule ?? verdict, isListed: rule != nil)
        finding.grounds = grounds.grounds
        finding.isDisputed = !grounds.claims.isDisjoint(with: disputed)
        finding.isFragile = stability.isFragile(vertex, verdict)
        finding.accounted = openness.accounted(vertex)
        finding.isRuledOut =
            (verdict == .none || verdict == .exposed) && openness.isRuledOut(vertex)
        for (standing, verdicts) in byStanding {
            finding.byStanding[standing] = verdicts[Int(vertex)]
        }
        finding.missing = missing(about: vertex, finding)
        finding.reliefs = reliefs(of: vertex)
        return finding
    }

    private mutating func reasons(of vertex: Vertex, _ verdict: Verdict) -> [Reason] {
        switch verdict {
        case .undetermined: because.reasons(of: vertex)
        case .notEvaluated: [.list]
        case .listed, .captured, .exposed, .none: []
        }
    }

    /// The listings that the regime takes, of the entity and of the persons whose branch it is.
    private func listings(of vertex: Vertex) -> [ListingRecord] {
        graph.listings(of: vertex).compactMap { listed in
            guard version.seeding(listed.listing) > .none else { return nil }
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

// MARK: - Grounds

extension FindingMaking {
    typealias Grounds = (grounds: [Ground], claims: Set<Int>)

    private mutating func grounds(
        of vertex: Vertex, _ verdict: Verdict, isListed: Bool
    ) -> Grounds {
        switch verdict {
        case .captured: reached(vertex, .least, isListed: isListed)
        case .undetermined: reached(vertex, .most, isListed: isListed)
        case .exposed: exposed(vertex)
        case .listed, .none, .notEvaluated: ([], [])
        }
    }

    private mutating func reached(
        _ vertex: Vertex, _ factors: Factors, isListed: Bool
    ) -> Grounds {
        let party = version.aggregation == .perParty ? party(of: vertex, factors) : nil
        if version.aggregation == .perParty, party == nil { return ([], []) }
        let without = isListed && party == nil ? vertex : nil
        let run = runs.run(factors, party: party, without: without, reaching: vertex)
        let least = runs.run(.least, party: party, without: without, reaching: nil)
        let seeds = Set(runs.seeds(factors, party: party, without: without))
        var probe = ProofWalk(engine, run, isFirm: factors == .least, seeds: seeds)
        // What is held at the most is told beside the least that the rule rests on.
        let ceiling = runs.idle(.most)
        probe.ceiling = ceiling
        let counts = probe.independent(of: vertex)
        var grounds: [Ground] = []
        var claims: Set<Int> = []
        for table in engine.incoming.tables(of: vertex) where probe.meets(table, counting: counts) {
            var walk = probe
            let support = ProofWalk.Support(rows: probe.rows(of: table, counting: counts))
            let steps = walk.steps(to: vertex, by: support, table: table)
            let low = least.leastHeld(of: table, engine.incoming) { node in
                node != vertex && least.contains(node)
            }
            let high = ceiling.mostHeld(of: table, engine.incoming, counting: counts)
            grounds.append(
                ground(
                    table, probe, Scaled.share(least: low, most: max(low, high)), party,
                    since: walk.since, steps))
            claims.formUnion(walk.claims)
        }
        for link in probe.links(to: vertex, counting: counts) {
            var walk = probe
            let steps = walk.steps(to: vertex, by: ProofWalk.Support(links: [link]), table: nil)
            let kind = LinkCode.kind(engine.holdings.linkCodes[link])
            grounds.append(
                Ground(
                    by: kind == LinkKind.branch.rawValue ? .samePerson : .control,
                    party: party.map { graph.id($0) }, share: .none, threshold: nil,
                    comparison: .atLeast, margin: 0, since: walk.since, proof: steps))
            claims.formUnion(walk.claims)
        }
        return (grounds, claims)
    }

    private func ground(
        _ table: UInt32, _ walk: ProofWalk, _ share: Share, _ party: Vertex?, since: Day?,
        _ steps: [ProofStep]
    ) -> Ground {
        let (threshold, comparison) = walk.comparison(of: table)
        let company = Int(engine.holdings.companies[Int(table)])
        let isAsset = engine.holdings.traits[company].contains(.asset)
        return Ground(
            by: isAsset && version.reachesAnyInterest ? .propertyInterest : .ownership,
            party: party.map { graph.id($0) }, share: share, threshold: threshold,
            comparison: comparison,
            margin: share.lower.millionths - threshold.millionths, since: since, proof: steps)
    }

    private func party(of vertex: Vertex, _ factors: Factors) -> Vertex? {
        let reach = factors == .least ? reaches.lower : reaches.upper
        let party = reach.party[Int(vertex)]
        return party == Reach.noParty ? nil : party
    }
}

// MARK: - Exposure

extension FindingMaking {
    private mutating func exposed(_ vertex: Vertex) -> Grounds {
        let run = runs.idle(.most)
        let counts: (UInt32) -> Bool = { [self] node in node != vertex && isParty(node) }
        var walk = ProofWalk(
            engine, run, isFirm: false,
            seeds: listedParties)
        var grounds: [Ground] = []
        let low = runs.idle(.least)
        for table in engine.incoming.tables(of: vertex) {
            let rows = walk.rows(of: table, counting: counts)
            guard !rows.isEmpty else { continue }
            let held = Scaled.share(
                least: low.leastHeld(of: table, engine.incoming, counting: counts),
                most: run.mostHeld(of: table, engine.incoming, counting: counts))
            let step = walk.exposureStep(vertex, rows, held, table)
            grounds.append(
                Ground(
                    by: .ownership, share: held, threshold: step.threshold,
                    comparison: step.comparison,
                    margin: held.lower.millionths - (step.threshold?.millionths ?? 0),
                    since: walk.since, proof: [step]))
        }
        for link in engine.incoming.links(to: vertex).map({ Int($0) })
        where LinkCode.kind(engine.holdings.linkCodes[link]) >= LinkKind.asserted.rawValue
            && counts(engine.incoming.linkSources[link])
        {
            let step = walk.exposureStep(vertex, link)
            grounds.append(
                Ground(
                    by: .control, share: .none, threshold: nil, comparison: .atLeast, margin: 0,
                    since: walk.since, proof: [step]))
        }
        var claims = walk.claims
        for link in OfficialLink.touching(vertex, in: graph) {
            let other = link.from == vertex ? link.to : link.from
            guard isParty(other) else { continue }
            grounds.append(linkGround(vertex, other, link))
            claims.formUnion(link.claims)
        }
        return (grounds, claims)
    }

    /// Whether a node is listed or captured, or a joint holder's place that such a party has.
    private func isParty(_ node: UInt32) -> Bool {
        if Int(node) < engine.holdings.entityCount {
            return reaches.lower.contains[Int(node)] || reaches.listed[Int(node)]
        }
        return engine.incoming.links(to: node).contains {
            isParty(engine.incoming.linkSources[Int($0)])
        }
    }

    private func linkGround(_ vertex: Vertex, _ other: Vertex, _ link: Relation) -> Ground {
        let names = link.claims.map { graph.file.claims[$0].name(in: graph.file) }
        let holding = ProofStep.Holding(
            owner: graph.id(other), share: nil, criterion: "linked",
            because: reaches.listed[Int(other)] ? .listed : .captured, claims: names)
        let step = ProofStep(
            entity: graph.id(vertex), counts: [holding], sum: .none, threshold: nil,
            comparison: .atLeast)
        let since = link.claims.compactMap { graph.file.claims[$0].period.firstDay }.min()
        return Ground(
            by: .link, share: .none, threshold: nil, comparison: .atLeast, margin: 0,
            since: since, proof: [step])
    }
}
