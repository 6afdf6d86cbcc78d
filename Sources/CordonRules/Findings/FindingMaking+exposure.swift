import CordonGraph
import CordonModel

extension FindingMaking {
    /// The grounds of an exposure: one for each interest of which listed and captured parties hold a
    /// part, each asserted control that the regime does not count, and each official link.
    func exposed(_ vertex: Vertex) -> Grounds {
        let apart = runs.apart(listedParties)
        let lowest = runs.idle(.least)
        let counts: (UInt32) -> Bool = { [self] node in node != vertex && isParty(node) }
        var found: Grounds = ([], false)
        func add(_ ground: Ground, _ places: [[Int]]) {
            found.grounds.append(ground)
            found.isDisputed =
                found.isDisputed || places.contains { !disputed.isDisjoint(with: $0) }
        }
        for table in engine.incoming.tables(of: vertex) {
            let support = Support(rows: apart.rows(of: table, counting: counts), table: table)
            guard !support.rows.isEmpty else { continue }
            let held = Scaled.share(
                least: lowest.leastHeld(of: table, engine.incoming, counting: counts),
                most: apart.run.mostHeld(of: table, engine.incoming, counting: counts))
            let places = apart.places(of: support)
            add(
                ground(
                    .ownership, apart.exposureStep(vertex, support, held),
                    since: since(apart, places)), places)
        }
        for link in engine.incoming.links(to: vertex).map({ Int($0) })
        where LinkCode.kind(engine.holdings.linkCodes[link]) >= LinkKind.asserted.rawValue
            && counts(engine.incoming.linkSources[link])
        {
            let support = Support(links: [link])
            let places = apart.places(of: support)
            let share = apart.summarised(link)
            let kind = LinkCode.kind(engine.holdings.linkCodes[link])
            let way = kind == LinkKind.board.rawValue ? Ground.Way.office : Self.way(of: kind)
            add(
                ground(
                    share == nil ? way : .ownership,
                    apart.exposureStep(vertex, support, share ?? .none),
                    since: since(apart, places)), places)
        }
        let links =
            engine.holdings.asides.linked.contains(vertex)
            ? OfficialLink.touching(vertex, in: graph) : []
        for link in links {
            let other = link.from == vertex ? link.to : link.from
            guard isParty(other) else { continue }
            add(
                ground(
                    .link, step(vertex, other, link), since: apart.firstDay(of: link.claims)),
                [link.claims])
        }
        let hasOffices = version.countsOffices && engine.holdings.asides.inOffice.contains(vertex)
        for office in hasOffices ? graph.relations(of: vertex) : [] {
            guard office.to == vertex, Office.isOne(office, in: graph, engine.holdings),
                reaches.listed[Int(office.from)]
            else { continue }
            add(
                ground(
                    .office, step(vertex, office.from, office, "office"),
                    since: apart.firstDay(of: office.claims)), [office.claims])
        }
        return found
    }

    private func since(_ derivation: Derivation, _ places: [[Int]]) -> Day? {
        places.compactMap { derivation.firstDay(of: $0) }.max()
    }

    private func ground(_ way: Ground.Way, _ step: ProofStep, since: Day?) -> Ground {
        let isShare = way == .ownership || way == .arrangement
        return Ground(
            by: way, share: step.sum, threshold: step.threshold, comparison: step.comparison,
            margin: isShare
                ? step.sum.lower.millionths - (step.threshold?.millionths ?? 0) : 0,
            since: since, proof: Proof(step))
    }

    /// Whether a node is listed or captured, or a joint holder's place that such a party has.
    private func isParty(_ node: UInt32) -> Bool {
        if Int(node) < engine.holdings.entityCount {
            return reaches.lower.contains[Int(node)] || reaches.upper.contains[Int(node)]
                || reaches.listed[Int(node)]
        }
        return engine.incoming.links(to: node).contains {
            isParty(engine.incoming.linkSources[Int($0)])
        }
    }

    private func step(
        _ vertex: Vertex, _ other: Vertex, _ link: Relation, _ word: String = "linked"
    ) -> ProofStep {
        let names = link.claims.map { graph.file.claims[$0].name(in: graph.file) }
        let holding = ProofStep.Holding(
            owner: graph.id(other), share: nil, criterion: word,
            because: reaches.listed[Int(other)] ? .listed : .captured, claims: names)
        return ProofStep(
            entity: graph.id(vertex), counts: [holding], sum: .none, threshold: nil,
            comparison: .atLeast)
    }
}
