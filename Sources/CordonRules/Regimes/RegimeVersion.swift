public import CordonModel

/// One dated version of a regime's rule.
public struct RegimeVersion: Sendable, Hashable {
    /// The first day; nil where it is taken to have held always.
    public var from: Day?
    /// The first day on which it no longer held.
    public var before: Day?
    /// The interests that are tested, each apart from the others; none for a rule that only lists.
    public var tests: [InterestTest]
    /// Whether the listed are counted together or each alone.
    public var aggregation: Aggregation
    /// How a joint holding counts.
    public var joint: JointRule
    /// Whether the regime reaches what is controlled, and not only what is owned.
    public var hasControlLimb: Bool
    /// The criteria of control that it names.
    public var criteria: Set<ControlCriterion>
    /// What seeds it.
    public var seeds: [SeedRule]
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
    /// Where the rule is written.
    public var citations: [LegalCitation]
    /// What a reader of the rule should know, in sentences.
    public var notes: [String]

    /// Creates a version.
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
        /// Everyone but the companies of one country, by its two-letter code.
        case foreign(to: String)
    }
}

/// One interest that a rule tests, and the threshold.
public struct InterestTest: Sendable, Hashable {
    /// What is held.
    public let interest: StakeKind.Interest
    /// The threshold.
    public let threshold: Percent
    /// How it is compared.
    public let comparison: Comparison

    /// Creates a test.
    public init(_ interest: StakeKind.Interest, _ comparison: Comparison, _ threshold: Percent) {
        self.interest = interest
        self.threshold = threshold
        self.comparison = comparison
    }
}

/// Another reading of a rule.
///
/// A verdict on which readings disagree is undetermined.
public struct Reading: Sendable, Hashable {
    /// A short name: `half-is-enough`.
    public let id: String
    /// What it says and why, in a sentence or two.
    public let text: String
    /// The tests under this reading; nil where they are those of the version.
    public let tests: [InterestTest]?
    /// Whether the rule applies at all under this reading.
    public let applies: Bool

    /// Creates a reading.
    public init(id: String, _ text: String, tests: [InterestTest]? = nil, applies: Bool = true) {
        self.id = id
        self.text = text
        self.tests = tests
        self.applies = applies
    }
}

/// A place in a law, regulation or guidance, and how well it was read.
public struct LegalCitation: Sendable, Hashable {
    /// How well the text is known.
    public enum Certainty: String, Sendable {
        /// The official text was read.
        case official
        /// The official text was read as another quotes it.
        case quoted
        /// A secondary source tells it.
        case secondary
        /// It follows from other rules; no text says it.
        case derived
        /// It is not verified.
        case unverified
    }

    /// The text and the place in it.
    public let text: String
    /// What it says, in a few words.
    public let about: String
    /// How well it is known.
    public let certainty: Certainty

    /// Creates a citation.
    public init(_ text: String, _ about: String, _ certainty: Certainty) {
        self.text = text
        self.about = about
        self.certainty = certainty
    }
}

// MARK: - Reading

extension RegimeVersion {
    /// The name of the version in answers: its first day, or `always`.
    public var label: String { from?.description ?? "always" }

    /// Whether it is the version of a day.
    public func holds(on day: Day) -> Bool {
        if let from, day < from { return false }
        if let before, day >= before { return false }
        return true
    }

    /// Whether only a listing counts: nothing is reached through owners.
    public var isListingOnly: Bool { tests.isEmpty && !hasControlLimb }

    /// Every way to read the rule, the version's own first.
    var everyReading: [Reading] {
        [Reading(id: "own", "", tests: tests)] + readings
    }

    /// The tests of a reading; none where the rule does not apply under it.
    func tests(under reading: Reading) -> [InterestTest] {
        reading.applies ? reading.tests ?? tests : []
    }

    /// Throws where the version contradicts itself.
    func check(in regime: String) throws(RegimeProblem) {
        func fail(_ text: String) -> RegimeProblem {
            RegimeProblem(regime: regime, version: label, text)
        }
        if let from, let before, from >= before { throw fail("it ends before it begins") }
        for tests in [tests] + readings.compactMap(\.tests) {
            guard Set(tests.map(\.interest)).count == tests.count else {
                throw fail("it tests one interest twice")
            }
            for test in tests where test.threshold == .hundred && test.comparison == .moreThan {
                throw fail("nothing is more than 100 percent")
            }
        }
        guard !seeds.isEmpty else { throw fail("it names no list, so nothing can seed it") }
        guard criteria.isEmpty || hasControlLimb else {
            throw fail("it names criteria of control and has no control limb")
        }
        guard Set(readings.map(\.id)).count == readings.count else {
            throw fail("two readings have one id")
        }
    }
}
