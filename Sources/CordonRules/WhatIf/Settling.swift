import CordonGraph
import CordonModel

/// The open findings of some regimes, and what they become as shares are told.
struct Settling {
    private let engine: RuleEngine
    private let limits: Limits
    private var cases: [OneRule]
    private var candidates: [Int]

    /// How many unknown shares are tried two by two.
    static let mostPairs = 40

    /// One rule with the shares told so far.
    private struct OneRule {
        let rule: RuleCase
        let listed: [Bool]
        var least: Columns
        var most: Columns
        var open: [Bool]
        var openCount: Int { open.count { $0 } }
    }

    /// A share told: its row, as a code, and what it leaves open.
    private struct Trial {
        let row: Int
        let millionths: Int64
        let settled: Int
    }

    /// - Parameters:
    ///   - engine: What is open, who is listed, and who holds the rest of what is open.
    ///   - reachable: Those of them whom some regime reaches or lists. Of the others not every holder
    ///     is there; nothing that is told reaches one of them, since it takes worlds away.
    ///   - regimes: The regimes, each in its version of the graph's day.
    ///   - limits: When to stop.
    init(
        _ engine: RuleEngine, reachable: Set<EntityID>, _ regimes: [Regime], _ limits: Limits
    ) {
        self.engine = engine
        self.limits = limits
        let day = engine.graph.projection.asOf
        let others = engine.graph.ids.indices.filter { !reachable.contains(engine.graph.ids[$0]) }
        cases = regimes.compactMap { regime in
            guard let version = regime.version(on: day)?.known(on: engine.graph.projection.knownAt)
            else { return nil }
            var holdings = engine.holdings(for: version)
            for place in others { holdings.traits[place].insert(.free) }
            let rule = RuleCase(
                holdings: holdings, version: version, seeds: Seeds(engine.graph, version))
            let reaches = RegimeAnswer.Reaches(rule, engine, least: .alleged)
            let open = reaches.verdicts(isCovered: true).map { $0 == .undetermined }
            return OneRule(
                rule: rule, listed: reaches.listed, least: rule.holdings.columns(.least),
                most: rule.holdings.columns(.most), open: open)
        }
        candidates = []
        candidates = unknownRows()
    }

    /// How many findings are open.
    var openCount: Int { cases.reduce(0) { $0 + $1.openCount } }

    /// The rows of shares whose size is not known, in companies that are open somewhere: what is
    /// reached for certain, or by nothing, stays so whatever is told.
    private func unknownRows() -> [Int] {
        guard case .stakes(let rows) = engine.holdings.values else { return [] }
        return (0..<engine.holdings.rowCount).filter { row in
            let stakes = rows.stakes(of: row).map { rows.stakes[Int($0)] }
            guard stakes.count == 1, let stake = stakes.first, let share = stake.resolved else {
                return false
            }
            let company = Int(stake.owned)
            return !share.isExact && !share.isFraction && stake.kind.instrument == nil
                && cases.contains { $0.open[company] }
        }
    }
}

// MARK: - Telling

extension Settling {
    /// Tells the share that settles most, and takes it as told; nil where none settles anything.
    mutating func tellBest() -> MissingFact? {
        let before = openCount
        guard before > 0 else { return nil }
        let singles = candidates.compactMap { row in
            values(of: row).map { trial([(row, $0)], before) }.max { $0.settled < $1.settled }
        }
        let best = singles.max { isBefore($1, $0) }
        let pair = bestPair(before, over: best?.settled ?? 0)
        if let pair {
            return take([pair.0, pair.1], before)
        }
        guard let best, best.settled > 0 else { return nil }
        return take([best], before)
    }

    private func isBefore(_ one: Trial, _ other: Trial) -> Bool {
        one.settled == other.settled ? one.row < other.row : one.settled > other.settled
    }

    /// Two shares that together settle more than twice what the best does alone.
    private func bestPair(_ before: Int, over single: Int) -> (Trial, Trial)? {
        guard candidates.count <= Self.mostPairs else { return nil }
        var best: (Trial, Trial)?
        for (place, one) in candidates.enumerated() {
            for other in candidates.dropFirst(place + 1) {
                guard limits.interruption == nil else { return best }
                guard let high = values(of: one).first, let most = values(of: other).first else {
                    continue
                }
                let settled = trial([(one, high), (other, most)], before).settled
                guard settled > max(2 * single, best?.0.settled ?? 0) else { continue }
                best = (
                    Trial(row: one, millionths: high, settled: settled),
                    Trial(row: other, millionths: most, settled: settled)
                )
            }
        }
        return best
    }

    private mutating func take(_ trials: [Trial], _ before: Int) -> MissingFact? {
        guard let first = trials.first else { return nil }
        let company = Int(engine.holdings.companies[Int(engine.holdings.tables[first.row])])
        let others = trials.dropFirst().map { ($0.row, $0.millionths) }
        let otherwise = verdict(
            of: company, [(first.row, max(0, first.millionths - 1))] + others)
        for place in cases.indices {
            for trial in trials { tell(trial.row, trial.millionths, &cases[place]) }
            cases[place].open = stillOpen(cases[place])
        }
        candidates.removeAll { row in trials.contains { $0.row == row } }
        let fact = stake(first)
        return MissingFact(
            owner: fact.owner, owned: fact.owned, value: fact.share.lower,
            settles: before - openCount, verdict: verdict(of: company, []), otherwise: otherwise,
            with: trials.dropFirst().first.map(stake))
    }

    private func stake(_ trial: Trial) -> AssumedStake {
        let company = engine.holdings.companies[Int(engine.holdings.tables[trial.row])]
        var owner = engine.incoming.owners[trial.row]
        if case .stakes(let rows) = engine.holdings.values,
            let place = rows.stakes(of: trial.row).first
        {
            owner = rows.stakes[Int(place)].owner
        }
        return AssumedStake(
            owner: engine.graph.id(owner), owned: engine.graph.id(company),
            share: Share(exactly: Percent(clamping: trial.millionths)))
    }
}

// MARK: - Trying

extension Settling {
    private func trial(_ told: [(Int, Int64)], _ before: Int) -> Trial {
        let open = cases.reduce(0) { sum, one in
            var one = one
            for (row, value) in told { tell(row, value, &one) }
            return sum + stillOpen(one).count { $0 }
        }
        return Trial(
            row: told.first?.0 ?? 0, millionths: told.first?.1 ?? 0, settled: before - open)
    }

    /// The values at which a share may settle something: what is missing to each rule's threshold,
    /// the most that it can be, and the least.
    private func values(of row: Int) -> [Int64] {
        guard case .stakes(let rows) = engine.holdings.values,
            let place = rows.stakes(of: row).first,
            let share = rows.stakes[Int(place)].resolved
        else { return [] }
        let low = share.lower.millionths + (share.lowerOpen ? 1 : 0)
        let table = Int(engine.holdings.tables[row])
        // The others' least leaves no more; more than nothing is a millionth of a percent.
        guard let least = cases.first?.least else { return [] }
        let others = engine.incoming.rows(of: UInt32(table)).reduce(Int64(0)) { sum, other in
            guard Int(other) != row else { return sum }
            return sum + (Scaled.low(least.least[Int(other)]) + (1 << 24) - 1) >> 24
        }
        let room = max(0, Scaled.whole >> 24 - others)
        let known = least.totals[table] - Scaled.low(least.least[row])
        let high = min(share.upper.millionths - (share.upperOpen ? 1 : 0), room)
        guard low <= high else { return [] }
        var values: [Int64] = []
        for one in cases {
            let interest = StakeKind.Interest.allCases[Int(engine.holdings.interests[table])]
            let company = Int(engine.holdings.companies[table])
            let run = RunRule(one.rule.version, one.rule.version.tests, .least, least: .alleged)
            guard let threshold = run.threshold(of: interest, one.rule.holdings.traits[company])
            else { continue }
            let alone = threshold >> 24 + (threshold & 1)
            values.append(min(max(alone, low), high))
            let beside = alone - (known >> 24)
            if beside > low { values.append(min(max(beside, low), high)) }
        }
        values += [high, low]
        var seen: Set<Int64> = []
        return values.filter { seen.insert($0).inserted }
    }

    /// Tells the share of a row in the columns of a rule.
    private func tell(_ row: Int, _ millionths: Int64, _ one: inout OneRule) {
        let code = UInt32(millionths) << 1
        let table = Int(engine.holdings.tables[row])
        func put(_ lows: inout [UInt32], _ totals: inout [Int64]) {
            totals[table] += Scaled.low(code) - Scaled.low(lows[row])
            lows[row] = code
        }
        put(&one.least.least, &one.least.totals)
        put(&one.most.least, &one.most.totals)
        for place in one.most.planes.indices {
            var plane = one.most.planes[place]
            put(&plane.lows, &plane.lowTotals)
            put(&plane.tops, &plane.topTotals)
            plane.highs[row] = code
            plane.trades[row] = nil
            one.most.planes[place] = plane
        }
    }

    private func stillOpen(_ one: OneRule) -> [Bool] {
        let lower = one.rule.reach(.least, least: .alleged, [one.least])
        let upper = one.rule.reach(.most, least: .alleged, [one.most])
        return upper.contains.indices.map {
            upper.contains[$0] && !lower.contains[$0] && !one.listed[$0]
        }
    }

    /// The verdict of the first rule that reaches a company, with some shares told.
    private func verdict(of company: Int, _ told: [(Int, Int64)]) -> Verdict {
        var best = Verdict.exposed
        for one in cases {
            var one = one
            for (row, value) in told { tell(row, value, &one) }
            let lower = one.rule.reach(.least, least: .alleged, [one.least])
            let upper = one.rule.reach(.most, least: .alleged, [one.most])
            if lower.contains[company] {
                best = max(best, .captured)
            } else if upper.contains[company] {
                best = max(best, .undetermined)
            }
        }
        return best
    }
}
