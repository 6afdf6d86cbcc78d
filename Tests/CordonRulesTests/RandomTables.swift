import CordonModel
import CordonRules

/// A seeded generator of numbers (SplitMix64: Steele, Lea, Flood 2014).
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Table {
    static let words: [String?] = [
        "10", "20", "25", "30", "40", "50", "60", "75", "100", "(25,50]", "(50,75)", "[75,100]",
        "0-30", "1/3", "1/6", "unknown", "majority", "49.999999", "33.33", nil,
    ]

    /// A random table: cycles, bands, unknowns, contradictions, versions, votes, control, joints.
    static func random(_ seed: UInt64) throws -> Table {
        var dice = Seeded(state: seed)
        var table = try Table("2024-12-01")
        let count = Int.random(in: 2...7, using: &dice)
        let names = (0..<count).map { "c\($0)" }
        for (place, name) in names.enumerated() {
            let schemata = ["Company", "Company", "Company", "LegalEntity", "Person", "PublicBody"]
            table.add(
                name,
                schema: place < 2 ? "Company" : schemata.randomElement(using: &dice) ?? "Company")
        }
        func pick() -> String { names.randomElement(using: &dice) ?? "c0" }
        for _ in 0..<Int.random(in: 1...(count * 2), using: &dice) {
            let owner = pick()
            let owned = pick()
            guard owner != owned else { continue }
            let standing: Standing =
                [.registered, .registered, .official, .reported, .alleged].randomElement(
                    using: &dice) ?? .registered
            let later = try Table.day("2025-06-01")
            table.owns(
                owner, owned, words.randomElement(using: &dice) ?? nil, standing: standing,
                stated: Bool.random(using: &dice)
                    ? "202\(Int.random(in: 0...4, using: &dice))" : nil,
                interest: Int.random(in: 0..<5, using: &dice) == 0 ? .votes : .shares,
                period: Int.random(in: 0..<8, using: &dice) == 0 ? .observed(later) : .always,
                source: ["s", "t"].randomElement(using: &dice) ?? "s",
                control: Int.random(in: 0..<8, using: &dice) == 0)
        }
        for _ in 0..<Int.random(in: 0...2, using: &dice) {
            let criteria: [ControlCriterion?] = [nil, .board, .inFact, .direction, .trustee]
            table.relates(
                pick(), .control, pick(), criterion: criteria.randomElement(using: &dice) ?? nil,
                standing: [.official, .reported].randomElement(using: &dice) ?? .official)
        }
        if Int.random(in: 0..<4, using: &dice) == 0 {
            let pair = [pick(), pick()]
            if pair[0] != pair[1] {
                table.joint(
                    pair, over: Bool.random(using: &dice) ? pick() : nil,
                    standing: [.registered, .alleged].randomElement(using: &dice) ?? .registered)
            }
        }
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
            let standing: Standing = Int.random(in: 0..<5, using: &dice) == 0 ? .reported : .assumed
            let party = pick()
            table.file.add(
                Claim(
                    subject: party,
                    .listing(Listing(authority: SeedRule.assumedAuthority, list: nil)),
                    standing: standing, citations: [], key: "listed-\(table.file.claims.count)"))
        }
        return table
    }
}
