/// A point in points of 1/72 inch, with y growing downwards.
struct Point: Sendable, Equatable {
    var x, y: Double

    static func + (one: Point, other: Point) -> Point {
        Point(x: one.x + other.x, y: one.y + other.y)
    }

    static func - (one: Point, other: Point) -> Point {
        Point(x: one.x - other.x, y: one.y - other.y)
    }

    static func * (one: Point, factor: Double) -> Point {
        Point(x: one.x * factor, y: one.y * factor)
    }

    var length: Double { (x * x + y * y).squareRoot() }

    /// The vector of length one in the same direction, or rightwards for no direction.
    var unit: Point { length > 1e-9 ? self * (1 / length) : Point(x: 1, y: 0) }

    /// The vector turned by a quarter.
    var turned: Point { Point(x: -y, y: x) }
}

/// A width and a height, in points.
struct Size: Sendable, Equatable {
    var width, height: Double
}

/// An upright rectangle, in points.
struct Rect: Sendable, Equatable {
    var x, y, width, height: Double

    init(x: Double, y: Double, width: Double, height: Double) {
        (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    init(centre: Point, size: Size) {
        self.init(
            x: centre.x - size.width / 2, y: centre.y - size.height / 2,
            width: size.width, height: size.height)
    }

    var maxX: Double { x + width }
    var maxY: Double { y + height }
    var centre: Point { Point(x: x + width / 2, y: y + height / 2) }

    /// The rectangle with each side moved outwards, or inwards for a negative amount.
    func grown(by amount: Double) -> Rect {
        Rect(x: x - amount, y: y - amount, width: width + 2 * amount, height: height + 2 * amount)
    }

    func moved(by offset: Point) -> Rect {
        Rect(x: x + offset.x, y: y + offset.y, width: width, height: height)
    }
}

/// A smooth line: a start and pieces of three points each, as in PostScript and SVG.
struct Curve: Sendable, Equatable {
    /// The start, then for each piece two handles and an end: 3n + 1 points.
    var points: [Point]

    /// The tip of the arrowhead beyond the last point, where room was left for one.
    var endTip: Point?

    /// The tip of the arrowhead before the first point.
    var startTip: Point?

    /// About how long it is: the sum of the straight ways between the ends of its pieces.
    var length: Double {
        stride(from: 3, to: points.count, by: 3).reduce(0) {
            $0 + (points[$1] - points[$1 - 3]).length
        }
    }

    /// The curve run through backwards.
    var reversed: Curve {
        Curve(points: points.reversed(), endTip: startTip, startTip: endTip)
    }

    func moved(by offset: Point) -> Curve {
        Curve(
            points: points.map { $0 + offset }, endTip: endTip.map { $0 + offset },
            startTip: startTip.map { $0 + offset })
    }
}
