import CordonGraph
import CordonModel

/// What the rules say about a listed entity as if it were not listed itself.
///
/// Its own listing must not come back to it through a circle of owners: where it lies on one, the
/// rule is run again without it; elsewhere the runs that are there already answer.
struct OwnRule {
    private let reaches: RegimeAnswer.Reaches
    private let engine: RuleEngine
    private var circles: [UInt32]?
    private var upstream: Upstream?
    private var finished: [Factors: [[Run]]] = [:]

    init(_ reaches: RegimeAnswer.Reaches, _ engine: RuleEngine) {
        self.reaches = reaches
        self.engine = engine
    }

    /// The verdict of the rules alone.
    mutating func verdict(of vertex: Vertex) -> Verdict {
        let place = Int(vertex)
        if isBranchOfListed(vertex) { return .captured }
        if isInCircle(vertex) || isLinkedToItsOwn(vertex) || countsOtherwise(vertex) {
            return verdictUnlisted(vertex)
        }
        if reaches.rule.version.aggregation == .perParty {
            if reaches.lower.byOthers[place] { return .captured }
            if reaches.upper.byOthers[place] { return .undetermined }
        } else if !engine.incoming.tables(of: vertex).isEmpty
            || !engine.incoming.links(to: vertex).isEmpty
        {
            if isReached(vertex, .least) { return .captured }
            if isReached(vertex, .most) { return .undetermined }
        }
        return reaches.exposed[place] ? .exposed : .none
    }

    /// Whether it is a branch of a party with a listing of its own: then it is listed with it.
    private func isBranchOfListed(_ vertex: Vertex) -> Bool {
        engine.graph.relations(of: vertex).contains { relation in
            relation.kind == .branch && relation.from == vertex && relation.to != vertex
                && !relation.isShortcut && relation.certainty == .yes && relation.standing.isFirm
                && reaches.listed[Int(relation.to)]
                && reaches.rule.seeds.parties.contains { $0.vertex == relation.to }
        }
    }

    /// Whether the rule counts the listed in more than one way, so that its runs do not say what it
    /// would say without one of them.
    private func countsOtherwise(_ vertex: Vertex) -> Bool {
        let version = reaches.rule.version
        guard
            !version.listTests.isEmpty
                || version.readings.contains(where: { $0.aggregation != nil })
        else { return false }
        return !engine.incoming.tables(of: vertex).isEmpty
            || !engine.incoming.links(to: vertex).isEmpty
    }

    /// Runs the rule again without the entity's listing, on what the entity rests on alone: where
    /// many listed parties lie on circles, running it on the whole graph for each would not end.
    private mutating func verdictUnlisted(_ vertex: Vertex) -> Verdict {
        let upstream = self.upstream ?? Upstream(engine.graph)
        self.upstream = upstream
        let part = RuleEngine(
            engine.graph.part(of: upstream.ancestors(of: [vertex])), assumed: engine.assumed)
        guard let own = part.graph.vertex(engine.graph.id(vertex)) else { return .none }
        let version = reaches.rule.version
        var rule = RuleCase(
            holdings: part.holdings(for: version), version: version,
            seeds: Seeds(part.graph, version).without(own))
        rule.limits = reaches.rule.limits
        let other = RegimeAnswer.Reaches(rule, part, least: .alleged)
        // A branch of a listed party is reached as such: it is not listed itself.
        return min(other.verdicts(isCovered: true)[Int(own)], .captured)
    }

    private mutating func isReached(_ vertex: Vertex, _ factors: Factors) -> Bool {
        let found = runs(factors).map { worlds in
            worlds.contains { $0.reaches(vertex, engine.incoming) }
        }
        return factors.contains(.rule) ? found.contains(true) : !found.contains(false)
    }

    /// The finished runs of every reading, one for each choice of days.
    private mutating func runs(_ factors: Factors) -> [[Run]] {
        if let known = finished[factors] { return known }
        let rule = reaches.rule
        let worlds = rule.worlds(factors)
        let seeds = rule.seeds.vertices(factors, least: .alleged)
        let runs = rule.version.everyReading.map { reading in
            worlds.map { columns in
                var run = rule.run(reading, factors, least: .alleged, columns)
                run.reach(from: seeds)
                return run
            }
        }
        finished[factors] = runs
        return runs
    }

    /// Whether what an entity holds may lead back to it.
    private mutating func isInCircle(_ vertex: Vertex) -> Bool {
        let holdings = reaches.rule.holdings
        let labels = circles ?? Self.labels(holdings, engine.incoming)
        circles = labels
        let own = labels[Int(vertex)]
        return holdings.rows(of: vertex).contains {
            labels[Int(holdings.companies[Int(holdings.tables[$0])])] == own
        } || holdings.links(from: vertex).contains { labels[Int(holdings.linkTargets[$0])] == own }
    }

    /// Whether an official source links an entity to what counts through it, and is not listed.
    private func isLinkedToItsOwn(_ vertex: Vertex) -> Bool {
        OfficialLink.touching(vertex, in: engine.graph).contains { link in
            let other = link.from == vertex ? link.to : link.from
            let isParty = reaches.upper.contains[Int(other)] || reaches.listed[Int(other)]
            return isParty && !reaches.rule.seeds.parties.contains { $0.vertex == other }
        }
    }

    private static func labels(_ holdings: Holdings, _ incoming: Incoming) -> [UInt32] {
        let targets = holdings.tables.map { holdings.companies[Int($0)] } + holdings.linkTargets
        let graph = Digraph(
            vertexCount: holdings.nodeCount, sources: incoming.owners + incoming.linkSources,
            targets: targets)
        return graph.view().strongComponents().labels
    }
}
