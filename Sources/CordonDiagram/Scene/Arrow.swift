/// The sign at the end of a line.
enum Arrow: Sendable {
    case none, normal, double, vee, dot, diamond, openDiamond, openVee, ring, empty
}

extension Picture.Family {
    /// The sign where the relation points.
    var arrow: Arrow {
        switch self {
        case .ownership: .normal
        case .control: .double
        case .supply: .vee
        case .role: .dot
        case .family: .none
        case .membership: .diamond
        case .programme: .openDiamond
        case .statement: .openVee
        case .link: .ring
        case .computed: .empty
        }
    }

    /// Whether the sign stands at both ends, because the relation has no direction.
    var marksBothEnds: Bool { self == .link }

    /// The colour of the line.
    var ink: Ink {
        switch self {
        case .ownership: .ownership
        case .control, .role: .control
        case .supply: .supply
        case .programme: .programme
        case .family, .membership, .statement, .link: .neutral
        case .computed: .text
        }
    }
}

extension Picture.Standing {
    /// The line that says how firm a claim is.
    var dash: Dash {
        switch self {
        case .official, .registered: .solid
        case .reported: .dashed
        case .alleged: .dotted
        case .assumed: .dashDot
        }
    }
}

extension Arrow {
    /// The marks of the sign between the end of a line and its tip.
    func marks(from base: Point, to tip: Point, ink: Ink, width: Double) -> [Mark] {
        let along = (tip - base).unit
        let size = max(7, min(12, (tip - base).length)) * (width > 2 ? 1.15 : 1)
        let back = tip - along * size
        let side = along.turned * (size * 0.42)
        let stem = Mark.outline(.polyline([base, back]), .line(ink, width))
        let bridge = (back - base).length > 0.5 ? [stem] : []
        switch self {
        case .none:
            return [.outline(.polyline([base, tip]), .line(ink, width))]
        case .normal:
            return bridge + [.outline(.polygon([tip, back + side, back - side]), solid(ink))]
        case .double:
            let middle = tip - along * (size * 0.5)
            return [
                .outline(.polyline([base, middle]), .line(ink, width)),
                .outline(.polygon([tip, middle + side, middle - side]), solid(ink)),
                .outline(.polygon([middle, back + side, back - side]), solid(ink)),
            ]
        case .empty:
            return bridge + [.outline(.polygon([tip, back + side, back - side]), hollow(ink))]
        case .vee:
            let notch = tip - along * (size * 0.55)
            return [
                .outline(.polyline([base, notch]), .line(ink, width)),
                .outline(
                    .polygon([tip, back + side * 1.15, notch, back - side * 1.15]), solid(ink)),
            ]
        case .openVee:
            return [
                .outline(.polyline([base, tip]), .line(ink, width)),
                .outline(.polyline([back + side, tip, back - side]), .line(ink, 1.2)),
            ]
        case .dot:
            return circle(base, tip, along, size, Pen(fill: ink, stroke: ink, width: 1), ink, width)
        case .ring:
            return circle(base, tip, along, size, hollow(ink), ink, width)
        case .diamond, .openDiamond:
            let middle = tip - along * (size * 0.5)
            let points = [tip, middle + side * 0.8, back, middle - side * 0.8]
            return bridge + [
                .outline(.polygon(points), self == .diamond ? solid(ink) : hollow(ink))
            ]
        }
    }

    private func solid(_ ink: Ink) -> Pen { Pen(fill: ink, stroke: ink, width: 0.8) }

    private func hollow(_ ink: Ink) -> Pen { Pen(fill: .paper, stroke: ink, width: 1.1) }

    private func circle(
        _ base: Point, _ tip: Point, _ along: Point, _ size: Double, _ pen: Pen, _ ink: Ink,
        _ width: Double
    ) -> [Mark] {
        let radius = size * 0.3
        let centre = tip - along * (radius + 0.6)
        return [
            .outline(.polyline([base, centre - along * radius]), .line(ink, width)),
            .outline(.circle(centre: centre, radius: radius), pen),
        ]
    }

    /// The short bar across the tail of a disputed relation.
    static func tee(from base: Point, to tip: Point, width: Double) -> [Mark] {
        let along = (tip - base).unit
        let foot = tip - along * 3.5
        let side = along.turned * 5
        return [
            .outline(.polyline([base, tip]), .line(.disputed, width)),
            .outline(.polyline([foot + side, foot - side]), .line(.disputed, 2.2)),
        ]
    }
}
