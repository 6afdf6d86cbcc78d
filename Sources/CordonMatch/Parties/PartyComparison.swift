/// What one property of two parties says of whether they are one.
public enum Qualifier: String, Sendable, Hashable, CaseIterable {
    /// A register's number is the same: one party.
    case sameIdentifier
    /// Numbers of one register differ: two parties.
    case otherIdentifier
    /// One number is the same and another of one register differs: a human must look.
    case contradictoryIdentifiers
    /// Born on one day.
    case sameBirthDate
    /// Born in one year, as far as is known.
    case sameBirthYear
    /// Born in one year on different days.
    case otherBirthDay
    /// Born in different years.
    case otherBirthYear
    /// A country in common.
    case sameCountry
    /// Countries known, none in common.
    case otherCountry
    /// One gender.
    case sameGender
    /// Different genders.
    case otherGender
    /// A person and something that is none, or a ship and something that is none.
    case otherKind
}

/// How alike two parties are, and why.
public struct PartyComparison: Sendable, Hashable {
    /// How alike the parties are, 0 to 1; compare it with ``MatchPreset/threshold``.
    public let similarity: Double
    /// How much the agreement narrows the world, in bits.
    public let evidence: Double
    /// The best pair of names; nil where a party has none.
    public let names: NameComparison?
    /// The name of the first party in that pair, as written.
    public let firstName: String?
    /// The name of the second party in that pair, as written.
    public let secondName: String?
    /// Whether only a weak alias was found, which should not raise an alert alone.
    public let isWeak: Bool
    /// What the other properties say, in a fixed order.
    public let qualifiers: [Qualifier]
}
