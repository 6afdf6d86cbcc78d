/// Finds the entities of a case that are one party, by exact numbers only.
///
/// Two entities are joined where two of their numbers agree (say INN and OGRN), or one number, a
/// name and a country, and where nothing contradicts it. Numbers with a wrong check digit and
/// numbers of persons never join. Everything less is a suggestion. What a person decided comes
/// first, for and against.
///
/// ```swift
/// let report = IdentitySearch(file).report
/// report.joins.first?.because  // "INN 1831083343 and OGRN 1021801143374 agree"
/// ```
///
/// - Complexity: O(claims), and the square of how many entities bear one number.
public struct IdentitySearch {
    /// What was found, sorted by ids.
    public private(set) var report = IdentityReport()

    private let parties: Parties
    private var clusters: Clusters
    private let refusals: Set<[Int]>

    /// More bearers of one number than this are a mistake of the data, and no pair is looked at.
    static let mostBearers = 40

    /// Searches a case.
    ///
    /// - Parameters:
    ///   - file: The case. Its own claims of identity count as joined already.
    ///   - decisions: What people decided.
    public init(_ file: Case, decisions: [IdentityDecision] = []) {
        var parties = Parties(file)
        var refusals: Set<[Int]> = []
        var accepted: [(decision: IdentityDecision, pair: [Int])] = []
        for decision in decisions {
            guard file.entity(decision.left) != nil, file.entity(decision.right) != nil else {
                continue
            }
            let pair = [decision.left, decision.right].map { parties.makePlace($0, in: file) }
            if decision.isSame {
                accepted.append((decision, pair))
            } else {
                refusals.insert(pair.sorted())
            }
        }
        var said: [[Int]] = []
        for place in file.placesOfIdentity {
            let claim = file.claims[place]
            guard claim.polarity == .asserts, case .identity(let other) = claim.assertion else {
                continue
            }
            let pair = [claim.subject, other].map { parties.makePlace($0, in: file) }
            if !refusals.contains(pair.sorted()) { said.append(pair) }
        }
        self.parties = parties
        self.refusals = refusals
        clusters = Clusters(parties.list, refusals: refusals)
        for pair in said { clusters.unite(pair[0], pair[1]) }
        for (decision, pair) in accepted { accept(decision, pair) }
        look()
    }
}

// MARK: - Searching

extension IdentitySearch {
    private mutating func accept(_ decision: IdentityDecision, _ pair: [Int]) {
        guard clusters.unite(pair[0], pair[1]) else { return }
        report.joins.append(
            IdentityJoin(
                left: decision.left, right: decision.right, numbers: [],
                because: decision.because, standing: .assumed, isDecided: true))
    }

    private mutating func look() {
        let bearers = bearersOfNumbers()
        var open: [Candidate] = []
        for candidate in candidates(bearers) {
            if clusters.areOne(candidate.left, candidate.right) { continue }
            guard candidate.isEnough,
                clusters.obstacle(candidate.left, candidate.right) == nil
            else {
                open.append(candidate)
                continue
            }
            clusters.unite(candidate.left, candidate.right)
            report.joins.append(join(candidate))
        }
        report.joins.sort { ($0.left, $0.right) < ($1.left, $1.right) }
        suggest(open)
        findConflicts(bearers)
    }

    private func bearersOfNumbers() -> [PartyNumber: [Int]] {
        var bearers: [PartyNumber: [Int]] = [:]
        for (place, party) in parties.list.enumerated() {
            for number in party.numbers.keys { bearers[number, default: []].append(place) }
        }
        return bearers.filter { $0.value.count > 1 }
    }

    /// Pairs that share a number, those with the most in common first.
    private func candidates(_ bearers: [PartyNumber: [Int]]) -> [Candidate] {
        var pairs: Set<[Int]> = []
        for places in bearers.values where places.count <= Self.mostBearers {
            for (rank, one) in places.enumerated() {
                for other in places[(rank + 1)...] { pairs.insert([one, other].sorted()) }
            }
        }
        return pairs.map { Candidate($0, parties.list) }.sorted { left, right in
            if left.strength != right.strength { return left.strength > right.strength }
            return left.ids.lexicographicallyPrecedes(right.ids)
        }
    }

    private func join(_ candidate: Candidate) -> IdentityJoin {
        IdentityJoin(
            left: candidate.ids[0], right: candidate.ids[1], numbers: candidate.numbers,
            because: candidate.reason, standing: Self.standing(candidate), isDecided: false)
    }

    /// As firm as the weakest claim of a number; `assumed` where an author's own word is among them.
    private static func standing(_ candidate: Candidate) -> Standing {
        let standings = candidate.numbers.flatMap { number in
            candidate.both.map { $0.numbers[number] ?? .reported }
        }
        let said = standings.filter { $0 != .assumed }.min() ?? .assumed
        return said.isFirm && standings.contains(.assumed) ? .assumed : said
    }

    private mutating func suggest(_ open: [Candidate]) {
        for candidate in open where !clusters.areOne(candidate.left, candidate.right) {
            if refusals.contains([candidate.left, candidate.right].sorted()) { continue }
            let obstacle = clusters.obstacle(candidate.left, candidate.right)
            report.suggestions.append(
                IdentitySuggestion(
                    left: candidate.ids[0], right: candidate.ids[1], numbers: candidate.numbers,
                    because: candidate.reason + "; " + (obstacle ?? candidate.missing),
                    standing: Self.standing(candidate)))
        }
        report.suggestions.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    private mutating func findConflicts(_ bearers: [PartyNumber: [Int]]) {
        for number in bearers.keys.sorted()
        where PartyNumber.single.contains(number.kind) && number.joins {
            let places = bearers[number] ?? []
            let parties = Set(places.map { clusters.root(of: $0) })
            guard parties.count > 1 else { continue }
            let ids = places.map { self.parties.list[$0].id }.sorted()
            report.conflicts.append(
                IdentityConflict(
                    number: number, entities: ids,
                    because: "\(number) stands on \(parties.count) parties: "
                        + ids.joined(separator: ", ")))
        }
    }
}
