import CordonGraph
import CordonModel

/// Tries what a verdict becomes when something changes, on the part of the case that matters.
struct Trial {
    let regime: Regime
    let finding: Finding
    let ground: TrialGround
    /// The stakes in the proof, with the shares that their claims say and whether only their day is
    /// open.
    private let stakes: [(stake: AssumedStake, claims: [String], isDayOpen: Bool)]

    init(_ regime: Regime, _ finding: Finding, on ground: TrialGround) {
        self.regime = regime
        self.finding = finding
        self.ground = ground
        stakes = Self.stakes(of: finding, ground.days)
    }

    private func verdict(_ hypothesis: Hypothesis) -> Verdict {
        ground.verdicts(hypothesis, under: [regime])[0]
    }

    /// The verdict where some stakes are told.
    func verdict(_ stakes: [AssumedStake]) -> Verdict { verdict(Hypothesis(stakes: stakes)) }

    /// The stakes in the proofs of a finding, each once.
    private static func stakes(
        of finding: Finding, _ days: OpenDays
    ) -> [(stake: AssumedStake, claims: [String], isDayOpen: Bool)] {
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
    func decidingUnknowns() -> [DecidingUnknown] {
        guard finding.verdict == .undetermined else { return [] }
        return unknowns.compactMap { stake in
            var unknown = deciding(stake.owner, stake.owned, stake.share)
            unknown?.isDayOpen = isDayOpen(stake)
            return unknown
        }
    }

    /// The stakes that would settle the verdict if they were held on the day.
    func decidingDays() -> [DecidingDay] {
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

    /// The values at which most stakes decide by themselves, so that two trials find what thirty would:
    /// the thresholds compared, and the least above them.
    private var likelyShares: [Int64] {
        let thresholds = Set(finding.grounds.compactMap(\.threshold).map(\.millionths))
        return thresholds.sorted().flatMap { [$0, $0 + 1] }
    }

    private func deciding(_ owner: EntityID, _ owned: EntityID, _ share: Share) -> DecidingUnknown?
    {
        func verdict(at value: Int64) -> Verdict {
            let exactly = Share(exactly: Percent(clamping: value))
            return self.verdict([AssumedStake(owner: owner, owned: owned, share: exactly)])
        }
        var low = share.lower.millionths + (share.lowerOpen ? 1 : 0)
        var high = share.upper.millionths - (share.upperOpen ? 1 : 0)
        guard low <= high, verdict(at: high) == .captured else { return nil }
        for guess in likelyShares where low < guess && guess <= high {
            guard verdict(at: guess) == .captured else {
                low = guess + 1
                continue
            }
            high = guess
            if verdict(at: guess - 1) == .captured { high = guess - 1 } else { low = guess }
        }
        while low < high {
            let middle = low + (high - low) / 2
            if verdict(at: middle) == .captured { high = middle } else { low = middle + 1 }
        }
        return DecidingUnknown(
            owner: owner, owned: owned, atLeast: Percent(clamping: high), verdict: .captured,
            otherwise: verdict(at: high - 1))
    }
}
