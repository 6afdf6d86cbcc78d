/// The finished page of a timeline: title, axis, rows, legend, footer.
struct TimelinePage {
    static let width = 1_040.0
    static let margin = 24.0
    /// The room of the words at the left.
    static let words = 300.0

    let timeline: Timeline
    let axis: TimeAxis
    let legend: Legend

    init(_ timeline: Timeline, _ axis: TimeAxis, _ legend: Legend) {
        (self.timeline, self.axis, self.legend) = (timeline, axis, legend)
    }

    /// Lays the page out.
    func sheet() throws(DrawingError) -> Sheet {
        let frame = PageFrame(
            title: timeline.title, subtitle: timeline.subtitle, asOf: timeline.asOf,
            footer: timeline.footer, notes: axis.notes, legend: legend, width: Self.width,
            margin: Self.margin, scale: 1)
        let top = try frame.top()
        let below = try frame.bottom()
        var chart = TimelineChart(axis)
        try chart.measure(timeline)
        chart.draw(timeline, from: top.height + 10)
        let start = chart.bottom + 18
        let height = (start + below.height + Self.margin).rounded(.up)
        let paper = Outline.rectangle(
            Rect(x: 0, y: 0, width: Self.width, height: height), radius: 0)
        let scene = Scene(
            size: Size(width: Self.width, height: height),
            marks: [
                .outline(paper, .filled(.paper)),
                .group(Mark.Group(classes: ["title"], marks: top.marks)),
                .group(Mark.Group(classes: ["drawing"], marks: chart.marks)),
                .group(
                    Mark.Group(
                        classes: ["key"],
                        marks: below.marks.map { $0.moved(by: Point(x: 0, y: start)) })),
            ])
        return Sheet(
            title: timeline.title, summary: summary, asOf: timeline.asOf,
            facts: timeline.footer.facts(of: timeline.asOf, notes: axis.notes), scene: scene)
    }

    private var summary: String {
        let rows = timeline.lanes.reduce(0) { $0 + $1.rows.count }
        let lists = timeline.lanes.flatMap(\.rows).count { $0.look == .listing }
        let parties = timeline.lanes.count
        return "Timeline of \(parties) \(parties == 1 ? "party" : "parties") with \(rows) "
            + "\(rows == 1 ? "row" : "rows"), \(lists) of them entries of lists, from "
            + "\(CivilDay(number: axis.start).text) to \(CivilDay(number: axis.end).text)."
    }
}
