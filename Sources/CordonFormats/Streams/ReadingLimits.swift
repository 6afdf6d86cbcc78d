/// Bounds that keep a hostile or broken file from filling the memory.
///
/// All sizes are in bytes of the inflated content.
public struct ReadingLimits: Hashable, Sendable {
    /// The longest line, CSV row or JSON record.
    public var record: Int
    /// The largest XML record with all that it holds.
    public var element: Int
    /// The largest JSON document that is read as a whole.
    public var document: Int
    /// The largest content of a compressed file.
    public var inflated: Int

    /// Creates bounds; those that are left out are generous for every known official file.
    public init(
        record: Int = 64 << 20, element: Int = 64 << 20, document: Int = 512 << 20,
        inflated: Int = 1 << 40
    ) {
        self.record = record
        self.element = element
        self.document = document
        self.inflated = inflated
    }
}
