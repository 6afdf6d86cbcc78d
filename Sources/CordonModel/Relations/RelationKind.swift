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
    private let facts: Facts

    /// The name used in files and answers: `Ownership`, `Supply`.
    public var name: String { facts.name }
    /// The family it belongs to.
    public var family: RelationFamily { facts.family }
    /// The verb from source to target: `owns`.
    public var verb: String { facts.verb }
    /// The verb from target to source: `owned by`.
    public var inverseVerb: String { facts.inverseVerb }
    /// Whether the direction says something.
    public var isDirected: Bool { facts.isDirected }
    /// What an ownership rule makes of it.
    public var meaning: RuleMeaning { facts.meaning }
    /// The property of the FollowTheMoney schema that holds the source, such as `owner`.
    public var sourceProperty: String { facts.sourceProperty }
    /// The property of the FollowTheMoney schema that holds the target, such as `asset`.
    public var targetProperty: String { facts.targetProperty }
    /// The FollowTheMoney schema it is written as, with ``verb`` as role where they differ.
    public var exportSchema: String { facts.exportSchema }

    /// The facts of a kind, held once: millions of claims and relations bear one of some sixty
    /// kinds.
    private final class Facts: Sendable {
        let name: String
        let family: RelationFamily
        let verb: String
        let inverseVerb: String
        let isDirected: Bool
        let meaning: RuleMeaning
        let sourceProperty: String
        let targetProperty: String
        let exportSchema: String

        init(
            name: String, family: RelationFamily, verb: String, inverseVerb: String,
            isDirected: Bool, meaning: RuleMeaning, sourceProperty: String,
            targetProperty: String, exportSchema: String
        ) {
            self.name = name
            self.family = family
            self.verb = verb
            self.inverseVerb = inverseVerb
            self.isDirected = isDirected
            self.meaning = meaning
            self.sourceProperty = sourceProperty
            self.targetProperty = targetProperty
            self.exportSchema = exportSchema
        }
    }

    init(
        name: String, family: RelationFamily, verb: String, inverseVerb: String, isDirected: Bool,
        meaning: RuleMeaning, sourceProperty: String, targetProperty: String, exportSchema: String
    ) {
        facts = Facts(
            name: name, family: family, verb: verb, inverseVerb: inverseVerb,
            isDirected: isDirected, meaning: meaning, sourceProperty: sourceProperty,
            targetProperty: targetProperty, exportSchema: exportSchema)
    }

    /// Two kinds are equal when their names are.
    public static func == (left: RelationKind, right: RelationKind) -> Bool {
        left.facts === right.facts || left.name == right.name
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
