import CordonModel

/// Shares as whole numbers in which an open end is a smallest step.
///
/// A *code* is a bound in 32 bits: twice the millionths of a percent, plus one where the lower end is
/// open, less one where the upper end is. Codes sort as the bounds do. A *sum* is in 64 bits: the
/// millionths times 2^24, with the open ends counted below, so that sums of open bounds compare
/// exactly with a threshold: strictly more than 50 is more than the sum of exactly 50.
enum Scaled {
    /// One hundred percent as a sum.
    static let whole = Int64(100_000_000) << 24
    /// What sums stop at, far above the whole and far below overflow.
    static let limit = Int64(1) << 61

    static func lowCode(_ share: Share) -> UInt32 {
        UInt32(share.lower.millionths) << 1 | (share.lowerOpen ? 1 : 0)
    }

    static func highCode(_ share: Share) -> UInt32 {
        UInt32(share.upper.millionths) << 1 - (share.upperOpen ? 1 : 0)
    }

    @inline(__always)
    static func low(_ code: UInt32) -> Int64 { Int64(code >> 1) << 24 + Int64(code & 1) }

    @inline(__always)
    static func high(_ code: UInt32) -> Int64 { Int64((code + 1) >> 1) << 24 - Int64(code & 1) }

    @inline(__always)
    static func sum(_ left: Int64, _ right: Int64) -> Int64 { min(left + right, limit) }

    static func sum(_ percent: Percent) -> Int64 { percent.millionths << 24 }

    /// The interval between two sums, each brought into 0...100.
    static func share(least: Int64, most: Int64) -> Share {
        let low = max(0, min(least, whole))
        let high = max(low, min(most, whole))
        let lowOpen = low & 0xFF_FFFF != 0
        let highOpen = high & 0xFF_FFFF != 0
        let lower = Percent(clamping: low >> 24)
        // A step below a value belongs to the value: round up.
        let upper = Percent(clamping: (high + 0xFF_FFFF) >> 24)
        guard lower < upper else { return Share(exactly: lower) }
        return Share(lower, upper, lowerOpen: lowOpen, upperOpen: highOpen) ?? .unknown
    }

    /// A low code as the sum of two lows, at most the whole.
    static func addedLow(_ left: UInt32, _ right: UInt32) -> UInt32 {
        let sum = low(left) + low(right)
        guard sum < whole else { return UInt32(200_000_000) }
        return UInt32(sum >> 24) << 1 | (sum & 0xFF_FFFF == 0 ? 0 : 1)
    }

    /// A high code as the sum of two highs, at most the whole.
    static func addedHigh(_ left: UInt32, _ right: UInt32) -> UInt32 {
        let sum = high(left) + high(right)
        guard sum < whole else { return UInt32(200_000_000) }
        let value = (sum + 0xFF_FFFF) >> 24
        return UInt32(value) << 1 - (sum & 0xFF_FFFF == 0 ? 0 : 1)
    }
}
