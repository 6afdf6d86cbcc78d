import CordonModel

// What is no stake yet: exercised it adds to what its holder has and is taken from what others have,
// so that no least of theirs stands in its way.

extension Holdings {
    /// Adds what instruments hold at the least where they are exercised.
    func addInstruments(
        to columns: inout Columns, _ rows: StakeRows, _ factors: Factors, _ least: Standing,
        _ nudge: Int
    ) {
        guard rows.hasInstruments, factors.contains(.instrument) else { return }
        for row in 0..<rowCount {
            guard let bounds = rows.instruments(of: row, factors, least)?.nudged(nudge)
            else { continue }
            let own = columns.least[row]
            columns.least[row] = Scaled.addedLow(own, bounds.low)
            columns.unexercised[row] = own
            columns.added[row] = bounds.low
            columns.holds[row] = columns.holds[row] || bounds.high > 0
        }
    }

    /// Adds what instruments may become at the most.
    func addInstruments(
        to plane: inout Columns.Plane, _ rows: StakeRows, _ factors: Factors, _ least: Standing,
        _ nudge: Int
    ) {
        guard rows.hasInstruments, factors.contains(.instrument) else { return }
        for row in 0..<rowCount {
            guard let bounds = rows.instruments(of: row, factors, least)?.nudged(nudge)
            else { continue }
            plane.highs[row] = Scaled.addedHigh(plane.highs[row], bounds.high)
            plane.rooms[row] = bounds.high
            if let trades = plane.trades[row] {
                plane.trades[row] = trades.map {
                    Bounds(low: $0.low, high: Scaled.addedHigh($0.high, bounds.high))
                }
            }
        }
    }
}

extension Columns.Plane {
    /// What the instruments of a row may become, as a sum.
    func room(_ row: Int) -> Int64 {
        guard !rooms.isEmpty, let room = rooms[row] else { return 0 }
        return Scaled.high(room)
    }
}
