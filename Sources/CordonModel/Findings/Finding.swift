/// What a regime says about one entity, with everything it rests on.
public struct Finding: Sendable {
    /// The entity.
    public let entity: EntityID
    /// Its caption.
    public let caption: String
    /// The id of the regime.
    public let regime: String
    /// The version of its rule, by its first day.
    public let version: String
    /// The verdict.
    public var verdict: Verdict
    /// What the rules alone say, were the entity not listed itself; nil where it is not.
    public var rule: Verdict?
    /// Why it is not settled.
    public var because: [Reason]
    /// With what force the rule works.
    public var force: Force
    /// Whether a source denies or doubts a claim that it rests on.
    public var isDisputed: Bool
    /// Whether half a last printed digit of some share would flip it.
    public var isFragile: Bool
    /// How much of the ownership is accounted for.
    public var accounted: Share
    /// Whether the unknown rest can no longer change the answer.
    public var isRuledOut: Bool
    /// The listings in force.
    public var listings: [ListingRecord]
    /// What it rests on.
    public var grounds: [Ground]
    /// The verdict with claims of at least each standing.
    public var byStanding: [Standing: Verdict]
    /// The facts that are missing, each in a sentence that an analyst can ask about.
    public var openFacts: [OpenFact]
    /// Licences and the like, which never change it.
    public var reliefs: [ReliefRecord]
    /// What a reader must know beside the verdict, which it never changes.
    public var notes: [FindingNote] = []
    /// What the regime does: `blocking`, `sectoral`, `export-control` or `any-stake`.
    public var kind = "blocking"

    /// What is missing, in sentences.
    public var missing: [String] { openFacts.map(\.text) }

    /// Whether a rule touches the entity: any verdict above `none`.
    public var isTouched: Bool { verdict > .none }

    /// Creates a finding; all but the verdict may be filled in later.
    public init(
        entity: EntityID, caption: String, regime: String, version: String, verdict: Verdict,
        force: Force, rule: Verdict? = nil, because: [Reason] = [], isDisputed: Bool = false,
        isFragile: Bool = false, accounted: Share = .none, isRuledOut: Bool = false,
        listings: [ListingRecord] = [], grounds: [Ground] = [],
        byStanding: [Standing: Verdict] = [:], openFacts: [OpenFact] = [],
        reliefs: [ReliefRecord] = []
    ) {
        self.entity = entity
        self.caption = caption
        self.regime = regime
        self.version = version
        self.verdict = verdict
        self.rule = rule
        self.because = because
        self.force = force
        self.isDisputed = isDisputed
        self.isFragile = isFragile
        self.accounted = accounted
        self.isRuledOut = isRuledOut
        self.listings = listings
        self.grounds = grounds
        self.byStanding = byStanding
        self.openFacts = openFacts
        self.reliefs = reliefs
    }
}

/// A listing beside a finding, with the day as precisely as it is known.
public struct ListingRecord: Hashable, Sendable {
    /// What the list says.
    public let listing: Listing
    /// Since when.
    public let day: DayWindow?
    /// Whether it is in force on the day asked about.
    public let certainty: Certainty
    /// The claim, by key or id.
    public let claim: String

    /// Creates a record.
    public init(listing: Listing, day: DayWindow?, certainty: Certainty, claim: String) {
        self.listing = listing
        self.day = day
        self.certainty = certainty
        self.claim = claim
    }
}

/// Something that a reader must know beside a verdict: an owner that is not tied to its own record,
/// names that were not compared.
public struct FindingNote: Hashable, Sendable {
    /// What sort it is: `owner-not-tied`, `names-not-compared`.
    public let code: String
    /// The sentence for people.
    public let text: String
    /// The claims it is about, by key or id.
    public let claims: [String]

    /// Creates a note.
    public init(_ code: String, _ text: String, claims: [String] = []) {
        self.code = code
        self.text = text
        self.claims = claims
    }
}

extension [ListingRecord] {
    /// Each record of a list once, whoever says it, with the earliest day that is known.
    public var distinct: [ListingRecord] {
        var places: [[String?]: Int] = [:]
        var kept: [ListingRecord] = []
        for record in self {
            let listing = record.listing
            let number = listing.recordID ?? listing.programmes.joined(separator: " ")
            let key = [listing.authority, listing.list, number]
            guard let place = places[key] else {
                places[key] = kept.count
                kept.append(record)
                continue
            }
            let known = kept[place].day?.notBefore
            if let day = record.day?.notBefore, known.map({ day < $0 }) ?? true {
                kept[place] = record
            }
        }
        return kept
    }
}

/// A relief beside a finding.
public struct ReliefRecord: Hashable, Sendable {
    /// What it is.
    public let relief: Relief
    /// When it holds.
    public let period: Period
    /// The claim, by key or id.
    public let claim: String

    /// Creates a record.
    public init(relief: Relief, period: Period, claim: String) {
        self.relief = relief
        self.period = period
        self.claim = claim
    }
}

/// One way in which a rule reaches an entity, with its proof.
public struct Ground: Sendable {
    /// By what: a stake, control, or any interest in an asset.
    public enum Way: String, Sendable {
        /// The share held by listed and captured owners.
        case ownership
        /// A named or asserted criterion of control.
        case control
        /// Any interest of a blocked person in an asset that is no entity.
        case propertyInterest = "property-interest"
        /// Part of the same legal person as a listed or captured party.
        case samePerson = "same-person"
        /// An unspecific link that an official source states.
        case link
        /// It may be one party with a listed or captured one.
        case identity
        /// It is held for or through somebody.
        case arrangement
        /// What may become a stake, or encumbers one.
        case instrument
        /// A listed person holds an office in it.
        case office
    }

    /// By what.
    public let by: Way
    /// The listed party of a per-party rule; nil where the rule pools.
    public let party: EntityID?
    /// The share that was compared.
    public let share: Share
    /// The threshold it was compared with; nil where nothing is compared.
    public let threshold: Percent?
    /// How it was compared.
    public let comparison: Comparison
    /// The share's least value less the threshold, in millionths of a percent; may be negative.
    public let margin: Int64
    /// Since when it holds, as far as its claims say.
    public let since: Day?
    /// How it is proved.
    public let proof: Proof

    /// Creates a ground.
    public init(
        by: Way, party: EntityID? = nil, share: Share, threshold: Percent?,
        comparison: Comparison, margin: Int64, since: Day?, proof: Proof
    ) {
        self.by = by
        self.party = party
        self.share = share
        self.threshold = threshold
        self.comparison = comparison
        self.margin = margin
        self.since = since
        self.proof = proof
    }
}

/// One step of a proof: which owners count in a company, and what they hold together.
public struct ProofStep: Sendable {
    /// The company.
    public let entity: EntityID
    /// The owners who count.
    public let counts: [Holding]
    /// What they hold together.
    public let sum: Share
    /// The threshold.
    public let threshold: Percent?
    /// How it is compared.
    public let comparison: Comparison

    /// An owner who counts.
    public struct Holding: Sendable {
        /// Why the owner counts.
        public enum Why: String, Sendable {
            /// It is listed.
            case listed
            /// A step before captured it.
            case captured
            /// It is listed or captured in some world that the claims allow, not in every one.
            case undetermined
            /// It was joined with a listed or captured record.
            case identity
            /// It acts together with a listed or captured party.
            case joint
        }

        /// The owner.
        public let owner: EntityID
        /// Its stake; nil for control.
        public let share: Share?
        /// The criterion, for control.
        public let criterion: String?
        /// Why it counts.
        public let because: Why
        /// The claims it rests on, by key or id.
        public let claims: [String]

        /// Creates a holding.
        public init(
            owner: EntityID, share: Share?, criterion: String? = nil, because: Why,
            claims: [String]
        ) {
            self.owner = owner
            self.share = share
            self.criterion = criterion
            self.because = because
            self.claims = claims
        }
    }

    /// Creates a step.
    public init(
        entity: EntityID, counts: [Holding], sum: Share, threshold: Percent?,
        comparison: Comparison
    ) {
        self.entity = entity
        self.counts = counts
        self.sum = sum
        self.threshold = threshold
        self.comparison = comparison
    }
}
