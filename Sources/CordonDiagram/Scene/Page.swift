/// The finished page of a picture: title, drawing, legend, footer.
struct Page: Sendable {
    var subject: Subject
    var arrangement: Arrangement
    var legend: Legend
    var scene: Scene

    /// Room around everything, in points.
    private static let margin = 24.0

    /// The least width of the page, so that legend and sources can be read.
    private static let leastWidth = 760.0

    /// - Throws: What measuring the text of title, legend and footer throws.
    init(_ subject: Subject, _ arrangement: Arrangement) throws(DrawingError) {
        self.subject = subject
        self.arrangement = arrangement
        legend = Legend(subject, hasClusters: arrangement.clusters.contains { $0 != nil })
        if let strip = subject.strip { legend.sections += Legend(strip).sections }
        let width = max(Self.leastWidth, arrangement.size.width + 2 * Self.margin)
        // Wide pictures are looked at from further away: their frame is set larger.
        let scale = min(2, max(1, (width / 1100).squareRoot()))
        let frame = PageFrame(
            title: subject.title, subtitle: subject.subtitle, asOf: subject.asOf,
            footer: subject.footer, notes: Self.notes(subject, arrangement), legend: legend,
            width: width,
            margin: Self.margin, scale: scale)
        let top = try frame.top()
        let below = try frame.bottom()
        let inset = (width - arrangement.size.width) / 2
        let origin = Point(x: inset, y: top.height + 10)
        let drawing = Self.drawing(subject, arrangement, at: origin)
        let time = try Self.strip(
            subject, width: width, from: origin.y + arrangement.size.height + 18)
        let start = time.bottom
        let height = start + below.height + Self.margin
        let paper = Outline.rectangle(Rect(x: 0, y: 0, width: width, height: height), radius: 0)
        var marks: [Mark] = [
            .outline(paper, .filled(.paper)),
            .group(Mark.Group(classes: ["title"], marks: top.marks)),
            .group(drawing),
        ]
        marks += time.marks
        let key = below.marks.map { $0.moved(by: Point(x: 0, y: start)) }
        marks.append(.group(Mark.Group(classes: ["key"], marks: key)))
        scene = Scene(
            size: Size(width: width.rounded(.up), height: height.rounded(.up)), marks: marks)
    }

    /// The strip below the drawing, and where the page goes on.
    private static func strip(
        _ subject: Subject, width: Double, from top: Double
    ) throws(DrawingError) -> (marks: [Mark], bottom: Double) {
        guard let strip = subject.strip else { return ([], top) }
        var chart = TimelineChart(TimeAxis(strip), width: width)
        try chart.measure(strip)
        // The day asked about, and the one of what was known, stand above the axis.
        chart.draw(strip, from: top + 12)
        let group = Mark.Group(classes: ["strip"], label: "When it holds", marks: chart.marks)
        return ([.group(group)], chart.bottom + 18)
    }

    /// The sentences about what layout and strip had to give up.
    static func notes(_ subject: Subject, _ arrangement: Arrangement) -> [String] {
        guard let axis = subject.strip.map({ TimeAxis($0) }), axis.isCut else {
            return arrangement.notes
        }
        let first = CivilDay(number: axis.start).text
        return arrangement.notes + [
            "The time strip begins at \(first): what was earlier is beyond its edge."
        ]
    }

    private static func drawing(
        _ subject: Subject, _ arrangement: Arrangement, at origin: Point
    ) -> Mark.Group {
        let jurisdictions = zip(subject.clusters, arrangement.clusters).compactMap { name, box in
            box.map { (name, $0.moved(by: origin)) }
        }
        var marks = jurisdictions.map { jurisdiction($0, $1) }
        for (index, relation) in subject.relations.enumerated() {
            marks.append(line(index, relation, subject, arrangement, origin))
        }
        for (index, relation) in subject.relations.enumerated() {
            guard arrangement.linesCross, let label = arrangement.paths[index].label else {
                continue
            }
            let group = relation.labelGroup(
                in: label.moved(by: origin), heading: arrangement.heading(of: relation),
                subject.widths)
            marks.append(.group(group))
        }
        marks += jurisdictions.map { caption($0, $1, subject.widths) }
        for (index, party) in subject.parties.enumerated() {
            marks.append(box(index, party, subject, arrangement, origin))
        }
        return Mark.Group(classes: ["drawing"], marks: marks)
    }

    private static func jurisdiction(_ name: String, _ box: Rect) -> Mark {
        let pen = Pen(fill: .tint, stroke: .frame, width: 1)
        return .group(
            Mark.Group(
                classes: ["jurisdiction"], label: name, data: [("jurisdiction", name)],
                marks: [.outline(.rectangle(box, radius: 9), pen)]))
    }

    /// The name in the corner of a jurisdiction, on a ground that lines pass under.
    private static func caption(_ name: String, _ box: Rect, _ widths: TextWidths) -> Mark {
        let run = TextRun(text: name, size: 9.5, isBold: true)
        let ground = Rect(x: box.x + 6, y: box.y + 3, width: widths[run] + 6, height: 13)
        let line = Mark.Line(
            run: run, at: Point(x: box.x + 9, y: box.y + 13), anchor: .start, ink: .muted,
            width: widths[run])
        let marks: [Mark] = [
            .outline(.rectangle(ground, radius: 2), .filled(.tint)), .text(line),
        ]
        return .group(Mark.Group(classes: ["caption"], marks: marks))
    }

    private static func line(
        _ index: Int, _ relation: Relation, _ subject: Subject, _ arrangement: Arrangement,
        _ origin: Point
    ) -> Mark {
        let path = arrangement.paths[index]
        let moved = Arrangement.Path(
            curves: path.curves.map { $0.moved(by: origin) },
            label: arrangement.linesCross ? nil : path.label?.moved(by: origin))
        let (from, to) = (subject.parties[relation.from], subject.parties[relation.to])
        var classes = ["edge", relation.family.rawValue, relation.standing.rawValue]
        if relation.isDisputed { classes.append("disputed") }
        if relation.ended != nil { classes.append("ended") }
        return .group(
            Mark.Group(
                classes: classes, id: "edge-" + relation.ids[0].identifier,
                label: relation.spoken(subject.parties),
                data: [
                    ("relation", relation.ids.joined(separator: " ")), ("from", from.node.id),
                    ("to", to.node.id),
                ],
                isDimmed: relation.emphasis == .dimmed,
                marks: relation.marks(
                    along: moved, heading: arrangement.heading(of: relation), subject.widths)))
    }

    private static func box(
        _ index: Int, _ party: Party, _ subject: Subject, _ arrangement: Arrangement,
        _ origin: Point
    ) -> Mark {
        var classes = ["node", party.node.kind.className]
        if let status = party.status { classes.append("status-\(status)") }
        return .group(
            Mark.Group(
                classes: classes, id: "node-" + party.node.id.identifier, label: party.spoken,
                data: [("entity", party.node.id)], link: party.node.url,
                isDimmed: party.node.emphasis == .dimmed,
                marks: party.marks(
                    in: arrangement.boxes[index].moved(by: origin), subject.widths)))
    }
}

extension Picture.Kind {
    /// The kind as a class name in SVG.
    var className: String {
        switch self {
        case .company: "company"
        case .person: "person"
        case .party: "party"
        case .state: "state"
        case .alliance: "alliance"
        case .programme: "programme-node"
        case .asset: "asset"
        case .arrangement: "arrangement"
        case .listEntry: "list-entry"
        case .unknown: "unknown"
        case .stack: "stack"
        }
    }
}
