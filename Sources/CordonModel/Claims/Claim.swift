/// One source's assertion: the unit of everything that Cordon keeps.
///
/// A claim is never overwritten. A later list day, a denial or a better source is another claim;
/// the graph is a projection of those that one asks for.
///
/// ```swift
/// let claim = Claim(
///     subject: "almaz-antey",
///     .relation(RelationAssertion(.ownership, to: "voskresensk-plant", share: .whole)),
///     standing: .official, period: .observed(day),
///     citations: [Citation(source: "S-EU-269", locator: "#519E")])
/// ```
public struct Claim: Sendable {
    /// Whom it is about; for a relation, its source end.
    public let subject: EntityID
    /// What it says.
    public let assertion: Assertion
    /// How firmly it stands.
    public let standing: Standing
    /// Whether it asserts or stands against.
    public let polarity: Polarity
    /// When it holds.
    public let period: Period
    /// Where it comes from and what is said beside it; shared by the claims of one record.
    public let evidence: Evidence
    /// The author's key: `c039`.
    public let key: String?
    /// The keys of claims that it contradicts.
    public let contradicts: [String]

    /// Creates a claim.
    public init(
        subject: EntityID, _ assertion: Assertion, standing: Standing,
        polarity: Polarity = .asserts, period: Period = .always, evidence: Evidence,
        key: String? = nil, contradicts: [String] = []
    ) {
        self.subject = subject
        self.assertion = assertion
        self.standing = standing
        self.polarity = polarity
        self.period = period
        self.evidence = evidence
        self.key = key
        self.contradicts = contradicts
    }

    /// Creates a claim with evidence of its own.
    public init(
        subject: EntityID, _ assertion: Assertion, standing: Standing,
        polarity: Polarity = .asserts, period: Period = .always, citations: [Citation],
        key: String? = nil
    ) {
        self.init(
            subject: subject, assertion, standing: standing, polarity: polarity, period: period,
            evidence: Evidence(citations: citations), key: key)
    }
}

// MARK: - Reading

extension Claim {
    /// The relation that it asserts, if it asserts one.
    public var relation: RelationAssertion? {
        if case .relation(let relation) = assertion { relation } else { nil }
    }

    /// The relief that it grants, if it grants one.
    public var relief: Relief? {
        if case .relief(let relief) = assertion { relief } else { nil }
    }

    /// The listing that it asserts, if it asserts one.
    public var listing: Listing? {
        if case .listing(let listing) = assertion { listing } else { nil }
    }

    /// The property value that it asserts, if it asserts one.
    public var value: PropertyValue? {
        if case .value(let value) = assertion { value } else { nil }
    }

    /// The ids of the entities that it speaks about: its subject first, then the others.
    package var parties: [EntityID] {
        switch assertion {
        case .relation(let relation): [subject, relation.target]
        case .identity(let other): [subject, other]
        case .joint(let joint): [subject] + joint.partners
        case .value, .listing, .relief: [subject]
        }
    }

    /// The name of what is said: a relation kind, a property, `listing`.
    public var predicate: String {
        switch assertion {
        case .value(let value): value.property
        case .relation(let relation): relation.kind.name
        case .listing: "listing"
        case .identity: "sameAs"
        case .relief: "relief"
        case .joint: "joint"
        }
    }

    /// The other end or the value.
    public var object: String {
        switch assertion {
        case .value(let value): value.text
        case .relation(let relation): relation.target
        case .listing(let listing): listing.authority
        case .identity(let other): other
        case .relief(let relief): relief.title
        case .joint(let joint): joint.partners.joined(separator: " ")
        }
    }
}

/// Where claims come from and what is said beside them.
public final class Evidence: Sendable {
    /// The places in sources.
    public let citations: [Citation]
    /// Who asserts it: entity ids or names.
    public let assertedBy: [String]
    /// The source's own words, short; never composed.
    public let quotation: String?
    /// When the source said so.
    public let stated: DayWindow?
    /// When it was fetched.
    public let retrieved: Day?
    /// When the case took it in.
    public let recorded: Day?
    /// The ids that the source itself gives the record.
    public let recordIDs: [String]
    /// A tighter permission than the source's.
    public let publish: Publication?
    /// What is not settled about it.
    public let unverified: String?
    /// The reason of a declared absence.
    public let reason: String?
    /// The author's note.
    public let note: String?

    /// Creates evidence.
    public init(
        citations: [Citation], assertedBy: [String] = [], quotation: String? = nil,
        stated: DayWindow? = nil, retrieved: Day? = nil, recorded: Day? = nil,
        recordIDs: [String] = [], publish: Publication? = nil, unverified: String? = nil,
        reason: String? = nil, note: String? = nil
    ) {
        self.citations = citations
        self.assertedBy = assertedBy
        self.quotation = quotation
        self.stated = stated
        self.retrieved = retrieved
        self.recorded = recorded
        self.recordIDs = recordIDs
        self.publish = publish
        self.unverified = unverified
        self.reason = reason
        self.note = note
    }
}
