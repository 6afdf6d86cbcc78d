public import CordonGraph

/// The stake of one owner in one company, of one kind: all its versions read together.
///
/// Rules compute on stakes. ``atLeast`` holds the resolved share at every standing, so that a
/// rule can ask what firm claims alone say and what any claim would allow.
public struct Stake: Sendable {
    /// The owner.
    public let owner: Vertex
    /// The company or asset.
    public let owned: Vertex
    /// What the stake is in.
    public let kind: StakeKind
    /// The places of the claims that hold certainly on the day.
    public let claims: [Int]
    /// The places of claims that hold possibly on the day: seen later, or within a window.
    public let possibleClaims: [Int]
    /// The resolved share of the claims with at least a standing, by the standing's number; nil
    /// where there is no such claim.
    public let atLeast: [Share?]
    /// The most that any claim allows, those that only possibly hold included.
    public let most: Share
    /// The greatest bounds that the versions leave open, by the number of a least standing.
    ///
    /// Each standing's own voice counts, unless a firmer claim of the same day or a later one
    /// displaces it. Only claims that hold certainly; nil where there is none.
    public let voicesAtLeast: [Share?]
    /// The greatest bounds among claims of at least a standing that hold only possibly on the day.
    public let possiblyAtLeast: [Share?]
    /// The standing of the firmest claim, of whatever certainty.
    public let standing: Standing
    /// Whether the versions differ.
    public let isConflicting: Bool
    /// Whether a source denies or doubts it.
    public let isDisputed: Bool
    /// Whether control is asserted beside it, and the firmest standing that does so.
    public let controlAsserted: Standing?
    /// Whether the sources leave open if it is a stake at all, or control.
    public let isStakeOrControl: Bool

    /// The share that firm and certain claims say, or nil.
    public var firm: Share? { atLeast[Standing.registered.rawValue] }

    /// The share that all certain claims say under the projection's resolution, or nil.
    public var resolved: Share? { atLeast[Standing.alleged.rawValue] }
}
