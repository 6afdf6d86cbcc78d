import CordonGraph
import CordonModel

/// The runs of one rule, kept while the same party is asked about.
struct PartyRuns {
    let rule: RuleCase
    private let columns: [Factors: Columns]
    private var kept: [Key: Run] = [:]
    private var idle: [Factors: Run] = [:]

    private struct Key: Hashable {
        let factors: Factors
        let reading: String
        let party: Vertex?
        let without: Vertex?
    }

    init(_ rule: RuleCase) {
        self.rule = rule
        columns = [
            .least: rule.holdings.columns(.least), .most: rule.holdings.columns(.most),
        ]
    }

    /// A run that has reached nothing, for its sums; kept, being as large as the graph.
    mutating func idle(_ factors: Factors) -> Run {
        if let known = idle[factors] { return known }
        let run = begun(rule.version.everyReading[0], factors)
        idle[factors] = run
        return run
    }

    private func begun(_ reading: Reading, _ factors: Factors) -> Run {
        rule.run(
            reading, factors, least: .alleged,
            columns[factors] ?? rule.holdings.columns(factors))
    }

    /// The seeds of a run: of one party alone where it is named, and without one that is left out.
    func seeds(_ factors: Factors, party: Vertex?, without: Vertex?) -> [Vertex] {
        rule.seeds.vertices(factors, least: .alleged).filter {
            $0 != without && (party == nil || $0 == party)
        }
    }

    /// A finished run: of the first reading that reaches `target`, or of the version's own.
    mutating func run(
        _ factors: Factors, party: Vertex?, without: Vertex?, reaching target: Vertex?
    ) -> Run {
        let seeds = seeds(factors, party: party, without: without)
        var first: Run?
        for reading in rule.version.everyReading {
            let key = Key(factors: factors, reading: reading.id, party: party, without: without)
            let run: Run
            if let known = kept[key] {
                run = known
            } else {
                var new = begun(reading, factors)
                new.reach(from: seeds)
                // A run is as large as the graph: keep the few that are asked again.
                if kept.count >= 4 { kept.removeAll() }
                kept[key] = new
                run = new
            }
            guard let target else { return run }
            if run.contains(target) { return run }
            if first == nil { first = run }
        }
        return first ?? begun(rule.version.everyReading[0], factors)
    }
}
