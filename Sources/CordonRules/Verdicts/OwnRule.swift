import CordonGraph
import CordonModel

/// What the rules say about a listed entity as if it were not listed itself.
///
/// Its own listing must not come back to it through a circle of owners: where it may lie on one,
/// the runs are made again without it.
struct OwnRule {
    private let reaches: RegimeAnswer.Reaches
    private let engine: RuleEngine
    private let exposed: Exposure

    init(_ reaches: RegimeAnswer.Reaches, _ engine: RuleEngine) {
        self.reaches = reaches
        self.engine = engine
        exposed = Exposure(exposed: reaches.exposed)
    }

    /// The verdict of the rules alone.
    mutating func verdict(of vertex: Vertex) -> Verdict {
        if engine.incoming.tables(of: vertex).isEmpty, engine.incoming.links(to: vertex).isEmpty {
            return exposed.exposed[Int(vertex)] ? .exposed : .none
        }
        if reaches.rule.version.aggregation == .perParty {
            if reaches.lower.byOthers[Int(vertex)] { return .captured }
            if reaches.upper.byOthers[Int(vertex)] { return .undetermined }
        } else {
            if isReached(vertex, .least) { return .captured }
            if isReached(vertex, .most) { return .undetermined }
        }
        return exposed.exposed[Int(vertex)] ? .exposed : .none
    }

    private func isReached(_ vertex: Vertex, _ factors: Factors) -> Bool {
        let rule = reaches.rule
        let columns = rule.holdings.columns(factors)
        let seeds = rule.seeds.vertices(factors, least: .alleged).filter { $0 != vertex }
        let found = rule.version.everyReading.map { reading in
            var run = rule.run(reading, factors, least: .alleged, columns)
            run.reach(from: seeds)
            return run.contains(vertex)
        }
        return factors.contains(.rule) ? found.contains(true) : !found.contains(false)
    }
}

extension Exposure {
    init(exposed: [Bool]) { self.exposed = exposed }
}
