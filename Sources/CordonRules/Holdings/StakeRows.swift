import CordonModel

/// The stakes behind the rows.
struct StakeRows: Sendable {
    let stakes: [Stake]
    /// Stakes whose size says nothing about whose they are: a nominee's, or one that may be control.
    let isHollow: [Bool]
    /// The stakes of each row, as a range in ``places``.
    var starts: [UInt32]
    var places: [UInt32]
    /// Rows of which every stake speaks of one block.
    var isBlock: [Bool]
    /// The standings that occur among the claims, from the weakest.
    let standings: [Standing]

    /// Which reading of the versions of a stake is asked.
    enum Part { case resolved, voices, possible }

    func stakes(of row: Int) -> ArraySlice<UInt32> {
        places[Int(starts[row])..<Int(starts[row + 1])]
    }

    /// The bounds of a row under claims of at least a standing; nil where there is no such claim.
    func bounds(of row: Int, _ part: Part, _ least: Standing) -> (low: UInt32, high: UInt32)? {
        var bounds: (low: UInt32, high: UInt32)?
        for place in stakes(of: row) {
            let stake = stakes[Int(place)]
            let share: Share?
            switch part {
            case .resolved: share = stake.atLeast[least.rawValue]
            case .voices: share = stake.voicesAtLeast[least.rawValue]
            case .possible: share = stake.possiblyAtLeast[least.rawValue]
            }
            guard let share else { continue }
            let low = isHollow[Int(place)] ? 0 : Scaled.lowCode(share)
            let high = Scaled.highCode(share)
            guard let known = bounds else {
                bounds = (low, high)
                continue
            }
            // Classes and capacities of one owner: at least the largest, at most the sum. Voices
            // about one block: at least the least of them, at most the greatest.
            bounds =
                isBlock[row]
                ? (min(known.low, low), max(known.high, high))
                : (max(known.low, low), Scaled.addedHigh(known.high, high))
        }
        return bounds
    }

    func isConflicting(_ row: Int) -> Bool {
        stakes(of: row).contains { stakes[Int($0)].isConflicting }
    }
}
