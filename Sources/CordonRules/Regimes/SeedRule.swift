public import CordonModel

/// Which listings seed a regime: by authority, list, programme and measure.
///
/// A sectoral or an export-control entry is no blocking one; a rule names what it takes.
public struct SeedRule: Sendable, Hashable {
    /// The authority that lists; nil for any.
    public let authority: String?
    /// The lists that seed; any where empty.
    public let lists: Set<String>
    /// Lists that never seed, by the beginning of their name.
    public let exceptLists: [String]
    /// The programmes that seed; any where empty.
    public let programmes: Set<String>
    /// Programmes whose listings stand but do not flow down to what the listed own.
    public let standing: Set<String>
    /// The schemata of those who seed; any where empty, and others are listed and pass nothing on.
    public let schemata: Set<String>
    /// The measures that seed.
    public let measures: Set<Measure>

    /// Creates a rule.
    public init(
        authority: String?, lists: Set<String> = [], exceptLists: [String] = [],
        programmes: Set<String> = [], withoutFlow standing: Set<String> = [],
        schemata: Set<String> = [], measures: Set<Measure> = [.blocking]
    ) {
        self.authority = authority
        self.lists = lists
        self.exceptLists = exceptLists
        self.programmes = programmes
        self.standing = standing
        self.schemata = schemata
        self.measures = measures
    }
}

/// What a listing does under a regime.
enum Seeding: Int, Comparable {
    /// Nothing.
    case none
    /// It is not known whether it does anything: the measure, the list or the programme is not said.
    case unknown
    /// The listed is listed, and what it owns is not reached.
    case listedOnly
    /// The listed is listed and counts as an owner.
    case full

    static func < (left: Seeding, right: Seeding) -> Bool { left.rawValue < right.rawValue }
}

// MARK: - Reading

extension SeedRule {
    /// The authority of parties that are assumed to be listed; they seed every regime.
    public static let assumedAuthority = Listing.assumedAuthority

    /// What a listing does under this rule.
    func seeding(_ listing: Listing) -> Seeding {
        if let authority, listing.authority != authority { return .none }
        var isKnown = true
        if let list = listing.list {
            if exceptLists.contains(where: { list.hasPrefix($0) }) { return .none }
            if !lists.isEmpty, !names(list) { return .none }
        } else if !lists.isEmpty {
            isKnown = false
        }
        if listing.measures.isEmpty {
            isKnown = false
        } else if measures.isDisjoint(with: listing.measures) {
            return .none
        }
        if !programmes.isEmpty {
            if listing.programmes.isEmpty {
                isKnown = false
            } else if programmes.isDisjoint(with: listing.programmes) {
                return .none
            }
        }
        guard isKnown else { return .unknown }
        if !standing.isEmpty, !listing.programmes.isEmpty,
            listing.programmes.allSatisfy(standing.contains)
        {
            return .listedOnly
        }
        return .full
    }

    /// Whether an entity of a schema passes its listing on.
    func takes(_ schema: String) -> Bool {
        guard !schemata.isEmpty else { return true }
        guard let known = Schema.named(schema) else { return schemata.contains(schema) }
        return schemata.contains { known.isA($0) }
    }

    /// Whether a list that was read is one that this rule needs.
    package func needs(_ coverage: ListCoverage) -> Bool {
        if let authority, coverage.authority != authority { return false }
        guard let list = coverage.list else { return true }
        if exceptLists.contains(where: { list.hasPrefix($0) }) { return false }
        return lists.isEmpty || names(list)
    }

    /// Whether a list is one of those named, or a part of one: `833/2014-XIX.A`.
    private func names(_ list: String) -> Bool {
        lists.contains(list) || lists.contains { list.hasPrefix($0 + ".") }
    }
}

extension RegimeVersion {
    /// What a listing of an entity of some schema does under this version.
    func seeding(_ listing: Listing, of schema: String) -> Seeding {
        if listing.authority == SeedRule.assumedAuthority { return takesAssumed ? .full : .none }
        return seeds.map { seed in
            let seeding = seed.seeding(listing)
            guard !seed.takes(schema) else { return seeding }
            return seeding >= .listedOnly ? .listedOnly : .none
        }.max() ?? .none
    }

    /// Whether a graph can be asked under this version: it holds the lists that the rule needs, or
    /// parties that are assumed to be listed.
    package func isCovered(in graph: EntityGraph) -> Bool {
        let isAssumed = graph.listings.contains {
            $0.listing.authority == SeedRule.assumedAuthority
        }
        return isAssumed || isCovered(by: graph.file.lists, on: graph.projection.asOf)
    }

    /// Whether the lists that the rule needs were read for a day: for each authority named, each
    /// list named, at least one copy.
    func isCovered(by lists: [ListCoverage], on day: Day) -> Bool {
        let current = lists.filter { $0.covers(day) }
        if current.contains(where: { $0.authority == SeedRule.assumedAuthority }) { return true }
        return seeds.allSatisfy { seed in
            let names = seed.lists.isEmpty ? [nil] : seed.lists.sorted().map { Optional($0) }
            return names.allSatisfy { name in
                current.contains { coverage in
                    seed.needs(coverage)
                        && (name == nil || coverage.list == nil || coverage.list == name
                            || coverage.list?.hasPrefix((name ?? "") + ".") == true)
                }
            }
        }
    }
}
