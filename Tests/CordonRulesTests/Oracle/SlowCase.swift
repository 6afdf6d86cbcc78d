import CordonModel

/// A stake of one owner in one company, of one kind: its claims.
struct SlowStake {
    var owner: Int
    var owned: Int
    var kind: StakeKind
    /// Whether the sources leave open if it is control instead.
    var isEither: Bool
    var versions: [SlowVersion] = []

    func certain(_ least: Standing) -> [SlowVersion] {
        versions.filter { $0.isCertain && $0.standing >= least }
    }
    func possible(_ least: Standing) -> [SlowVersion] {
        versions.filter { !$0.isCertain && $0.standing >= least }
    }
}

/// A claim by which one party's capture leads to another's without a share.
struct SlowLink {
    enum Kind: Equatable {
        case branch
        case control(ControlCriterion?)
    }
    var from: Int
    var to: Int
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
    private(set) var joints: [SlowJoint] = []
    private(set) var listings: [SlowListing] = []
    /// Pairs that an official source links without saying how.
    private(set) var vague: [(Int, Int)] = []
    private var countries: [Int: [String: [(text: String, standing: Standing)]]] = [:]
    private var number: [String: Int] = [:]
    private var free: [Bool] = []
    /// The tables of each company.
    private(set) var tables: [[StakeKind.Interest: [SlowRow]]] = []

    init(_ file: Case, day: Day) {
        self.day = day
        lists = file.lists
        join(file)
        for claim in file.claims where claim.polarity == .asserts {
            let certainty = claim.period.holds(on: day)
            if certainty != .no { take(claim, isCertain: certainty == .yes) }
        }
        free = names.indices.map { isA($0, "Person") || isA($0, "PublicBody") }
        tables = names.indices.map { company in
            let interests = Set(stakes.filter { $0.owned == company }.map(\.kind.interest))
            return Dictionary(
                uniqueKeysWithValues: interests.map { ($0, gathered(company, $0)) })
        }
    }

    func isA(_ party: Int, _ schema: String) -> Bool {
        Schema.named(schemata[party])?.isA(schema) ?? false
    }

    /// Persons and public bodies, whom nobody owns or controls.
    func isFree(_ party: Int) -> Bool { free[party] }

    /// A thing that is owned and is no legal entity.
    func isAsset(_ party: Int) -> Bool { isA(party, "Asset") && !isA(party, "LegalEntity") }

    /// Whether all countries on record are one, by claims of at least a standing.
    func isDomestic(_ party: Int, _ country: String, _ least: Standing) -> Bool {
        for property in ["jurisdiction", "country", "mainCountry"] {
            let said = countries[party]?[property]?.filter { $0.standing >= least } ?? []
            if !said.isEmpty { return said.allSatisfy { $0.text.lowercased() == country } }
        }
        return false
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
                        from: from, to: to, kind: .branch, standing: claim.standing,
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
        switch said.kind {
        case .control where !said.isShortcut: link(party, other, .control(said.criterion))
        case .branch where !said.isShortcut: link(other, party, .branch)
        case .unknownLink:
            if claim.standing >= .official { vague.append((party, other)) }
        case .ownership where !said.isShortcut, .ownedOrControlled where !said.isShortcut:
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
        let place =
            stakes.firstIndex {
                $0.owner == party && $0.owned == other && $0.kind == said.stake
                    && $0.isEither == isEither
            } ?? stakes.count
        if place == stakes.count {
            stakes.append(
                SlowStake(owner: party, owned: other, kind: said.stake, isEither: isEither))
        }
        let day =
            claim.evidence.stated?.notAfter ?? claim.period.observed
            ?? claim.period.from?.notAfter
        stakes[place].versions.append(
            SlowVersion(
                share: said.share.map { Band($0) }, standing: claim.standing, day: day?.number,
                source: claim.evidence.citations.first?.source ?? "", record: said.recordID,
                isCertain: isCertain))
    }
}
