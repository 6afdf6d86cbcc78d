/// A number of a register that an entity bears, for an index.
public struct BorneNumber: Hashable, Sendable {
    /// The entity, as the caller numbers it.
    public let entity: UInt32
    let hash: UInt32

    /// A number by one of its keys, see ``PartyIdentifier/keys``.
    public init(entity: UInt32, key: String) {
        self.entity = entity
        hash = Self.hash(of: key)
    }

    static func hash(of key: String) -> UInt32 {
        let hash = WordHash.of(key.utf8)
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
