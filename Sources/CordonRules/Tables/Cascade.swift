import CordonGraph
import CordonModel

/// One least fixpoint on a bare table of stakes: how much counts, and whose.
struct Cascade: Hashable, Sendable {
    /// The least code that reaches; nil where nothing is reached through stakes.
    var threshold: Int32?
    /// Whether each listed party is counted alone.
    var isPerParty: Bool
    /// Whether the most of each share counts, within what the others leave over, and not the least.
    var usesMost: Bool
    /// Whether only what the listed themselves hold counts.
    var countsSeedsOnly = false

    /// What an entity is to the parties.
    enum Level: UInt8 {
        /// They have nothing of it.
        case apart
        /// They hold a part, and do not reach it.
        case held
        /// They reach it, or it is one of them.
        case reached
    }

    /// What every entity is to the parties.
    ///
    /// - Complexity: O(stakes of what is reached) and a look at each entity.
    func levels(on columns: StakeColumns, from parties: [Vertex]) -> [Level] {
        guard !columns.highs.isEmpty || !columns.totals.isEmpty else {
            return levels(on: columns, from: parties, LeastTally.self, totals: [])
        }
        if threshold == 1 {
            // Any stake at all counts, its size known or not, whatever others claim.
            return columns.highs.isEmpty
                ? levels(on: columns, from: parties, LeastTally.self, totals: [])
                : levels(on: columns, from: parties, AnyTally.self, totals: [])
        }
        if usesMost, columns.highs.isEmpty {
            return levels(on: columns, from: parties, LeastTally.self, totals: [])
        }
        if usesMost {
            return levels(on: columns, from: parties, MostTally.self, totals: columns.totals)
        }
        if columns.isFarAbove {
            return levels(on: columns, from: parties, WideTally.self, totals: columns.totals)
        }
        return levels(on: columns, from: parties, LeastTally.self, totals: columns.totals)
    }

    private func levels<Sum: Tally>(
        on columns: StakeColumns, from parties: [Vertex], _ type: Sum.Type, totals: [Int64]
    ) -> [Level] {
        columns.offsets.reading { offsets in
            columns.stakes.reading { stakes in
                columns.highs.reading { highs in
                    totals.reading { totals in
                        let run = CascadeRun<Sum>(
                            threshold: threshold, offsets: offsets, stakes: stakes, highs: highs,
                            totals: totals)
                        defer { run.free() }
                        return run.levels(
                            from: parties, isPerParty: isPerParty,
                            countsSeedsOnly: countsSeedsOnly)
                    }
                }
            }
        }
    }
}

/// A cascade at work.
///
/// The sum of a company whose claims add up to more than the whole begins below nothing, so that
/// one comparison says both that the threshold is met and that it is met whatever the other claims
/// leave over.
///
/// The inner loop has no branch that depends on a sum. Each company is written behind the end of
/// the queue, and the end moves only where the sum has just come to the threshold; so the processor
/// looks up many sums at a time and does not wait for each.
private struct CascadeRun<Sum: Tally> {
    typealias Level = Cascade.Level

    let threshold: Int32?
    let offsets: Cells<UInt32>
    let stakes: Cells<UInt64>
    let highs: Cells<UInt32>
    let totals: Cells<Int64>
    private let sums: Cells<Sum>
    /// Room for every entity and for the one that is written behind the end.
    private let queue: Cells<UInt32>

    init(
        threshold: Int32?, offsets: Cells<UInt32>, stakes: Cells<UInt64>, highs: Cells<UInt32>,
        totals: Cells<Int64>
    ) {
        self.threshold = threshold
        self.offsets = offsets
        self.stakes = stakes
        self.highs = highs
        self.totals = totals
        let count = offsets.count - 1
        sums = Cells(zeros: count)
        queue = Cells(zeros: count + 1, isSparse: true)
        guard totals.count > 0 else { return }
        for company in 0..<count { sums[company] = Sum(total: totals[company]) }
    }

    func free() {
        sums.free()
        queue.free()
    }

    func levels(
        from parties: [Vertex], isPerParty: Bool, countsSeedsOnly: Bool
    ) -> [Level] {
        [Level].filled(offsets.count - 1) { levels in
            if !isPerParty, !countsSeedsOnly, highs.count == 0, let threshold {
                _ = reach(from: parties, seedsOnly: false)
                return sweep(threshold, levels)
            }
            levels.fill(.apart)
            for party in isPerParty ? parties.map({ [$0] }) : [parties] {
                let end = reach(from: party, seedsOnly: countsSeedsOnly)
                for place in 0..<end { levels[queue[place]] = .reached }
                leave(queue.slice(0, end), levels)
            }
        }
    }

    /// Reaches all that the parties lead to; says how many entities the queue then holds.
    private func reach(from parties: [Vertex], seedsOnly: Bool) -> Int {
        for (place, party) in parties.enumerated() {
            queue[place] = party
            sums[party] = Sum.reached
        }
        guard let threshold else { return parties.count }
        var head = 0
        var end = parties.count
        while head < (seedsOnly ? parties.count : end) {
            let owner = Int(queue[head])
            head += 1
            for place in StakeColumns.range(offsets, owner) {
                let stake = stakes[place]
                let company = StakeColumns.company(stake)
                let before = sums[company]
                let high = Sum.readsMost ? Int32(truncatingIfNeeded: highs[place]) : 0
                let after = before.adding(StakeColumns.low(stake), high)
                sums[company] = after
                queue[end] = UInt32(truncatingIfNeeded: company)
                end &+= !before.meets(threshold) && after.meets(threshold) ? 1 : 0
            }
        }
        return end
    }

    /// Tells by the sums what each entity is; where shares are exact, a part held is a sum that grew.
    private func sweep(_ threshold: Int32, _ levels: Cells<Level>) {
        guard totals.count > 0 else {
            let nothing = Sum(total: 0)
            for company in 0..<levels.count {
                let sum = sums[company]
                levels[company] =
                    sum.meets(threshold) ? .reached : sum == nothing ? .apart : .held
            }
            return
        }
        for company in 0..<levels.count {
            let sum = sums[company]
            levels[company] =
                sum.meets(threshold) ? .reached : sum == start(company) ? .apart : .held
        }
    }

    /// Marks what the owners hold a part of and have not reached, and takes the part back, so that
    /// the next party begins anew.
    private func leave(_ owners: Cells<UInt32>, _ levels: Cells<Level>) {
        for place in 0..<owners.count {
            let owner = Int(owners[place])
            sums[owner] = start(owner)
            for row in StakeColumns.range(offsets, owner) {
                let stake = stakes[row]
                let company = StakeColumns.company(stake)
                sums[company] = start(company)
                let isPart = highs.count > 0 ? highs[row] > 0 : StakeColumns.low(stake) > 0
                if isPart, levels[company] == .apart { levels[company] = .held }
            }
        }
    }

    private func start(_ company: Int) -> Sum {
        Sum(total: totals.count > 0 ? totals[company] : 0)
    }
}
