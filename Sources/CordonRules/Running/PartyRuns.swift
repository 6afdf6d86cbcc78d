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
        let way: String
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

    /// A finished run: of the first way to read the rule, and choice of days, that reaches `target`,
    /// or else of the first.
    mutating func derivation(
        _ factors: Factors, party: Vertex?, without: Vertex?, reaching target: Vertex?
    ) -> Derivation {
        let ways = ways(factors, party: party)
        let own = derivation(
            ways.first ?? .reading(rule.version.everyReading[0]), 0, factors, party: party,
            without: without)
        guard let target, !own.run.contains(target) else { return own }
        for way in ways {
            for world in columns[factors, default: []].indices {
                let other = derivation(way, world, factors, party: party, without: without)
                if other.run.contains(target) { return other }
            }
        }
        return own
    }

    /// A way to read the rule: a reading of it, or the tests of some lists for their own parties
    /// or for all.
    private enum Way {
        case reading(Reading)
        case list(Int, isAlone: Bool)

        var name: String {
            switch self {
            case .reading(let reading): reading.id
            case .list(let place, let isAlone): "list \(place) \(isAlone)"
            }
        }
    }

    private func ways(_ factors: Factors, party: Vertex?) -> [Way] {
        // Where no one party reaches, several do together, under a reading that adds them.
        let isTogether = rule.version.aggregation == .perParty && party == nil
        let readings = rule.version.everyReading.filter {
            !isTogether || rule.aggregation(under: $0) == .pooled
        }
        let lists = rule.version.listTests.indices.filter {
            rule.version.listTests[$0].settled == nil || factors.contains(.rule)
        }
        return readings.map { .reading($0) } + lists.map { .list($0, isAlone: true) }
            + (factors.contains(.rule) ? lists.map { .list($0, isAlone: false) } : [])
    }

    private mutating func derivation(
        _ way: Way, _ world: Int, _ factors: Factors, party: Vertex?, without: Vertex?
    ) -> Derivation {
        let key = Key(
            factors: factors, way: way.name, world: world, party: party, without: without)
        if let known = kept[key] { return known }
        let columns = columns[factors]?[world] ?? rule.holdings.columns(factors)
        var seeds = seeds(factors, party: party, without: without)
        var run: Run
        switch way {
        case .reading(let reading):
            run = rule.run(reading, factors, least: .alleged, columns)
        case .list(let place, let isAlone):
            let own = rule.version.listTests[place]
            let setting = RuleCase.Setting(factors: factors, least: .alleged, columns: columns)
            run = rule.run(own, setting)
            if isAlone {
                let listed = Set(rule.seeds(on: own, setting))
                seeds.removeAll { !listed.contains($0) }
            }
        }
        run.reach(from: seeds)
        let new = derivation(run, factors, seeds: Set(seeds))
        // A run is as large as the graph: keep the few that are asked again.
        if kept.count >= 4 { kept.removeAll() }
        kept[key] = new
        return new
    }
}
