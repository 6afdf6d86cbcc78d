import CordonModel
import CordonRules

/// A bound: a whole number of millionths of a percent, and how many smallest steps it lies beside
/// that number.
///
/// An open lower end lies one step above its number, an open upper end one step below. Sums keep
/// count of the steps, so that every comparison is exact.
struct Exact: Hashable, Comparable {
    var value: Int64 = 0
    var steps = 0

    static let whole = Exact(value: 100_000_000)

    static func + (left: Exact, right: Exact) -> Exact {
        Exact(value: left.value + right.value, steps: left.steps + right.steps)
    }
    static func - (left: Exact, right: Exact) -> Exact {
        Exact(value: left.value - right.value, steps: left.steps - right.steps)
    }
    static func < (left: Exact, right: Exact) -> Bool {
        left.value == right.value
            ? left.steps.signum() < right.steps.signum() : left.value < right.value
    }

    /// Whether it satisfies what a rule asks.
    ///
    /// `own` is what the whole is measured without: the same part of less.
    func meets(_ test: InterestTest, without own: Exact = Exact()) -> Bool {
        guard Exact() < self else { return false }
        let left = Exact.whole - own
        // Both sides times the whole, so that no division is needed.
        let part = Int128(test.threshold.millionths)
        let asked = (part * Int128(left.value), part * Int128(left.steps))
        let have = (Int128(value) * 100_000_000, Int128(steps) * 100_000_000)
        if have.0 != asked.0 { return have.0 > asked.0 }
        return test.comparison == .atLeast ? have.1 >= asked.1 : have.1 > asked.1
    }
}

/// An interval between two bounds.
struct Band: Hashable {
    var low: Exact
    var high: Exact

    static let some = Band(low: Exact(steps: 1), high: .whole)
    static let anything = Band(low: Exact(), high: .whole)

    init(low: Exact, high: Exact) {
        self.low = low
        self.high = high
    }

    init(_ share: Share) {
        low = Exact(value: share.lower.millionths, steps: share.lowerOpen ? 1 : 0)
        high = Exact(value: share.upper.millionths, steps: share.upperOpen ? -1 : 0)
    }

    /// The smallest band around all.
    static func hull(_ bands: [Band]) -> Band? {
        guard let low = bands.map(\.low).min(), let high = bands.map(\.high).max() else {
            return nil
        }
        return Band(low: low, high: high)
    }

    /// What separate stakes come to, at most the whole.
    static func sum(_ bands: [Band]) -> Band {
        let sum = bands.reduce(Band(low: Exact(), high: Exact())) {
            Band(low: $0.low + $1.low, high: $0.high + $1.high)
        }
        return Band(low: min(sum.low, .whole), high: min(sum.high, .whole))
    }
}
