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

    /// Who is reached perhaps and not for certain, with some shares told.
    func open(_ told: [Int: Int]) -> Int {
        let lows = stakes.indices.map { told[$0] ?? stakes[$0].share ?? 1 }
        let highs = stakes.indices.map { told[$0] ?? stakes[$0].share ?? Self.whole }
        let certain = reached(lows, lows, caps: false)
        return reached(highs, lows, caps: true).subtracting(certain).count
    }

    private func reached(_ values: [Int], _ lows: [Int], caps: Bool) -> Set<Int> {
        var reached: Set<Int> = [0]
        while true {
            let next = (1..<parties).filter { company in
                guard !reached.contains(company) else { return false }
                var held = 0
                var others = 0
                for place in stakes.indices where stakes[place].owned == company {
                    if reached.contains(stakes[place].owner) {
                        held += values[place]
                    } else {
                        others += lows[place]
                    }
                }
                return (caps ? min(held, Self.whole - others) : held) >= Self.half
            }
            if next.isEmpty { return reached }
            reached.formUnion(next)
        }
    }

    /// What may be told of a share: almost nothing, half, what the known others leave, and what is
    /// missing to half.
    private func values(of place: Int) -> [Int] {
        let others = stakes.indices.filter {
            $0 != place && stakes[$0].owned == stakes[place].owned
        }.reduce(0) { $0 + (stakes[$1].share ?? 1) }
        let room = Self.whole - others
        return Set([1, Self.half, room, Self.half - others]).filter { (1...room).contains($0) }
            .sorted()
    }

    /// The most open findings that any three shares settle, each told in any way.
    func best() -> Int {
        let before = open([:])
        let unknown = unknown
        guard before > 0, !unknown.isEmpty else { return 0 }
        var most = 0
        func tell(_ told: [Int: Int], from start: Int) {
            most = max(most, isPossible(told) ? before - open(told) : 0)
            guard told.count < 3, most < before else { return }
            for next in unknown.indices.dropFirst(start) {
                for value in values(of: unknown[next]) {
                    var more = told
                    more[unknown[next]] = value
                    tell(more, from: next + 1)
                }
            }
        }
        tell([:], from: 0)
        return most
    }

    /// Whether no company is owned beyond the whole.
    func isPossible(_ told: [Int: Int]) -> Bool {
        (1..<parties).allSatisfy { company in
            stakes.indices.filter { stakes[$0].owned == company }
                .reduce(0) { $0 + (told[$1] ?? stakes[$1].share ?? 1) } <= Self.whole
        }
    }
}
