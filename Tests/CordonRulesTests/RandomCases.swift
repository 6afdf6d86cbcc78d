import CordonModel
import CordonRules

/// Random cases in which everything occurs that a rule knows: cycles, bands, unknown shares,
/// tables above 100, versions, votes, capacities, control, joint holdings, branches, links without
/// a name, records that are joined, and listings of every sort.
struct RandomCase {
    private var dice: Seeded
    private var names: [String] = []
    private(set) var table: Table

    /// A case that draws on the lists of some authorities.
    init(_ seed: UInt64, authorities: [String]) throws {
        dice = Seeded(state: seed)
        table = try Table("2024-12-01")
        let isDense = chance(3)
        addParties(isDense ? 2...4 : 2...6)
        for _ in 0..<Int.random(in: 1...(names.count * 2), using: &dice) { try addStake() }
        if isDense { try addVersions() }
        if chance(3) { try addFiling() }
        for _ in 0..<Int.random(in: 0...2, using: &dice) { addControl() }
        if chance(4) { try addJoint() }
        if chance(4) { addBranch() }
        if chance(3) { addArrangement() }
        if chance(3) { try addInstrument() }
        if chance(5) { addBoard() }
        if chance(4) { addBody() }
        if chance(4) { addLink() }
        if chance(5) { addDenial() }
        if chance(4) { addOpenIdentity() }
        for _ in 0..<Int.random(in: 1...3, using: &dice) { try addListing(authorities) }
        if !chance(4) { for authority in authorities { table.cover(authority) } }
        if chance(3) { addNumbers() }
    }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &dice) == 0 }

    private mutating func any<T>(_ values: [T]) -> T {
        values[Int.random(in: 0..<values.count, using: &dice)]
    }

    private mutating func addParties(_ counts: ClosedRange<Int>) {
        let schemata = [
            "Company", "Company", "Company", "Company", "LegalEntity", "Person", "PublicBody",
            "Vessel",
        ]
        names = (0..<Int.random(in: counts, using: &dice)).map { "c\($0)" }
        for (place, name) in names.enumerated() {
            table.add(name, schema: place < 2 ? "Company" : any(schemata))
            if chance(5) { table.lies(name, in: any(["us", "ru", "US"]), standing: standing()) }
        }
        guard chance(5) else { return }
        // Another record of a party, under a name of its own.
        table.add("b0", schema: "Company")
        table.same("c1", "b0", standing: standing())
        names.append("b0")
    }

    /// Two records of which nobody has decided whether they are one party.
    private mutating func addOpenIdentity() {
        let one = any(names)
        let others = names.filter { $0 != one }
        table.relates(one, .possiblySame, any(others), standing: standing())
    }

    /// Records that bear a number each, valid, with a wrong check digit or a placeholder, of whom
    /// some were decided to be one party or two.
    private mutating func addNumbers() {
        let numbers = [
            "7707083893", "7707083893", "770708389 3", "1831083343", "500100732259",
            "500100732259", "7707083894", "0000000000",
        ]
        for name in names.shuffled(using: &dice).prefix(Int.random(in: 2...4, using: &dice)) {
            table.bears(name, any(numbers), standing: standing())
        }
        var decisions: [IdentityDecision] = []
        if chance(3) {
            let one = any(names)
            let other = any(names.filter { $0 != one })
            decisions = [IdentityDecision(one, other, isSame: chance(2), because: "decided")]
            if !decisions[0].isSame { table.refused = [[one, other]] }
        }
        table.file.join(decisions: decisions)
    }

    private mutating func period() throws -> Period {
        guard chance(8) else { return .always }
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: return .observed(try Table.day("2025-06-01"))
        case 1: return Period(from: DayWindow("2024")) ?? .always
        default: return Period(before: DayWindow("after 2024-11-30")) ?? .always
        }
    }

    /// When a stake holds: mostly not said, else with a start, an end, or as seen on a day.
    private mutating func stakePeriod() throws -> Period {
        guard chance(3) else { return .always }
        let start = any(["2020-01-01", "2022", "2023-06-01"])
        switch Int.random(in: 0..<6, using: &dice) {
        case 0, 1: return Period(from: DayWindow(start)) ?? .always
        case 2:
            return Period(
                from: DayWindow(start), before: DayWindow(any(["2025-01-01", "2026-01-01"])))
                ?? .always
        case 3: return .observed(try Table.day(any(["2023-01-01", "2024-01-01"])))
        default: return try period()
        }
    }

    private mutating func standing() -> Standing {
        any([.registered, .registered, .official, .reported, .alleged])
    }

    private mutating func addStake() throws {
        let owner = any(names)
        let owned = any(names)
        guard owner != owned else { return }
        if chance(12) {
            return table.relates(
                owner, .ownedOrControlled, owned, standing: standing(), period: try period())
        }
        let capacities: [String?] = ["nominee", "trustee", "legal", "beneficial", "firm", "trust"]
        table.owns(
            owner, owned, any(Table.words), standing: standing(),
            stated: chance(2) ? "202\(any([0, 1, 2, 3, 4]))" : nil,
            interest: chance(5) ? any([.votes, .votes, .profit]) : .shares,
            capacity: chance(5) ? any(capacities) : nil, shareClass: chance(12) ? "B" : nil,
            period: try stakePeriod(), record: chance(3) ? any(["r0", "r1", "r2"]) : nil,
            source: any(["s", "t"]), control: chance(8), shortcut: chance(8))
    }

    /// Much that is said of the stakes in one company: versions, records of a register with starts
    /// and ends, sizes that do not fit together, sums of chains, and what it holds of itself.
    private mutating func addVersions() throws {
        let owned = any(names)
        for owner in names where owner != owned || chance(3) {
            let records: [String?] = chance(2) ? ["r0", "r1", "r2"] : [nil]
            let source = any(["s", "t"])
            let isFirm = chance(2)
            for _ in 0..<Int.random(in: 1...3, using: &dice) {
                table.owns(
                    owner, owned, any(Table.words), standing: isFirm ? .registered : standing(),
                    stated: chance(2) ? "202\(any([0, 1, 2]))" : nil,
                    period: try stakePeriod(), record: any(records),
                    source: chance(3) ? "u" : source, shortcut: chance(6))
            }
        }
    }

    /// What one source gives of two holders of a company for two days.
    private mutating func addFiling() throws {
        let owned = any(names)
        let holders = names.filter { $0 != owned }.shuffled(using: &dice).prefix(2)
        for start in ["2020-01-01", "2023-06-01"] {
            for holder in holders {
                table.owns(
                    holder, owned, any(["20", "30", "40", "60", "70", "25-50"]),
                    period: Period(from: DayWindow(start)) ?? .always, source: "filing")
            }
        }
    }

    private mutating func addControl() {
        let from = any(names)
        let to = any(names)
        guard from != to else { return }
        table.relates(
            from, .control, to,
            criterion: chance(3) ? nil : any(ControlCriterion.allCases), standing: standing(),
            shortcut: chance(6))
    }

    private mutating func addJoint() throws {
        let one = any(names)
        let other = any(names)
        guard one != other else { return }
        table.joint(
            [one, other], over: chance(2) ? any(names) : nil, block: chance(2),
            standing: any([.registered, .alleged]), period: try period())
    }

    /// A nominee, or a trust with some of its parties, of whom some hold something as such.
    private mutating func addArrangement() {
        let one = any(names)
        let other = any(names)
        guard one != other else { return }
        let kinds: [RelationKind] = [
            .nominee, .nominee, .trusteeship, .trusteeship, .settlement, .protection, .benefit,
        ]
        for _ in 0..<Int.random(in: 1...2, using: &dice) {
            let party = chance(3) ? any(names) : one
            guard party != other else { continue }
            table.relates(party, any(kinds), other, standing: standing(), shortcut: chance(10))
        }
        let owned = any(names)
        guard owned != one, chance(2) else { return }
        let capacities: [String?] = [nil, "nominee", "trustee", "legal", "beneficial"]
        table.owns(one, owned, any(Table.words), standing: standing(), capacity: any(capacities))
        guard chance(3) else { return }
        table.owns(
            any(names), other, any(["60", "30", "(0,100]"]), standing: standing(),
            interest: .benefit)
    }

    /// A pledge, an option, a convertible or an escrow: named by its capacity or its class.
    private mutating func addInstrument() throws {
        for _ in 0..<Int.random(in: 1...2, using: &dice) {
            let owner = any(names)
            let owned = any(names)
            guard owner != owned else { continue }
            let word = any(["pledge", "option", "convertible", "escrow"])
            let isClass = chance(2)
            table.owns(
                owner, owned, any(Table.words), standing: standing(),
                interest: chance(6) ? .votes : .shares, capacity: isClass ? nil : word,
                shareClass: isClass ? word : nil, period: try period(), source: any(["s", "t"]))
        }
    }

    /// Rights over a part of the board, or an office.
    private mutating func addBoard() {
        let one = any(names)
        let other = any(names)
        guard one != other else { return }
        table.relates(
            one, any([.boardRights, .boardRights, .directorship]), other, standing: standing())
    }

    /// A legal form that says whether a body has shares, and members of one that may have none.
    private mutating func addBody() {
        let body = any(names)
        if chance(2) {
            table.say(
                body, "legalForm",
                any(["Limited Liability Partnership", "Private limited company"]),
                standing: standing())
        }
        let owner = any(names)
        guard owner != body else { return }
        table.owns(
            owner, body, any(["100", "60", "50", "(0,100]"]), standing: standing(),
            interest: any([.votes, .profit, .capital, .assets]),
            capacity: chance(2) ? "member" : nil)
    }

    private mutating func addBranch() {
        let branch = any(names)
        let whole = any(names)
        guard branch != whole else { return }
        table.relates(branch, .branch, whole, standing: standing())
    }

    private mutating func addLink() {
        let one = any(names)
        let other = any(names)
        guard one != other else { return }
        table.relates(one, .unknownLink, other, standing: any([.official, .reported]))
    }

    private mutating func addDenial() {
        table.owns(
            any(names), any(names), nil, standing: standing(), polarity: any([.denies, .doubts]))
    }

    private mutating func addListing(_ authorities: [String]) throws {
        let party = any(names)
        guard chance(3) else {
            return table.list(
                party, SeedRule.assumedAuthority, nil,
                standing: chance(6) ? .reported : .assumed)
        }
        let lists: [String?] = ["SDN", "SDN", "SSI", "EL", "MEU", "833/2014-IV", "269/2014-I", nil]
        let programmes = [[], [], ["RUSSIA-EO14024"], ["ETHIOPIA-EO14046"], ["CUBA"]]
        let measures: [Set<Measure>] = [
            [.blocking], [.blocking], [.blocking, .travelBan], [.exportControl], [.sectoral], [],
        ]
        table.list(
            party, any(authorities), any(lists), programmes: any(programmes),
            measures: any(measures), standing: any([.official, .official, .reported]),
            period: try period())
    }
}
