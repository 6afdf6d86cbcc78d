import CordonGraph
import CordonModel
import CordonRules
import Testing

/// What `none` leaves open: the rest that nobody is recorded to hold, given to a listed party.
@Suite("What is ruled out") struct RuledOutTests {
    /// Companies that hold bands of each other; the first is listed.
    private func table(_ seed: UInt64) throws -> (table: Table, left: [Int]) {
        var dice = Seeded(state: seed &* 15_485_863)
        let count = Int.random(in: 3...7, using: &dice)
        var left = Array(repeating: 10, count: count)
        var table = try Table("2024-12-01")
        for company in 0..<count { table.add("c\(company)") }
        table.assume("c0")
        var pairs: Set<[Int]> = []
        for _ in 0..<count * 2 {
            let owner = Int.random(in: 0..<count, using: &dice)
            let owned = Int.random(in: 0..<count, using: &dice)
            let low = Int.random(in: 0...10, using: &dice)
            guard owner != owned, low <= left[owned], pairs.insert([owner, owned]).inserted else {
                continue
            }
            left[owned] -= low
            let high = min(10, low + Int.random(in: 0...2, using: &dice))
            table.owns("c\(owner)", "c\(owned)", "\(low * 10)-\(high * 10)")
        }
        return (table, left)
    }

    @Test("is what stays so where a listed party holds all the rest", arguments: 0..<10)
    func rest(part: UInt64) throws {
        var open = 0
        var ruledOut = 0
        for seed in part * 20..<(part + 1) * 20 {
            let (table, left) = try table(seed)
            var filled = table
            filled.assume("rest")
            for (company, tens) in left.enumerated() where tens > 0 {
                filled.owns("rest", "c\(company)", "\(tens * 10)")
            }
            for id in ["us-ofac", "eu", "uk"] {
                let regime = try #require(Regime.named(id))
                let worst = try filled.verdicts(id)
                let answer = RuleEngine(table.graph).answer(regime)
                for finding in answer.findings(all: true)
                where [.none, .exposed].contains(finding.verdict) {
                    let isReached = (worst[finding.entity] ?? .none) >= .undetermined
                    let note = "seed \(seed), \(id), \(finding.entity)\n\(table.told)"
                    // Counted each alone, what a listed party holds does not add to the rest, so
                    // that less may be open than is said; never more.
                    if finding.isRuledOut { #expect(!isReached, "\(note)") }
                    if id != "uk" { #expect(finding.isRuledOut == !isReached, "\(note)") }
                    open += finding.isRuledOut ? 0 : 1
                    ruledOut += finding.isRuledOut ? 1 : 0
                }
            }
        }
        #expect(open > 10 && ruledOut > 0)
    }
}
