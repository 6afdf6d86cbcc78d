/// How entities of a schema stand as arrows of a graph.
///
/// Example: `Ownership` runs from `owner` to `asset`, and reads "owner owns asset".
public struct SchemaEdge: Hashable, Sendable {
    /// The property that holds the entity the arrow leaves.
    public let source: String
    /// The property that holds the entity the arrow reaches.
    public let target: String
    /// The verb between the two, read from source to target.
    public let label: String
    /// Whether the two sides differ; a family tie, for one, has no direction.
    public let isDirected: Bool
    /// The properties that are written on the arrow, in order.
    public let caption: [String]

    init(
        from source: String, to target: String, label: String, isDirected: Bool = true,
        caption: [String]
    ) {
        self.source = source
        self.target = target
        self.label = label
        self.isDirected = isDirected
        self.caption = caption
    }
}
