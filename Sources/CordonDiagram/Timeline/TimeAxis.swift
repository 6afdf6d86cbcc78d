/// The days that a timeline shows, and where each stands.
struct TimeAxis: Sendable, Equatable {
    /// A day with its words under the axis.
    struct Tick: Sendable, Equatable {
        var day: Int
        var text: String
    }

    /// The first day shown, and the first after the last.
    var start, end: Int
    /// Whether something that is told lies before the first day shown.
    var isCut: Bool

    /// The days from which to which something happens, with room at both sides.
    ///
    /// Where a few days lie far before all others, the axis begins after them: bars reach beyond its
    /// edge, and their days stand in words.
    init(_ timeline: Timeline) {
        var days = [timeline.day] + [timeline.knownAt].compactMap(\.self)
        for row in timeline.lanes.flatMap(\.rows) {
            days += row.spans.flatMap { [$0.from, $0.until] }.compactMap(\.self) + row.said
        }
        let sorted = days.map { max(-700_000, min(2_900_000, $0)) }.sorted()
        let last = sorted[sorted.count - 1]
        let most = sorted[sorted.count / 8]
        isCut = last - sorted[0] > 4 * max(365, last - most)
        let first = isCut ? most : sorted[0]
        let room = max(20, (last - first) / 20)
        (start, end) = (first - room, last + room)
    }

    /// The place of a day, from 0 at the left edge to 1 at the right one.
    func place(of day: Int) -> Double {
        min(1, max(0, Double(day - start) / Double(end - start)))
    }

    /// Some ten days with words: whole months, years, or more.
    var ticks: [Tick] {
        let months = Double(end - start) / 30.44
        let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000]
        let step = steps.first { months / Double($0) <= 11 } ?? 24_000
        let from = CivilDay(number: start)
        var month = (from.year * 12 + from.month - 1) / step * step
        var ticks: [Tick] = []
        while ticks.count < 24 {
            let day = CivilDay(year: month / 12, month: month % 12 + 1, day: 1)
            if day.number >= end { break }
            if day.number >= start {
                let text = step >= 12 ? String(day.monthText.prefix(4)) : day.monthText
                ticks.append(Tick(day: day.number, text: text))
            }
            month += step
        }
        return ticks
    }

    /// The sentences about what it had to give up.
    var notes: [String] {
        guard isCut else { return [] }
        return ["The axis begins at \(CivilDay(number: start).text): earlier days stand in words."]
    }
}
