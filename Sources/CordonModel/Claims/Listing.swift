/// What a listing does to the listed.
public enum Measure: String, CaseIterable, Sendable {
    /// Assets are frozen, property is blocked.
    case blocking
    /// Certain dealings only: debt, equity, securities.
    case sectoral
    /// Exports to the listed need a licence.
    case exportControl = "export-control"
    /// May not enter.
    case travelBan = "travel-ban"
    /// Anything else.
    case other
}

/// An entry of a sanctions list: that an authority lists an entity.
///
/// The claim's period says since when and until when.
public struct Listing: Hashable, Sendable {
    /// The authority, as regimes name it: `us-ofac`, `eu`, `uk`, `us-bis`.
    public let authority: String
    /// The list: `SDN`, `269/2014-I`, `EL`.
    public let list: String?
    /// The programmes under which the entity is listed.
    public let programmes: [String]
    /// What the entry does.
    public let measures: Set<Measure>
    /// The number of the entry.
    public let recordID: String?

    /// The authority of parties that a question takes as listed, on every day.
    public static let assumedAuthority = "assumed"

    /// Creates a listing.
    public init(
        authority: String, list: String?, programmes: [String] = [],
        measures: Set<Measure> = [.blocking], recordID: String? = nil
    ) {
        self.authority = authority
        self.list = list
        self.programmes = programmes
        self.measures = measures
        self.recordID = recordID
    }

    /// Whether the party is listed for the sake of a question alone.
    var isAssumed: Bool { authority == Self.assumedAuthority }
}

/// A day on which a list was read, so that silence can be told from ignorance.
public struct ListCoverage: Hashable, Sendable {
    /// The authority that keeps the list.
    public let authority: String
    /// The list, where the authority keeps several.
    public let list: String?
    /// The first day that the copies cover; nil where only ``day`` is covered.
    public let from: Day?
    /// The day of the newest copy; nil where the list has no day, as with `--listed`.
    public let day: Day?
    /// Whether every entry was taken over.
    public let isComplete: Bool
    /// The source that was read.
    public let source: String?

    /// Creates a coverage.
    public init(
        authority: String, list: String? = nil, from: Day? = nil, day: Day?, isComplete: Bool,
        source: String? = nil
    ) {
        self.authority = authority
        self.list = list
        self.from = from
        self.day = day
        self.isComplete = isComplete
        self.source = source
    }

    /// How many days after its copy a list is still taken as current.
    ///
    /// Blocking lists change several times a month; a copy older than this says nothing about the
    /// day asked for.
    public static let daysCurrent = 31

    /// Whether the copies say who was on the list on `asked`.
    public func covers(_ asked: Day) -> Bool {
        guard isComplete else { return false }
        guard let day else { return true }
        return asked >= (from ?? day) && asked <= day.advanced(by: Self.daysCurrent)
    }
}

/// A licence, wind-down, derogation, annulment or divestment note: shown beside a verdict, which
/// it never changes.
public struct Relief: Hashable, Sendable {
    /// The regime it belongs to.
    public let regime: String
    /// What it is: `licence`, `wind-down`, `derogation`, `annulment`, `divestment`.
    public let kind: String
    /// Its title or number.
    public let title: String

    /// Creates a relief.
    public init(regime: String, kind: String, title: String) {
        self.regime = regime
        self.kind = kind
        self.title = title
    }
}
