import CordonGraph

/// The ends that claims state, for claims of the same thing that were only seen on a day.
///
/// What was seen on a day is presumed to last until its end is stated, be it by another claim. What
/// is said to have begun, or to be, without an end meets another telling of itself that has one: which
/// of the two is right is open. A weaker claim ends nothing: it only disputes.
struct Endings {
    /// What makes two claims speak of one relation or one listing.
    enum Matter: Hashable {
        case relation(RelationKey)
        case listing(Vertex, authority: String, list: String?, recordID: String?)

        /// The same without the record of a relation.
        var ofAnyRecord: Matter {
            guard case .relation(let key) = self else { return self }
            return .relation(key.ofAnyRecord)
        }

        var subject: Vertex {
            switch self {
            case .relation(let key): key.from
            case .listing(let vertex, _, _, _): vertex
            }
        }
    }

    private struct End {
        let place: Int
        let day: DayWindow
        let standing: Standing
        let from: DayWindow?
        let recordID: String?
        let share: Share?
        let telling: RecordTelling?

        init?(_ claim: Claim, at place: Int, _ telling: RecordTelling?) {
            guard let day = claim.period.before else { return nil }
            self.place = place
            self.day = day
            standing = claim.standing
            from = claim.period.from
            recordID = claim.relation?.recordID
            share = claim.relation?.share
            self.telling = telling
        }

        /// Whether the source itself restates a claim with an end: then it is over, and not disputed.
        func restates(_ claim: Claim, _ other: RecordTelling?) -> Bool {
            guard let telling, let other, claim.period.from == from else { return false }
            return telling.restates(other)
        }

        /// Whether a claim without an end tells of the same thing.
        ///
        /// It begins with it, and is of the same record, of a record that is not named, or of the
        /// same size. What its source has restated since, it does not end.
        func ends(_ claim: Claim, _ other: RecordTelling?) -> Bool {
            guard claim.period.from == from else { return false }
            if let telling, let other, other.restates(telling) { return false }
            guard let relation = claim.relation, let mine = recordID, let other = relation.recordID
            else { return true }
            return mine == other || share != nil && share == relation.share
        }
    }

    /// The ends by what they end, in whatever record it stands.
    private var ends: [Matter: [End]] = [:]
    private var subjects: Set<Vertex> = []

    /// Whether no claim states an end.
    var isEmpty: Bool { ends.isEmpty }

    /// Takes in a claim that asserts `matter` and may state its end.
    mutating func add(
        _ claim: Claim, at place: Int, of matter: Matter, _ telling: RecordTelling?
    ) {
        guard let end = End(claim, at: place, telling) else { return }
        ends[matter.ofAnyRecord, default: []].append(end)
        subjects.insert(matter.subject)
    }

    /// Whether an end is stated of something about an entity.
    func concern(_ subject: Vertex) -> Bool { subjects.contains(subject) }

    /// How certainly what a claim says without an end holds on `asked`, and the claims that say that
    /// it is over.
    func outcome(
        of claim: Claim, about matter: Matter, on asked: Day, presumed: Certainty,
        _ telling: RecordTelling?
    ) -> (certainty: Certainty, disputes: [Int]) {
        guard claim.period.before == nil, let ends = ends[matter.ofAnyRecord] else {
            return (presumed, [])
        }
        let isOver = ends.contains {
            $0.restates(claim, telling) && $0.day.isOnOrBefore(asked) == .yes
        }
        if isOver { return (.no, []) }
        guard let seen = claim.period.observed else {
            let reached = ends.filter {
                $0.day.isOnOrBefore(asked) != .no && $0.ends(claim, telling)
            }
            let isOpen = reached.contains { $0.standing >= claim.standing }
            return (isOpen ? min(presumed, .possible) : presumed, reached.map(\.place))
        }
        guard asked > seen else { return (presumed, []) }
        var certainty = presumed
        var disputes: [Int] = []
        for end in ends where end.recordID == claim.relation?.recordID {
            // An end not later than the day it was seen is older news.
            let isAfter = end.day.isOnOrBefore(seen)
            let isReached = end.day.isOnOrBefore(asked)
            guard isAfter != .yes, isReached != .no else { continue }
            guard end.standing >= claim.standing else {
                disputes.append(end.place)
                continue
            }
            certainty = min(certainty, isAfter == .no && isReached == .yes ? .no : .possible)
        }
        return (certainty, disputes)
    }
}
