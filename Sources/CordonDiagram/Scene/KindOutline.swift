extension Picture.Kind {
    /// The height of a house's roof, the depth of a hexagon's point, and other measures, in points.
    private static let roof = 13.0
    private static let point = 13.0
    private static let slant = 15.0

    /// The marks that draw the shape in a box: the frame first, ornaments after it.
    func outlines(in box: Rect) -> (frame: Outline, ornaments: [Outline]) {
        let (l, r, t, b) = (box.x, box.maxX, box.y, box.maxY)
        switch self {
        case .company, .unknown: return (.rectangle(box, radius: 0), [])
        case .party: return (.rectangle(box, radius: 6), [])
        case .person: return (.rectangle(box, radius: min(16, box.height / 2)), [])
        case .state:
            let eave = t + Self.roof
            return (
                .polygon([
                    Point(x: box.centre.x, y: t), Point(x: r, y: eave), Point(x: r, y: b),
                    Point(x: l, y: b), Point(x: l, y: eave),
                ]), []
            )
        case .alliance:
            let middle = box.centre.y
            return (
                .polygon([
                    Point(x: l + Self.point, y: t), Point(x: r - Self.point, y: t),
                    Point(x: r, y: middle), Point(x: r - Self.point, y: b),
                    Point(x: l + Self.point, y: b), Point(x: l, y: middle),
                ]), []
            )
        case .arrangement:
            return (
                .polygon([
                    Point(x: l + Self.slant, y: t), Point(x: r - Self.slant, y: t),
                    Point(x: r, y: b), Point(x: l, y: b),
                ]), []
            )
        case .programme, .asset, .listEntry, .stack: return ornamented(in: box)
        }
    }

    private func ornamented(in box: Rect) -> (frame: Outline, ornaments: [Outline]) {
        let (l, r, t, b) = (box.x, box.maxX, box.y, box.maxY)
        switch self {
        case .programme:
            let body = Rect(x: l + 5, y: t, width: box.width - 5, height: box.height)
            let tabs = [t + 7, b - 14].map {
                Outline.rectangle(Rect(x: l, y: $0, width: 10, height: 7), radius: 0)
            }
            return (.rectangle(body, radius: 0), tabs)
        case .asset:
            let lip = t + 8
            let tab = min(44, box.width * 0.45)
            return (
                .polygon([
                    Point(x: l, y: t), Point(x: l + tab, y: t), Point(x: l + tab + 7, y: lip),
                    Point(x: r, y: lip), Point(x: r, y: b), Point(x: l, y: b),
                ]), []
            )
        case .listEntry:
            let fold = 11.0
            let corner = [
                Point(x: r - fold, y: t), Point(x: r - fold, y: t + fold), Point(x: r, y: t + fold),
            ]
            return (
                .polygon([
                    Point(x: l, y: t), corner[0], corner[2], Point(x: r, y: b), Point(x: l, y: b),
                ]), [.polyline(corner)]
            )
        default:
            let front = Rect(x: l, y: t, width: box.width - 8, height: box.height - 8)
            let edges = [4.0, 8.0].map { step in
                Outline.polyline([
                    Point(x: l + step, y: front.maxY + step - 4),
                    Point(x: l + step, y: front.maxY + step),
                    Point(x: front.maxX + step, y: front.maxY + step),
                    Point(x: front.maxX + step, y: t + step),
                    Point(x: front.maxX + step - 4, y: t + step),
                ])
            }
            return (.rectangle(front, radius: 0), edges)
        }
    }

    /// How far a line that ends at `point` on the bounds must move to end on the shape.
    func outlineOffset(at point: Point, in box: Rect) -> Point {
        let isTop = abs(point.y - box.y) < 2
        let fromMiddle = abs(point.x - box.centre.x)
        switch self {
        case .state:
            let half = box.width / 2
            if isTop { return Point(x: 0, y: Self.roof * min(1, fromMiddle / half)) }
        case .alliance:
            let away = abs(point.y - box.centre.y) / (box.height / 2)
            let depth = Self.point * min(1, away)
            if abs(point.x - box.x) < 2 { return Point(x: depth, y: 0) }
            if abs(point.x - box.maxX) < 2 { return Point(x: -depth, y: 0) }
        case .arrangement:
            let depth = Self.slant * min(1, (box.maxY - point.y) / box.height)
            if abs(point.x - box.x) < 2 { return Point(x: depth, y: 0) }
            if abs(point.x - box.maxX) < 2 { return Point(x: -depth, y: 0) }
        case .asset:
            if isTop, point.x > box.x + min(44, box.width * 0.45) { return Point(x: 0, y: 8) }
        case .programme:
            if abs(point.x - box.x) < 2 { return Point(x: 5, y: 0) }
        case .person:
            let radius = min(16, box.height / 2)
            let inset = fromMiddle - (box.width / 2 - radius)
            guard inset > 0, abs(point.y - box.y) < 2 || abs(point.y - box.maxY) < 2 else { break }
            let rise = radius - max(0, radius * radius - inset * inset).squareRoot()
            return Point(x: 0, y: isTop ? rise : -rise)
        case .stack:
            if abs(point.x - box.maxX) < 2 { return Point(x: point.y < box.y + 8 ? -8 : 0, y: 0) }
        case .company, .party, .unknown, .listEntry: break
        }
        return Point(x: 0, y: 0)
    }
}
