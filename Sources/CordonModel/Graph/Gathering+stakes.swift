import CordonGraph

extension Gathering {
    /// The stakes that the relations say, one for each owner, owned company and kind of stake.
    ///
    /// Shortcuts that sum up a recorded chain add nothing and are left out. A stake and a "stake or
    /// control" of the same pair stay apart: the second is weaker.
    func sortedStakes(_ relations: [Relation]) -> [Stake] {
        var stakes: [Stake] = []
        stakes.reserveCapacity(relations.count)
        var soles = SoleShares()
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
                stakes += self.stakes(ofPair: pair)
            }
        }
        return stakes
    }

    /// The stakes of one owner in one company, in the order of their keys.
    private func stakes(ofPair relations: [Relation]) -> [Stake] {
        var groups: [StakeKey: [Relation]] = [:]
        for relation in relations {
            if let key = StakeKey(relation) { groups[key, default: []].append(relation) }
        }
        return groups.keys.sorted().map { stake($0, of: groups[$0] ?? []) }
    }

    /// The stake that one certain claim alone says: by far the most are of this kind, and there is
    /// nothing to resolve.
    private func sole(_ relation: Relation, _ soles: inout SoleShares) -> Stake? {
        guard relation.claims.count == 1, relation.certainty == .yes, let share = relation.share
        else { return nil }
        let atLeast = soles.atLeast(share, relation.standing)
        return Stake(
            owner: relation.from, owned: relation.to, kind: relation.stake,
            claims: relation.claims, possibleClaims: [], atLeast: atLeast, most: share,
            voicesAtLeast: atLeast, possiblyAtLeast: SoleShares.none,
            standing: relation.standing, isConflicting: false, isDisputed: relation.isDisputed,
            controlAsserted: relation.assertsControl ? relation.standing : nil,
            isStakeOrControl: relation.kind.meaning == .stakeOrControl)
    }

    private func stake(_ key: StakeKey, of relations: [Relation]) -> Stake {
        var certain: [StakeVersion] = []
        var possible: [StakeVersion] = []
        var control: Standing?
        for place in relations.flatMap(\.claims).sorted() {
            let claim = file.claims[place]
            guard let assertion = claim.relation, !assertion.isShortcut else { continue }
            let version = version(place, claim, assertion)
            if certainty(of: place) == .yes {
                certain.append(version)
                if assertion.assertsControl { control = max(control ?? .alleged, claim.standing) }
            } else {
                possible.append(version)
            }
        }
        return resolved(
            key, certain: certain, possible: possible, control: control,
            isDisputed: relations.contains(where: \.isDisputed))
    }

    private func version(
        _ place: Int, _ claim: Claim, _ assertion: RelationAssertion
    ) -> StakeVersion {
        StakeVersion(
            claim: place, share: assertion.share, standing: claim.standing,
            stated: versionDay(of: claim), source: origin(of: claim),
            recordID: assertion.recordID ?? claim.evidence.recordIDs.first)
    }

    /// The share that the claims of one relation say; nil where it is no stake.
    func share(of relation: Relation) -> Share? {
        guard relation.kind.meaning == .stake || relation.kind.meaning == .stakeOrControl else {
            return nil
        }
        // What the first claim says was kept when it was heard.
        if relation.claims.count == 1 { return relation.share }
        let versions = relation.claims.compactMap { place -> StakeVersion? in
            let claim = file.claims[place]
            return claim.relation.map { version(place, claim, $0) }
        }
        return projection.resolution.resolve(versions)?.share
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

    private func resolved(
        _ key: StakeKey, certain: [StakeVersion], possible: [StakeVersion], control: Standing?,
        isDisputed: Bool
    ) -> Stake {
        let resolution = projection.resolution
        let atLeast = Standing.allCases.map { least in
            resolution.resolve(certain.filter { $0.standing >= least })?.share
        }
        // A claim that lowers exposure must be at least as firm as what it displaces: the most is
        // the greatest of what each standing allows, and of what may have held already.
        let withPossible = Standing.allCases.compactMap { least in
            resolution.resolve((certain + possible).filter { $0.standing >= least })?.share.possibly
        }
        let allowed =
            atLeast.compactMap { $0 } + withPossible
            + possible.map { ($0.share ?? .someStake).possibly }
        let isCertain = certain.isEmpty ? Share.unknown : Share.someStake
        let most = allowed.max {
            ($0.upper, $0.upperOpen ? 0 : 1) < ($1.upper, $1.upperOpen ? 0 : 1)
        }
        return Stake(
            owner: key.owner, owned: key.owned, kind: key.kind, claims: certain.map(\.claim),
            possibleClaims: possible.map(\.claim), atLeast: atLeast, most: most ?? isCertain,
            voicesAtLeast: resolution.voices(certain, besides: atLeast),
            possiblyAtLeast: Standing.allCases.map { least in
                Share.greatest(
                    possible.filter { $0.standing >= least }.map { $0.share ?? .someStake })
            },
            standing: (certain + possible).map(\.standing).max() ?? .alleged,
            isConflicting: resolution.resolve(certain)?.isConflicting ?? false,
            isDisputed: isDisputed, controlAsserted: control, isStakeOrControl: key.isEither)
    }
}

/// What makes two relations speak of one stake.
private struct StakeKey: Hashable, Comparable {
    let owner: Vertex
    let owned: Vertex
    let kind: StakeKind
    let isEither: Bool

    /// The key of the stake that a relation is part of; nil where it is no stake, or sums up a
    /// recorded chain.
    init?(_ relation: Relation) {
        let meaning = relation.kind.meaning
        guard meaning == .stake || meaning == .stakeOrControl, !relation.isShortcut else {
            return nil
        }
        owner = relation.from
        owned = relation.to
        kind = relation.stake
        isEither = meaning == .stakeOrControl
    }

    static func < (left: StakeKey, right: StakeKey) -> Bool {
        if left.owner != right.owner { return left.owner < right.owner }
        if left.owned != right.owned { return left.owned < right.owned }
        if left.kind != right.kind { return left.kind < right.kind }
        return !left.isEither && right.isEither
    }
}

/// Shares at every standing where one claim alone says them; equal ones are kept once.
private struct SoleShares {
    private struct Said: Hashable {
        let share: Share
        let standing: Standing
    }

    private var known: [Said: [Share?]] = [:]

    /// No share at any standing.
    static let none = [Share?](repeating: nil, count: Standing.allCases.count)

    mutating func atLeast(_ share: Share, _ standing: Standing) -> [Share?] {
        let said = Said(share: share, standing: standing)
        if let shares = known[said] { return shares }
        let shares = Standing.allCases.map { least in standing >= least ? share : nil }
        known[said] = shares
        return shares
    }
}
