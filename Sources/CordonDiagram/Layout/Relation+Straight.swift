extension Relation {
    /// The room for a sign at the end of a straight line, in points.
    fileprivate static let signLength = 10.0

    /// The ends of a piece of a line at which signs may stand.
    struct Ends: OptionSet {
        let rawValue: Int
        static let start = Ends(rawValue: 1)
        static let end = Ends(rawValue: 2)
        static let both: Ends = [.start, .end]
    }

    /// A straight line, with room for the signs at its ends.
    func curve(from start: Point, to end: Point) -> Curve { curve(through: [start, end], .both) }

    /// A line of straight pieces from the rim of one box to that of another, along a way from the
    /// middle of the one to the middle of the other.
    func curve(along way: [Point], _ from: Rect, _ to: Rect, _ signs: Ends) -> Curve {
        var way = way
        way[0] = from.rim(towards: way[1])
        way[way.count - 1] = to.rim(towards: way[way.count - 2])
        return curve(through: way, signs)
    }

    private func curve(through way: [Point], _ signs: Ends) -> Curve {
        var way = way
        let last = way.count - 1
        let (start, end) = (way[0], way[last])
        let hasEnd = signs.contains(.end) && endArrow != .none
        let hasStart = signs.contains(.start) && hasStartSign
        if hasStart { way[0] = start.moved(towards: way[1]) }
        if hasEnd { way[last] = end.moved(towards: way[last - 1]) }
        var points = [way[0]]
        for (one, other) in zip(way, way.dropFirst()) {
            let third = (other - one) * (1 / 3)
            points += [one + third, other - third, other]
        }
        return Curve(
            points: points, endTip: hasEnd ? end : nil, startTip: hasStart ? start : nil)
    }
}

extension Point {
    /// The point as far on the way to another as a sign at the end of a line is long.
    fileprivate func moved(towards other: Point) -> Point {
        let way = other - self
        return self + way.unit * min(Relation.signLength, way.length / 3)
    }
}

extension Rect {
    /// The point at which a line from the middle to another leaves the rectangle.
    func rim(towards point: Point) -> Point {
        let way = point - centre
        guard way.length > 1e-9 else { return centre }
        let across = abs(way.x) > 1e-9 ? width / 2 / abs(way.x) : .infinity
        let down = abs(way.y) > 1e-9 ? height / 2 / abs(way.y) : .infinity
        return centre + way * min(across, down)
    }
}
