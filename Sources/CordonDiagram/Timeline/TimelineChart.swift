/// Draws the axis and the rows of a timeline, and remembers how far it came.
struct TimelineChart {
    private let axis: TimeAxis
    /// The right end of the axis.
    private let right: Double
    private var widths = TextWidths()
    private(set) var marks: [Mark] = []
    private(set) var bottom = 0.0

    private static let left = TimelinePage.margin + TimelinePage.words + 12
    private static let lineHeight = 11.5

    /// A chart that has not been drawn, as wide as a page with its margins.
    init(_ axis: TimeAxis, width: Double = TimelinePage.width) {
        self.axis = axis
        right = width - TimelinePage.margin - 14
    }

    /// The place of a day on the page.
    private func x(_ day: Int) -> Double {
        Self.left + axis.place(of: day) * (right - Self.left)
    }

    // MARK: - Words

    private static func name(_ lane: Timeline.Lane) -> [TextRun] {
        lane.caption.wrapped(width: 58).map { TextRun(text: $0, size: 11, isBold: true) }
    }

    private static func badges(_ lane: Timeline.Lane) -> [(Picture.Status, TextRun)] {
        lane.badges.prefix(3).map { badge in
            let words = badge.words.wrapped(width: 40, lines: 1).first ?? ""
            return (badge.status, TextRun(text: words, size: 8.5, isBold: true))
        }
    }

    private static func label(_ row: Timeline.Row) -> [TextRun] {
        let cited = row.sources.prefix(3).map(String.init).joined(separator: ",")
        let more = row.sources.count > 3 ? " +\(row.sources.count - 3)" : ""
        let text = cited.isEmpty ? row.label : "\(row.label) [\(cited)\(more)]"
        return text.wrapped(width: 29, lines: 3).map {
            TextRun(text: $0, size: 9.5, isBold: false)
        }
    }

    private static func detail(_ row: Timeline.Row) -> [TextRun] {
        row.detail.wrapped(width: 34, lines: 2).map { TextRun(text: $0, size: 8.5, isBold: false) }
    }

    private var ticks: [TextRun] {
        axis.ticks.map { TextRun(text: $0.text, size: 8.5, isBold: false) }
    }

    private static func asked(_ timeline: Timeline) -> [(day: Int, run: TextRun, dash: Dash)] {
        var lines = [(timeline.day, "as of \(timeline.asOf)", Dash.solid)]
        if let known = timeline.knownAt {
            lines.append((known, "known at \(CivilDay(number: known).text)", .dashed))
        }
        return lines.map { ($0.0, TextRun(text: $0.1, size: 8.5, isBold: true), $0.2) }
    }

    /// Measures all words.
    mutating func measure(_ timeline: Timeline) throws(DrawingError) {
        let rows = timeline.lanes.flatMap(\.rows)
        try widths.measure(
            timeline.lanes.flatMap { Self.name($0) + Self.badges($0).map(\.1) }
                + rows.flatMap { Self.label($0) + Self.detail($0) } + ticks
                + Self.asked(timeline).map(\.run))
    }

    // MARK: - Drawing

    /// Draws everything below `top`.
    mutating func draw(_ timeline: Timeline, from top: Double) {
        let head = top + 30
        var y = head + 6
        var rows: [Mark] = []
        for lane in timeline.lanes where !lane.rows.isEmpty {
            rows.append(.group(heading(lane, at: &y)))
            for row in lane.rows { rows.append(.group(group(row, at: &y))) }
            y += 10
        }
        bottom = y
        grid(from: head)
        marks += rows
        days(timeline, from: head)
    }

    private mutating func grid(from head: Double) {
        for (tick, run) in zip(axis.ticks, ticks) {
            let place = x(tick.day)
            marks.append(
                .outline(
                    .polyline([Point(x: place, y: head - 4), Point(x: place, y: bottom)]),
                    .line(.frame, 0.4)))
            marks.append(text(run, x: place, y: head - 8, ink: .muted, anchor: .middle))
        }
    }

    /// The day asked about, and the day up to which something was known, above everything.
    private mutating func days(_ timeline: Timeline, from head: Double) {
        for (day, run, dash) in Self.asked(timeline) {
            let place = x(day)
            marks.append(
                .outline(
                    .polyline([Point(x: place, y: head - 18), Point(x: place, y: bottom)]),
                    .line(.text, 1.2, dash)))
            let half = widths[run] / 2
            let middle = min(max(place, Self.left + half), right + 14 - half)
            let lift = dash == .solid ? 22.0 : 33.0
            marks.append(text(run, x: middle, y: head - lift, ink: .text, anchor: .middle))
        }
    }

    private func heading(_ lane: Timeline.Lane, at y: inout Double) -> Mark.Group {
        var marks: [Mark] = []
        for run in Self.name(lane) {
            marks.append(text(run, x: TimelinePage.margin, y: y + 11, ink: .text))
            y += 14
        }
        var left = TimelinePage.margin
        let badges = Self.badges(lane)
        for (status, run) in badges {
            let width = widths[run] + 10
            if left > TimelinePage.margin, left + width > TimelinePage.width - TimelinePage.margin {
                (left, y) = (TimelinePage.margin, y + 15)
            }
            let look = status.badge
            let pill = Rect(x: left, y: y, width: width, height: 12.5)
            let pen = Pen(fill: look.ground, stroke: look.rim, width: 0.8)
            marks.append(.outline(.rectangle(pill, radius: 2), pen))
            marks.append(text(run, x: left + 5, y: y + 9.4, ink: look.text))
            left += width + 6
        }
        y += badges.isEmpty ? 4 : 18
        return Mark.Group(
            classes: ["lane"], id: "lane-" + lane.id.identifier, label: lane.caption,
            data: [("entity", lane.id)], marks: marks)
    }

    private func group(_ row: Timeline.Row, at y: inout Double) -> Mark.Group {
        let (label, detail) = (Self.label(row), Self.detail(row))
        var marks: [Mark] = []
        let top = y
        for run in label {
            marks.append(text(run, x: TimelinePage.margin + 8, y: y + 9.5, ink: .text))
            y += Self.lineHeight
        }
        for run in detail {
            marks.append(text(run, x: TimelinePage.margin + 8, y: y + 8.5, ink: .muted))
            y += Self.lineHeight - 1
        }
        let middle = (top + y) / 2
        for span in row.spans { marks += self.marks(of: span, of: row, at: middle) }
        for day in row.said where day >= axis.start && day <= axis.end {
            marks.append(.outline(Self.diamond(x(day), middle), .saidDay))
        }
        y += 6
        let spoken = [row.label, row.detail, row.standing.rawValue].filter { !$0.isEmpty }
        return Mark.Group(
            classes: ["row", row.standing.rawValue], id: "row-" + row.id.identifier,
            label: spoken.joined(separator: ", "), data: [("row", row.id)], marks: marks)
    }

    /// A bar, with a cap where it ends on a known day and a point where it goes on.
    private func marks(
        of span: Timeline.Span, of row: Timeline.Row, at y: Double
    ) -> [Mark] {
        if let until = span.until, until <= axis.start {
            return [.outline(.polygon(Self.point(Self.left, y, -1)), .filled(row.ink))]
        }
        let from = span.from.map { x($0) } ?? Self.left
        let until = span.until.map { x($0) } ?? right
        let isOpenBefore = span.from.map { $0 < axis.start } ?? true
        let box = Rect(x: from, y: y - 4.5, width: max(1.5, until - from), height: 9)
        var marks: [Mark] = [row.bar(in: box, isCertain: span.isCertain)]
        if isOpenBefore {
            marks.append(.outline(.polygon(Self.point(from, y, -1)), .filled(row.ink)))
        }
        if span.until == nil {
            marks.append(.outline(.polygon(Self.point(until, y, 1)), .filled(row.ink)))
        }
        return marks
    }

    /// A point at the end of a bar that goes on in a direction.
    private static func point(_ x: Double, _ y: Double, _ side: Double) -> [Point] {
        [Point(x: x, y: y - 5.5), Point(x: x + 8 * side, y: y), Point(x: x, y: y + 5.5)]
    }

    static func diamond(_ x: Double, _ y: Double) -> Outline {
        .polygon([
            Point(x: x, y: y - 5), Point(x: x + 4, y: y), Point(x: x, y: y + 5),
            Point(x: x - 4, y: y),
        ])
    }

    private func text(
        _ run: TextRun, x: Double, y: Double, ink: Ink, anchor: Mark.Anchor = .start
    ) -> Mark {
        .text(
            Mark.Line(run: run, at: Point(x: x, y: y), anchor: anchor, ink: ink, width: widths[run])
        )
    }
}

extension Pen {
    /// The sign of a day on which something was said.
    static let saidDay = Pen(fill: .paper, stroke: .text, width: 1.1)
}
