/// The claims about each entity, whatever their day and whoever says them, with whom they tie it to.
///
/// It belongs to the case and not to a projection, so that one serves every day. An image of a case
/// holds it; of another case it is made when a question about some entities is asked.
struct ClaimsAbout: Sendable {
    /// Where the rows of each entity begin, and the end of the last.
    let starts: ImageColumn<UInt32>
    /// The places of the claims.
    let claims: ImageColumn<UInt32>
    /// The other entity in the low bits and the tie above them; zero where there is none.
    let ties: ImageColumn<UInt32>
    /// Claims that tell on others than those whom they are about.
    let apart: ImageColumn<UInt32>

    /// Bits of the other entity's place; three are left for the tie.
    private static let placeBits: UInt32 = 29

    /// The most entities that the rows can number.
    static let mostEntities = 1 << 29

    static func word(_ row: TiedClaim) -> UInt32 {
        guard let tie = row.tie, let other = row.other else { return 0 }
        return tie.rawValue << placeBits | other
    }

    /// The number of rows that an entity has.
    func rowCount(of entity: Int) -> Int {
        entity + 1 < starts.count ? Int(starts[entity + 1]) - Int(starts[entity]) : 0
    }

    /// Hands over everybody to whom an entity is tied, some several times, and how.
    func eachTied(to entity: Int, _ take: (UInt32, Tie) -> Void) {
        guard entity + 1 < starts.count else { return }
        for row in Int(starts[entity])..<Int(starts[entity + 1]) {
            let word = ties[row]
            guard let tie = Tie(rawValue: word >> Self.placeBits) else { continue }
            take(word & (1 << Self.placeBits - 1), tie)
        }
    }

    /// The rows of an entity, by claims.
    func rows(of entity: Int) -> some RandomAccessCollection<TiedClaim> {
        let known = entity + 1 < starts.count
        let range = known ? Int(starts[entity])..<Int(starts[entity + 1]) : 0..<0
        return range.lazy.map { row in
            let word = ties[row]
            guard let tie = Tie(rawValue: word >> Self.placeBits) else {
                return TiedClaim(claim: claims[row])
            }
            return TiedClaim(claim: claims[row], other: word & (1 << Self.placeBits - 1), tie)
        }
    }
}

// MARK: - Making

/// The rows of ``ClaimsAbout`` in the making.
struct ClaimsAboutDraft {
    private(set) var starts: [UInt32] = []
    private(set) var claims: [UInt32] = []
    private(set) var ties: [UInt32] = []
    private(set) var apart: [UInt32] = []

    private var rows: [(entity: UInt32, row: TiedClaim)] = []
    private var strays = Strays()

    /// Looks at every claim of a case.
    ///
    /// - Complexity: O(claims).
    init(_ file: Case) {
        rows.reserveCapacity(file.claims.count * 3 / 2)
        for (page, start) in file.pagesWithStarts { take(page, from: UInt32(start), of: file) }
        for place in file.placesHeld { take(file.claims[place], at: UInt32(place), of: file) }
        rows += strays.rows
        sort(entityCount: file.entities.count)
    }

    /// The columns, held in memory.
    var columns: ClaimsAbout {
        ClaimsAbout(
            starts: ImageColumn(held: starts), claims: ImageColumn(held: claims),
            ties: ImageColumn(held: ties), apart: ImageColumn(held: apart))
    }

    private mutating func take(_ page: CaseImage, from start: UInt32, of file: Case) {
        var entities = PageVertices(page) { file.place(of: $0).map { UInt32($0) } }
        var kinds: [UInt32: Tie] = [:]
        for place in 0..<page.claimCount {
            let claim = start + UInt32(place)
            let mark = page.mark(place)
            guard mark.sort.isPlain, !mark.hasExtra else {
                take(page.claim(place), at: claim, of: file)
                continue
            }
            let subject = entities[page.subjectText(place)]
            guard mark.sort == .relation else {
                rows += TiedClaim.pair(subject, nil, .same, claim)
                continue
            }
            let kind = page.kindText(place)
            let tie = kinds[kind] ?? page.relation(place).kind.tie
            kinds[kind] = tie
            rows += TiedClaim.pair(subject, entities[page.targetText(place)], tie, claim)
        }
    }

    private mutating func take(_ claim: Claim, at place: UInt32, of file: Case) {
        rows += TiedClaim.rows(of: claim, at: place, in: file)
        if claim.isApart { apart.append(place) }
        guard case .identity = claim.assertion else { return }
        let unknown = claim.parties.filter { !file.hasEntity($0) }
        guard !unknown.isEmpty else { return }
        let known = claim.parties.compactMap { file.place(of: $0) }
        strays.take(place, known: known.map { UInt32($0) }, strays: unknown)
        if known.isEmpty { apart.append(place) }
    }

    /// Puts the rows in the order of entities and, of each, of claims.
    private mutating func sort(entityCount: Int) {
        starts = Array(repeating: 0, count: entityCount + 1)
        for (entity, _) in rows { starts[Int(entity) + 1] += 1 }
        for entity in 0..<entityCount { starts[entity + 1] += starts[entity] }
        var next = starts
        claims = Array(repeating: 0, count: rows.count)
        ties = claims
        for (entity, row) in rows {
            let place = Int(next[Int(entity)])
            next[Int(entity)] += 1
            claims[place] = row.claim
            ties[place] = ClaimsAbout.word(row)
        }
        rows = []
    }
}

extension TiedClaim {
    /// The rows of a claim about two, of whom one or both may be no entities.
    static func pair(
        _ one: UInt32?, _ other: UInt32?, _ tie: Tie, _ claim: UInt32
    ) -> [(entity: UInt32, row: TiedClaim)] {
        switch (one, other) {
        case (let one?, let other?) where one != other:
            [
                (one, TiedClaim(claim: claim, other: other, tie)),
                (other, TiedClaim(claim: claim, other: one, tie.turned)),
            ]
        case (let known?, _), (nil, let known?): [(known, TiedClaim(claim: claim))]
        case (nil, nil): []
        }
    }

    /// The rows of a claim, each with the place of the entity to which it belongs.
    static func rows(
        of claim: Claim, at place: UInt32, in file: Case
    ) -> [(entity: UInt32, row: TiedClaim)] {
        let parties = claim.parties.map { file.place(of: $0).map { UInt32($0) } }
        return switch claim.assertion {
        case .value, .listing, .relief: pair(parties[0], nil, .same, place)
        case .relation(let relation): pair(parties[0], parties[1], relation.kind.tie, place)
        case .identity: pair(parties[0], parties[1], .same, place)
        case .joint: joint(parties.compactMap { $0 }, place)
        }
    }

    /// The rows of a claim about those who hold jointly.
    static func joint(
        _ parties: [UInt32], _ claim: UInt32
    ) -> [(entity: UInt32, row: TiedClaim)] {
        let members = Set(parties).sorted()
        guard members.count > 1 else {
            return members.map { ($0, TiedClaim(claim: claim)) }
        }
        return members.flatMap { one in
            members.filter { $0 != one }
                .map { (one, TiedClaim(claim: claim, other: $0, .partner)) }
        }
    }
}

/// Ids that claims of identity name and that are no entities: two parties said to be the same as
/// one of these are one party.
private struct Strays {
    private var claims: [(claim: UInt32, known: [UInt32], root: EntityID)] = []
    private var parent: [EntityID: EntityID] = [:]

    mutating func take(_ claim: UInt32, known: [UInt32], strays: [EntityID]) {
        guard let first = strays.first else { return }
        for other in strays.dropFirst() where root(other) != root(first) {
            parent[root(other)] = root(first)
        }
        claims.append((claim, known, first))
    }

    private func root(_ id: EntityID) -> EntityID {
        var id = id
        while let next = parent[id] { id = next }
        return id
    }

    /// Ties between those who share an id, each to the first of them.
    var rows: [(entity: UInt32, row: TiedClaim)] {
        var first: [EntityID: UInt32] = [:]
        return claims.flatMap { claim, known, id -> [(entity: UInt32, row: TiedClaim)] in
            guard let one = known.first else { return [] }
            let root = root(id)
            guard let other = first[root], other != one else {
                first[root] = one
                return []
            }
            return TiedClaim.pair(one, other, .same, claim)
        }
    }
}

extension ClaimMark.Sort {
    /// Whether columns and a kind say all of whom such a claim is about and what it tells on.
    fileprivate var isPlain: Bool {
        switch self {
        case .value, .spokenValue, .relief, .relation: true
        case .listing, .identity, .joint: false
        }
    }
}

extension Claim {
    /// Whether it tells on others than those whom it is about: it names claims that it contradicts,
    /// or is a listing that is assumed, which makes every rule evaluated.
    var isApart: Bool { !contradicts.isEmpty || listing?.isAssumed ?? false }
}
