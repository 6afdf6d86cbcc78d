import CordonGraph

extension Gathering {
    /// The stakes that the relations say, one for each owner, owned company and kind of stake.
    ///
    /// A stake and a "stake or control" of the same pair stay apart: the second is weaker. Shortcuts
    /// are stakes of their own where no recorded chain says as much, which is marked on them.
    func sortedStakes(_ relations: inout [Relation]) -> [Stake] {
        let direct = stakes(of: relations.filter { !$0.isShortcut }, nil)
        guard relations.contains(where: \.isShortcut) else { return direct }
        let chains = RecordedChains(direct, relations) { place, least in
            certainty(of: place) == .yes && file.claims[place].standing >= least
        }
        for number in relations.indices where relations[number].isShortcut {
            relations[number].isRecordedChain = chains.say(asMuchAs: relations[number])
        }
        let indirect = stakes(of: relations.filter(\.isShortcut), chains)
        return (direct + indirect).sorted { StakeKey($0) < StakeKey($1) }
    }

    private func stakes(of relations: [Relation], _ chains: RecordedChains?) -> [Stake] {
        var stakes: [Stake] = []
        stakes.reserveCapacity(relations.count)
        var soles = SoleReadings()
        var start = 0
        while start < relations.count {
            let (from, to) = (relations[start].from, relations[start].to)
            var end = start + 1
            while end < relations.count, relations[end].from == from, relations[end].to == to {
                end += 1
            }
            let pair = relations[start..<end].filter { StakeKey($0) != nil }
            start = end
            if pair.count == 1, let sole = sole(pair[0], &soles) {
                stakes.append(sole)
            } else {
                stakes += self.stakes(ofPair: pair, chains)
            }
        }
        return stakes
    }

    /// The stakes of one owner in one company, in the order of their keys.
    private func stakes(ofPair relations: [Relation], _ chains: RecordedChains?) -> [Stake] {
        var groups: [StakeKey: [Relation]] = [:]
        for relation in relations {
            if let key = StakeKey(relation) { groups[key, default: []].append(relation) }
        }
        return groups.keys.sorted().map { stake($0, of: groups[$0] ?? [], chains) }
    }

    /// The stake that one certain claim alone says: by far the most are of this kind, and there is
    /// nothing to resolve.
    private func sole(_ relation: Relation, _ soles: inout SoleReadings) -> Stake? {
        guard relation.claims.count == 1, relation.certainty == .yes, !relation.isShortcut,
            let share = relation.share
        else { return nil }
        return Stake(
            owner: relation.from, owned: relation.to, kind: relation.stake,
            claims: relation.claims, possibleClaims: [],
            readings: soles.readings(share, relation.standing), possibly: SoleReadings.nothing,
            standing: relation.standing, isDisputed: relation.isDisputed,
            controlAsserted: relation.assertsControl ? relation.standing : nil,
            isStakeOrControl: relation.kind.meaning == .stakeOrControl, isIndirect: false,
            chainEnds: [])
    }

    private func stake(
        _ key: StakeKey, of relations: [Relation], _ chains: RecordedChains?
    ) -> Stake {
        var certain: [(place: Int, version: StakeVersion)] = []
        var possible: [(place: Int, version: StakeVersion)] = []
        for place in relations.flatMap(\.claims).sorted() {
            let claim = file.claims[place]
            guard let assertion = claim.relation else { continue }
            let version = version(claim, assertion)
            if certainty(of: place) == .yes {
                certain.append((place, version))
            } else {
                possible.append((place, version))
            }
        }
        let control = certain.filter { asserts($0.place) }.map(\.version.standing).max()
        let left = Replacement.left(
            certain.map(\.version).numbered(from: 0), on: projection.asOf)
        certain = left.map { certain[$0.said[0]] }
        let versions = (certain + possible).map(\.version).numbered(from: 0)
        let resolution = projection.resolution
        return Stake(
            owner: key.owner, owned: key.owned, kind: key.kind, claims: certain.map(\.place),
            possibleClaims: possible.map(\.place),
            readings: Standing.allCases.map { least in
                resolution.read(
                    versions.prefix(certain.count).filter { $0.standing >= least })
            },
            possibly: Standing.allCases.map { least in
                Self.possibly(versions.filter { $0.standing >= least }, from: certain.count)
            },
            standing: versions.map(\.standing).max() ?? .alleged,
            isDisputed: relations.contains(where: \.isDisputed),
            controlAsserted: control,
            isStakeOrControl: key.isEither, isIndirect: key.isShortcut,
            chainEnds: Set(
                relations.flatMap { relation in chains?.ends(of: relation) ?? [] }
            ).sorted())
    }

    private func asserts(_ place: Int) -> Bool {
        file.claims[place].relation?.assertsControl ?? false
    }

    /// The choices in which a claim numbered `first` or later takes part.
    private static func possibly(_ versions: [StakeVersion], from first: Int) -> [StakeChoice] {
        guard versions.contains(where: { $0.said[0] >= first }) else { return [] }
        return Resolution.choices(Filing.added(versions)).filter {
            $0.said.contains { $0 >= first }
        }
    }

    private func version(_ claim: Claim, _ assertion: RelationAssertion) -> StakeVersion {
        StakeVersion(
            said: [], share: assertion.share, standing: claim.standing,
            stated: versionDay(of: claim), source: origin(of: claim),
            recordID: assertion.recordID ?? claim.evidence.recordIDs.first,
            holder: claim.subject, period: claim.period, telling: telling(claim))
    }

    /// The telling of a record that a claim is part of.
    func telling(_ claim: Claim) -> RecordTelling? {
        RecordTelling(claim, origin: origin(of: claim))
    }

    /// The share that the claims of one relation say; nil where it is no stake.
    func share(of relation: Relation) -> Share? {
        guard relation.kind.meaning == .stake || relation.kind.meaning == .stakeOrControl else {
            return nil
        }
        // What the first claim says was kept when it was heard.
        if relation.claims.count == 1 { return relation.share }
        let places = relation.claims.filter { certainty(of: $0) == .yes }
        let versions = (places.isEmpty ? relation.claims : places).compactMap { place in
            file.claims[place].relation.map { version(file.claims[place], $0) }
        }
        let left = Replacement.left(versions.numbered(from: 0), on: projection.asOf)
        return projection.resolution.read(left)?.share
    }

    /// The day by which versions are ordered: when it was said, else seen, else when it began.
    private func versionDay(of claim: Claim) -> Int32? {
        let said = claim.statedDay(in: file)?.notAfter ?? claim.period.observed
        return (said ?? claim.period.from?.notAfter)?.number
    }

    private func origin(of claim: Claim) -> String? {
        guard let cited = claim.evidence.citations.first?.source else { return nil }
        return file.source(cited)?.origin ?? cited
    }
}

extension [StakeVersion] {
    /// The versions with the numbers by which they are cited.
    fileprivate func numbered(from first: Int) -> [StakeVersion] {
        enumerated().map { number, version in
            var version = version
            version.said = [first + number]
            return version
        }
    }
}

/// What makes two relations speak of one stake.
private struct StakeKey: Hashable, Comparable {
    let owner: Vertex
    let owned: Vertex
    let kind: StakeKind
    let isEither: Bool
    let isShortcut: Bool

    /// The key of the stake that a relation is part of; nil where it is no stake, or sums up a
    /// recorded chain.
    init?(_ relation: Relation) {
        let meaning = relation.kind.meaning
        guard meaning == .stake || meaning == .stakeOrControl, !relation.isRecordedChain else {
            return nil
        }
        owner = relation.from
        owned = relation.to
        kind = relation.stake
        isEither = meaning == .stakeOrControl
        isShortcut = relation.isShortcut
    }

    init(_ stake: Stake) {
        owner = stake.owner
        owned = stake.owned
        kind = stake.kind
        isEither = stake.isStakeOrControl
        isShortcut = stake.isIndirect
    }

    static func < (left: StakeKey, right: StakeKey) -> Bool {
        if left.owner != right.owner { return left.owner < right.owner }
        if left.owned != right.owned { return left.owned < right.owned }
        if left.kind != right.kind { return left.kind < right.kind }
        if left.isEither != right.isEither { return !left.isEither }
        return !left.isShortcut && right.isShortcut
    }
}

/// Readings at every standing where one claim alone speaks; equal ones are kept once.
private struct SoleReadings {
    private struct Said: Hashable {
        let share: Share
        let standing: Standing
    }

    private var known: [Said: [StakeReading?]] = [:]

    /// No choice at any standing.
    static let nothing = [[StakeChoice]](repeating: [], count: Standing.allCases.count)

    mutating func readings(_ share: Share, _ standing: Standing) -> [StakeReading?] {
        let said = Said(share: share, standing: standing)
        if let readings = known[said] { return readings }
        let readings = StakeReading.sole(share, standing)
        known[said] = readings
        return readings
    }
}
