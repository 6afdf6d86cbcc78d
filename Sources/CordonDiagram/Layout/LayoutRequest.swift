/// What Graphviz is asked to place: boxes of given size, lines between them, and groups.
///
/// No text of a user's goes in, only numbers, so that no name can upset the library.
struct LayoutRequest: Sendable {
    struct Box: Sendable {
        var size: Size
        /// The group the box lies in, an index of ``clusterCount``; nil for none.
        var cluster: Int?
    }

    struct Line: Sendable {
        var tail, head: Int
        /// Attributes of ours: `weight`, `minlen`, `headport`, `style` and so on.
        var attributes: [(name: String, value: String)]
    }

    var engine: Engine
    var attributes: [(name: String, value: String)]
    var boxes: [Box]
    var lines: [Line]
    var clusterCount: Int

    /// A layout engine.
    enum Engine: String, Sendable {
        case dot, sfdp
    }
}

/// Where Graphviz put things, y downwards, the origin at the upper left corner of all there is.
struct LayoutResult: Sendable {
    /// The centre of each box.
    var centres: [Point]
    /// The curves of each line, from its tail to its head; none for an invisible line.
    var curves: [[Curve]]
    /// The rectangle of each group; nil for a group that the engine does not draw.
    var clusters: [Rect?]
    /// The whole drawing.
    var size: Size
    /// What Graphviz said meanwhile.
    var messages: [String]
}
