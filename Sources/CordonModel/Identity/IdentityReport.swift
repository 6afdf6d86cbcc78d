/// Which entities of a case are one party by their numbers, which may be, and where numbers
/// contradict each other.
public struct IdentityReport: Sendable {
    /// Pairs that are joined; together they are a forest, one tree a party.
    public internal(set) var joins: [IdentityJoin] = []
    /// Pairs that share a number and are left to a person.
    public internal(set) var suggestions: [IdentitySuggestion] = []
    /// Numbers of one party that several distinct entities bear.
    public internal(set) var conflicts: [IdentityConflict] = []

    /// Creates a report.
    public init(
        joins: [IdentityJoin] = [], suggestions: [IdentitySuggestion] = [],
        conflicts: [IdentityConflict] = []
    ) {
        self.joins = joins
        self.suggestions = suggestions
        self.conflicts = conflicts
    }
}

/// Two entities that are one party.
public struct IdentityJoin: Hashable, Sendable {
    /// The id that comes first in order.
    public let left: EntityID
    /// The other id.
    public let right: EntityID
    /// The numbers that both bear; empty where a person decided.
    public let numbers: [PartyNumber]
    /// Why, in a sentence.
    public let because: String
    /// How firmly: as the weakest claim of a number; `assumed` where a person decided.
    public let standing: Standing
    /// Whether a person decided.
    public let isDecided: Bool
}

/// Two entities that share a number and may be one party.
public struct IdentitySuggestion: Hashable, Sendable {
    /// The id that comes first in order.
    public let left: EntityID
    /// The other id.
    public let right: EntityID
    /// The numbers that both bear.
    public let numbers: [PartyNumber]
    /// What speaks for it and what is missing or speaks against it.
    public let because: String
    /// How firmly the numbers stand.
    public let standing: Standing

    /// Creates a suggestion; the id that comes first in order is the left one.
    public init(
        left: EntityID, right: EntityID, numbers: [PartyNumber], because: String,
        standing: Standing
    ) {
        self.left = left
        self.right = right
        self.numbers = numbers
        self.because = because
        self.standing = standing
    }
}

/// One number that several entities bear which are not one party.
public struct IdentityConflict: Hashable, Sendable {
    /// The number.
    public let number: PartyNumber
    /// The entities, sorted.
    public let entities: [EntityID]
    /// What is wrong, in a sentence.
    public let because: String
}
