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
    /// For rows that sum up chains, the rows of the same table that end these: the two are never
    /// added.
    let besides: [Int: [Int]]
    /// Whether some stake is none yet: an option, a pledge.
    let hasInstruments: Bool
    /// The rows that are of one size.
    let plain: PlainRows

    func stakes(of row: Int) -> ArraySlice<UInt32> {
        places[Int(starts[row])..<Int(starts[row + 1])]
    }

    /// The bounds of a row as claims of at least a standing are resolved; nil where there is no
    /// such claim.
    func resolved(_ row: Int, _ least: Standing) -> Bounds? {
        if let plain = plain[row] { return plain.bounds(least) }
        return bounds(of: row) { $0.readings[least.rawValue]?.share }
    }

    private func bounds(of row: Int, _ share: (Stake) -> Share?) -> Bounds? {
        var whole: Bounds?
        for place in stakes(of: row) where stakes[Int(place)].kind.instrument == nil {
            guard let share = share(stakes[Int(place)]) else { continue }
            let own = bounds(share, place)
            whole = whole.map { $0.beside(own, isBlock: isBlock[row]) } ?? own
        }
        return whole
    }

    private func bounds(_ share: Share, _ place: UInt32) -> Bounds {
        Bounds(
            low: isHollow[Int(place)] ? 0 : Scaled.lowCode(share), high: Scaled.highCode(share))
    }
}

// MARK: - Instruments

extension StakeRows {
    /// What the instruments of a row come to where they are exercised, under claims of at least a
    /// standing; nil where it has none.
    func instruments(of row: Int, _ factors: Factors, _ least: Standing) -> Bounds? {
        var whole: Bounds?
        for place in stakes(of: row) {
            guard let own = instrument(place, factors, least) else { continue }
            whole =
                whole.map {
                    isBlock[row]
                        ? $0.beside(own, isBlock: true)
                        : Bounds(
                            low: Scaled.addedLow($0.low, own.low),
                            high: Scaled.addedHigh($0.high, own.high))
                } ?? own
        }
        return whole
    }

    /// What one instrument may become: what any version of it says.
    private func instrument(
        _ place: UInt32, _ factors: Factors, _ least: Standing
    ) -> Bounds? {
        let stake = stakes[Int(place)]
        guard stake.kind.instrument != nil else { return nil }
        let possibly = factors.contains(.date) ? stake.possibly[least.rawValue] : []
        let shares =
            (stake.readings[least.rawValue]?.choices.map(\.share) ?? []) + possibly.map(\.share)
        guard let low = shares.map(Scaled.lowCode).min(),
            let high = shares.map(Scaled.highCode).max()
        else { return nil }
        return Bounds(low: isHollow[Int(place)] ? 0 : low, high: high)
    }
}

// MARK: - Choices

extension StakeRows {
    /// What a row may be under claims of at least a standing, where a run takes some factors at
    /// their best; nil where there is no such claim.
    ///
    /// Where `holding`, what holds possibly is taken to hold, at its own least.
    func choices(
        of row: Int, _ factors: Factors, _ least: Standing, _ epoch: Epoch = [:],
        holding: Bool = false
    ) -> RowChoices? {
        var whole: RowChoices?
        for place in stakes(of: row) {
            guard let own = choices(stakeAt: place, factors, least, epoch, holding) else {
                continue
            }
            whole = whole.map { $0.beside(own, isBlock: isBlock[row]) } ?? own
        }
        return whole
    }

    private func choices(
        stakeAt place: UInt32, _ factors: Factors, _ least: Standing, _ epoch: Epoch,
        _ holding: Bool
    ) -> RowChoices? {
        let stake = stakes[Int(place)]
        // What is no stake yet is added apart.
        guard stake.kind.instrument == nil else { return nil }
        let reading = stake.readings[least.rawValue]
        let possibly = factors.contains(.date) ? stake.possibly[least.rawValue] : []
        if possibly.isEmpty, let reading {
            guard factors.contains(.conflict) else {
                return RowChoices(bounds(reading.settled, place))
            }
            if reading.choices.count == 1 {
                return RowChoices(bounds(reading.choices[0].share, place))
            }
        }
        var all: [Bounds] = []
        if let reading {
            all =
                factors.contains(.conflict)
                ? epoch.kept(reading.choices).map { bounds($0.share, place) }
                : [bounds(reading.settled, place)]
        }
        all += possibly.map { choice in
            holding
                ? bounds(choice.share, place)
                : Bounds(low: 0, high: Scaled.highCode(choice.share))
        }
        return RowChoices(all)
    }
}

/// The bounds of a row as codes.
struct Bounds: Hashable {
    var low: UInt32
    var high: UInt32

    /// Both of two stakes of one owner: at least the largest, at most the sum.
    ///
    /// Voices about one block: at least the least of them, at most the greatest.
    func beside(_ other: Bounds, isBlock: Bool) -> Bounds {
        isBlock
            ? Bounds(low: min(low, other.low), high: max(high, other.high))
            : Bounds(low: max(low, other.low), high: Scaled.addedHigh(high, other.high))
    }

    func nudged(_ way: Int) -> Bounds {
        way == 0 ? self : Bounds(low: Nudge.low(low, high, way), high: Nudge.high(low, high, way))
    }
}

/// What a row may be in some world.
struct RowChoices {
    /// The choice with the least lower bound.
    private(set) var floor: Bounds
    /// The choices that no other exceeds at both ends, the highest first.
    private(set) var front: [Bounds]

    init(_ sole: Bounds) {
        floor = sole
        front = [sole]
    }

    init?(_ all: [Bounds]) {
        guard let floor = all.min(by: { ($0.low, $0.high) < ($1.low, $1.high) }) else { return nil }
        self.floor = floor
        front = []
        for bounds in all.sorted(by: { ($0.high, $0.low) > ($1.high, $1.low) })
        where front.last.map({ bounds.low > $0.low }) ?? true {
            front.append(bounds)
        }
    }

    /// The greatest lower bound.
    var top: UInt32 { front.last?.low ?? 0 }
    /// The greatest upper bound.
    var high: UInt32 { front.first?.high ?? 0 }

    /// What two stakes of one row may be together, each chosen for itself.
    func beside(_ other: RowChoices, isBlock: Bool) -> RowChoices {
        let all = front.flatMap { one in other.front.map { one.beside($0, isBlock: isBlock) } }
        var whole = RowChoices(all) ?? self
        whole.floor = floor.beside(other.floor, isBlock: isBlock)
        return whole
    }

    func nudged(_ way: Int) -> RowChoices {
        guard way != 0 else { return self }
        var other = RowChoices(front.map { $0.nudged(way) }) ?? self
        other.floor = floor.nudged(way)
        return other
    }
}
