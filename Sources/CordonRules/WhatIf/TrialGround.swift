import CordonGraph
import CordonModel

/// The part of a case on which verdicts about a party rest, to be laid out anew under hypotheses.
struct TrialGround {
    /// What the verdicts rest on.
    let part: Case
    let projection: Projection
    /// The party.
    let id: EntityID
    let limits: Limits
    let graph: EntityGraph
    let days: OpenDays

    /// - Complexity: O(claims about the party's ancestors).
    init(_ graph: EntityGraph, _ vertex: Vertex, _ limits: Limits) {
        self.graph = graph
        self.limits = limits
        id = graph.id(vertex)
        part = graph.file.ancestry(of: [id], for: graph.projection)
        projection = graph.projection
        days = OpenDays(graph)
    }

    /// The verdicts of regimes under a hypothesis; once a limit is met, none is worked out.
    func verdicts(_ hypothesis: Hypothesis, under regimes: [Regime]) -> [Verdict] {
        let unknown = [Verdict](repeating: .notEvaluated, count: regimes.count)
        guard limits.interruption == nil else { return unknown }
        var projection = projection
        projection.without.formUnion(hypothesis.without)
        let file = hypothesis.stakes.isEmpty ? part : part.supposing(hypothesis.stakes)
        let graph = EntityGraph(file, projection)
        guard let vertex = graph.vertex(id) else { return unknown }
        let engine = RuleEngine(graph)
        return regimes.map { engine.answer($0).verdicts[Int(vertex)] }
    }
}

/// The claims without which a verdict falls, and how many of a large proof were not tried.
struct CriticalClaims {
    var claims: [String] = []
    var untried = 0
}

extension TrialGround {
    /// The claims without which each verdict falls.
    ///
    /// Listings, identities and joint holdings are tried first, then the claims of the proof in its
    /// order. Each trial is a run on all that stands above the entity, which bounds their number.
    func criticalClaims(of trials: [Trial]) -> [CriticalClaims] {
        let pivots = pivots
        let most = max(Self.leastTrials, Self.claimsTried / max(1, part.claims.count))
        var critical = [CriticalClaims](repeating: CriticalClaims(), count: trials.count)
        var askers: [String: [Int]] = [:]
        for (place, trial) in trials.enumerated() where trial.finding.verdict > .none {
            let candidates = trial.candidates(beside: pivots)
            critical[place].untried = max(0, candidates.count - most)
            for claim in candidates.prefix(most) { askers[claim, default: []].append(place) }
        }
        for (claim, places) in askers.sorted(by: { $0.key < $1.key }) {
            let verdicts = verdicts(
                Hypothesis(without: [claim]), under: places.map { trials[$0].regime })
            for (place, verdict) in zip(places, verdicts)
            where verdict < trials[place].finding.verdict {
                critical[place].claims.append(claim)
            }
        }
        return critical
    }

    /// The number of claims that all trials together may read: some ten seconds of one processor.
    private static let claimsTried = 1_000_000
    private static let leastTrials = 10

    /// The listings, joint holdings and identities: each may turn any verdict.
    private var pivots: [String] {
        let listings = EntityGraph(part, projection).listings.map(\.claim)
        return listings.map { part.claims[$0].name(in: part) }
            + part.claims.compactMap { claim in
                switch claim.assertion {
                case .joint, .identity: claim.name(in: part)
                default: nil
                }
            }
    }
}

extension Trial {
    /// The claims that may be critical, each once.
    fileprivate func candidates(beside pivots: [String]) -> [String] {
        var seen: Set<String> = []
        let proof = finding.steps.flatMap { $0.counts.flatMap(\.claims) }
        return (finding.listings.map(\.claim) + pivots + proof).filter {
            seen.insert($0).inserted
        }
    }
}
