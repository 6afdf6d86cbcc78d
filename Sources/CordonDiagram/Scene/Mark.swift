/// How a line is broken.
enum Dash: String, Sendable, CaseIterable {
    case solid, dashed, dotted, dashDot

    /// Lengths of strokes and gaps, in points; empty for a solid line.
    var lengths: [Double] {
        switch self {
        case .solid: []
        case .dashed: [6, 4]
        case .dotted: [0.1, 4]
        case .dashDot: [9, 3.5, 0.1, 3.5]
        }
    }

    /// The same for a renderer without round ends: a dot is as long as the line is wide.
    func blunt(width: Double) -> [Double] {
        lengths.enumerated().map { index, length in
            let isStroke = index.isMultiple(of: 2)
            guard !isStroke || length < 1 else { return length }
            guard !isStroke else { return width }
            let next = lengths[(index + 1) % lengths.count]
            return next < 1 ? max(1, length - width / 2) : length
        }
    }
}

/// How an outline is drawn.
struct Pen: Sendable, Equatable {
    var fill: Ink?
    var stroke: Ink?
    var width = 1.0
    var dash = Dash.solid

    static func filled(_ ink: Ink) -> Pen { Pen(fill: ink) }

    static func line(_ ink: Ink, _ width: Double, _ dash: Dash = .solid) -> Pen {
        Pen(stroke: ink, width: width, dash: dash)
    }
}

/// Something with a shape, in points, y downwards.
enum Outline: Sendable, Equatable {
    case rectangle(Rect, radius: Double)
    case polygon([Point])
    case polyline([Point])
    case circle(centre: Point, radius: Double)
    /// A start and pieces of three points: 3n + 1 points.
    case curve([Point])
}

/// One thing on the page.
enum Mark: Sendable {
    case outline(Outline, Pen)
    case text(Line)
    case group(Group)

    /// A line of text that stands on its baseline.
    struct Line: Sendable {
        var run: TextRun
        var at: Point
        var anchor: Anchor
        var ink: Ink
        /// The measured width, in points.
        var width: Double
    }

    enum Anchor: String, Sendable {
        case start, middle
    }

    /// Marks that belong together, with what a screen reader and a script need to know.
    struct Group: Sendable {
        var classes: [String]
        var id: String?
        /// What the group is called aloud and on hovering.
        var label: String?
        var data: [(name: String, value: String)] = []
        var link: String?
        var isDimmed = false
        var marks: [Mark]
    }
}

/// A finished page: marks and a size.
struct Scene: Sendable {
    var size: Size
    var marks: [Mark]
}
