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
        why(vertex, under: [regime], limits: limits).first
    }

    /// The arguments for what regimes say about an entity, in their order.
    ///
    /// What the case becomes without a claim is laid out once, for all regimes that ask.
    public func why(
        _ vertex: Vertex, under regimes: [Regime], limits: Limits = .none
    ) -> [VerdictArgument] {
        let told = regimes.compactMap { stated(vertex, under: $0, limits) }
        let open = told.filter { $0.cut == nil }
        guard !open.isEmpty, limits.interruption == nil else {
            return told.map { $0.argument(cut: $0.cut ?? limits.interruption) }
        }
        let ground = TrialGround(graph, vertex, limits)
        let trials = open.map { Trial($0.regime, $0.finding, on: ground) }
        var tried = zip(trials, ground.criticalClaims(of: trials)).makeIterator()
        return told.map { one in
            guard one.cut == nil, let (trial, critical) = tried.next() else {
                return one.argument(cut: one.cut)
            }
            return one.argument(trial, critical)
        }
    }

    /// The numbered sentences for what a regime says about an entity, with nothing tried.
    ///
    /// - Complexity: one run of the regime.
    public func argumentLines(_ vertex: Vertex, under regime: Regime) -> [String] {
        stated(vertex, under: regime, .none)?.lines ?? []
    }

    private func stated(
        _ vertex: Vertex, under regime: Regime, _ limits: Limits
    ) -> StatedVerdict? {
        let answer = answer(regime, limits: limits)
        let told = answer.answer(about: [vertex], all: true, limits: limits)
        guard let finding = told.findings.first else { return nil }
        let text = ArgumentText(graph, answer, finding)
        return StatedVerdict(
            regime: regime, finding: finding, lines: text.lines(), sentences: text.sentences(),
            cut: told.cut)
    }
}

/// What a regime says about an entity, in sentences, before anything is tried.
private struct StatedVerdict {
    let regime: Regime
    let finding: Finding
    let lines: [String]
    let sentences: [ArgumentSentence]
    let cut: Cut?

    /// The argument where nothing could be tried.
    func argument(cut: Cut?) -> VerdictArgument {
        VerdictArgument(
            finding: finding, lines: lines, sentences: sentences, criticalClaims: [], untried: 0,
            decidingUnknowns: [], decidingDays: [], cut: cut)
    }

    /// The argument with what trials found.
    func argument(_ trial: Trial, _ critical: CriticalClaims) -> VerdictArgument {
        let single = trial.decidingUnknowns()
        let days = trial.decidingDays()
        let deciding = single.isEmpty && days.isEmpty ? trial.decidingPair() : single
        // What was tried after a limit was met says nothing.
        if let cut = trial.ground.limits.interruption { return argument(cut: cut) }
        return VerdictArgument(
            finding: finding, lines: lines, sentences: sentences,
            criticalClaims: critical.claims, untried: critical.untried,
            decidingUnknowns: deciding, decidingDays: days, cut: nil)
    }
}
