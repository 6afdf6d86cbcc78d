import CordonModel

/// The relation claims that are one edge entity: a record that names several owners, or several
/// beneficiaries, is a claim for each pair and leaves as the one entity that it was.
struct EdgeGroups {
    /// The ids at both ends of an edge.
    struct Ends {
        var sources: [EntityID]
        var targets: [EntityID]

        fileprivate mutating func add(_ source: EntityID, _ target: EntityID) {
            if !sources.contains(source) { sources.append(source) }
            if !targets.contains(target) { targets.append(target) }
        }
    }

    private let outgoing: Outgoing
    /// The ends of groups by the places of their first claims.
    private var first: [Int: Ends] = [:]
    /// The places of the claims that another one speaks for.
    private var others: Set<Int> = []

    init(_ outgoing: Outgoing) {
        self.outgoing = outgoing
        var groups: [String: [Int]] = [:]
        let claims = outgoing.graph.file.claims
        for place in outgoing.places {
            guard let record = claims[place].relation?.recordID else { continue }
            groups[record, default: []].append(place)
        }
        for places in groups.values where places.count > 1 { take(places) }
    }

    /// The ends of the edge that the claim at a place leaves as; nil where another one speaks for it.
    func ends(at place: Int) -> Ends? {
        if others.contains(place) { return nil }
        if let ends = first[place] { return ends }
        let claim = outgoing.graph.file.claims[place]
        return claim.relation.map { relation in
            Ends(
                sources: [outgoing.id(claim.subject)], targets: [outgoing.id(relation.target)])
        }
    }

    /// Takes claims of one record together, if they differ in nothing but their ends and are every
    /// pair of these.
    private mutating func take(_ places: [Int]) {
        let claims = outgoing.graph.file.claims
        let texts = Set(places.map { text(of: claims[$0]) })
        guard texts.count == 1, let head = places.first else { return }
        var ends = Ends(sources: [], targets: [])
        for place in places {
            guard let relation = claims[place].relation else { return }
            ends.add(outgoing.id(claims[place].subject), outgoing.id(relation.target))
        }
        guard ends.sources.count * ends.targets.count == places.count else { return }
        first[head] = ends
        others.formUnion(places.dropFirst())
    }

    /// What a claim says apart from its ends.
    private func text(of claim: Claim) -> String {
        guard let relation = claim.relation else { return "" }
        let values = relation.properties.map { "\($0.property)\u{1F}\($0.text)" }
        let said = ClaimBlock.relation(relation, made: values)
        return JSONText.object(said + ClaimBlock.context(of: claim, outgoing)).compact
    }
}
