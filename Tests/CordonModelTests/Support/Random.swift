@testable import CordonModel

/// A small generator that a seed determines (splitmix64, Steele, Lea and Flood 2014).
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// An item of a list that is not empty.
    mutating func pick<Item>(_ items: [Item]) -> Item {
        items[Int.random(in: 0..<items.count, using: &self)]
    }

    /// Whether one of `count` throws wins.
    mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

    /// An interval whose ends are whole tens of percent, so that ends often meet.
    mutating func share() -> Share {
        while true {
            let low = Percent(clamping: Int64.random(in: 0...10, using: &self) * 10_000_000)
            let high = Percent(clamping: Int64.random(in: 0...10, using: &self) * 10_000_000)
            let made = Share(
                low, high, lowerOpen: Bool.random(using: &self),
                upperOpen: Bool.random(using: &self))
            if let made { return made }
        }
    }
}
