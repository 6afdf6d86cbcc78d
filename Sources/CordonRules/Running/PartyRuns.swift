import CordonGraph
import CordonModel

/// The finished runs of one rule and what can be read from them, kept while the same party is asked
/// about.
struct PartyRuns {
    private let rule: RuleCase
    private let engine: RuleEngine
    private let settled: Derivation.Settled
    private let disputed: Set<Int>
    private let columns: [Factors: [Columns]]
    private var kept: [Key: Derivation] = [:]
    private var idle: [Factors: Run] = [:]
    private var keptApart: Derivation?

    private struct Key: Hashable {
        let factors: Factors
        let reading: String
        let world: Int
        let party: Vertex?
        let without: Vertex?
    }

    init(
        _ rule: RuleCase, _ engine: RuleEngine, settled: Derivation.Settled, disputed: Set<Int>
    ) {
        self.rule = rule
        self.engine = engine
        self.settled = settled
        self.disputed = disputed
        columns = [
            .least: [rule.holdings.columns(.least)], .most: rule.worlds(.most),
        ]
    }

    /// A run that has reached nothing, for its sums; kept, being as large as the graph.
    mutating func idle(_ factors: Factors) -> Run {
        if let known = idle[factors] { return known }
        // Of several choices of days, what any allows.
        let columns =
            self.columns[factors].flatMap { $0.count == 1 ? $0.first : nil }
            ?? rule.holdings.columns(factors)
        let run = rule.run(
            rule.version.everyReading[0], factors, least: .alleged, columns)
        idle[factors] = run
        return run
    }

    /// What can be read where nothing is reached: what listed and captured parties hold.
    mutating func apart(_ listed: Set<Vertex>) -> Derivation {
        if let keptApart { return keptApart }
        let new = derivation(idle(.most), .most, seeds: listed)
        keptApart = new
        return new
    }

    private mutating func derivation(
        _ run: Run, _ factors: Factors, seeds: Set<Vertex>
    ) -> Derivation {
        Derivation(
            engine, run, isFirm: factors == .least, seeds: seeds, ceiling: idle(.most),
            settled: settled, disputed: disputed)
    }

    /// The seeds of a run: of one party alone where it is named, and without one that is left out.
    private func seeds(_ factors: Factors, party: Vertex?, without: Vertex?) -> [Vertex] {
        rule.seeds.vertices(factors, least: .alleged).filter {
            $0 != without && (party == nil || $0 == party)
        }
    }

    /// A finished run: of the first reading and choice of days that reaches `target`, or else of
    /// the version's own.
    mutating func derivation(
        _ factors: Factors, party: Vertex?, without: Vertex?, reaching target: Vertex?
    ) -> Derivation {
        let own = derivation(
            rule.version.everyReading[0], 0, factors, party: party, without: without)
        guard let target, !own.run.contains(target) else { return own }
        for reading in rule.version.everyReading {
            for world in columns[factors, default: []].indices {
                let other = derivation(reading, world, factors, party: party, without: without)
                if other.run.contains(target) { return other }
            }
        }
        return own
    }

    private mutating func derivation(
        _ reading: Reading, _ world: Int, _ factors: Factors, party: Vertex?, without: Vertex?
    ) -> Derivation {
        let key = Key(
            factors: factors, reading: reading.id, world: world, party: party, without: without)
        if let known = kept[key] { return known }
        let seeds = seeds(factors, party: party, without: without)
        var run = rule.run(
            reading, factors, least: .alleged,
            columns[factors]?[world] ?? rule.holdings.columns(factors))
        run.reach(from: seeds)
        let new = derivation(run, factors, seeds: Set(seeds))
        // A run is as large as the graph: keep the few that are asked again.
        if kept.count >= 4 { kept.removeAll() }
        kept[key] = new
        return new
    }
}
