import CordonGraph
import CordonModel

/// Who holds what it has for another: nominees for their principals, trustees for their trusts.
struct Arrangements {
    /// One for whom something is held, and the claim that says so.
    struct Principal {
        let vertex: Vertex
        let kind: LinkKind
        let claim: Int
        let standing: Standing
        let isCertain: Bool
        /// Whether it is about everything that the holder has.
        let isOfAll: Bool
    }

    private var byNominee: [Vertex: [Principal]] = [:]
    private var byTrustee: [Vertex: [Principal]] = [:]
    /// Trusts that own something on record themselves.
    private var owning: Set<Vertex> = []

    /// Nobody holds for anybody.
    init() {}

    /// Whether a relation says that something is held for another.
    static func isOne(_ relation: Relation) -> Bool {
        !relation.isShortcut && (relation.kind == .nominee || relation.kind == .trusteeship)
    }

    init(_ graph: EntityGraph, _ relations: [Relation]) {
        for relation in relations {
            switch relation.kind {
            case .nominee:
                byNominee[relation.from, default: []] += Self.principals(
                    relation, .nominee, isOfAll: true, graph)
            case .trusteeship:
                byTrustee[relation.from, default: []] += Self.principals(
                    relation, .trust, isOfAll: false, graph)
            default: continue
            }
        }
        let trusts = Set(byTrustee.values.joined().map(\.vertex))
        guard !trusts.isEmpty else { return }
        owning = Set(graph.stakes.map(\.owner)).intersection(trusts)
    }

    private static func principals(
        _ relation: Relation, _ kind: LinkKind, isOfAll: Bool, _ graph: EntityGraph
    ) -> [Principal] {
        relation.claims.map { place in
            let claim = graph.file.claims[place]
            return Principal(
                vertex: relation.to, kind: kind, claim: place, standing: claim.standing,
                isCertain: claim.period.holds(on: graph.projection.asOf) == .yes, isOfAll: isOfAll)
        }
    }

    /// Those for whom a holder has what it has in some capacities.
    ///
    /// A nominee has everything for its principal. A trustee has for the trust what it has as
    /// trustee, and what it has in no capacity where nothing else of the trust is on record.
    func principals(of holder: Vertex, holding capacities: [String?]) -> [Principal] {
        let nominee = byNominee[holder] ?? []
        let trustee = (byTrustee[holder] ?? []).filter { trust in
            capacities.contains { capacity in
                guard let capacity else { return !owning.contains(trust.vertex) }
                return ["trustee", "nominee", "legal"].contains(capacity)
            }
        }
        return nominee + trustee
    }
}
