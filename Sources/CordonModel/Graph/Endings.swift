import CordonGraph

/// The ends that claims state, for claims of the same thing that were only seen on a day.
///
/// What was seen on a day is presumed to last until its end is stated, be it by another claim. A
/// weaker claim ends nothing: it only disputes.
struct Endings {
    /// What makes two claims speak of one relation or one listing.
    enum Matter: Hashable {
        case relation(RelationKey)
        case listing(Vertex, authority: String, list: String?, recordID: String?)
    }

    private struct End {
        let place: Int
        let day: DayWindow
        let standing: Standing
    }

    private var ends: [Matter: [End]] = [:]

    /// Whether no claim states an end.
    var isEmpty: Bool { ends.isEmpty }

    /// Takes in a claim that asserts `matter` and may state its end.
    mutating func add(_ claim: Claim, at place: Int, of matter: Matter) {
        guard let day = claim.period.before else { return }
        ends[matter, default: []].append(End(place: place, day: day, standing: claim.standing))
    }

    /// How certainly what was seen on a day still holds on `asked`, and the claims of weaker
    /// standing that say it does not.
    func outcome(
        of claim: Claim, about matter: Matter, on asked: Day, presumed: Certainty
    ) -> (certainty: Certainty, disputes: [Int]) {
        guard let seen = claim.period.observed, claim.period.before == nil, asked > seen,
            let ends = ends[matter]
        else { return (presumed, []) }
        var certainty = presumed
        var disputes: [Int] = []
        for end in ends {
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
