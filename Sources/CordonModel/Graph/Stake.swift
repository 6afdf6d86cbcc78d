public import CordonGraph

/// The stake of one owner in one company, of one kind: all its versions read together.
///
/// Rules compute on stakes. ``readings`` holds what the claims say at every standing, so that a
/// rule can ask what firm claims alone say and what any claim would allow.
public struct Stake: Sendable {
    /// The owner.
    public let owner: Vertex
    /// The company or asset.
    public let owned: Vertex
    /// What the stake is in.
    public let kind: StakeKind
    /// The places of the claims that hold certainly on the day and that their own sources have not
    /// replaced.
    public let claims: [Int]
    /// The places of claims that hold possibly on the day: seen later, or within a window.
    public let possibleClaims: [Int]
    /// What the claims of at least a standing say that hold certainly, by the standing's number;
    /// nil where there is no such claim.
    public let readings: [StakeReading?]
    /// What the claims of at least a standing add that hold only possibly on the day, by the
    /// standing's number.
    public let possibly: [[StakeChoice]]
    /// The standing of the firmest claim, of whatever certainty.
    public let standing: Standing
    /// Whether a source denies or doubts it.
    public let isDisputed: Bool
    /// Whether control is asserted beside it, and the firmest standing that does so.
    public let controlAsserted: Standing?
    /// Whether the sources leave open if it is a stake at all, or control.
    public let isStakeOrControl: Bool
    /// Whether it sums up a chain that is not on record as a whole.
    public let isIndirect: Bool
    /// Those who end a recorded chain from the owner to the company: an indirect stake is never
    /// added to theirs.
    public let chainEnds: [Vertex]
}

// MARK: - Reading

extension Stake {
    /// The share that firm and certain claims say, or nil.
    public var firm: Share? { readings[Standing.registered.rawValue]?.share }

    /// The share that all certain claims say under the projection's resolution, or nil.
    public var resolved: Share? { readings[Standing.alleged.rawValue]?.share }

    /// Whether the versions differ.
    public var isConflicting: Bool {
        readings[Standing.alleged.rawValue]?.isConflicting ?? false
    }

    /// Whether one certain claim alone speaks of it.
    package var isSole: Bool { claims.count == 1 && possibleClaims.isEmpty }

    /// The version that allows most, those that only possibly hold included, and the places of the
    /// claims that say it.
    public var greatest: (share: Share, claims: [Int]) {
        let alleged = Standing.alleged.rawValue
        let reading = readings[alleged]
        var best = reading.map { StakeChoice(share: $0.share, said: $0.said, filing: nil) }
        let possible = possibly[alleged].map {
            StakeChoice(share: $0.share.possibly, said: $0.said, filing: nil)
        }
        for choice in (reading?.choices ?? []) + possible {
            if let known = best, choice.share.most <= known.share.most { continue }
            best = choice
        }
        return (best?.share ?? .unknown, places(best?.said ?? []))
    }

    /// The most that any claim allows, those that only possibly hold included.
    public var most: Share { greatest.share }

    /// The places of claims by their numbers in a reading or a choice.
    public func places(_ said: [Int]) -> [Int] {
        said.map { $0 < claims.count ? claims[$0] : possibleClaims[$0 - claims.count] }
    }
}

extension Share {
    /// The upper bound as a pair that sorts.
    var most: (Percent, Int) { (upper, upperOpen ? 0 : 1) }
}
