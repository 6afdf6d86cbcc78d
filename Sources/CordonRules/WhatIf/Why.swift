public import CordonGraph
public import CordonModel

/// Why a regime says what it says about an entity, as an argument that can be checked.
public struct VerdictArgument: Sendable {
    /// The finding that is argued for.
    public let finding: Finding
    /// The argument, a numbered sentence each.
    public let lines: [String]
    /// The same sentences with their claims apart from their words.
    public let sentences: [ArgumentSentence]
    /// The claims in every proof, by key or id: without any one of them the verdict falls.
    public let criticalClaims: [String]
    /// The number of claims of a large proof that were not left out on trial: they may be critical too.
    public let untried: Int
    /// The unknown shares that would settle an open verdict by themselves.
    public let decidingUnknowns: [DecidingUnknown]
    /// Stakes of which only the day is open, and that would settle an open verdict by themselves.
    public let decidingDays: [DecidingDay]
    /// What stopped the work before its end; nil where the argument is complete.
    public let cut: Cut?
}

/// A share that would settle an open verdict.
public struct DecidingUnknown: Sendable, Hashable {
    /// The owner.
    public let owner: EntityID
    /// The company.
    public let owned: EntityID
    /// The least value at which the verdict is ``verdict``.
    public let atLeast: Percent
    /// The verdict from that value on.
    public let verdict: Verdict
    /// The verdict just below that value.
    public let otherwise: Verdict
    /// Whether it is open too if it was held on the day at all.
    public var isDayOpen = false
    /// The other unknown share without which this one decides nothing, as a share told at least so
    /// large; nil where it decides alone.
    public var with: AssumedStake?
}

extension RuleEngine {
    /// The argument for what a regime says about an entity.
    ///
    /// - Complexity: one run on the entity's ancestors for each claim of the proof, and about thirty
    ///   for each unknown share in it.
    public func why(
        _ vertex: Vertex, under regime: Regime, limits: Limits = .none
    ) -> VerdictArgument? {
        let answer = answer(regime, limits: limits)
        let told = answer.answer(about: [vertex], all: true, limits: limits)
        guard let finding = told.findings.first else { return nil }
        let text = ArgumentText(graph, answer, finding)
        let (lines, sentences) = (text.lines(), text.sentences())
        guard told.cut == nil, limits.interruption == nil else {
            return VerdictArgument(
                finding: finding, lines: lines, sentences: sentences, criticalClaims: [],
                untried: 0, decidingUnknowns: [], decidingDays: [],
                cut: told.cut ?? limits.interruption)
        }
        let trial = Trial(graph, vertex, regime, limits, finding)
        let critical = trial.criticalClaims(of: finding)
        let single = trial.decidingUnknowns(of: finding)
        let days = trial.decidingDays(of: finding)
        let isAlone = single.isEmpty && days.isEmpty
        let deciding = isAlone ? trial.decidingPair(of: finding) : single
        // What was tried after a limit was met says nothing.
        let cut = limits.interruption
        return VerdictArgument(
            finding: finding, lines: lines, sentences: sentences,
            criticalClaims: cut == nil ? critical.claims : [],
            untried: cut == nil ? critical.untried : 0,
            decidingUnknowns: cut == nil ? deciding : [], decidingDays: cut == nil ? days : [],
            cut: cut)
    }
}

/// Tries what a verdict becomes when something changes, on the part of the case that matters.
struct Trial {
    private let part: Case
    private let projection: Projection
    private let id: EntityID
    private let regime: Regime
    private let limits: Limits
    /// The stakes in the proof, with the shares that their claims say and whether only their day is
    /// open.
    private let stakes: [(stake: AssumedStake, claims: [String], isDayOpen: Bool)]

    init(
        _ graph: EntityGraph, _ vertex: Vertex, _ regime: Regime, _ limits: Limits,
        _ finding: Finding
    ) {
        stakes = Self.stakes(of: finding, in: graph)
        id = graph.id(vertex)
        part = graph.file.ancestry(of: [graph.id(vertex)], for: graph.projection)
        projection = graph.projection
        self.regime = regime
        self.limits = limits
    }

    /// The verdict under a hypothesis; once a limit is met, none is worked out.
    private func verdict(_ hypothesis: Hypothesis) -> Verdict {
        guard limits.interruption == nil else { return .notEvaluated }
        var projection = projection
        projection.without.formUnion(hypothesis.without)
        let file = hypothesis.stakes.isEmpty ? part : part.supposing(hypothesis.stakes)
        let graph = EntityGraph(file, projection)
        guard let vertex = graph.vertex(id) else { return .notEvaluated }
        return RuleEngine(graph).answer(regime).verdicts[Int(vertex)]
    }

    /// The verdict where some stakes are told.
    func verdict(_ stakes: [AssumedStake]) -> Verdict { verdict(Hypothesis(stakes: stakes)) }

    /// The claims without which the verdict falls, and how many of a large proof were not tried.
    ///
    /// Listings, identities and joint holdings are tried first, then the claims of the proof in its
    /// order. Each trial is a run on all that stands above the entity, which bounds their number.
    func criticalClaims(of finding: Finding) -> (claims: [String], untried: Int) {
        guard finding.verdict > .none else { return ([], 0) }
        let graph = EntityGraph(part, projection)
        var names = finding.listings.map(\.claim)
        names += graph.listings.map { part.claims[$0.claim].name(in: part) }
        for claim in part.claims {
            if case .joint = claim.assertion { names.append(claim.name(in: part)) }
            if case .identity = claim.assertion { names.append(claim.name(in: part)) }
        }
        names += finding.steps.flatMap { $0.counts.flatMap(\.claims) }
        var seen: Set<String> = []
        let candidates = names.filter { seen.insert($0).inserted }
        let most = max(Self.leastTrials, Self.claimsTried / max(1, part.claims.count))
        let critical = candidates.prefix(most).filter {
            verdict(Hypothesis(without: [$0])) < finding.verdict
        }
        return (critical.sorted(), max(0, candidates.count - most))
    }

    /// The number of claims that all trials together may read: some ten seconds of one processor.
    private static let claimsTried = 1_000_000
    private static let leastTrials = 10

    /// The stakes in the proofs of a finding, each once.
    private static func stakes(
        of finding: Finding, in graph: EntityGraph
    ) -> [(stake: AssumedStake, claims: [String], isDayOpen: Bool)] {
        let days = OpenDays(graph)
        var seen: Set<[EntityID]> = []
        return finding.steps.flatMap { step in
            step.counts.compactMap { holding in
                guard let share = days.stated(holding),
                    seen.insert([holding.owner, step.entity]).inserted
                else { return nil }
                return (
                    AssumedStake(owner: holding.owner, owned: step.entity, share: share),
                    holding.claims, days.isOpen(holding)
                )
            }
        }
    }

    /// The stakes in the proofs whose size is not known.
    var unknowns: [AssumedStake] {
        stakes.map(\.stake).filter { !$0.share.isExact && !$0.share.isFraction }
    }

    /// Whether it is open that a stake was held on the day.
    func isDayOpen(_ stake: AssumedStake) -> Bool {
        stakes.contains { $0.isDayOpen && $0.stake == stake }
    }

    /// The unknown shares that settle the verdict by themselves.
    func decidingUnknowns(of finding: Finding) -> [DecidingUnknown] {
        guard finding.verdict == .undetermined else { return [] }
        return unknowns.compactMap { stake in
            var unknown = deciding(stake.owner, stake.owned, stake.share)
            unknown?.isDayOpen = isDayOpen(stake)
            return unknown
        }
    }

    /// The stakes that would settle the verdict if they were held on the day.
    func decidingDays(of finding: Finding) -> [DecidingDay] {
        guard finding.verdict == .undetermined else { return [] }
        return stakes.compactMap { stake, claims, isDayOpen in
            guard isDayOpen, stake.share.isExact || stake.share.isFraction else { return nil }
            let held = verdict([stake])
            guard held == .captured else { return nil }
            return DecidingDay(
                owner: stake.owner, owned: stake.owned, share: stake.share, verdict: held,
                otherwise: verdict(Hypothesis(without: Set(claims))))
        }
    }

    private func deciding(_ owner: EntityID, _ owned: EntityID, _ share: Share) -> DecidingUnknown?
    {
        func verdict(at value: Int64) -> Verdict {
            let exactly = Share(exactly: Percent(clamping: value))
            return self.verdict(
                Hypothesis(stakes: [AssumedStake(owner: owner, owned: owned, share: exactly)]))
        }
        var low = share.lower.millionths + (share.lowerOpen ? 1 : 0)
        var high = share.upper.millionths - (share.upperOpen ? 1 : 0)
        guard low <= high, verdict(at: high) == .captured else { return nil }
        while low < high {
            let middle = low + (high - low) / 2
            if verdict(at: middle) == .captured { high = middle } else { low = middle + 1 }
        }
        return DecidingUnknown(
            owner: owner, owned: owned, atLeast: Percent(clamping: high), verdict: .captured,
            otherwise: verdict(at: high - 1))
    }
}
