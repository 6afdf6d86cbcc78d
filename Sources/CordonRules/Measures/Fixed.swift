/// A non-negative number with 24 decimals in 128 bits, where one is the whole of a company.
///
/// Shares have eight decimals in this unit, so that products of three are exact; longer products
/// and quotients are cut after the 24th decimal, far below the six that are printed.
struct Fixed: Hashable, Comparable, Sendable {
    let units: UInt128

    static let scale: UInt128 = 1_000_000_000_000_000_000_000_000
    static let zero = Fixed(units: 0)
    static let one = Fixed(units: scale)
    /// What values stop at: ten thousand wholes.
    static let limit = Fixed(units: scale * 10_000)

    init(units: UInt128) { self.units = units }

    /// A share in millionths of a percent.
    init(millionths: Int64) { units = UInt128(millionths) * 10_000_000_000_000_000 }

    static func < (left: Fixed, right: Fixed) -> Bool { left.units < right.units }

    static func + (left: Fixed, right: Fixed) -> Fixed {
        min(Fixed(units: left.units + right.units), limit)
    }

    static func * (left: Fixed, right: Fixed) -> Fixed {
        let wide = left.units.multipliedFullWidth(by: right.units)
        guard wide.high < scale else { return limit }
        return min(Fixed(units: scale.dividingFullWidth(wide).quotient), limit)
    }

    /// The quotient; nil by nothing.
    static func / (left: Fixed, right: Fixed) -> Fixed? {
        guard right.units > 0 else { return nil }
        let wide = left.units.multipliedFullWidth(by: scale)
        guard wide.high < right.units else { return limit }
        return min(Fixed(units: right.units.dividingFullWidth(wide).quotient), limit)
    }

    /// One less the value, or nil where nothing is left.
    var complement: Fixed? { self < Self.one ? Fixed(units: Self.scale - units) : nil }

    /// The value in millionths of a percent, rounded half to even, and whether that lost something.
    var rounded: (millionths: Int64, isRounded: Bool) {
        let unit: UInt128 = 10_000_000_000_000_000
        let (quotient, rest) = units.quotientAndRemainder(dividingBy: unit)
        let up = rest > unit / 2 || (rest == unit / 2 && quotient % 2 == 1)
        return (Int64(quotient) + (up ? 1 : 0), rest != 0)
    }
}

/// A number between two bounds, each of which may be open.
struct Band: Hashable, Sendable {
    var low: Fixed
    var high: Fixed
    var lowOpen = false
    var highOpen = false

    static let nothing = Band(low: .zero, high: .zero)
    static let whole = Band(low: .one, high: .one)

    /// Whether it is more than nothing for certain.
    var isPositive: Bool { low > .zero || lowOpen }

    static func + (left: Band, right: Band) -> Band {
        Band(
            low: left.low + right.low, high: left.high + right.high,
            lowOpen: left.lowOpen || right.lowOpen, highOpen: left.highOpen || right.highOpen)
    }

    static func * (left: Band, right: Band) -> Band {
        let positive = left.isPositive && right.isPositive
        let high = left.high * right.high
        return Band(
            low: left.low * right.low, high: high,
            lowOpen: positive && (left.lowOpen || right.lowOpen),
            highOpen: high > .zero && (left.highOpen || right.highOpen))
    }

    /// The lesser of two shares.
    func least(_ other: Band) -> Band {
        let low = min(low, other.low)
        let high = min(high, other.high)
        return Band(
            low: low, high: high,
            lowOpen: (self.low > low || lowOpen) && (other.low > low || other.lowOpen),
            highOpen: (self.high == high && highOpen) || (other.high == high && other.highOpen))
    }
}
