/// The families that relations fall into; a question picks families, a picture colours them.
public enum RelationFamily: String, CaseIterable, Sendable {
    /// Owns a part of.
    case ownership
    /// Controls by votes, appointment, contract or otherwise.
    case control
    /// Supplies, pays, carries, mediates.
    case supply
    /// Holds an office or a job.
    case role
    /// Kinship and personal association.
    case family
    /// Belongs to a body, a state or a group.
    case membership
    /// Takes part in a programme, product or weapon.
    case programme
    /// Says something about; never walked unless asked for.
    case statement
    /// Linked in a way that the source does not name.
    case link
}

/// What a relation means to an ownership rule.
public enum RuleMeaning: String, Sendable {
    /// A stake that counts.
    case stake
    /// Control, asserted or by a named criterion.
    case control
    /// A stake or control: the source leaves open which.
    case stakeOrControl
    /// Rights over a part of the board.
    case board
    /// Holds what it has for another.
    case nominee
    /// Has a part in a trust or another arrangement, as settlor, trustee, protector or beneficiary.
    case trust
    /// An office in a company.
    case office
    /// Part of the same legal person.
    case samePerson
    /// An unspecific link: exposure where an official source says it.
    case link
    /// Nothing: it makes paths, never verdicts.
    case none
}

/// A kind of relation: one of FollowTheMoney's edge schemata or one of Cordon's own.
///
/// The table ``all`` holds them with their words; ``named(_:)`` finds one, and an unknown edge
/// schema of a foreign file becomes a kind of its own, so that nothing is lost.
public struct RelationKind: Hashable, Sendable {
    /// The name used in files and answers: `Ownership`, `Supply`.
    public let name: String
    /// The family it belongs to.
    public let family: RelationFamily
    /// The verb from source to target: `owns`.
    public let verb: String
    /// The verb from target to source: `owned by`.
    public let inverseVerb: String
    /// Whether the direction says something.
    public let isDirected: Bool
    /// What an ownership rule makes of it.
    public let meaning: RuleMeaning
    /// The property of the FollowTheMoney schema that holds the source, such as `owner`.
    public let sourceProperty: String
    /// The property of the FollowTheMoney schema that holds the target, such as `asset`.
    public let targetProperty: String
    /// The FollowTheMoney schema it is written as, with ``verb`` as role where they differ.
    public let exportSchema: String

    /// Two kinds are equal when their names are.
    public static func == (left: RelationKind, right: RelationKind) -> Bool {
        left.name == right.name
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// Whether it is an edge schema of FollowTheMoney itself.
    public var isFollowTheMoney: Bool { exportSchema == name }

    /// The kind called `name`, or nil.
    public static func named(_ name: some StringProtocol) -> RelationKind? {
        index[String(name)]
    }

    /// A kind for an edge schema that the table does not know.
    public static func foreign(
        _ schema: String, sourceProperty: String, targetProperty: String
    ) -> RelationKind {
        RelationKind(
            name: schema, family: .link, verb: schema, inverseVerb: schema, isDirected: true,
            meaning: .none, sourceProperty: sourceProperty, targetProperty: targetProperty,
            exportSchema: schema)
    }

    private static let index: [String: RelationKind] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, $0) })
}
