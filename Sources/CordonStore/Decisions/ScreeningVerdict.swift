/// What a reviewer decided about a party that a subject may be.
public enum ScreeningVerdict: String, CaseIterable, Sendable, Codable {
    /// The subject is the party.
    case trueMatch = "true-match"
    /// The subject is another party; the pair alerts again only once one of the two changes.
    case falsePositive = "false-positive"
    /// The facts do not settle it; the pair goes on alerting.
    case unclear
}
