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
    private var finished: [Factors: [Run]] = [:]

    init(_ reaches: RegimeAnswer.Reaches, _ engine: RuleEngine) {
        self.reaches = reaches
        self.engine = engine
    }

    /// The verdict of the rules alone.
    mutating func verdict(of vertex: Vertex) -> Verdict {
        let place = Int(vertex)
        if isInCircle(vertex) || isLinkedToItsOwn(vertex) {
            var rule = reaches.rule
            rule.seeds = rule.seeds.without(vertex)
            let other = RegimeAnswer.Reaches(rule, engine, least: .alleged)
            // A branch of a listed party is reached as such: it is not listed itself.
            return min(other.verdicts(isCovered: true)[place], .captured)
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

    private mutating func isReached(_ vertex: Vertex, _ factors: Factors) -> Bool {
        let found = runs(factors).map { $0.reaches(vertex, engine.incoming) }
        return factors.contains(.rule) ? found.contains(true) : !found.contains(false)
    }

    private mutating func runs(_ factors: Factors) -> [Run] {
        if let known = finished[factors] { return known }
        let rule = reaches.rule
        let columns = rule.holdings.columns(factors)
        let seeds = rule.seeds.vertices(factors, least: .alleged)
        let runs = rule.version.everyReading.map { reading in
            var run = rule.run(reading, factors, least: .alleged, columns)
            run.reach(from: seeds)
            return run
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
            let isParty = reaches.lower.contains[Int(other)] || reaches.listed[Int(other)]
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
