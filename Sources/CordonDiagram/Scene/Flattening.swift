/// A line of straight pieces.
struct Polyline: Sendable, Equatable {
    var points: [Point]

    /// The strokes that remain of the line when it is broken by a pattern of strokes and gaps.
    ///
    /// - Parameter lengths: Stroke, gap, stroke, gap and so on, in points; empty for no gaps.
    /// - Returns: The points of each stroke.
    func broken(by lengths: [Double]) -> [[Point]] {
        guard !lengths.isEmpty, let first = points.first else { return [points] }
        var strokes: [[Point]] = []
        var stroke = [first]
        var (place, part, left) = (first, 0, lengths[0])
        for next in points.dropFirst() {
            while (next - place).length > left {
                place = place + (next - place).unit * left
                if part.isMultiple(of: 2) {
                    strokes.append(stroke + [place])
                }
                stroke = [place]
                part = (part + 1) % lengths.count
                left = lengths[part]
            }
            left -= (next - place).length
            place = next
            stroke.append(next)
        }
        return part.isMultiple(of: 2) ? strokes + [stroke] : strokes
    }
}

extension Outline {
    /// The outline as straight pieces, closed where it is closed.
    var flattened: Polyline {
        switch self {
        case .polygon(let points): return Polyline(points: points + points.prefix(1))
        case .polyline(let points): return Polyline(points: points)
        case .curve(let points): return Polyline(points: Self.flattened(points))
        case .circle(let centre, let radius):
            let box = Rect(centre: centre, size: Size(width: 2 * radius, height: 2 * radius))
            return Outline.rectangle(box, radius: radius).flattened
        case .rectangle(let box, let radius):
            return Polyline(points: Self.flattened(Self.rounded(box, radius)))
        }
    }

    /// The points of a rectangle with round corners, as a curve.
    private static func rounded(_ box: Rect, _ radius: Double) -> [Point] {
        let r = min(radius, box.width / 2, box.height / 2)
        // The handle that makes a curve of one piece follow a quarter of a circle.
        let k = r * (1 - 0.5523)
        let (l, t, right, b) = (box.x, box.y, box.maxX, box.maxY)
        let sides: [(Point, Point)] = [
            (Point(x: l + r, y: t), Point(x: right - r, y: t)),
            (Point(x: right, y: t + r), Point(x: right, y: b - r)),
            (Point(x: right - r, y: b), Point(x: l + r, y: b)),
            (Point(x: l, y: b - r), Point(x: l, y: t + r)),
        ]
        let handles: [(Point, Point)] = [
            (Point(x: right - k, y: t), Point(x: right, y: t + k)),
            (Point(x: right, y: b - k), Point(x: right - k, y: b)),
            (Point(x: l + k, y: b), Point(x: l, y: b - k)),
            (Point(x: l, y: t + k), Point(x: l + k, y: t)),
        ]
        var points = [sides[0].0]
        for index in 0..<4 {
            let (start, end) = sides[index]
            points += [start, end, end]
            points += [handles[index].0, handles[index].1, sides[(index + 1) % 4].0]
        }
        return points
    }

    private static func flattened(_ curve: [Point]) -> [Point] {
        guard let first = curve.first else { return [] }
        var points = [first]
        for start in stride(from: 0, to: curve.count - 3, by: 3) {
            let (a, b, c, d) = (curve[start], curve[start + 1], curve[start + 2], curve[start + 3])
            let length = (b - a).length + (c - b).length + (d - c).length
            let steps = max(1, min(40, Int(length / 4)))
            for step in 1...steps {
                let t = Double(step) / Double(steps)
                let u = 1 - t
                let near = a * (u * u * u) + b * (3 * u * u * t)
                points.append(near + c * (3 * u * t * t) + d * (t * t * t))
            }
        }
        return points
    }
}
