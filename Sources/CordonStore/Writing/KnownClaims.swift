/// Which claims of a page the store has; they are looked up in the order of its table.
struct KnownClaims {
    /// For each claim of the page its number, where the store has it or an earlier claim of the page
    /// equals it; else 0.
    private(set) var numbers: [Int64]
    /// The new claims by their fingerprints, with the numbers that they get.
    private(set) var fresh: [FingerprintRun.Entry] = []

    /// Looks the claims of a page up.
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - fingerprints: Those that the store has.
    ///   - next: The number that the first new claim gets.
    /// - Throws: An error of the database.
    init(_ page: PreparedPage, _ fingerprints: FingerprintTable, next: Int64) throws {
        let entries = FingerprintRun.sorted(page.fingerprints)
        numbers = Array(repeating: 0, count: page.claims.count)
        // The first of equal claims; itself where a claim is the first.
        var firsts = Array(numbers.indices)
        var before: FingerprintRun.Entry?
        for entry in entries {
            let place = Int(entry.claim)
            if let same = before, same.isEqual(entry) {
                firsts[place] = firsts[Int(same.claim)]
            } else if let known = try fingerprints.claim(of: entry) {
                numbers[place] = known
            } else {
                fresh.append(entry)
            }
            before = entry
        }
        let given = give(from: next)
        for place in numbers.indices where firsts[place] != place {
            let first = firsts[place]
            numbers[place] = numbers[first] == 0 ? given[first] ?? 0 : numbers[first]
        }
    }

    /// Gives the new claims numbers, in the order of the page.
    private mutating func give(from next: Int64) -> [Int: Int64] {
        var given: [Int: Int64] = [:]
        for (rank, place) in fresh.map({ Int($0.claim) }).sorted().enumerated() {
            given[place] = next + Int64(rank)
        }
        for place in fresh.indices { fresh[place].claim = given[Int(fresh[place].claim)] ?? 0 }
        return given
    }
}
