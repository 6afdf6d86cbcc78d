import CordonModel

/// A stake of one owner in one company, of one kind: its claims.
struct SlowStake {
    var owner: Int
    var owned: Int
    var kind: StakeKind
    /// Whether the sources leave open if it is control instead.
    var isEither: Bool
    /// Whether its claims sum up a chain.
    var isShortcut = false
    var versions: [SlowVersion] = []
    /// Those who end a recorded chain that it sums up in part.
    var ends: Set<Int> = []

    func certain(_ least: Standing) -> [SlowVersion] {
        SlowVersions.standing(versions.filter(\.isCertain)).filter { $0.standing >= least }
    }
    func possible(_ least: Standing) -> [SlowVersion] {
        versions.filter { !$0.isCertain && $0.standing >= least }
    }
}

/// A claim by which one party's capture leads to another's without a share.
struct SlowLink {
    enum Kind: Equatable {
        case branch
        /// A shortcut beside its chain: it shows and leads nowhere.
        case summary
        /// Two records that may be one party.
        case same
        case board
        case trust
        case control(ControlCriterion?)
    }
    var from: Int
    var to: Int
    var kind: Kind
    var standing: Standing
    var isCertain: Bool
}

/// One for whom another holds.
struct SlowPrincipal {
    enum Kind { case nominee, trustee }
    var party: Int
    var holder: Int
    var kind: Kind
    var standing: Standing
    var isCertain: Bool
}

/// Holders who act together.
struct SlowJoint {
    var members: Set<Int>
    var over: Int?
    var isBlock: Bool
    var standing: Standing
    var isCertain: Bool
}

/// An entry of a list.
struct SlowListing {
    var party: Int
    var listing: Listing
    var standing: Standing
    var isCertain: Bool
}

/// A case on a day, read claim by claim and without the graph of the model.
struct SlowCase {
    let day: Day
    let lists: [ListCoverage]
    private(set) var names: [String] = []
    private(set) var schemata: [String] = []
    private(set) var stakes: [SlowStake] = []
    private(set) var links: [SlowLink] = []
    /// What sums up a chain, by what makes claims speak of one relation.
    private var shortcuts: [SlowShortcut] = []
    private(set) var joints: [SlowJoint] = []
    private(set) var listings: [SlowListing] = []
    /// Pairs that an official source links without saying how.
    private(set) var vague: [(Int, Int)] = []
    /// Offices of parties in others, by firm and certain claims.
    private(set) var offices: [(person: Int, company: Int)] = []
    private var principals: [SlowPrincipal] = []
    private var countries: [Int: [String: [(text: String, standing: Standing)]]] = [:]
    private var number: [String: Int] = [:]
    private var free: [Bool] = []
    /// The tables of each company.
    private(set) var tables: [[StakeKind.Interest: [SlowRow]]] = []
    /// The choices of days of sources that give several stakes for several days.
    private(set) var epochs: [SlowEpoch] = [SlowEpoch()]

    init(_ table: Table) {
        let file = table.file
        day = table.day
        lists = file.lists
        join(file)
        leaveOpen(file, apart: table.refused)
        for claim in file.claims where claim.polarity == .asserts {
            let certainty = holds(claim)
            if certainty != .no { take(claim, isCertain: certainty == .yes) }
        }
        takeShortcuts()
        epochs = SlowEpoch.all(stakes)
        free = names.indices.map { isA($0, "Person") || isA($0, "PublicBody") }
        tables = names.indices.map { company in
            let interests = Set(stakes.filter { $0.owned == company }.map(\.kind.interest))
            return Dictionary(
                uniqueKeysWithValues: interests.map { ($0, gathered(company, $0)) })
        }
    }

    /// Whether a claim holds on the day; a listing without a day of which no source has one does,
    /// unless it may have ended.
    private func holds(_ claim: Claim) -> Certainty {
        guard claim.listing != nil, claim.period.from == nil, claim.period.observed == nil,
            let before = claim.period.before
        else { return claim.period.holds(on: day) }
        return before.isOnOrBefore(day) == .no ? .yes : min(.possible, claim.period.holds(on: day))
    }

    func isA(_ party: Int, _ schema: String) -> Bool {
        Schema.named(schemata[party])?.isA(schema) ?? false
    }

    /// Persons and public bodies, whom nobody owns or controls.
    func isFree(_ party: Int) -> Bool { free[party] }

    /// A thing that is owned and is no legal entity.
    func isAsset(_ party: Int) -> Bool {
        (isA(party, "Asset") || isA(party, "CryptoWallet")) && !isA(party, "LegalEntity")
    }

    /// Whether all countries on record are among some, by claims of at least a standing.
    func isDomestic(_ party: Int, _ home: Set<String>, _ least: Standing) -> Bool {
        for property in ["jurisdiction", "country", "mainCountry"] {
            let said = countries[party]?[property]?.filter { $0.standing >= least } ?? []
            if !said.isEmpty { return said.allSatisfy { home.contains($0.text.lowercased()) } }
        }
        return false
    }

    /// Whether no firm claim says where it is.
    func isPlaceless(_ party: Int) -> Bool {
        !["jurisdiction", "country", "mainCountry"].contains { property in
            countries[party]?[property]?.contains { $0.standing.isFirm } ?? false
        }
    }

    /// The legal forms that occur in random cases, and a claim that settles it.
    private func saysShares(_ party: Int) -> Bool? {
        guard !isFree(party), !isAsset(party) else { return nil }
        let forms = countries[party]?["legalForm"]?.filter(\.standing.isFirm).map(\.text) ?? []
        let without = forms.contains("Limited Liability Partnership")
        let with = forms.contains("Private limited company")
        return without == with ? nil : with
    }
    func lacksShares(_ party: Int) -> Bool { saysShares(party) == false }
    func hasShares(_ party: Int) -> Bool { saysShares(party) == true }
    func hasMembers(_ party: Int) -> Bool {
        stakes.contains { $0.owned == party && $0.kind.capacity == "member" }
    }

    /// Those for whom a holder has a row.
    func principals(of holder: Int, _ row: SlowRow) -> [SlowPrincipal] {
        principals.filter { principal in
            guard principal.holder == holder else { return false }
            guard principal.kind == .trustee else { return true }
            return row.stakes.contains { stake in
                guard let capacity = stake.kind.capacity else {
                    return !stakes.contains { $0.owner == principal.party }
                }
                return ["trustee", "nominee", "legal"].contains(capacity)
            }
        }
    }
}

// MARK: - Reading a case

extension SlowCase {
    /// Records that are one party get one number; the party bears the least of their ids.
    private mutating func join(_ file: Case) {
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
    private mutating func leaveOpen(_ file: Case, apart: Set<Set<EntityID>>) {
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

    private mutating func take(_ claim: Claim, isCertain: Bool) {
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

    private mutating func take(
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

    private mutating func add(
        _ said: RelationAssertion, of claim: Claim, from party: Int, to other: Int,
        _ isEither: Bool, isCertain: Bool
    ) {
        add(version(said, claim, isCertain), party, other, said.stake, isEither, isShortcut: false)
    }

    private mutating func add(
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

    private func version(
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

// MARK: - Shortcuts

/// The claims of one relation that sums up a chain.
struct SlowShortcut {
    let kind: RelationKind
    let from: Int
    let to: Int
    let stake: StakeKind
    let record: String?
    var claims: [(said: RelationAssertion, version: SlowVersion)] = []

    var standing: Standing { claims.map(\.version.standing).max() ?? .alleged }

    var share: Band {
        let all = claims.map(\.version)
        let certain = all.filter(\.isCertain)
        return SlowVersions.read(SlowVersions.standing(certain.isEmpty ? all : certain)) ?? .some
    }

    func holds(_ least: Standing) -> Bool {
        claims.contains { $0.version.isCertain && $0.version.standing >= least }
    }
}

extension SlowCase {
    private mutating func hear(
        _ said: RelationAssertion, of claim: Claim, from party: Int, to other: Int,
        _ isCertain: Bool
    ) {
        guard [.control, .ownership, .ownedOrControlled].contains(said.kind) else { return }
        let place =
            shortcuts.firstIndex {
                $0.kind == said.kind && $0.from == party && $0.to == other
                    && $0.stake == said.stake && $0.record == said.recordID
            } ?? shortcuts.count
        if place == shortcuts.count {
            shortcuts.append(
                SlowShortcut(
                    kind: said.kind, from: party, to: other, stake: said.stake,
                    record: said.recordID))
        }
        shortcuts[place].claims.append((said, version(said, claim, isCertain)))
    }

    /// Shortcuts count where no chain that is recorded link by link could say as much.
    private mutating func takeShortcuts() {
        let covered = shortcuts.map { isSaid($0) }
        let ends = shortcuts.map { self.ends(of: $0) }
        for (number, shortcut) in shortcuts.enumerated() {
            for (said, version) in shortcut.claims {
                func link(_ kind: SlowLink.Kind) {
                    links.append(
                        SlowLink(
                            from: shortcut.from, to: shortcut.to, kind: kind,
                            standing: version.standing, isCertain: version.isCertain))
                }
                if covered[number] {
                    link(.summary)
                } else if shortcut.kind == .control {
                    link(.control(said.criterion))
                } else {
                    let isEither = shortcut.kind == .ownedOrControlled
                    add(
                        version, shortcut.from, shortcut.to, shortcut.stake, isEither,
                        isShortcut: true, ends: ends[number])
                    if isEither || said.assertsControl { link(.control(nil)) }
                }
            }
        }
    }

    /// Whether some chain between the ends, every link of it certain and as firm, says as much.
    private func isSaid(_ shortcut: SlowShortcut) -> Bool {
        let least = shortcut.standing
        if shortcut.kind == .control {
            return hasChain(from: shortcut.from, to: shortcut.to, [shortcut.from]) { one, other in
                links.contains {
                    guard case .control = $0.kind else { return false }
                    return $0.from == one && $0.to == other && $0.isCertain && $0.standing >= least
                }
                    || direct(one, other, least).contains { stake in
                        stake.isEither
                            || SlowVersions.options(stake.certain(least)).contains {
                                Exact(value: 50_000_000) < $0.band.high
                            }
                    }
            }
        }
        return comes(from: shortcut.from, to: shortcut.to, [shortcut.from], 1, false, shortcut)
    }

    private func direct(_ one: Int, _ other: Int, _ least: Standing) -> [SlowStake] {
        stakes.filter {
            !$0.isShortcut && $0.owner == one && $0.owned == other && !$0.certain(least).isEmpty
        }
    }

    private func hasChain(
        from one: Int, to end: Int, _ seen: Set<Int>, _ isLink: (Int, Int) -> Bool
    ) -> Bool {
        names.indices.contains { next in
            guard next == end || !seen.contains(next), isLink(one, next) else { return false }
            return next == end || hasChain(from: next, to: end, seen.union([next]), isLink)
        }
    }

    /// Whether the highest shares along some chain, multiplied, come to the least of a shortcut.
    private func comes(
        from one: Int, to end: Int, _ seen: Set<Int>, _ product: Double, _ isOpen: Bool,
        _ shortcut: SlowShortcut
    ) -> Bool {
        names.indices.contains { next in
            guard next == end || !seen.contains(next) else { return false }
            return direct(one, next, shortcut.standing).contains { stake in
                guard stake.kind.interest == shortcut.stake.interest,
                    let most = SlowVersions.options(stake.certain(shortcut.standing))
                        .map(\.band.high).max()
                else { return false }
                let product = product * Double(most.value) / 100_000_000
                let isOpen = isOpen || most.steps < 0
                guard next == end else {
                    return comes(
                        from: next, to: end, seen.union([next]), product, isOpen, shortcut)
                }
                let least = Double(shortcut.share.low.value) / 100_000_000
                if abs(product - least) < 1e-9 { return !isOpen && shortcut.share.low.steps == 0 }
                return product > least
            }
        }
    }

    /// Holders of the company at whom a chain from the shortcut's owner ends.
    private func ends(of shortcut: SlowShortcut) -> Set<Int> {
        let least = shortcut.standing
        func holds(_ one: Int, _ other: Int) -> Bool {
            !direct(one, other, least).isEmpty
                || shortcuts.contains {
                    $0.from == one && $0.to == other && $0.holds(least)
                        && ($0.from, $0.to) != (shortcut.from, shortcut.to)
                }
        }
        func leads(_ one: Int, _ other: Int) -> Bool {
            holds(one, other)
                || links.contains {
                    guard case .control = $0.kind else { return false }
                    return $0.from == one && $0.to == other && $0.isCertain && $0.standing >= least
                }
        }
        return Set(
            names.indices.filter { holder in
                holds(holder, shortcut.to)
                    && (holder == shortcut.from
                        || hasChain(from: shortcut.from, to: holder, [shortcut.from], leads))
            })
    }
}
