/// A picture with a place for everything: boxes, labels, lines, jurisdictions.
struct Arrangement: Sendable {
    /// Where a relation runs.
    struct Path: Sendable {
        /// The pieces of the line, from the relation's `from` to its `to`.
        var curves: [Curve]
        /// The label's box; nil for a relation without one.
        var label: Rect?
    }

    /// The box of each party.
    var boxes: [Rect]
    /// The way of each relation.
    var paths: [Path]
    /// The box of each jurisdiction; nil where the layout has none.
    var clusters: [Rect?]
    var size: Size
    /// The engine that placed it: `dot`, `sfdp`, or the reader.
    var engine: String
    /// What had to be given up, in sentences for the reader.
    var notes: [String]
    /// The upper left corner of the drawing, where readers' places are counted from.
    var origin = Point(x: 0, y: 0)
}

extension Arrangement {
    /// Whether lines may cross labels, which then are drawn above all lines.
    var linesCross: Bool { engine != LayoutRequest.Engine.dot.rawValue }

    /// The direction from the one party of a relation to the other.
    func heading(of relation: Relation) -> Point {
        (boxes[relation.to].centre - boxes[relation.from].centre).unit
    }

    /// Reads a finished layout.
    init(_ subject: Subject, _ plan: Plan, _ result: LayoutResult) {
        boxes = zip(result.centres, subject.parties).map { Rect(centre: $0, size: $1.size) }
        clusters = result.clusters
        size = result.size
        engine = plan.request.engine.rawValue
        notes = []
        paths = zip(subject.relations, plan.routes).map { relation, route in
            Self.path(relation, route, plan, result)
        }
        if plan.request.engine == .sfdp { routeAround(subject, lines: subject.relations.indices) }
        for (index, relation) in subject.relations.enumerated() {
            fitEnds(of: index, relation, subject)
        }
    }

    private static func path(
        _ relation: Relation, _ route: Plan.Route, _ plan: Plan, _ result: LayoutResult
    ) -> Path {
        let ordered = { (line: Int) -> [Curve] in
            result.curves[line].map {
                $0.running(
                    from: result.centres[plan.request.lines[line].tail],
                    to: result.centres[plan.request.lines[line].head])
            }
        }
        var curves = ordered(route.upper)
        if let lower = route.lower {
            let isLoop = relation.from == relation.to
            let second = ordered(lower)
            curves += isLoop ? second.reversed().map(\.reversed) : second
        }
        if route.isTurned { curves = curves.reversed().map(\.reversed) }
        let label = route.label.map { Rect(centre: result.centres[$0], size: relation.size) }
        return Path(curves: curves, label: label)
    }

    /// Moves the ends of a line from the bounds of a party's box to its real outline.
    mutating func fitEnds(of index: Int, _ relation: Relation, _ subject: Subject) {
        guard !paths[index].curves.isEmpty else { return }
        let last = paths[index].curves.count - 1
        let start = paths[index].curves[0].outerStart
        paths[index].curves[0].shiftStart(by: offset(of: start, relation.from, subject))
        let end = paths[index].curves[last].outerEnd
        paths[index].curves[last].shiftEnd(by: offset(of: end, relation.to, subject))
    }

    /// The way from a line's end, at the room kept clear around a party, to the party's outline.
    private func offset(of end: Point, _ party: Int, _ subject: Subject) -> Point {
        let box = boxes[party].grown(by: subject.parties[party].reach)
        let rim = Point(
            x: min(max(end.x, box.x), box.maxX), y: min(max(end.y, box.y), box.maxY))
        let kind = subject.parties[party].node.kind
        return rim - end + kind.outlineOffset(at: rim, in: boxes[party])
    }
}

extension Curve {
    /// The very first point, arrow tip included.
    var outerStart: Point { startTip ?? points.first ?? Point(x: 0, y: 0) }

    /// The very last point, arrow tip included.
    var outerEnd: Point { endTip ?? points.last ?? Point(x: 0, y: 0) }

    /// The curve in the direction from one centre to the other, whichever way it was given.
    func running(from start: Point, to end: Point) -> Curve {
        let straight = (outerStart - start).length + (outerEnd - end).length
        let turned = (outerStart - end).length + (outerEnd - start).length
        return straight <= turned ? self : reversed
    }

    /// Moves the start with its handle and arrow tip.
    mutating func shiftStart(by offset: Point) {
        guard points.count > 1 else { return }
        points[0] = points[0] + offset
        points[1] = points[1] + offset
        startTip = startTip.map { $0 + offset }
    }

    /// Moves the end with its handle and arrow tip.
    mutating func shiftEnd(by offset: Point) {
        guard points.count > 1 else { return }
        points[points.count - 1] = points[points.count - 1] + offset
        points[points.count - 2] = points[points.count - 2] + offset
        endTip = endTip.map { $0 + offset }
    }
}
