/// One property of a schema: its name, what its values are and where they point.
///
/// Every property holds a list of texts; ``kind`` says how to read them.
public struct SchemaProperty: Hashable, Sendable {
    /// The name in files, such as `innCode`.
    public let name: String
    /// The name for people, such as `INN`.
    public let label: String
    /// What the values are.
    public let kind: PropertyKind
    /// The name of the schema that declares it; for a stub, the schema that is pointed at.
    public internal(set) var schema: String
    /// For ``PropertyKind/entity``, the schema that the value must be (or be derived from).
    public let range: String?
    /// The name under which the entity that is pointed at sees the link, or nil where it does not.
    public let reverse: String?
    /// Which register's number the values are, where the vocabulary says so.
    public let identifierKind: IdentifierKind?
    /// Whether equal values speak for two entities being the same.
    public let isMatchable: Bool
    /// Whether the property is only the far side of another one: files show it in nested form and
    /// never store it.
    public let isStub: Bool
    /// Whether newer files say the same in another way; the stub of such a link counts as well.
    public let isDeprecated: Bool

    /// The label of the far side.
    let reverseLabel: String?
}

// MARK: - Rows of the tables

extension SchemaProperty {
    /// What a row of the tables says beyond names and kind.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// Equal values say nothing, although the kind usually does.
        static let unmatched: Traits = Traits(rawValue: 1)
        /// Newer files say the same in another way.
        static let deprecated: Traits = Traits(rawValue: 2)
    }

    /// A property that holds plain values.
    static func field(
        _ name: String, _ label: String, _ kind: PropertyKind = .string,
        is identifier: IdentifierKind? = nil, but traits: Traits = []
    ) -> SchemaProperty {
        SchemaProperty(
            name: name, label: label, kind: kind, schema: "", range: nil, reverse: nil,
            identifierKind: identifier,
            isMatchable: kind.isMatchable && !traits.contains(.unmatched), isStub: false,
            isDeprecated: traits.contains(.deprecated), reverseLabel: nil)
    }

    /// A property that points at entities of a schema.
    static func link(
        _ name: String, _ label: String, to range: String, reverse: String? = nil,
        _ reverseLabel: String? = nil, but traits: Traits = []
    ) -> SchemaProperty {
        SchemaProperty(
            name: name, label: label, kind: .entity, schema: "", range: range, reverse: reverse,
            identifierKind: nil, isMatchable: !traits.contains(.unmatched), isStub: false,
            isDeprecated: traits.contains(.deprecated), reverseLabel: reverseLabel)
    }

    /// The far side of a link, as the entity that is pointed at sees it.
    var stub: SchemaProperty? {
        guard let range, let reverse else { return nil }
        return SchemaProperty(
            name: reverse, label: reverseLabel ?? reverse, kind: .entity, schema: range,
            range: schema, reverse: name, identifierKind: nil, isMatchable: true, isStub: true,
            isDeprecated: isDeprecated, reverseLabel: label)
    }
}
