import CordonModel

extension SlowCase {
    /// Records that are one party get one number; the party bears the least of their ids.
    mutating func join(_ file: Case) {
        var groups = file.entities.map { Set([$0.id]) }
        for claim in file.claims where claim.polarity == .asserts {
            guard case .identity(let other) = claim.assertion, claim.standing.isFirm,
                claim.period.holds(on: day) != .no,
                let left = groups.firstIndex(where: { $0.contains(claim.subject) }),
                let right = groups.firstIndex(where: { $0.contains(other) }), left != right
            else { continue }
            groups[left].formUnion(groups[right])
            groups.remove(at: right)
        }
        names = groups.compactMap { $0.min() }.sorted()
        schemata = Array(repeating: "", count: names.count)
        for group in groups {
            guard let place = names.firstIndex(where: { group.contains($0) }) else { continue }
            for id in group { number[id] = place }
            let told = file.entities.filter { group.contains($0.id) }.map(\.schema)
            schemata[place] = told.first(where: { $0 != "LegalEntity" }) ?? told.first ?? ""
        }
    }

    /// Pairs that bear one valid number are open, unless they were decided to be two.
    mutating func leaveOpen(_ file: Case, apart: Set<Set<EntityID>>) {
        let valid: Set = ["7707083893", "1831083343", "500100732259"]
        var bearers: [(id: EntityID, number: String)] = []
        for claim in file.claims {
            guard case .value(let said) = claim.assertion, said.property == "innCode" else {
                continue
            }
            let plain = said.text.filter { $0 != " " }
            if valid.contains(plain) { bearers.append((claim.subject, plain)) }
        }
        for one in bearers {
            for other in bearers where one.number == other.number && one.id != other.id {
                guard !apart.contains([one.id, other.id]), let from = number[one.id],
                    let to = number[other.id]
                else { continue }
                links.append(
                    SlowLink(
                        from: from, to: to, kind: .same, standing: .registered, isCertain: true))
            }
        }
    }

    mutating func take(_ claim: Claim, isCertain: Bool) {
        guard let party = number[claim.subject] else { return }
        switch claim.assertion {
        case .relation(let said):
            guard let other = number[said.target] else { return }
            take(said, of: claim, from: party, to: other, isCertain: isCertain)
        case .listing(let listing):
            listings.append(
                SlowListing(
                    party: party, listing: listing, standing: claim.standing,
                    isCertain: isCertain))
        case .joint(let joint):
            let members = Set(([claim.subject] + joint.partners).compactMap { number[$0] })
            guard members.count > 1 else { return }
            joints.append(
                SlowJoint(
                    members: members, over: joint.over.flatMap { number[$0] },
                    isBlock: joint.isOneBlock, standing: claim.standing, isCertain: isCertain))
        case .value(let value):
            countries[party, default: [:]][value.property, default: []].append(
                (value.text, claim.standing))
        case .identity(let other) where !claim.standing.isFirm:
            // Perhaps one party: what is said of each may be true of the other.
            guard let other = number[other] else { return }
            for (from, to) in [(party, other), (other, party)] {
                links.append(
                    SlowLink(
                        from: from, to: to, kind: .same, standing: claim.standing,
                        isCertain: isCertain))
            }
        case .identity, .relief: return
        }
    }

    mutating func take(
        _ said: RelationAssertion, of claim: Claim, from party: Int, to other: Int,
        isCertain: Bool
    ) {
        func link(_ from: Int, _ to: Int, _ kind: SlowLink.Kind) {
            links.append(
                SlowLink(
                    from: from, to: to, kind: kind, standing: claim.standing,
                    isCertain: isCertain))
        }
        if said.isShortcut { return hear(said, of: claim, from: party, to: other, isCertain) }
        switch said.kind {
        case .control: link(party, other, .control(said.criterion))
        case .branch: link(other, party, .branch)
        case .possiblySame:
            // What was derived from numbers is derived here again.
            guard claim.evidence.citations.first?.source != Case.openIdentitySource.id else {
                return
            }
            link(party, other, .same)
            link(other, party, .same)
        case .boardRights where !said.isShortcut: link(party, other, .board)
        case .settlement where !said.isShortcut, .protection where !said.isShortcut,
            .benefit where !said.isShortcut:
            link(party, other, .trust)
        case .trusteeship where !said.isShortcut:
            link(party, other, .trust)
            principals.append(
                SlowPrincipal(
                    party: other, holder: party, kind: .trustee, standing: claim.standing,
                    isCertain: isCertain))
        case .nominee where !said.isShortcut:
            principals.append(
                SlowPrincipal(
                    party: other, holder: party, kind: .nominee, standing: claim.standing,
                    isCertain: isCertain))
        case .directorship:
            if claim.standing.isFirm, isCertain, isA(party, "Person") {
                offices.append((party, other))
            }
        case .unknownLink:
            if claim.standing >= .official { vague.append((party, other)) }
        case .ownership, .ownedOrControlled:
            let isEither = said.kind == .ownedOrControlled
            add(said, of: claim, from: party, to: other, isEither, isCertain: isCertain)
            if isEither || said.assertsControl { link(party, other, .control(nil)) }
        default: return
        }
    }

    mutating func add(
        _ said: RelationAssertion, of claim: Claim, from party: Int, to other: Int,
        _ isEither: Bool, isCertain: Bool
    ) {
        add(version(said, claim, isCertain), party, other, said.stake, isEither, isShortcut: false)
    }

    mutating func add(
        _ version: SlowVersion, _ party: Int, _ other: Int, _ kind: StakeKind, _ isEither: Bool,
        isShortcut: Bool, ends: Set<Int> = []
    ) {
        let place =
            stakes.firstIndex {
                $0.owner == party && $0.owned == other && $0.kind == kind
                    && $0.isEither == isEither && $0.isShortcut == isShortcut
            } ?? stakes.count
        if place == stakes.count {
            stakes.append(
                SlowStake(
                    owner: party, owned: other, kind: kind, isEither: isEither,
                    isShortcut: isShortcut))
        }
        stakes[place].versions.append(version)
        stakes[place].ends.formUnion(ends)
    }

    func version(
        _ said: RelationAssertion, _ claim: Claim, _ isCertain: Bool
    ) -> SlowVersion {
        let day =
            claim.evidence.stated?.notAfter ?? claim.period.observed
            ?? claim.period.from?.notAfter
        return SlowVersion(
            share: said.share.map { Band($0) }, standing: claim.standing, day: day?.number,
            source: claim.evidence.citations.first?.source ?? "", record: said.recordID,
            holder: claim.subject, period: claim.period, isCertain: isCertain)
    }
}
