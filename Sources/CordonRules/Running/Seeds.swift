import CordonGraph
import CordonModel

/// The parties whose listings a version of a rule takes, and how surely.
struct Seeds: Sendable {
    struct Party: Sendable {
        let what: Listing?
        let vertex: Vertex
        let seeding: Seeding
        let standing: Standing
        let isCertain: Bool
        /// The place of the listing in the graph's listings.
        let listing: Int
    }

    /// By vertex.
    let parties: [Party]

    init(_ graph: EntityGraph, _ version: RegimeVersion) {
        parties = graph.listings.enumerated().compactMap { place, listed in
            let seeding = version.seeding(
                listed.listing, of: graph.schema(listed.vertex))
            guard seeding > .none else { return nil }
            return Party(
                what: listed.listing, vertex: listed.vertex, seeding: seeding,
                standing: graph.file.claims[listed.claim].standing,
                isCertain: listed.certainty == .yes, listing: place)
        }
    }

    /// Parties that are assumed to be listed.
    init(assumed: [Vertex]) {
        self.init(
            assumed.map {
                Party(
                    what: nil, vertex: $0, seeding: .full, standing: .assumed, isCertain: true,
                    listing: -1)
            })
    }

    private init(_ parties: [Party]) { self.parties = parties }

    /// The seeds with one entity left out.
    func without(_ vertex: Vertex) -> Seeds { Seeds(parties.filter { $0.vertex != vertex }) }

    /// The seeds whose listings meet a condition.
    func only(_ isTaken: (Listing) -> Bool) -> Seeds {
        Seeds(parties.filter { $0.what.map(isTaken) ?? false })
    }

    /// The vertices that seed a run, ascending.
    func vertices(_ factors: Factors, least: Standing) -> [Vertex] {
        unique(
            parties.filter { party in
                switch party.seeding {
                case .full: break
                case .unknown: guard factors.contains(.measure) else { return false }
                case .listedOnly, .none: return false
                }
                return party.standing >= least
                    && (party.standing.isFirm || factors.contains(.standing))
                    && (party.isCertain || factors.contains(.date))
            })
    }

    /// The vertices that are listed for certain, ascending.
    func listed(least: Standing) -> [Vertex] {
        unique(
            parties.filter {
                $0.seeding >= .listedOnly && $0.standing.isFirm && $0.standing >= least
                    && $0.isCertain
            })
    }

    private func unique(_ parties: [Party]) -> [Vertex] { Set(parties.map(\.vertex)).sorted() }
}
