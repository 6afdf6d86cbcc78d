import CordonGraph

/// The work of a projection: claims are taken one by one and fall into relations, values,
/// listings and joint holdings.
struct Gathering {
    let file: Case
    let projection: Projection
    let index: [EntityID: Vertex]
    private(set) var values: [[Int32]]
    /// Values that the projection leaves out, by vertex: a party keeps its name all the same.
    private(set) var leftOut: [[Int32]]
    private(set) var taken = 0
    private(set) var undated = 0

    private var endings = Endings()
    private var relations = RelationTable()
    private var disputes = Disputes()
    private var listings: [ListedParty] = []
    private var joints: [JointGroup] = []
    /// How certainly the claims hold whose presumption another claim's end weakens, by place.
    private var weakened: [Int: Certainty] = [:]

    init(file: Case, projection: Projection, index: [EntityID: Vertex], count: Int) {
        self.file = file
        self.projection = projection
        self.index = index
        values = Array(repeating: [], count: count)
        leftOut = values
    }

    /// Takes in the claims that the projection admits and that hold on the day.
    mutating func takeAll() {
        for (page, start) in file.pagesWithStarts {
            for place in 0..<page.claimCount where page.hasEnd(place) { noteEnd(at: start + place) }
        }
        for place in file.placesHeld { noteEnd(at: place) }
        for (page, start) in file.pagesWithStarts { take(page, from: start) }
        for place in file.placesHeld { take(place) }
    }

    /// Whether standing and period alone say whether a claim is taken in.
    var isByMarkAlone: Bool {
        projection.knownAt == nil && projection.sources == nil && projection.without.isEmpty
    }

    /// Whether no claim states an end of something between two entities.
    func hasNoEnding(of subject: Vertex, _ target: Vertex?) -> Bool {
        endings.isEmpty
            || !endings.concern(subject) && !(target.map(endings.concern) ?? false)
    }
}

// MARK: - Taking claims

extension Gathering {
    mutating func take(_ place: Int) {
        let claim = file.claims[place]
        guard let subject = index[claim.subject] else { return }
        guard projection.admits(claim, in: file) else {
            if claim.value != nil { leftOut[Int(subject)].append(Int32(place)) }
            return
        }
        let certainty = settle(claim, at: place)
        guard certainty != .no else {
            if claim.value != nil { leftOut[Int(subject)].append(Int32(place)) }
            return
        }
        taken += 1
        if projection.knownAt != nil, claim.statedDay(in: file) == nil { undated += 1 }
        if case .relation(let relation) = claim.assertion {
            return take(relation, claim, at: place, from: subject, certainty)
        }
        guard claim.polarity == .asserts else { return }
        switch claim.assertion {
        case .value: values[Int(subject)].append(Int32(place))
        case .listing(let listing):
            listings.append(
                ListedParty(
                    vertex: subject, claim: place, certainty: certainty, listing: listing))
        case .joint(let joint): take(joint, claim, at: place, of: subject, certainty)
        case .identity(let other) where !claim.standing.isFirm:
            take(
                RelationAssertion(.possiblySame, to: other), claim, at: place, from: subject,
                certainty)
        case .relation, .identity, .relief: break
        }
    }

    /// Takes in a property value, or keeps it as one that is left out.
    mutating func takeValue(at place: Int, of subject: Vertex, isIn: Bool) {
        if isIn {
            taken += 1
            values[Int(subject)].append(Int32(place))
        } else {
            leftOut[Int(subject)].append(Int32(place))
        }
    }

    /// Takes in a relation that is asserted and holds.
    mutating func takeRelation(
        _ assertion: RelationAssertion, at place: Int, from subject: Vertex, to target: Vertex?,
        _ standing: Standing, _ certainty: Certainty, isUndated: Bool
    ) {
        taken += 1
        guard let target else { return }
        relations.hear(
            assertion, as: RelationKey(assertion, from: subject, to: target), at: place,
            standing: standing, certainty: certainty, isUndated: isUndated)
    }

    private mutating func take(
        _ joint: JointHolding, _ claim: Claim, at place: Int, of subject: Vertex,
        _ certainty: Certainty
    ) {
        let members = Set([subject] + joint.partners.compactMap { index[$0] })
        let over = joint.over.flatMap { index[$0] }
        // A joint holding in a company that is not there is none in every company.
        guard members.count > 1, joint.over == nil || over != nil else { return }
        joints.append(
            JointGroup(
                members: members.sorted(), over: over, claim: place, standing: claim.standing,
                certainty: certainty, isOneBlock: joint.isOneBlock))
    }

    private mutating func take(
        _ assertion: RelationAssertion, _ claim: Claim, at place: Int, from subject: Vertex,
        _ certainty: Certainty
    ) {
        guard let target = index[assertion.target] else { return }
        let key = RelationKey(assertion, from: subject, to: target)
        guard claim.polarity == .asserts else {
            return disputes.add(place, against: key, naming: claim.contradicts)
        }
        relations.hear(
            assertion, as: key, at: place, standing: claim.standing, certainty: certainty,
            isUndated: claim.isUndated)
    }
}

// MARK: - Days

extension Gathering {
    /// How certainly the claim at `place`, which was taken in, holds on the day.
    func certainty(of place: Int) -> Certainty {
        weakened[place]
            ?? projection.period(of: file.claims[place], in: file).holds(on: projection.asOf)
    }

    /// The places of the claims that hold only possibly because another claim states their end.
    var opened: [Int] { weakened.filter { $0.value == .possible }.keys.sorted() }

    private mutating func noteEnd(at place: Int) {
        let claim = file.claims[place]
        guard claim.period.before != nil, claim.polarity == .asserts,
            projection.admits(claim, in: file), let matter = matter(of: claim)
        else { return }
        endings.add(claim, at: place, of: matter, telling(claim))
    }

    private mutating func settle(_ claim: Claim, at place: Int) -> Certainty {
        let presumed = projection.period(of: claim, in: file).holds(on: projection.asOf)
        guard presumed != .no, !endings.isEmpty, claim.polarity == .asserts,
            claim.period.before == nil, let matter = matter(of: claim)
        else { return presumed }
        let outcome = endings.outcome(
            of: claim, about: matter, on: projection.asOf, presumed: presumed, telling(claim))
        if outcome.certainty != presumed { weakened[place] = outcome.certainty }
        if case .relation(let key) = matter {
            for end in outcome.disputes { disputes.add(end, against: key) }
        }
        return outcome.certainty
    }

    private func matter(of claim: Claim) -> Endings.Matter? {
        guard let subject = index[claim.subject] else { return nil }
        switch claim.assertion {
        case .relation(let relation):
            guard let target = index[relation.target] else { return nil }
            return .relation(RelationKey(relation, from: subject, to: target))
        case .listing(let listing):
            return .listing(
                subject, authority: listing.authority, list: listing.list,
                recordID: listing.recordID)
        case .value, .identity, .relief, .joint: return nil
        }
    }
}

// MARK: - Reading

extension Gathering {
    /// The relations that some claim asserts, in the order of ends, kind and stake.
    func sortedRelations() -> [Relation] {
        var sorted = relations.sorted()
        for number in sorted.indices {
            sorted[number].share = share(of: sorted[number])
            guard !disputes.isEmpty else { continue }
            let names = sorted[number].claims.compactMap { file.claims[$0].key }
            sorted[number].disputes = disputes.places(against: sorted[number].key, or: names)
        }
        return sorted
    }

    /// The listings, by vertex, then authority, list and record; the key or place settles ties.
    func sortedListings() -> [ListedParty] {
        listings.sorted { left, right in
            let one = left.listing
            let other = right.listing
            if left.vertex != right.vertex { return left.vertex < right.vertex }
            if one.authority != other.authority { return one.authority < other.authority }
            if one.list != other.list { return (one.list ?? "") < (other.list ?? "") }
            if one.recordID != other.recordID {
                return (one.recordID ?? "") < (other.recordID ?? "")
            }
            return (file.claims[left.claim].key ?? "", left.claim)
                < (file.claims[right.claim].key ?? "", right.claim)
        }
    }

    /// The joint holdings, by members, company and place.
    func sortedJoints() -> [JointGroup] {
        joints.sorted { left, right in
            if left.members != right.members {
                return left.members.lexicographicallyPrecedes(right.members)
            }
            let one = left.over.map { Int($0) } ?? -1
            let other = right.over.map { Int($0) } ?? -1
            return (one, file.claims[left.claim].key ?? "", left.claim)
                < (other, file.claims[right.claim].key ?? "", right.claim)
        }
    }
}
