/// A party whose names are prepared once for many comparisons.
///
/// ```swift
/// let subject = PreparedParty(Party(kind: .person, names: ["Артем Ямщиков"]))
/// let result = Matcher().compare(subject, PreparedParty(listed))
/// ```
public struct PreparedParty: Sendable {
    /// The party.
    public let party: Party
    /// Its names in the same order.
    public let names: [PreparedName]

    /// Prepares the names of a party, read as names of its kind.
    public init(_ party: Party) {
        self.party = party
        names = party.names.map { PreparedName($0.text, kind: party.kind) }
    }
}
