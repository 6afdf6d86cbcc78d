/// A part of a whole in exact decimal units, from nothing to one hundred percent.
///
/// The unit is one millionth of a percent, so that fifty percent is exactly fifty percent and the
/// sum of shares is exact. A value outside 0...100 cannot be built.
///
/// ```swift
/// let half = Percent("50")        // 50
/// half?.millionths                // 50_000_000
/// ```
public struct Percent: Hashable, Comparable, Sendable {
    /// The value in millionths of a percent, 0 to 100,000,000.
    public let millionths: Int64

    /// Nothing.
    public static let zero = Percent(unchecked: 0)
    /// Exactly one half.
    public static let fifty = Percent(unchecked: 50_000_000)
    /// The whole.
    public static let hundred = Percent(unchecked: 100_000_000)

    /// Creates a value from millionths of a percent, or nil outside 0...100 percent.
    public init?(millionths: Int64) {
        guard (0...100_000_000).contains(millionths) else { return nil }
        self.millionths = millionths
    }

    /// Creates a value known to be inside the range, such as the result of a capped sum.
    package init(unchecked millionths: Int64) { self.millionths = millionths }

    /// The value nearest to `millionths` that lies inside 0...100 percent.
    public init(clamping millionths: Int64) {
        self.millionths = min(max(millionths, 0), 100_000_000)
    }

    /// Orders values by size.
    public static func < (left: Percent, right: Percent) -> Bool {
        left.millionths < right.millionths
    }
}

// MARK: - Reading

extension Percent {
    /// Reads a plain decimal such as `50`, `33.333333` or `0,5`, with at most six decimals.
    ///
    /// Returns nil for anything else: signs, exponents, a value above 100 or a seventh decimal
    /// that is not zero. The text never passes through binary floating point.
    public init?(_ text: some StringProtocol) {
        guard let scaled = Decimal6.scaled(text) else { return nil }
        self.init(millionths: scaled)
    }
}

extension Percent: CustomStringConvertible {
    /// The shortest decimal that says the value, without a percent sign: `50`, `33.333333`.
    public var description: String { Decimal6.text(millionths) }
}

/// Decimal text with six places, as whole millionths.
package enum Decimal6 {
    /// The millionths that `text` says, or nil where it is no plain non-negative decimal.
    package static func scaled(_ text: some StringProtocol) -> Int64? {
        var value: Int64 = 0
        var places = -1
        var digits = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
                guard places < 0, digits > 0 else { return nil }
                places = 0
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            let digit = Int64(byte - UInt8(ascii: "0"))
            if places >= 6 {
                guard digit == 0 else { return nil }
                continue
            }
            guard value < 100_000_000_000 else { return nil }
            value = value * 10 + digit
            digits += 1
            if places >= 0 { places += 1 }
        }
        guard digits > 0, places != 0 else { return nil }
        for _ in max(places, 0)..<6 { value *= 10 }
        return value
    }

    /// The shortest decimal that says `millionths`.
    package static func text(_ millionths: Int64) -> String {
        let sign = millionths < 0 ? "-" : ""
        let magnitude = millionths.magnitude
        let fraction = magnitude % 1_000_000
        guard fraction != 0 else { return "\(sign)\(magnitude / 1_000_000)" }
        var digits = String(fraction)
        digits = String(repeating: "0", count: 6 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(magnitude / 1_000_000).\(digits)"
    }
}
