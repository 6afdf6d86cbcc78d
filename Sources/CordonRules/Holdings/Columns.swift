import CordonModel

/// What the rows are worth to one run: a number a row.
struct Columns: Sendable {
    /// The least that each row holds, as codes.
    var least: [UInt32]
    /// The sum of ``least`` by table.
    var totals: [Int64]
    /// Whether each row certainly holds something, whatever its size.
    var holds: [Bool]
    /// What claims of at least each standing allow at the most; none in a run at the least.
    var planes: [Plane]

    /// The bounds that claims of at least one standing allow.
    struct Plane: Sendable {
        /// The least, which caps what others hold.
        var lows: [UInt32]
        /// The most.
        var highs: [UInt32]
        /// The sum of ``lows`` by table.
        var totals: [Int64]
    }
}

extension Holdings {
    /// The columns of a run: what `factors` leave at its best, from claims of at least a standing.
    ///
    /// `nudge` moves every exact share by half its last printed digit: -1 down, 1 up.
    func columns(_ factors: Factors, least: Standing = .alleged, nudge: Int = 0) -> Columns {
        switch values {
        case .plain(let lows, let highs):
            let lows = nudge == 0 ? lows : Nudge.lows(lows, highs, nudge)
            let highs = nudge == 0 ? highs : Nudge.highs(self.plainLows, highs, nudge)
            let totals = totals(lows)
            let planes =
                factors.contains(.share)
                ? [Columns.Plane(lows: lows, highs: highs, totals: totals)] : []
            return Columns(least: lows, totals: totals, holds: [], planes: planes)
        case .stakes(let rows): return columns(rows, factors, least: least, nudge: nudge)
        }
    }

    private var plainLows: [UInt32] {
        if case .plain(let lows, _) = values { lows } else { [] }
    }

    private func columns(
        _ rows: StakeRows, _ factors: Factors, least: Standing, nudge: Int
    ) -> Columns {
        let firm = max(least, .registered)
        let weakest = factors.contains(.standing) ? least : firm
        var lows = [UInt32](repeating: 0, count: rowCount)
        var holds = [Bool](repeating: false, count: rowCount)
        for row in 0..<rowCount {
            var bounds = rows.bounds(of: row, .resolved, firm) ?? (0, 0)
            if let more = rows.bounds(of: row, .taken(factors), weakest) {
                bounds = (max(bounds.low, more.low), max(bounds.high, more.high))
            }
            holds[row] =
                bounds.high > 0
                && !rows.stakes(of: row).allSatisfy {
                    rows.stakes[Int($0)].isStakeOrControl
                }
            lows[row] = nudge == 0 ? bounds.low : Nudge.low(bounds.low, bounds.high, nudge)
        }
        var planes: [Columns.Plane] = []
        if factors.contains(.share) {
            let standings = rows.standings.filter { $0 >= weakest }
            for standing in standings.isEmpty ? [firm] : standings {
                planes.append(plane(rows, factors, standing, nudge: nudge))
            }
        }
        return Columns(least: lows, totals: totals(lows), holds: holds, planes: planes)
    }

    private func plane(
        _ rows: StakeRows, _ factors: Factors, _ standing: Standing, nudge: Int
    ) -> Columns.Plane {
        var lows = [UInt32](repeating: 0, count: rowCount)
        var highs = lows
        for row in 0..<rowCount {
            let low = rows.bounds(of: row, .resolved, standing)?.low ?? 0
            let high = high(of: row, rows, factors, standing, low)
            lows[row] = nudge == 0 ? low : Nudge.low(low, high, nudge)
            highs[row] = nudge == 0 ? high : Nudge.high(low, high, nudge)
        }
        return Columns.Plane(lows: lows, highs: highs, totals: totals(lows))
    }

    /// The most that a row may hold under claims of at least a standing.
    private func high(
        of row: Int, _ rows: StakeRows, _ factors: Factors, _ standing: Standing, _ low: UInt32
    ) -> UInt32 {
        guard rows.isConflicting(row), !factors.contains(.conflict) else {
            return rows.bounds(of: row, .taken(factors), standing)?.high ?? 0
        }
        // Versions that differ leave what the resolution says at the least, and no more.
        let later = factors.contains(.date) ? rows.bounds(of: row, .possible, standing) : nil
        return max(low & ~1, later?.high ?? 0)
    }

    private func totals(_ lows: [UInt32]) -> [Int64] {
        var totals = [Int64](repeating: 0, count: tableCount)
        for row in 0..<rowCount {
            let table = Int(tables[row])
            totals[table] = Scaled.sum(totals[table], Scaled.low(lows[row]))
        }
        return totals
    }
}

/// Moving an exact share by half its last printed digit.
enum Nudge {
    static func low(_ low: UInt32, _ high: UInt32, _ way: Int) -> UInt32 {
        guard let half = half(low, high) else { return low }
        return way < 0 ? low - half : min(low + half, 200_000_000)
    }

    static func high(_ low: UInt32, _ high: UInt32, _ way: Int) -> UInt32 {
        guard let half = half(low, high) else { return high }
        return way < 0 ? high - half : min(high + half, 200_000_000)
    }

    static func lows(_ lows: [UInt32], _ highs: [UInt32], _ way: Int) -> [UInt32] {
        lows.indices.map { low(lows[$0], highs[$0], way) }
    }

    static func highs(_ lows: [UInt32], _ highs: [UInt32], _ way: Int) -> [UInt32] {
        highs.indices.map { high(lows[$0], highs[$0], way) }
    }

    /// Half the last digit of an exact share, as a code; nil for bands, nothing and the whole.
    private static func half(_ low: UInt32, _ high: UInt32) -> UInt32? {
        guard low == high, low & 1 == 0, low > 0, low < 200_000_000 else { return nil }
        var unit: UInt32 = 1
        var value = low >> 1
        while unit < 1_000_000, value % 10 == 0 {
            value /= 10
            unit *= 10
        }
        // Half a digit of the sixth decimal lies below the unit: the nearest that it holds is none.
        return unit == 1 ? nil : unit
    }
}
