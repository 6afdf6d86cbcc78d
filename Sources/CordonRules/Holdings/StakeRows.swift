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

    /// Readings of the versions of a stake.
    struct Parts: OptionSet {
        let rawValue: UInt8
        static let resolved = Parts(rawValue: 1)
        static let voices = Parts(rawValue: 2)
        static let possible = Parts(rawValue: 4)

        /// The readings that a run takes in.
        static func taken(_ factors: Factors) -> Parts {
            var parts: Parts = .resolved
            if factors.contains(.conflict) { parts.insert(.voices) }
            if factors.contains(.date) { parts.insert(.possible) }
            return parts
        }
    }

    func stakes(of row: Int) -> ArraySlice<UInt32> {
        places[Int(starts[row])..<Int(starts[row + 1])]
    }

    /// The bounds of a row under claims of at least a standing, each stake at the greatest of some
    /// readings; nil where there is no such claim.
    func bounds(of row: Int, _ parts: Parts, _ least: Standing) -> (low: UInt32, high: UInt32)? {
        var bounds: (low: UInt32, high: UInt32)?
        for place in stakes(of: row) {
            guard let codes = codes(of: stakes[Int(place)], parts, least) else { continue }
            let low = isHollow[Int(place)] ? 0 : codes.low
            let high = codes.high
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

    private func codes(
        of stake: Stake, _ parts: Parts, _ least: Standing
    ) -> (low: UInt32, high: UInt32)? {
        var codes: (low: UInt32, high: UInt32)?
        func take(_ share: Share?) {
            guard let share else { return }
            let low = Scaled.lowCode(share)
            let high = Scaled.highCode(share)
            codes = (max(codes?.low ?? 0, low), max(codes?.high ?? 0, high))
        }
        if parts.contains(.resolved) { take(stake.atLeast[least.rawValue]) }
        if parts.contains(.voices) { take(stake.voicesAtLeast[least.rawValue]) }
        if parts.contains(.possible) { take(stake.possiblyAtLeast[least.rawValue]) }
        return codes
    }

    func isConflicting(_ row: Int) -> Bool {
        stakes(of: row).contains { stakes[Int($0)].isConflicting }
    }
}
