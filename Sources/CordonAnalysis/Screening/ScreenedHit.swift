public import CordonModel
public import CordonStore

/// A party that a subject may be, with everything that a reviewer needs to decide.
public struct ScreenedHit: Sendable {
    /// How alike they are, and why.
    public let hit: PartyHit
    /// The id of the party.
    public let entity: EntityID
    /// The listings in force, one for each list, by list and day.
    public let listings: [HitListing]
    /// What each regime says of it, where it says something.
    public let verdicts: [RegimeVerdict]
    /// What was compared.
    public let compared: ComparedPair
    /// What was decided before; nil where nothing was.
    public let decision: StandingDecision?
    /// The pairs that leave its verdicts open, in a sentence each.
    public let openIdentities: [String]
    /// What of the subject could not be read, a phrase each.
    public let notes: [String]
    /// What is known of the party.
    public let known: KnownParty
    /// What agrees, what differs, and what could not be compared.
    public let account: HitAccount
    /// How many further hits of the subject the limit left out.
    public internal(set) var leftOut = 0

    /// Whether it alerts: alike enough, not by a weak alias alone, and not decided otherwise.
    public var isMatch: Bool { hit.isMatch && !isSilenced }

    /// Whether a decision silences it.
    public var isSilenced: Bool { decision?.silences ?? false }
}

/// One list that names a party, under which programmes and since when.
public struct HitListing: Sendable, Hashable {
    /// The list, or the authority where it keeps but one.
    public let list: String
    /// The programmes.
    public let programmes: [String]
    /// Since when; `unknown` where the list does not say.
    public let day: String

    /// The day as it reads after `listed since`: `2024-05-01 at the latest`.
    var since: String { (DayWindow(day) ?? .unknown).afterSince }
}

/// What a regime says of a party.
public struct RegimeVerdict: Sendable, Hashable {
    /// The regime.
    public let regime: String
    /// Its verdict.
    public let verdict: Verdict
    /// Whether it is not verified that the rule is in force: such verdicts stand apart.
    public let isApart: Bool
    /// What the regime does: `blocking`, `sectoral`, `export-control` or `any-stake`.
    public let kind: String
}
