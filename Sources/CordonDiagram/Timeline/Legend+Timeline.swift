extension Legend {
    /// The key to what occurs in a timeline.
    init(_ timeline: Timeline) {
        let rows = timeline.lanes.flatMap(\.rows)
        let looks = Set(rows.map(\.look))
        var bars: [Entry] = []
        if looks.contains(.listing) {
            bars.append(Entry(sign: .bar(.listing), text: "entry of a list"))
        }
        bars += Picture.Family.allCases.filter { looks.contains(.relation($0)) }
            .map { Entry(sign: .bar(.relation($0)), text: $0.word) }
        if looks.contains(.fact) {
            bars.append(Entry(sign: .bar(.fact), text: "name or other fact"))
        }
        let standings = Set(rows.map(\.standing))
        let statuses = Set(timeline.lanes.flatMap { $0.badges.map(\.status) })
        sections = [
            Section(heading: "Bars: what holds", entries: bars),
            Section(
                heading: "Bars: how firmly",
                entries: Picture.Standing.allCases.filter(standings.contains)
                    .map { Entry(sign: .firmness($0), text: $0.meaning) }),
            Section(heading: "Signs", entries: Self.signs(rows)),
            Section(
                heading: "Badges, on the day asked about",
                entries: Picture.Status.allCases.filter(statuses.contains)
                    .map { Entry(sign: .status($0), text: $0.meaning) }),
        ].filter { !$0.entries.isEmpty }
    }

    private static func signs(_ rows: [Timeline.Row]) -> [Entry] {
        let spans = rows.flatMap(\.spans)
        var entries = [Entry(sign: .askedDay, text: "day asked about")]
        if spans.contains(where: { !$0.isCertain }) {
            entries.append(
                Entry(sign: .possibleSpan, text: "may hold: the day is not known exactly"))
        }
        if spans.contains(where: { $0.from == nil || $0.until == nil }) {
            entries.append(Entry(sign: .openSpan, text: "goes on, or no beginning is known"))
        }
        if rows.contains(where: { !$0.said.isEmpty }) {
            entries.append(Entry(sign: .saidDay, text: "day on which it was said"))
        }
        if rows.contains(where: \.isDisputed) {
            entries.append(
                Entry(sign: .disputedBar, text: "disputed: a source denies or doubts it"))
        }
        if rows.contains(where: { !$0.sources.isEmpty }) {
            entries.append(Entry(sign: .citation, text: "number of the source, below"))
        }
        return entries
    }
}

extension Legend.Sign {
    /// The marks of a sign of timelines in a box.
    func timeMarks(in box: Rect) -> [Mark] {
        let bar = Rect(x: box.x + 2, y: box.centre.y - 4.5, width: box.width - 10, height: 9)
        let middle = box.centre
        switch self {
        case .bar(let look):
            return [Timeline.Row.bar(in: bar, look.ink, .official, isCertain: true)]
        case .firmness(let standing):
            return [Timeline.Row.bar(in: bar, .text, standing, isCertain: true)]
        case .disputedBar:
            return [Timeline.Row.bar(in: bar, .disputed, .official, isCertain: true)]
        case .possibleSpan:
            return [Timeline.Row.bar(in: bar, .text, .official, isCertain: false)]
        case .openSpan:
            let end = [
                Point(x: bar.maxX, y: middle.y - 5.5), Point(x: bar.maxX + 8, y: middle.y),
                Point(x: bar.maxX, y: middle.y + 5.5),
            ]
            return [
                Timeline.Row.bar(in: bar, .text, .official, isCertain: true),
                .outline(.polygon(end), .filled(.text)),
            ]
        case .saidDay: return [.outline(TimelineChart.diamond(middle.x, middle.y), .saidDay)]
        case .askedDay:
            let way = [Point(x: middle.x, y: box.y + 1), Point(x: middle.x, y: box.maxY - 1)]
            return [.outline(.polyline(way), .line(.text, 1.2))]
        default: return []
        }
    }
}
