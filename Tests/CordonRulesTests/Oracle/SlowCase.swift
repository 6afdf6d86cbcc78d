import CordonModel

/// A case on a day, read claim by claim and without the graph of the model.
struct SlowCase {
    let day: Day
    let lists: [ListCoverage]
    var names: [String] = []
    var schemata: [String] = []
    var stakes: [SlowStake] = []
    var links: [SlowLink] = []
    /// What sums up a chain, by what makes claims speak of one relation.
    var shortcuts: [SlowShortcut] = []
    var joints: [SlowJoint] = []
    var listings: [SlowListing] = []
    /// Pairs that an official source links without saying how.
    var vague: [(Int, Int)] = []
    /// Offices of parties in others, by firm and certain claims.
    var offices: [(person: Int, company: Int)] = []
    var principals: [SlowPrincipal] = []
    var countries: [Int: [String: [(text: String, standing: Standing)]]] = [:]
    var number: [String: Int] = [:]
    var free: [Bool] = []
    /// The tables of each company.
    var tables: [[StakeKind.Interest: [SlowRow]]] = []
    /// The choices of days of sources that give several stakes for several days.
    var epochs: [SlowEpoch] = [SlowEpoch()]

    init(_ table: Table) {
        let file = table.file
        day = table.day
        lists = file.lists
        join(file)
        leaveOpen(file, apart: table.refused)
        for claim in file.claims where claim.polarity == .asserts {
            let isContradicted = file.claims.contains { Self.ends($0, claim, by: table.day) }
            let certainty = isContradicted ? min(holds(claim), .possible) : holds(claim)
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

    /// Whether a claim says that what another tells without an end was over by a day: of the same
    /// beginning, no weaker, and of the same record, of none, or of the same size.
    private static func ends(_ end: Claim, _ open: Claim, by day: Day) -> Bool {
        guard end.polarity == .asserts, open.polarity == .asserts, end.standing >= open.standing,
            open.period.before == nil, open.period.observed == nil,
            end.period.from == open.period.from, let before = end.period.before,
            before.isOnOrBefore(day) != .no, end.subject == open.subject
        else { return false }
        if let one = end.listing, let other = open.listing {
            return one.authority == other.authority && one.list == other.list
                && one.recordID == other.recordID
        }
        guard let one = end.relation, let other = open.relation, one.kind == other.kind,
            one.target == other.target, one.stake == other.stake,
            one.isShortcut == other.isShortcut
        else { return false }
        guard let mine = one.recordID, let theirs = other.recordID else { return true }
        return mine == theirs || one.share != nil && one.share == other.share
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
