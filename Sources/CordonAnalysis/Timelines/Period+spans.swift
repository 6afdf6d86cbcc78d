import CordonDiagram
import CordonModel

extension Period {
    /// Days on which what holds changes, in order: on each of them, certainty is another than before.
    var turns: [(day: Day, before: Certainty, after: Certainty)] {
        let windows = [from, before].compactMap(\.self)
        let edges = windows.flatMap { [$0.notBefore, $0.notAfter] } + [observed]
        let candidates = edges.compactMap(\.self).flatMap { day in
            [day.advanced(by: -1), day, day.advanced(by: 1)]
        }
        return Set(candidates).sorted().compactMap { day in
            let (old, new) = (holds(on: day.advanced(by: -1)), holds(on: day))
            return old == new ? nil : (day, old, new)
        }
    }

    /// The spans on which it holds or may hold.
    var spans: [Timeline.Span] {
        let turns = turns
        var spans: [Timeline.Span] = []
        var start: Int?
        var certainty = turns.first?.before ?? holds(on: Day(number: 0))
        for (day, _, after) in turns {
            if certainty != .no {
                spans.append(
                    Timeline.Span(
                        from: start, until: Int(day.number), isCertain: certainty == .yes))
            }
            (start, certainty) = (Int(day.number), after)
        }
        guard certainty != .no else { return spans }
        return spans + [Timeline.Span(from: start, until: nil, isCertain: certainty == .yes)]
    }
}
