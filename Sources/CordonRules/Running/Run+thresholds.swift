import CordonModel

extension Run {
    /// The threshold of each table, own shares considered.
    static func thresholds(
        _ holdings: Holdings, _ columns: Columns, _ rule: RunRule
    ) -> [Int64?] {
        let interests = StakeKind.Interest.allCases
        var thresholds = (0..<holdings.tableCount).map { table in
            rule.threshold(
                of: interests[Int(holdings.interests[table])],
                holdings.traits[Int(holdings.companies[table])])
        }
        let own = Dictionary(grouping: holdings.ownRows) { holdings.tables[$0] }
        for (place, rows) in own {
            let table = Int(place)
            guard let threshold = thresholds[table], threshold > 1 else { continue }
            let isVotes = interests[Int(holdings.interests[table])] == .votes
            // Votes of own shares rest; shares may be measured with them or without.
            guard isVotes || rule.leavesOutOwnShares else { continue }
            thresholds[table] = of(
                threshold, without: Self.own(rows, table, holdings, columns, rule))
        }
        return thresholds
    }

    /// The part of a company that it holds itself: at the least the larger of what it has by itself
    /// and through others, at the most both, and no more than the others leave over.
    private static func own(
        _ rows: [Int], _ table: Int, _ holdings: Holdings, _ columns: Columns, _ rule: RunRule
    ) -> Int64 {
        let least = rows.map { Scaled.low(columns.least[$0]) }.max() ?? 0
        guard rule.usesMost else { return min(least, Scaled.whole) }
        let sums = holdings.values.besides
        let most = columns.planes.map { plane in
            // What sums up a chain is no part of the total.
            let mine = rows.filter { sums[$0] == nil }.reduce(Int64(0)) {
                $0 + Scaled.low(plane.lows[$1])
            }
            let others = plane.lowTotals[table] - mine
            let high = rows.reduce(Int64(0)) { Scaled.sum($0, Scaled.high(plane.highs[$1])) }
            return min(high, max(0, Scaled.whole - others))
        }
        return min(max(least, most.max() ?? 0), Scaled.whole)
    }

    /// The same part of a smaller whole, rounded up to what a sum can meet.
    private static func of(_ threshold: Int64, without own: Int64) -> Int64 {
        let isMoreThan = threshold & 1 == 1
        let part = Int128(threshold - (isMoreThan ? 1 : 0)) * Int128(Scaled.whole - own)
        let (quotient, remainder) = part.quotientAndRemainder(dividingBy: Int128(Scaled.whole))
        // Where nothing is left, something must be held still.
        return max(1, Int64(quotient) + (isMoreThan || remainder > 0 ? 1 : 0))
    }

    /// Whether any stake at all in a table counts: its size does not, nor what others claim.
    ///
    /// Where own shares are the whole, the others still have to hold something.
    func countsAnyStake(_ table: UInt32) -> Bool {
        thresholds[Int(table)] == 1 && !leavesOutOwnShares(table)
    }

    /// Whether a table is measured without own shares.
    func leavesOutOwnShares(_ table: UInt32) -> Bool {
        guard !holdings.ownRows.isEmpty else { return false }
        let interest = StakeKind.Interest.allCases[Int(holdings.interests[Int(table)])]
        let traits = holdings.traits[Int(holdings.companies[Int(table)])]
        return thresholds[Int(table)] != rule.threshold(of: interest, traits)
    }
}
