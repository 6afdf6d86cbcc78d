public import CordonGraph
public import CordonModel

/// A share that nobody knows and that would settle findings, told to be so large.
public struct MissingFact: Sendable, Hashable {
    /// The owner.
    public let owner: EntityID
    /// The company.
    public let owned: EntityID
    /// The value at which it settles them.
    public let value: Percent
    /// How many findings it settles at that value, with what was told before it.
    public let settles: Int
    /// The verdict about the company at that value.
    public let verdict: Verdict
    /// The verdict about the company just below it.
    public let otherwise: Verdict
    /// The fact without which it settles nothing; nil where it settles alone.
    public let with: AssumedStake?
}

extension RuleEngine {
    /// The missing shares that would settle most open findings, one after the other: each is the
    /// best where those before it are told.
    ///
    /// - Parameters:
    ///   - regimes: The regimes, each in its version of the graph's day.
    ///   - top: How many facts.
    ///   - limits: When to stop.
    /// - Returns: The facts, how many findings were open, and what stopped the work.
    /// - Complexity: two runs for each unknown share and fact, on what the open findings rest on;
    ///   for each pair of them where no single one settles anything.
    public func unknowns(
        under regimes: [Regime], top: Int, limits: Limits = .none
    ) -> (facts: [MissingFact], open: Int, cut: Cut?) {
        let answers = regimes.map { answer($0, limits: limits) }
        var region: Set<Vertex> = []
        for answer in answers {
            guard let reaches = answer.reaches else { continue }
            for place in reaches.upper.contains.indices
            where reaches.upper.contains[place] || reaches.listed[place] {
                region.insert(Vertex(place))
            }
        }
        let reachable = Set(region.map(graph.id))
        // Those who hold the rest of an open company cap what can be held of it.
        for vertex in region {
            for table in incoming.tables(of: vertex) {
                for row in incoming.rows(of: table)
                where Int(incoming.owners[Int(row)]) < graph.entityCount {
                    region.insert(incoming.owners[Int(row)])
                }
            }
        }
        let part = RuleEngine(graph.part(of: region), assumed: assumed)
        var settling = Settling(part, reachable: reachable, regimes, limits)
        let open = settling.openCount
        var facts: [MissingFact] = []
        while facts.count < top, limits.interruption == nil, let fact = settling.tellBest() {
            facts.append(fact)
        }
        return (facts, open, limits.interruption)
    }
}
