/// A generated corporate graph: pyramids below earlier companies, one to four owners each, a
/// quarter of the stakes held by a thousand hubs, and a cross-holding for every hundredth company.
struct CorporateGraph {
    var entityCount = 0
    var owners: [UInt32] = []
    var companies: [UInt32] = []
    /// In millionths of a percent; the stakes in one company add up to the whole.
    var shares: [UInt32] = []
    /// Every fifth hub.
    let listed = (0..<200).map { UInt32($0 * 5) }

    init(relations: Int) {
        var dice = SplitMix(state: 42)
        owners.reserveCapacity(relations)
        companies.reserveCapacity(relations)
        shares.reserveCapacity(relations)
        var company: UInt32 = 1000
        while owners.count < relations {
            add(company, relations, &dice)
            company += 1
        }
        entityCount = Int(company) + 64
    }

    private mutating func add(_ company: UInt32, _ relations: Int, _ dice: inout SplitMix) {
        let count = [1, 1, 2, 2, 3, 4][Int(dice.next() % 6)]
        var left: UInt32 = 100
        let first = owners.count
        for place in 0..<count where owners.count < relations {
            let isHub = dice.next() % 4 == 0
            let isCross = company % 100 == 0 && place == 1
            let owner =
                isHub
                ? UInt32(dice.next() % 1000)
                : isCross
                    ? company + UInt32(1 + dice.next() % 50)
                    : UInt32(dice.next() % UInt64(company))
            guard !owners[first...].contains(owner) else { continue }
            let share = place == count - 1 ? left : min(left, UInt32(dice.next() % 70))
            left -= share
            owners.append(owner)
            companies.append(company)
            shares.append(share * 1_000_000)
        }
    }
}

/// Seeded random numbers (Steele, Lea, Flood 2014).
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
