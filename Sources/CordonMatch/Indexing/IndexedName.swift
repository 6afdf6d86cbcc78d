/// One name to be found, and the number of the entity that bears it.
public struct IndexedName: Sendable, Hashable {
    /// The entity's number in the caller's own table; several names may share it.
    public var entity: UInt32
    /// The name as written.
    public var text: String
    /// What the entity is.
    public var kind: PartyKind
    /// Whether the list calls the name a weak alias.
    public var isWeak: Bool

    /// Creates a name to be indexed.
    public init(entity: UInt32, text: String, kind: PartyKind, isWeak: Bool = false) {
        self.entity = entity
        self.text = text
        self.kind = kind
        self.isWeak = isWeak
    }
}

/// A name of the index that a search found.
public struct NameHit: Sendable, Hashable {
    /// The entity that bears the name.
    public let entity: UInt32
    /// The place of the name in the index, in the order of building.
    public let name: Int
    /// The name as it was indexed.
    public let matchedName: String
    /// Whether only a weak alias was found, which should not raise an alert alone.
    public let isWeak: Bool
    /// How alike, how much it proves, and why.
    public let comparison: NameComparison

    /// How alike the names are, 0 to 1.
    public var similarity: Double { comparison.similarity }
    /// How much the agreement narrows the world, in bits.
    public var evidence: Double { comparison.evidence }
}
