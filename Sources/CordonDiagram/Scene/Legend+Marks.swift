extension Legend.Sign {
    /// The room of a sample, in points.
    static let size = Size(width: 38, height: 17)

    /// The marks of the sample in a box of ``size`` times `scale`.
    func marks(in box: Rect, _ scale: Double) -> [Mark] {
        let middle = box.centre.y
        let start = Point(x: box.x, y: middle)
        let end = Point(x: box.maxX, y: middle)
        let base = Point(x: box.maxX - 9, y: middle)
        let shape = Rect(
            x: box.x + 4 * scale, y: box.y + 1, width: box.width - 8 * scale, height: box.height - 2
        )
        let line = { (pen: Pen) in Mark.outline(.polyline([start, end]), pen) }
        switch self {
        case .kind(let kind): return Self.sample(of: kind, in: shape)
        case .status(let status): return Self.sample(of: status, in: shape)
        case .family(let family):
            let arrow = family.arrow
            let shaft = Mark.outline(.polyline([start, base]), .line(family.ink, 1.5))
            let head = arrow.marks(from: base, to: end, ink: family.ink, width: 1.5)
            guard family.marksBothEnds else { return [shaft] + head }
            let left = Point(x: box.x + 9, y: middle)
            return [.outline(.polyline([left, base]), .line(family.ink, 1.5))] + head
                + arrow.marks(from: left, to: start, ink: family.ink, width: 1.5)
        case .standing(let standing):
            return [line(.line(.text, standing == .alleged ? 1.8 : 1.4, standing.dash))]
        case .bundle: return [line(.line(.text, Relation.bundleWidth))]
        case .disputed:
            let foot = Point(x: box.x + 8, y: middle)
            return [.outline(.polyline([foot, end]), .line(.disputed, 1.4, .dashed))]
                + Arrow.tee(from: foot, to: start, width: 1.4)
        case .indirect: return Relation.rails(.polyline([start, end]), .text, 1.4, .solid)
        case .ended: return [line(.line(.ended, 0.8))]
        case .width:
            let wedge = [
                start, Point(x: box.maxX, y: middle - 2), Point(x: box.maxX, y: middle + 2),
            ]
            return [.outline(.polygon(wedge), .filled(.ownership))]
        case .strong:
            return [
                .outline(.rectangle(shape.grown(by: 1), radius: 4), .line(.text, 1.4)),
                .outline(.rectangle(shape.grown(by: -3), radius: 0), .line(.text, 1.6)),
            ]
        case .dimmed:
            let sample = Mark.outline(
                .rectangle(shape, radius: 0), Pen(fill: .paper, stroke: .text, width: 1.2))
            return [.group(Mark.Group(classes: ["dim"], isDimmed: true, marks: [sample]))]
        case .jurisdiction:
            return [
                .outline(
                    .rectangle(shape, radius: 5), Pen(fill: .tint, stroke: .frame, width: 1.2))
            ]
        case .citation: return []
        case .bar, .firmness, .disputedBar, .possibleSpan, .openSpan, .saidDay, .askedDay:
            return timeMarks(in: box)
        }
    }

    private static func sample(of kind: Picture.Kind, in box: Rect) -> [Mark] {
        let pen = Pen(
            fill: .paper, stroke: .text, width: 1.1, dash: kind == .unknown ? .dashed : .solid)
        let (frame, ornaments) = kind.sampleOutlines(in: box)
        let ornament = Pen(fill: kind == .programme ? .paper : nil, stroke: .text, width: 1)
        return [.outline(frame, pen)] + ornaments.map { .outline($0, ornament) }
    }

    private static func sample(of status: Picture.Status, in box: Rect) -> [Mark] {
        let (outer, inner) = status.frames
        var marks = [Mark.outline(.rectangle(box, radius: 0), outer)]
        if let inner {
            marks.append(.outline(.rectangle(box.grown(by: -3), radius: 0), inner))
        }
        let look = status.badge
        let pill = Rect(
            x: box.x + 6, y: box.centre.y - 2.5, width: box.width - 12, height: 5)
        marks.append(
            .outline(
                .rectangle(pill, radius: 1),
                Pen(fill: look.ground, stroke: look.rim, width: 0.6)))
        return marks
    }
}

extension Picture.Kind {
    /// Whether the ornaments would vanish if they were drawn as small as the shape.
    private var withSmallOrnaments: Bool {
        switch self {
        case .stack, .programme: true
        default: false
        }
    }

    /// The shape small: ornaments that would not fit are drawn as in a large box and scaled.
    fileprivate func sampleOutlines(in box: Rect) -> (frame: Outline, ornaments: [Outline]) {
        let factor = withSmallOrnaments ? 1.5 : 2.6
        let large = Rect(x: 0, y: 0, width: box.width * factor, height: box.height * factor)
        let (frame, ornaments) = outlines(in: large)
        let place = { (outline: Outline) in
            outline.scaled(by: 1 / factor, from: Point(x: box.x, y: box.y))
        }
        return (place(frame), ornaments.map(place))
    }
}

extension Outline {
    /// The outline made smaller or larger about the origin, then moved there.
    fileprivate func scaled(by factor: Double, from origin: Point) -> Outline {
        let place = { (point: Point) in origin + point * factor }
        switch self {
        case .rectangle(let box, let radius):
            let corner = place(Point(x: box.x, y: box.y))
            return .rectangle(
                Rect(
                    x: corner.x, y: corner.y, width: box.width * factor,
                    height: box.height * factor), radius: radius * factor)
        case .polygon(let points): return .polygon(points.map(place))
        case .polyline(let points): return .polyline(points.map(place))
        case .curve(let points): return .curve(points.map(place))
        case .circle(let centre, let radius):
            return .circle(centre: place(centre), radius: radius * factor)
        }
    }
}
