import CordonModel

/// What the rows are worth to one run: a number a row.
struct Columns: Sendable {
    /// The least that each row holds, as codes, what instruments add included.
    var least: [UInt32]
    /// The least of rows with instruments, without these, which take from what others hold.
    var unexercised: [Int: UInt32] = [:]
    /// The least that the instruments of rows add.
    var added: [Int: UInt32] = [:]
    /// The sum of ``least`` by table, without what instruments add and rows that sum up chains.
    var totals: [Int64]
    /// Whether each row certainly holds something, whatever its size.
    var holds: [Bool]
    /// What claims of at least each standing allow at the most; none in a run at the least.
    var planes: [Plane]
    /// The rows of the tables that cannot be added up row by row.
    var entangled: [UInt32: [TableRow]] = [:]

    /// What the worlds of the claims of at least one standing allow.
    struct Plane: Sendable {
        /// The least of any version, which caps what others hold.
        var lows: [UInt32]
        /// The greatest least of any version, by which a table may pass 100.
        var tops: [UInt32]
        /// The most of any version, what instruments may become included.
        var highs: [UInt32]
        /// What the instruments of a row may become, as codes: it is taken from what others hold.
        var rooms: [Int: UInt32] = [:]
        /// The sums of ``lows`` and ``tops`` by table, without rows that sum up chains.
        var lowTotals: [Int64]
        var topTotals: [Int64]
        /// Rows of which the version with the most is not the one with the greatest least.
        var trades: [Int: [Bounds]] = [:]
    }

    /// A row of a table, and whose it is.
    struct TableRow: Sendable {
        let row: Int
        let owner: UInt32
        /// Those whose stakes it is made of, also where these are a block of its owner's.
        let holders: Set<UInt32>
        /// The rows that it is never added to; nil for a plain row.
        let besides: Set<Int>?
    }
}

extension Holdings {
    /// The columns of a run: what `factors` leave at its best, from claims of at least a standing.
    ///
    /// `nudge` moves every exact share by half its last printed digit: -1 down, 1 up.
    func columns(
        _ factors: Factors, least: Standing = .alleged, nudge: Int = 0, _ epoch: Epoch = [:]
    ) -> Columns {
        switch values {
        case .plain(let lows, let highs):
            let plainLows = lows
            let lows = nudge == 0 ? lows : Nudge.lows(lows, highs, nudge)
            let highs = nudge == 0 ? highs : Nudge.highs(plainLows, highs, nudge)
            let totals = totals(lows)
            let plane = Columns.Plane(
                lows: lows, tops: lows, highs: highs, lowTotals: totals, topTotals: totals)
            return Columns(
                least: lows, totals: totals, holds: [],
                planes: factors.contains(.share) ? [plane] : [])
        case .stakes(let rows): return columns(rows, factors, least, nudge, epoch)
        }
    }

    private func columns(
        _ rows: StakeRows, _ factors: Factors, _ least: Standing, _ nudge: Int, _ epoch: Epoch
    ) -> Columns {
        let firm = max(least, .registered)
        let weakest = factors.contains(.standing) ? least : firm
        var lows = [UInt32](repeating: 0, count: rowCount)
        var holds = [Bool](repeating: false, count: rowCount)
        for row in 0..<rowCount {
            if let plain = rows.plain[row] {
                lows[row] = plain.worth(firm: firm, weakest: weakest).nudged(nudge).low
                holds[row] = !plain.isEither && (plain.bounds(weakest)?.high ?? 0) > 0
                continue
            }
            var bounds = rows.resolved(row, firm) ?? Bounds(low: 0, high: 0)
            let choices = rows.choices(of: row, factors, weakest, epoch, holding: true)
            // Another version may say more, and so may a weaker claim; neither takes anything away.
            bounds.low = max(
                bounds.low, rows.resolved(row, weakest)?.low ?? 0, choices?.top ?? 0)
            bounds.high = max(bounds.high, bounds.low)
            holds[row] =
                max(bounds.high, choices?.high ?? 0) > 0
                && !rows.stakes(of: row).allSatisfy { rows.stakes[Int($0)].isStakeOrControl }
            lows[row] = bounds.nudged(nudge).low
        }
        var columns = Columns(least: lows, totals: totals(lows), holds: holds, planes: [])
        addInstruments(to: &columns, rows, factors, weakest, nudge)
        if factors.contains(.share) {
            let standings = rows.standings.filter { $0 >= weakest }
            columns.planes = (standings.isEmpty ? [firm] : standings).map {
                plane(rows, factors, $0, nudge, epoch)
            }
        }
        columns.entangled = entangled(rows, columns)
        return columns
    }

    private func plane(
        _ rows: StakeRows, _ factors: Factors, _ standing: Standing, _ nudge: Int, _ epoch: Epoch
    ) -> Columns.Plane {
        let nothing = [UInt32](repeating: 0, count: rowCount)
        var plane = Columns.Plane(
            lows: nothing, tops: nothing, highs: nothing, lowTotals: [], topTotals: [])
        for row in 0..<rowCount {
            if let plain = rows.plain[row] {
                guard let own = plain.bounds(standing)?.nudged(nudge) else { continue }
                plane.lows[row] = own.low
                plane.tops[row] = own.low
                plane.highs[row] = own.high
                continue
            }
            guard let choices = rows.choices(of: row, factors, standing, epoch)?.nudged(nudge)
            else { continue }
            plane.lows[row] = choices.floor.low
            plane.tops[row] = choices.top
            plane.highs[row] = choices.high
            if choices.front.count > 1 { plane.trades[row] = choices.front }
        }
        plane.lowTotals = totals(plane.lows)
        plane.topTotals = totals(plane.tops)
        addInstruments(to: &plane, rows, factors, standing, nudge)
        return plane
    }

    private func totals(_ lows: [UInt32]) -> [Int64] {
        var totals = [Int64](repeating: 0, count: tableCount)
        let chains = values.besides
        for row in 0..<rowCount where chains.isEmpty || chains[row] == nil {
            let table = Int(tables[row])
            totals[table] = Scaled.sum(totals[table], Scaled.low(lows[row]))
        }
        return totals
    }

    /// The rows of the tables in which some row sums up a chain, or in which what a row holds at the
    /// most and what it adds to a total above 100 are no one version, or which is above 100 and in
    /// which instruments take from the others what they add.
    private func entangled(_ rows: StakeRows, _ columns: Columns) -> [UInt32: [Columns.TableRow]] {
        var found = Set(rows.besides.keys.map { tables[$0] })
        for plane in columns.planes {
            for row in plane.trades.keys where plane.topTotals[Int(tables[row])] > Scaled.whole {
                found.insert(tables[row])
            }
        }
        for row in columns.unexercised.keys where columns.totals[Int(tables[row])] > Scaled.whole {
            found.insert(tables[row])
        }
        guard !found.isEmpty else { return [:] }
        var entangled: [UInt32: [Columns.TableRow]] = [:]
        for node in 0..<nodeCount {
            for row in self.rows(of: UInt32(node)) where found.contains(tables[row]) {
                entangled[tables[row], default: []].append(
                    Columns.TableRow(
                        row: row, owner: UInt32(node),
                        holders: Set(rows.stakes(of: row).map { rows.stakes[Int($0)].owner }),
                        besides: rows.besides[row].map { Set($0) }))
            }
        }
        return entangled
    }
}

extension PlainRows.Row {
    /// What it is worth where firm claims count for themselves and weaker ones for their least.
    fileprivate func worth(firm: Standing, weakest: Standing) -> Bounds {
        if let bounds = bounds(firm) { return bounds }
        return bounds(weakest).map { Bounds(low: $0.low, high: $0.low) } ?? Bounds(low: 0, high: 0)
    }
}

extension RowValues {
    /// The rows that sum up chains, with those that they are never added to.
    var besides: [Int: [Int]] {
        if case .stakes(let rows) = self { rows.besides } else { [:] }
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
        // A fraction that the unit cannot hold was rounded to it.
        if high - min(low, high) <= 2, low != high, low > 2, high < 199_999_998 { return 2 }
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
