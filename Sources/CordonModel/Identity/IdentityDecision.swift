/// What a person decided about two entities: that they are one party, or that they are not.
public struct IdentityDecision: Hashable, Sendable {
    /// The id that comes first in order.
    public let left: EntityID
    /// The other id.
    public let right: EntityID
    /// Whether they are one party.
    public let isSame: Bool
    /// Why.
    public let because: String
    /// The day of the decision, where it is known.
    public let day: Day?

    /// Creates a decision; the order of the two does not matter.
    public init(
        _ one: EntityID, _ other: EntityID, isSame: Bool, because: String, day: Day? = nil
    ) {
        left = min(one, other)
        right = max(one, other)
        self.isSame = isSame
        self.because = because
        self.day = day
    }
}
