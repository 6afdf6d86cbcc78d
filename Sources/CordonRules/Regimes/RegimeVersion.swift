public import CordonModel

/// One dated version of a regime's rule.
public struct RegimeVersion: Sendable, Hashable {
    /// The first day; nil where it is taken to have held always.
    public var from: Day?
    /// The first day on which it no longer held.
    public var before: Day?
    /// The interests that are tested, each apart from the others; none for a rule that only lists.
    public var tests: [InterestTest]
    /// Lists whose parties are tested otherwise.
    public var listTests: [ListTests] = []
    /// Whether the listed are counted together or each alone.
    public var aggregation: Aggregation
    /// Whether only what the listed themselves hold counts, and nothing through a captured company.
    public var directOwnersOnly = false
    /// How a joint holding counts.
    public var joint: JointRule
    /// Whether what is held for another counts as that other's, because the text says so.
    public var countsHeldForAnother = false
    /// Whether the stated part of a fixed beneficiary counts as a stake in the arrangement.
    public var countsFixedBenefit = false
    /// Interests that count as shares in a body that has no share capital.
    public var sharesWithoutCapital: Set<StakeKind.Interest> = []
    /// Whether shares are measured against all that are issued, own shares included; where not,
    /// issued and outstanding are both readings.
    public var countsIssuedShares = false
    /// Whether the regime reaches what is controlled, and not only what is owned.
    public var hasControlLimb: Bool
    /// The criteria of control that it names.
    public var criteria: Set<ControlCriterion>
    /// Whether rights over a part of the board belong to its control limb.
    public var hasBoardLimb = false
    /// What seeds it.
    public var seeds: [SeedRule]
    /// Whether parties that are assumed to be listed seed it too.
    var takesAssumed = true
    /// Whether the office of a listed person is exposure: where assets are frozen.
    var countsOffices: Bool { kind == .blocking }
    /// What the regime does, of which this is a version.
    package internal(set) var kind = Regime.Kind.blocking
    /// Whom it can reach.
    public var scope: EntityScope
    /// Whether any interest of a captured party captures an asset that is no entity.
    public var reachesAnyInterest: Bool
    /// With what force it works.
    public var force: Force
    /// Whether it is in force.
    public var status: Status
    /// Other readings of the rule, where the law is disputed or unverified.
    public var readings: [Reading]
    /// What belongs to the law and is not computed.
    public var notAssessed: [NotAssessed] = []
    /// Where the rule is written.
    public var citations: [LegalCitation]
    /// What a reader of the rule should know, in sentences.
    public var notes: [String]

    /// Creates a version; what is left out is set afterwards.
    public init(
        from: Day?, before: Day? = nil, tests: [InterestTest], aggregation: Aggregation,
        joint: JointRule = .uncertain, hasControlLimb: Bool = false,
        criteria: Set<ControlCriterion> = [], seeds: [SeedRule], scope: EntityScope = .everyone,
        reachesAnyInterest: Bool = false, force: Force, status: Status = .inForce,
        readings: [Reading] = [], citations: [LegalCitation], notes: [String] = []
    ) {
        self.from = from
        self.before = before
        self.tests = tests
        self.aggregation = aggregation
        self.joint = joint
        self.hasControlLimb = hasControlLimb
        self.criteria = criteria
        self.seeds = seeds
        self.scope = scope
        self.reachesAnyInterest = reachesAnyInterest
        self.force = force
        self.status = status
        self.readings = readings
        self.citations = citations
        self.notes = notes
    }

    /// Whether a version is in force.
    public enum Status: String, CaseIterable, Sendable {
        /// In force.
        case inForce = "in force"
        /// Made and not applied for a time.
        case suspended
        /// It is not verified whether it is in force.
        case unverified
    }

    /// Whether the listed are counted together.
    public enum Aggregation: String, CaseIterable, Sendable {
        /// The stakes of all listed parties are added.
        case pooled
        /// Each listed party is counted alone.
        case perParty = "per-party"
    }

    /// How a joint holding counts for each of those who hold it.
    public enum JointRule: String, CaseIterable, Sendable {
        /// Each holder counts with the whole.
        case whole
        /// Something between nothing and the whole.
        case uncertain
    }

    /// Whom a rule can reach.
    public enum EntityScope: Sendable, Hashable {
        /// Everyone.
        case everyone
        /// Everyone but the companies of some countries, by their two-letter codes.
        ///
        /// `takesUnknown` says whether a company of unknown country is taken to lie outside of
        /// them; where it is not, whether the rule reaches it is open.
        case outside(_ countries: Set<String>, takesUnknown: Bool)
    }
}

/// A part of the law that is known and not computed.
public struct NotAssessed: Sendable, Hashable {
    /// What sort of thing it is.
    public enum Matter: String, CaseIterable, Sendable {
        /// Governments that a programme blocks by definition, without a listing.
        case blockedGovernment = "blocked-government"
        /// Anything else.
        case other
    }

    /// What sort of thing it is.
    public let matter: Matter
    /// The countries that it is about, by their two-letter codes; none where it is about none.
    public let countries: Set<String>
    /// What is left out, in a sentence.
    public let text: String

    /// Creates an entry.
    public init(_ matter: Matter, countries: Set<String> = [], _ text: String) {
        self.matter = matter
        self.countries = countries
        self.text = text
    }
}

// MARK: - Asking

extension RegimeVersion {
    /// The name of the version in answers: its first day, or `always`.
    public var label: String { from?.description ?? "always" }

    /// Whether it is the version of a day.
    public func holds(on day: Day) -> Bool {
        if let from, day < from { return false }
        if let before, day >= before { return false }
        return true
    }

    /// Whether a company of unknown country may be one that it reaches.
    var leavesPlacesOpen: Bool {
        if case .outside(_, takesUnknown: false) = scope { return true }
        return false
    }

    /// Whether only a listing counts: nothing is reached through owners.
    public var isListingOnly: Bool { tests.isEmpty && !hasControlLimb && listTests.isEmpty }
}
