/// What is known about the size of a share: an interval with open or closed ends.
///
/// An exact share is an interval of one point; nothing known at all is ``unknown``, [0, 100].
/// The ends matter to law: `(25, 50]` may be exactly 50, `[25, 50)` may not.
///
/// ```swift
/// Share("25-50")      // [25, 50]
/// Share("(50,100]")   // a majority
/// Share("1/3")        // (33.333333, 33.333334), the smallest interval around a third
/// ```
public struct Share: Hashable, Sendable {
    /// The least value the share may have.
    public let lower: Percent
    /// The greatest value the share may have.
    public let upper: Percent
    /// Whether the share is strictly above ``lower``.
    public let lowerOpen: Bool
    /// Whether the share is strictly below ``upper``.
    public let upperOpen: Bool

    /// Creates an interval, or nil where it would be empty.
    public init?(
        _ lower: Percent, _ upper: Percent, lowerOpen: Bool = false, upperOpen: Bool = false
    ) {
        guard lower < upper || (lower == upper && !lowerOpen && !upperOpen) else { return nil }
        self.init(unchecked: lower, upper, lowerOpen: lowerOpen, upperOpen: upperOpen)
    }

    /// Creates an interval whose ends are known to be in order.
    package init(
        unchecked lower: Percent, _ upper: Percent, lowerOpen: Bool = false,
        upperOpen: Bool = false
    ) {
        self.lower = lower
        self.upper = upper
        self.lowerOpen = lowerOpen
        self.upperOpen = upperOpen
    }

    /// Creates the interval of one exact value.
    public init(exactly value: Percent) { self.init(unchecked: value, value) }
}

// MARK: - Values with a name

extension Share {
    /// Nothing is known: [0, 100].
    public static let unknown = Share(unchecked: .zero, .hundred)
    /// A stake is certain and its size is not: (0, 100].
    public static let someStake = Share(unchecked: .zero, .hundred, lowerOpen: true)
    /// One of several owners: (0, 100).
    public static let partial = Share(
        unchecked: .zero, .hundred, lowerOpen: true, upperOpen: true)
    /// More than half: (50, 100].
    public static let majority = Share(unchecked: .fifty, .hundred, lowerOpen: true)
    /// The whole.
    public static let whole = Share(exactly: .hundred)
    /// Nothing.
    public static let none = Share(exactly: .zero)
}

// MARK: - Reading

extension Share {
    /// Whether nothing at all is known.
    public var isUnknown: Bool { self == .unknown }
    /// Whether the share is one exact value.
    public var isExact: Bool { lower == upper }

    /// Whether it is the interval around a fraction that the unit cannot hold, such as 1/3.
    public var isFraction: Bool { upper.millionths - lower.millionths == 1 }

    /// Whether `value` may be the size of the share.
    public func contains(_ value: Percent) -> Bool {
        (lowerOpen ? lower < value : lower <= value)
            && (upperOpen ? value < upper : value <= upper)
    }

    /// The smallest interval that holds this one and `other`.
    public func hull(_ other: Share) -> Share {
        let low = min(lower, other.lower)
        let high = max(upper, other.upper)
        return Share(
            unchecked: low, high,
            lowerOpen: (lower > low || lowerOpen) && (other.lower > low || other.lowerOpen),
            upperOpen: (upper < high || upperOpen) && (other.upper < high || other.upperOpen))
    }

    /// The sum of shares of one company, no more than the whole; nil where there is none.
    public static func sum(_ shares: [Share]) -> Share? {
        guard var sum = shares.first else { return nil }
        for share in shares.dropFirst() {
            let low = min(
                sum.lower.millionths + share.lower.millionths, Percent.hundred.millionths)
            let high = sum.upper.millionths + share.upper.millionths
            let isWhole = high > Percent.hundred.millionths
            sum = Share(
                unchecked: Percent(clamping: low), Percent(clamping: high),
                lowerOpen: sum.lowerOpen || share.lowerOpen,
                upperOpen: !isWhole && (sum.upperOpen || share.upperOpen))
            if sum.lower == sum.upper { sum = Share(exactly: sum.lower) }
        }
        return sum
    }

    /// The part that both intervals hold, or nil where they contradict each other.
    public func intersection(_ other: Share) -> Share? {
        let low = max(lower, other.lower)
        let high = min(upper, other.upper)
        return Share(
            low, high,
            lowerOpen: (lower == low && lowerOpen) || (other.lower == low && other.lowerOpen),
            upperOpen: (upper == high && upperOpen) || (other.upper == high && other.upperOpen))
    }

    /// The share of two separate stakes together, at most the whole.
    public func sum(_ other: Share) -> Share {
        let low = Percent(clamping: lower.millionths + other.lower.millionths)
        let most = upper.millionths + other.upper.millionths
        let high = Percent(clamping: most)
        let open = (upperOpen || other.upperOpen) && most <= Percent.hundred.millionths
        guard low < high else { return Share(exactly: high) }
        return Share(
            unchecked: low, high, lowerOpen: lowerOpen || other.lowerOpen, upperOpen: open)
    }

    /// The same share where its beginning is not certain: [0, upper].
    public var possibly: Share { Share(unchecked: .zero, upper, upperOpen: upperOpen) }
}

extension Share: CustomStringConvertible {
    /// The interval in mathematical form, or the exact value alone: `50`, `(25,50]`, `[0,100]`.
    public var description: String {
        guard !isExact else { return lower.description }
        return "\(lowerOpen ? "(" : "[")\(lower),\(upper)\(upperOpen ? ")" : "]")"
    }

    /// The share as a reader sees it: `50%`, `25-50%`, `more than 50%`, `unknown`.
    public var phrase: String {
        if isUnknown { return "unknown" }
        if isExact { return "\(lower)%" }
        if self == .someStake { return "some, unknown" }
        if self == .partial { return "a part, unknown" }
        if upper == .hundred, !upperOpen {
            return lowerOpen ? "more than \(lower)%" : "\(lower)% or more"
        }
        if lower == .zero {
            return upperOpen ? "less than \(upper)%" : "up to \(upper)%"
        }
        if !lowerOpen, !upperOpen { return "\(lower)-\(upper)%" }
        return description + "%"
    }
}
