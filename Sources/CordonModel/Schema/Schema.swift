/// One class of entities in the FollowTheMoney 4.11 vocabulary: a person, a company, an ownership.
///
/// Schemata inherit properties, some from several parents: a `Company` is an `Organization` and an
/// `Asset`. A value of this type is one reference, cheap to copy and to compare; the table behind
/// it is built once.
///
/// ```swift
/// let company = Schema.named("Company")
/// company?.isA("Asset")                 // true
/// company?.property("innCode")?.label   // "INN", declared by LegalEntity
/// Schema.named("Starship")              // nil: an unknown schema is a name without a Schema
/// ```
///
/// Source: https://followthemoney.tech/explorer/schemata/.
public struct Schema: Sendable {
    let record: SchemaRecord
}

extension Schema {
    /// The name in files, such as `LegalEntity`.
    public var name: String { record.draft.name }
    /// The name for people.
    public var label: String { record.draft.label }
    /// The name for people, of several.
    public var plural: String { record.draft.plural }
    /// The names of the schemata that it extends directly, in the order of precedence.
    public var parents: [String] { record.draft.parents }
    /// Whether it only lends its properties: no entity is of this very schema.
    public var isAbstract: Bool { record.draft.traits.contains(.abstract) }
    /// Whether two of its entities can be compared by name.
    public var isMatchable: Bool { record.draft.traits.contains(.matchable) }
    /// The properties that give an entity its title: the first that has a value is taken.
    public var caption: [String] { record.draft.caption }
    /// The properties without which an entity says nothing; files may still lack them.
    public var required: [String] { record.draft.required }
    /// How its entities join two others, or nil where they are nodes.
    ///
    /// A `Sanction` has a period but only one end: it is no edge.
    public var edge: SchemaEdge? { record.draft.edge }
    /// Whether its entities join two others.
    public var isEdge: Bool { record.draft.edge != nil }

    /// Whether its entities are records about others rather than parties or things: a `Sanction`,
    /// an `Identification`, an `Address`, an `Ownership` whose ends its relation names.
    public var isCarried: Bool { isEdge || !isA("Thing") || isA("Address") }

    /// The properties that this schema itself declares, in table order, without stubs.
    public var properties: [SchemaProperty] { record.draft.properties }
    /// The far sides of links that point at this schema itself.
    public var stubs: [SchemaProperty] { record.stubs }
}

// MARK: - Inheritance

extension Schema {
    /// The names of itself and of everything it derives from, itself first, every child before its
    /// parents, and parents in their own order (C3 linearisation, Barrett et al., 1996,
    /// doi:10.1145/236337.236343).
    public var lineage: [String] { record.lineage }

    /// The schemata of ``lineage``.
    public var ancestors: [Schema] { record.lineage.compactMap(Schema.named) }

    /// The schemata that derive from it, by name, itself not among them.
    public var descendants: [Schema] { Schema.all.filter { $0 != self && $0.isA(name) } }

    /// Whether it is the schema of that name or derives from it.
    public func isA(_ name: String) -> Bool { record.names.contains(name) }

    /// Whether it is that schema or derives from it.
    public func isA(_ other: Schema) -> Bool { isA(other.name) }

    /// The one schema that is both, or nil where nothing can be both.
    ///
    /// The narrower of two where one derives from the other; else the widest schema that derives
    /// from both: an `Organization` that is also an `Asset` is a `Company`.
    public func merged(with other: Schema) -> Schema? {
        if isA(other) { return self }
        if other.isA(self) { return other }
        let both = Schema.all.filter { $0.isA(self) && $0.isA(other) }
        return both.first { candidate in both.allSatisfy { $0.isA(candidate) } }
    }

    /// Whether an entity of this schema may be the same as one of the other schema.
    public func canMatch(_ other: Schema) -> Bool {
        isMatchable && other.isMatchable && (isA(other) || other.isA(self))
    }
}

// MARK: - Properties

extension Schema {
    /// Its own and inherited properties and stubs: its own first, then along ``lineage``.
    public var allProperties: [SchemaProperty] { record.allProperties }

    /// Its own or inherited property or stub of that name, or nil where it has none.
    public func property(_ name: String) -> SchemaProperty? { record.byName[name] }

    /// The property that holds the source, where this is an edge.
    public var sourceProperty: SchemaProperty? { edge.flatMap { property($0.source) } }

    /// The property that holds the target, where this is an edge.
    public var targetProperty: SchemaProperty? { edge.flatMap { property($0.target) } }

    /// The date properties that say when it began, best first: its own, else those of the nearest
    /// ancestor that has any.
    public var startProperties: [String] { record.starts }

    /// The date properties that say when it ended, best first.
    public var endProperties: [String] { record.ends }
}

extension Schema: Hashable, CustomStringConvertible {
    /// Whether both are the same schema.
    public static func == (left: Schema, right: Schema) -> Bool { left.record === right.record }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The name in files.
    public var description: String { name }
}
