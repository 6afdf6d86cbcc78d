/// How a picture is handed to Graphviz, and how the answer is read back.
///
/// A label is a box of its own in the middle of its line, so that no engine can put two labels on
/// each other, a label on a party, or a label across the border of a jurisdiction.
struct Plan: Sendable {
    /// How a relation is handed over.
    struct Route: Sendable {
        /// The line from the upper party, to the label if there is one.
        var upper: Int
        /// The box of the label.
        var label: Int?
        /// The line from the label to the lower party.
        var lower: Int?
        /// Whether the relation's `to` is the upper party.
        var isTurned: Bool
    }

    /// The direction in which ranks follow each other.
    enum Direction: String, Sendable {
        case down = "TB"
        case rightwards = "LR"
    }

    var request: LayoutRequest
    var routes: [Route] = []
    /// The ranks that all relations together pass through; see ``totalSpan(vertexCount:lines:)``.
    private(set) var span = 0

    /// Writes a request for a subject.
    ///
    /// - Parameters:
    ///   - subject: What to place, measured.
    ///   - engine: The engine to ask.
    ///   - direction: The direction of ranks, for `dot`.
    ///   - withClusters: Whether jurisdictions get boxes.
    ///   - withLabels: Whether labels get boxes.
    init(
        _ subject: Subject, engine: LayoutRequest.Engine, direction: Direction,
        withClusters: Bool, withLabels: Bool = true
    ) {
        let boxes = subject.parties.map {
            LayoutRequest.Box(size: $0.placedSize, cluster: withClusters ? $0.cluster : nil)
        }
        request = LayoutRequest(
            engine: engine, attributes: [], boxes: boxes, lines: [],
            clusterCount: withClusters ? subject.clusters.count : 0)
        request.attributes = Self.attributes(
            engine, direction, subject.view, vertexCount: boxes.count + subject.relations.count)
        let turned = turnedLines(
            vertexCount: boxes.count,
            lines: subject.relations.map { ($0.from, $0.to) },
            rank: subject.relations.map { $0.layoutRank(in: subject.view) })
        span = totalSpan(
            vertexCount: boxes.count,
            lines: zip(subject.relations, turned).map { relation, turned in
                turned ? (relation.to, relation.from) : (relation.from, relation.to)
            })
        let degrees = Self.degrees(subject)
        for (index, relation) in subject.relations.enumerated() {
            add(
                relation, isTurned: turned[index], degrees: degrees, view: subject.view,
                direction: direction, withLabel: withLabels)
        }
        if engine == .dot { stack(subject, turned, direction) }
    }

    private static func attributes(
        _ engine: LayoutRequest.Engine, _ direction: Direction, _ view: Picture.View,
        vertexCount: Int
    ) -> [(name: String, value: String)] {
        switch engine {
        case .dot:
            let (nodes, gap) = direction == .down ? ("0.17", "0.25") : ("0.1", "0.16")
            // Ranks hold across jurisdictions where the direction says something. In a network they
            // would only make it larger. The attribute counts as set whatever its value.
            let ranks: [(name: String, value: String)] =
                view == .network ? [] : [("newrank", "true")]
            return ranks + [
                ("rankdir", direction.rawValue), ("nodesep", nodes), ("ranksep", gap),
                ("splines", vertexCount > 500 ? "polyline" : "true"), ("margin", "20"),
                ("mclimit", "4"), ("outputorder", "edgesfirst"),
            ]
        case .sfdp:
            return [
                ("overlap", "prism"), ("sep", "+5"), ("esep", "+2"), ("splines", "line"),
                ("K", "0.6"), ("maxiter", "500"), ("start", "1"),
                ("outputorder", "edgesfirst"),
            ]
        }
    }

    private static func degrees(_ subject: Subject) -> [Int] {
        var degrees = [Int](repeating: 0, count: subject.parties.count)
        for relation in subject.relations {
            degrees[relation.from] += 1
            degrees[relation.to] += 1
        }
        return degrees
    }
}

extension Relation {
    /// The order in which relations decide what lies above what: the less, the earlier.
    func layoutRank(in view: Picture.View) -> Int {
        switch (view, family) {
        case (.path, _): emphasis == .strong ? 0 : 1
        case (.network, .statement), (.network, .link), (.network, .family): 1
        case (.network, _): 0
        case (.ownership, .ownership): 0
        case (.ownership, .control), (.ownership, .computed): 1
        case (.ownership, _): 2
        }
    }
}
