extension TimelineDrawing {
    /// The timeline as JSON: parties, what is said of them, and when it holds.
    ///
    /// A span holds from one day on and before another; null where no beginning or end is known.
    public func json() -> String {
        let (first, last) = (CivilDay(number: axis.start).text, CivilDay(number: axis.end).text)
        let members: [(String, JSONValue)] = [
            ("title", .string(timeline.title)), ("subtitle", .string(timeline.subtitle)),
            ("asOf", .string(timeline.asOf)), ("knownAt", Timeline.json(ofDay: timeline.knownAt)),
            ("view", .string("timeline")), ("from", .string(first)), ("until", .string(last)),
            ("lanes", timeline.lanesJSON),
            ("legend", legend.json), ("footer", timeline.footer.json(notes: [])),
        ]
        return JSONValue.object(members).text() + "\n"
    }
}

extension Timeline {
    /// The rows of its parties.
    var lanesJSON: JSONValue { .array(lanes.map(lane)) }

    private func lane(_ lane: Lane) -> JSONValue {
        .object([
            ("id", .string(lane.id)), ("caption", .string(lane.caption)),
            (
                "badges",
                .array(
                    lane.badges.map {
                        .object([("status", .string("\($0.status)")), ("text", .string($0.text))])
                    })
            ),
            ("rows", .array(lane.rows.map(row))),
        ])
    }

    private func row(_ row: Row) -> JSONValue {
        let family: JSONValue =
            if case .relation(let family) = row.look { .string(family.rawValue) } else { .null }
        return .object([
            ("id", .string(row.id)), ("label", .string(row.label)),
            ("detail", .string(row.detail)), ("look", .string(row.look.word)),
            ("family", family), ("standing", .string(row.standing.rawValue)),
            ("disputed", .flag(row.isDisputed)),
            ("spans", .array(row.spans.map(span))),
            ("said", .array(row.said.map { Self.json(ofDay: $0) })),
            ("sources", .array(row.sources.map { .whole($0) })),
        ])
    }

    private func span(_ span: Span) -> JSONValue {
        .object([
            ("from", Self.json(ofDay: span.from)), ("until", Self.json(ofDay: span.until)),
            ("certain", .flag(span.isCertain)),
        ])
    }

    /// A day as text.
    static func json(ofDay number: Int?) -> JSONValue {
        .optional(number.map { CivilDay(number: $0).text })
    }
}
