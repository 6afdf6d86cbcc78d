import CordonModel
import CordonRules

/// A small case in which several sources speak of a stake, every world of which can be counted:
/// one version of each stake, and a number in steps of ten within it.
struct VersionWorlds {
    struct Stake {
        let owner: Int
        let owned: Int
        /// The versions, in tens of percent.
        let versions: [ClosedRange<Int>]
    }

    let parties: Int
    private(set) var stakes: [Stake] = []

    /// A random case of up to five companies of which the first is listed.
    init(_ seed: UInt64) {
        var dice = Seeded(state: seed &* 15_485_863)
        parties = Int.random(in: 3...5, using: &dice)
        for _ in 0..<Int.random(in: 2...5, using: &dice) {
            let owner = Int.random(in: 0..<parties, using: &dice)
            let owned = Int.random(in: 1..<parties, using: &dice)
            guard owner != owned,
                !stakes.contains(where: { $0.owner == owner && $0.owned == owned })
            else { continue }
            let count = Int.random(in: 1...3, using: &dice)
            stakes.append(
                Stake(
                    owner: owner, owned: owned,
                    versions: (0..<count).map { _ in
                        let low = Int.random(in: 0...8, using: &dice)
                        return low...min(10, low + Int.random(in: 0...3, using: &dice))
                    }))
        }
    }

    /// The same case as claims, each version by a source of its own.
    func table() throws -> Table {
        var table = try Table("2024-12-01")
        for party in 0..<parties { table.add("c\(party)") }
        table.assume("c0")
        for stake in stakes {
            for (place, range) in stake.versions.enumerated() {
                table.owns(
                    "c\(stake.owner)", "c\(stake.owned)",
                    "\(range.lowerBound * 10)-\(range.upperBound * 10)", source: "source \(place)")
            }
        }
        return table
    }
}

// MARK: - Worlds

extension VersionWorlds {
    /// What some world reaches.
    func reached(_ test: InterestTest) -> Set<Int> {
        var found: Set<Int> = []
        for choice in products(stakes.map(\.versions)) {
            for values in values(choice) { found.formUnion(closure(values, test)) }
        }
        return found
    }

    /// The values that a choice of versions allows: at most the whole in every company, but for a
    /// company of which the versions contradict each other, which is capped by nothing.
    private func values(_ choice: [ClosedRange<Int>]) -> [[Int]] {
        func places(_ company: Int) -> [Int] {
            stakes.indices.filter { stakes[$0].owned == company }
        }
        let broken = Set(
            (0..<parties).filter { company in
                places(company).reduce(0) { $0 + choice[$1].lowerBound } > 10
            })
        let ranges = choice.indices.map { place in
            broken.contains(stakes[place].owned)
                ? [choice[place].upperBound] : Array(choice[place])
        }
        return products(ranges).filter { values in
            (0..<parties).allSatisfy { company in
                broken.contains(company) || places(company).reduce(0) { $0 + values[$1] } <= 10
            }
        }
    }

    private func products<T>(_ lists: [[T]]) -> [[T]] {
        lists.reduce([[]]) { starts, list in
            starts.flatMap { start in list.map { start + [$0] } }
        }
    }

    private func closure(_ values: [Int], _ test: InterestTest) -> Set<Int> {
        let threshold = Int(test.threshold.millionths / 10_000_000)
        var reached: Set<Int> = [0]
        while true {
            let next = (0..<parties).filter { company in
                let held = stakes.indices.filter {
                    stakes[$0].owned == company && reached.contains(stakes[$0].owner)
                }.reduce(0) { $0 + values[$1] }
                return !reached.contains(company)
                    && (test.comparison == .atLeast ? held >= threshold : held > threshold)
            }
            if next.isEmpty { return reached }
            reached.formUnion(next)
        }
    }
}
