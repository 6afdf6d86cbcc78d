/// What reached owners hold of one company, in codes, as far as a cascade needs to know.
///
/// Sums stop at a ceiling far above every threshold; parties that are reached from the start begin
/// there.
protocol Tally: BitwiseCopyable, Equatable, Sendable {
    /// What is held before anyone is reached, of a company whose claims add up to `total` at the
    /// least.
    init(total: Int64)
    /// What a party has that is reached from the start.
    static var reached: Self { get }
    /// Whether the most of each stake is read.
    static var readsMost: Bool { get }
    func adding(_ low: Int32, _ high: Int32) -> Self
    func meets(_ threshold: Int32) -> Bool
}

/// The sum of the least shares.
struct LeastTally: Tally {
    private let sum: Int32
    private static let ceiling: Int32 = 1 << 30

    private init(_ sum: Int32) { self.sum = sum }
    init(total: Int64) { sum = Int32(truncatingIfNeeded: StakeColumns.room(total)) }
    static var reached: LeastTally { LeastTally(ceiling) }
    static var readsMost: Bool { false }

    @inline(__always)
    func adding(_ low: Int32, _ high: Int32) -> LeastTally {
        LeastTally(min(sum &+ low, Self.ceiling))
    }

    @inline(__always)
    func meets(_ threshold: Int32) -> Bool { sum >= threshold }
}

/// The sum of the least shares, where claims about some company add up to many times the whole.
struct WideTally: Tally {
    private let sum: Int64
    private static let ceiling: Int64 = 1 << 60

    private init(_ sum: Int64) { self.sum = sum }
    init(total: Int64) { sum = StakeColumns.room(total) }
    static var reached: WideTally { WideTally(ceiling) }
    static var readsMost: Bool { false }

    @inline(__always)
    func adding(_ low: Int32, _ high: Int32) -> WideTally {
        WideTally(min(sum &+ Int64(low), Self.ceiling))
    }

    @inline(__always)
    func meets(_ threshold: Int32) -> Bool { sum >= Int64(threshold) }
}

/// The sum of the greatest shares, where a stake counts whatever its size.
struct AnyTally: Tally {
    private let sum: Int32
    private static let ceiling: Int32 = 1 << 30

    private init(_ sum: Int32) { self.sum = sum }
    init(total: Int64) { sum = 0 }
    static var reached: AnyTally { AnyTally(ceiling) }
    static var readsMost: Bool { true }

    @inline(__always)
    func adding(_ low: Int32, _ high: Int32) -> AnyTally {
        AnyTally(min(sum &+ high, Self.ceiling))
    }

    @inline(__always)
    func meets(_ threshold: Int32) -> Bool { sum >= threshold }
}

/// The sum of the greatest shares, and what the others leave over: the lesser of the two counts.
///
/// What is left over grows with the least shares of those who are reached. A company whose claims
/// add up to more than the whole caps nothing.
struct MostTally: Tally {
    private let sums: SIMD2<Int32>
    private static let ceiling = SIMD2<Int32>(repeating: 1 << 30)

    private init(_ sums: SIMD2<Int32>) { self.sums = sums }
    init(total: Int64) {
        let left = total > StakeColumns.whole ? Int64(1 << 30) : StakeColumns.whole - total
        sums = SIMD2(0, Int32(truncatingIfNeeded: left))
    }
    static var reached: MostTally { MostTally(ceiling) }
    static var readsMost: Bool { true }

    @inline(__always)
    func adding(_ low: Int32, _ high: Int32) -> MostTally {
        MostTally(pointwiseMin(sums &+ SIMD2(high, low), Self.ceiling))
    }

    @inline(__always)
    func meets(_ threshold: Int32) -> Bool { min(sums.x, sums.y) >= threshold }
}

extension StakeColumns {
    /// What claims that add up to `total` take from each other: nothing up to the whole, and below
    /// nothing what is above it.
    static func room(_ total: Int64) -> Int64 { min(0, whole - total) }
}
