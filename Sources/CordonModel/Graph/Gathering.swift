import CordonGraph

/// The work of a projection: claims are taken one by one and fall into relations, values,
/// listings and joint holdings.
struct Gathering {
    let file: Case
    let projection: Projection
    let index: [EntityID: Vertex]
    var values: [[Int32]]
    var joints: [JointGroup] = []
    var taken = 0
    var undated = 0

    private var places: [RelationKey: Int] = [:]
    private var relations: [Relation] = []
    private var listings: [ListedParty] = []

    init(file: Case, projection: Projection, index: [EntityID: Vertex], count: Int) {
        self.file = file
        self.projection = projection
        self.index = index
        values = Array(repeating: [], count: count)
    }

    /// Takes in the claim at `place`, if the projection admits it and it holds on the day.
    mutating func take(_ place: Int) {
        let claim = file.claims[place]
        guard projection.admits(claim, in: file), let subject = index[claim.subject] else { return }
        let certainty = claim.period.holds(on: projection.asOf)
        guard certainty != .no else { return }
        taken += 1
        if projection.knownAt != nil, claim.statedDay(in: file) == nil { undated += 1 }
        switch claim.assertion {
        case .value:
            guard claim.polarity == .asserts else { return }
            values[Int(subject)].append(Int32(place))
        case .relation(let relation):
            take(relation, claim: claim, at: place, from: subject, certainty: certainty)
        case .listing(let listing):
            guard claim.polarity == .asserts else { return }
            listings.append(
                ListedParty(
                    vertex: subject, claim: place, certainty: certainty, listing: listing))
        case .joint(let joint):
            guard claim.polarity == .asserts else { return }
            take(joint, claim: claim, at: place, of: subject, certainty: certainty)
        case .identity, .relief: break
        }
    }

    private mutating func take(
        _ joint: JointHolding, claim: Claim, at place: Int, of subject: Vertex,
        certainty: Certainty
    ) {
        let members = Set([subject] + joint.partners.compactMap { index[$0] })
        guard members.count > 1 else { return }
        joints.append(
            JointGroup(
                members: members.sorted(), over: joint.over.flatMap { index[$0] }, claim: place,
                standing: claim.standing, certainty: certainty, isOneBlock: joint.isOneBlock))
    }

    private mutating func take(
        _ assertion: RelationAssertion, claim: Claim, at place: Int, from subject: Vertex,
        certainty: Certainty
    ) {
        guard let target = index[assertion.target] else { return }
        let kind = assertion.kind
        let swap = !kind.isDirected && subject > target
        let (from, to) = swap ? (target, subject) : (subject, target)
        let key = RelationKey(
            kind: kind.name, from: from, to: to, stake: assertion.stake,
            recordID: assertion.recordID)
        let number: Int
        if let known = places[key] {
            number = known
        } else {
            number = relations.count
            places[key] = number
            relations.append(
                Relation(
                    kind: kind, from: from, to: to, stake: assertion.stake,
                    recordID: assertion.recordID))
        }
        if claim.polarity == .asserts {
            relations[number].assert(
                assertion, at: place, standing: claim.standing, certainty: certainty)
        } else {
            relations[number].disputes.append(place)
        }
    }
}

// MARK: - Reading

extension Gathering {
    /// The relations that some claim asserts, in the order of ends, kind and stake.
    ///
    /// A denial speaks against every record of its pair and kind, also where those carry ids.
    func sortedRelations() -> [Relation] {
        var disputes: [PairKey: [Int]] = [:]
        for relation in relations where relation.claims.isEmpty && relation.recordID == nil {
            disputes[PairKey(relation), default: []] += relation.disputes
        }
        var kept = relations.filter { !$0.claims.isEmpty }
        for place in kept.indices {
            let against = kept[place].disputes + (disputes[PairKey(kept[place])] ?? [])
            kept[place].disputes = Set(against).sorted()
            kept[place].share = share(of: kept[place])
        }
        return kept.sorted(by: Relation.precedes)
    }

    /// The listings, by vertex, then authority, list and place.
    func sortedListings() -> [ListedParty] {
        listings.sorted { left, right in
            let one = left.listing
            let other = right.listing
            return (left.vertex, one.authority, one.list ?? "", one.recordID ?? "", left.claim)
                < (
                    right.vertex, other.authority, other.list ?? "", other.recordID ?? "",
                    right.claim
                )
        }
    }
}

/// What makes two claims speak of one relation.
private struct RelationKey: Hashable {
    let kind: String
    let from: Vertex
    let to: Vertex
    let stake: StakeKind
    let recordID: String?
}

/// The ends and the kind of a relation.
private struct PairKey: Hashable {
    let kind: String
    let from: Vertex
    let to: Vertex

    init(_ relation: Relation) {
        kind = relation.kind.name
        from = relation.from
        to = relation.to
    }
}

extension Relation {
    init(kind: RelationKind, from: Vertex, to: Vertex, stake: StakeKind, recordID: String?) {
        self.kind = kind
        self.from = from
        self.to = to
        self.stake = stake
        self.recordID = recordID
    }

    /// Takes in one claim that asserts it.
    mutating func assert(
        _ assertion: RelationAssertion, at place: Int, standing: Standing, certainty: Certainty
    ) {
        let isFirmest = claims.isEmpty || standing > self.standing
        claims.append(place)
        self.certainty = max(self.certainty, certainty)
        if isFirmest || role == nil, let said = assertion.role { role = said }
        if isFirmest || criterion == nil, let named = assertion.criterion { criterion = named }
        if isFirmest { self.standing = standing }
        assertsControl = assertsControl || assertion.assertsControl
        isMediated = isMediated && !assertion.via.isEmpty
        isShortcut = isShortcut && assertion.isShortcut
    }

    /// The order of relations in a graph, whatever order their claims were read in.
    static func precedes(_ left: Relation, _ right: Relation) -> Bool {
        if left.from != right.from { return left.from < right.from }
        if left.to != right.to { return left.to < right.to }
        if left.kind.name != right.kind.name { return left.kind.name < right.kind.name }
        if left.stake != right.stake { return left.stake < right.stake }
        return (left.recordID ?? "") < (right.recordID ?? "")
    }
}
