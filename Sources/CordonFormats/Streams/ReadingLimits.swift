/// Bounds that keep a hostile or broken file from filling the memory.
///
/// All sizes are in bytes of the inflated content. A parsed JSON record takes up to fifteen times its
/// own size in memory, a record that is set apart about 600 bytes.
public struct ReadingLimits: Hashable, Sendable {
    /// The longest line, CSV row or JSON record.
    public var record: Int
    /// The largest XML record with all that it holds.
    public var element: Int
    /// The largest JSON document that is read as a whole.
    public var document: Int
    /// The largest content of a compressed file.
    public var inflated: Int
    /// The most records of one file that are set apart before the file as a whole is refused.
    public var rejects: Int

    /// Creates bounds; those that are left out are generous for every known official file.
    public init(
        record: Int = 32 << 20, element: Int = 64 << 20, document: Int = 128 << 20,
        inflated: Int = 1 << 40, rejects: Int = 100_000
    ) {
        self.record = record
        self.element = element
        self.document = document
        self.inflated = inflated
        self.rejects = rejects
    }
}
