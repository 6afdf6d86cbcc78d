import CordonModel

/// The rows behind which stands one stake of one size, as almost all do: what they are worth to a run is
/// one number, whatever the run takes at its best.
struct PlainRows: Sendable {
    private let lows: [UInt32]
    private let highs: [UInt32]
    private let marks: [UInt8]

    /// A row of one size.
    struct Row {
        let bounds: Bounds
        /// The firmest standing at which claims say it.
        let top: Int
        /// Whether it may be control instead.
        let isEither: Bool

        /// Its bounds where claims of at least a standing count; nil where none of these says it.
        func bounds(_ least: Standing) -> Bounds? { top >= least.rawValue ? bounds : nil }
    }

    private static let either: UInt8 = 64
    private static let other: UInt8 = 255

    /// Looks through the stakes of each row, which `starts` and `places` give.
    init(_ stakes: [Stake], isHollow: [Bool], starts: [UInt32], places: [UInt32]) {
        let count = max(starts.count - 1, 0)
        var lows = [UInt32](repeating: 0, count: count)
        var highs = lows
        var marks = [UInt8](repeating: Self.other, count: count)
        for row in 0..<count where starts[row + 1] - starts[row] == 1 {
            let place = Int(places[Int(starts[row])])
            guard let sole = Self.sole(stakes[place]) else { continue }
            lows[row] = isHollow[place] ? 0 : Scaled.lowCode(sole.share)
            highs[row] = Scaled.highCode(sole.share)
            marks[row] = UInt8(sole.top) | (stakes[place].isStakeOrControl ? Self.either : 0)
        }
        self.lows = lows
        self.highs = highs
        self.marks = marks
    }

    /// The row at a place; nil where more than one size is said of it, or no size for certain.
    subscript(place: Int) -> Row? {
        let mark = marks[place]
        guard mark != Self.other else { return nil }
        return Row(
            bounds: Bounds(low: lows[place], high: highs[place]), top: Int(mark & ~Self.either),
            isEither: mark & Self.either != 0)
    }

    /// The only share that claims of any standing say of a stake, and the firmest at which they do.
    private static func sole(_ stake: Stake) -> (share: Share, top: Int)? {
        guard stake.kind.instrument == nil, stake.possibly.allSatisfy({ $0.isEmpty }) else {
            return nil
        }
        var share: Share?
        var top = -1
        for (standing, reading) in stake.readings.enumerated() {
            guard let reading else { continue }
            guard top == standing - 1, reading.choices.count == 1,
                reading.share == reading.settled, reading.share == reading.choices[0].share,
                share.map({ $0 == reading.share }) ?? true
            else { return nil }
            share = reading.share
            top = standing
        }
        return share.map { ($0, top) }
    }
}
