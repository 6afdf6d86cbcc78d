import CordonModel
import CordonRules

/// A small case in which some shares are not known, and all that its owner could be told of them:
/// an evaluator of its own for a rule of half or more, all listed owners together.
struct SmallUnknowns {
    struct Stake {
        let owner: Int
        let owned: Int
        /// In millionths of a percent; nil where nobody knows it.
        let share: Int?
    }

    static let whole = 100_000_000
    static let half = 50_000_000
    /// How many shares are unknown at the most.
    static let mostUnknown = 12

    private(set) var stakes: [Stake] = []
    private(set) var parties = 0
    /// The owner of each stake, and the stakes in each party.
    private var owners: [Int] = []
    private var into: [[Int]] = []

    /// A random case of up to nine parties, of whom the first is listed.
    init(_ seed: UInt64) {
        var dice = Seeded(state: seed &* 2_147_483_647 &+ 11)
        parties = Int.random(in: 3...9, using: &dice)
        for _ in 0..<Int.random(in: 3...16, using: &dice) {
            let owner = Int.random(in: 0..<parties, using: &dice)
            let owned = Int.random(in: 1..<parties, using: &dice)
            let isTaken = stakes.contains { $0.owner == owner && $0.owned == owned }
            guard owner != owned, !isTaken else { continue }
            let known = [20, 30, 50, 60].randomElement(using: &dice) ?? 20
            let isKnown =
                Int.random(in: 0..<3, using: &dice) == 0
                || unknown.count == Self.mostUnknown
            let held = stakes.filter { $0.owned == owned }.reduce(0) { $0 + ($1.share ?? 1) }
            let share = isKnown ? known * 1_000_000 : nil
            guard held + (share ?? 1) <= Self.whole else { continue }
            stakes.append(Stake(owner: owner, owned: owned, share: share))
        }
        owners = stakes.map(\.owner)
        into = (0..<parties).map { party in stakes.indices.filter { stakes[$0].owned == party } }
    }

    /// The places of the stakes that nobody knows.
    var unknown: [Int] { stakes.indices.filter { stakes[$0].share == nil } }

    /// The same case as claims.
    func table() throws -> Table {
        var table = try Table("2024-12-01")
        for party in 0..<parties { table.add("c\(party)") }
        table.assume("c0")
        for stake in stakes {
            table.owns(
                "c\(stake.owner)", "c\(stake.owned)",
                stake.share.map { "\($0 / 1_000_000)" } ?? "(0,100]")
        }
        return table
    }

    /// The stake between two parties.
    func place(_ owner: EntityID, _ owned: EntityID) -> Int? {
        stakes.firstIndex { "c\($0.owner)" == owner && "c\($0.owned)" == owned }
    }

    /// What each stake is at the least and at the most where some shares are told.
    private struct Bounds {
        var lows: [Int]
        var highs: [Int]
    }

    private func bounds(_ told: [Int: Int]) -> Bounds {
        Bounds(
            lows: stakes.indices.map { told[$0] ?? stakes[$0].share ?? 1 },
            highs: stakes.indices.map { told[$0] ?? stakes[$0].share ?? Self.whole })
    }

    /// How many are reached perhaps and not for certain, with some shares told.
    func open(_ told: [Int: Int]) -> Int { openPlaces(bounds(told)).nonzeroBitCount }

    /// The parties reached perhaps and not for certain, a bit each.
    private func openPlaces(_ bounds: Bounds) -> Int {
        reached(bounds.highs, bounds.lows, caps: true)
            & ~reached(bounds.lows, bounds.lows, caps: false)
    }

    /// The parties that are reached, a bit each, and the first among them.
    private func reached(_ values: [Int], _ lows: [Int], caps: Bool) -> Int {
        var reached = 1
        var last = 0
        while reached != last {
            last = reached
            var company = 1
            while company < parties {
                let held = held(of: company, by: reached, values, lows, caps: caps)
                if held >= Self.half { reached |= 1 << company }
                company += 1
            }
        }
        return reached
    }

    // Loops and no closures: it is asked millions of times, and not optimized.
    private func held(
        of company: Int, by reached: Int, _ values: [Int], _ lows: [Int], caps: Bool
    ) -> Int {
        var held = 0
        var others = 0
        for place in into[company] {
            if reached >> owners[place] & 1 == 1 {
                held += values[place]
            } else {
                others += lows[place]
            }
        }
        return caps ? min(held, Self.whole - others) : held
    }

    /// What may be told of a share: almost nothing, half, what the known others leave, and what is
    /// missing to half.
    private func values(of place: Int) -> [Int] {
        let others = into[stakes[place].owned].filter { $0 != place }
            .reduce(0) { $0 + (stakes[$1].share ?? 1) }
        let room = Self.whole - others
        return Set([1, Self.half, room, Self.half - others]).filter { (1...room).contains($0) }
            .sorted()
    }

    /// The most open findings that any three shares settle, each told in any way.
    ///
    /// A share of a company that is not open changes nothing: it is reached, or out of reach,
    /// whatever is told.
    func best() -> Int {
        var bounds = bounds([:])
        let open = openPlaces(bounds)
        let before = open.nonzeroBitCount
        let unknown = unknown.filter { open >> stakes[$0].owned & 1 == 1 }
        guard before > 0, !unknown.isEmpty else { return 0 }
        let values = unknown.map(values)
        var most = 0
        func tell(_ count: Int, from start: Int) {
            for next in start..<unknown.count {
                let place = unknown[next]
                let (low, high) = (bounds.lows[place], bounds.highs[place])
                for value in values[next] where most < before {
                    bounds.lows[place] = value
                    bounds.highs[place] = value
                    guard total(of: stakes[place].owned, bounds.lows) <= Self.whole else {
                        continue
                    }
                    most = max(most, before - openPlaces(bounds).nonzeroBitCount)
                    if count < 3 { tell(count + 1, from: next + 1) }
                }
                bounds.lows[place] = low
                bounds.highs[place] = high
            }
        }
        tell(1, from: 0)
        return most
    }

    /// Whether no company is owned beyond the whole.
    func isPossible(_ told: [Int: Int]) -> Bool {
        let lows = bounds(told).lows
        return (1..<parties).allSatisfy { total(of: $0, lows) <= Self.whole }
    }

    private func total(of company: Int, _ lows: [Int]) -> Int {
        var total = 0
        for place in into[company] { total += lows[place] }
        return total
    }
}
