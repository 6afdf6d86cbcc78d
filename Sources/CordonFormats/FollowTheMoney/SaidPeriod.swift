import CordonModel

/// When an edge or a sanction holds, by its dates and its status.
enum SaidPeriod {
    /// Reads the period; days that the model holds in full are taken out of `kept`.
    ///
    /// Of several beginnings the first counts, of several ends the last: records of one relation
    /// were joined. The day of an end is the last on which it held. A status that says "ended"
    /// without a day, or an end that cannot be read, means that it ended on some day, nobody knows
    /// which. What bears no day of its own was seen on the day that its record bears.
    static func read(
        _ draft: EntityDraft, _ kept: inout KeptValues, _ reader: EntityReader,
        from starts: [String]
    ) -> Period {
        var from: DayWindow?
        for property in starts where from == nil {
            from = windows(draft, property, reader).min { earliest($0) < earliest($1) }
            if isReproducible(draft.all(property), from) { kept.drop(property) }
        }
        let ends = windows(draft, "endDate", reader)
        var before = ends.max { latest($0) < latest($1) }?.advanced(by: 1)
        if isReproducible(draft.all("endDate"), before?.advanced(by: -1)) { kept.drop("endDate") }
        if before == nil, !draft.all("endDate").isEmpty { before = .unknown }
        if before == nil, draft.all("status").contains(where: EndedWords.mean) {
            before = .unknown
            reader.remark(
                "ended-without-day",
                "a status says that something has ended and no date says when: it is taken to "
                    + "hold possibly")
        }
        let dates = windows(draft, "date", reader)
        let record = (dates.count == 1 ? dates[0].exact : nil) ?? draft.record.day
        // What has an end that cannot be read was not seen to hold.
        let seen = from == nil && before != .unknown ? record : nil
        // What was over before its record was first seen was not seen to hold.
        let observed = seen.flatMap { day in
            before?.notAfter.map { day >= $0 } ?? false ? nil : day
        }
        if let period = Period(from: from, before: before, observed: observed) { return period }
        reader.remark(SaidEnd.code, SaidEnd.sentence)
        return SaidEnd.period(from: from)
    }

    private static func windows(
        _ draft: EntityDraft, _ property: String, _ reader: EntityReader
    ) -> [DayWindow] {
        draft.all(property).compactMap { text in
            if let window = DayWindow(text) { return window }
            reader.remark(
                "unreadable-day", "a value of `\(property)` is no day; its text is kept")
            return nil
        }
    }

    private static func isReproducible(_ texts: [String], _ window: DayWindow?) -> Bool {
        texts.count == 1 && texts[0] == window?.description
    }

    private static func earliest(_ window: DayWindow) -> Int32 {
        window.notBefore?.number ?? Int32.min
    }

    private static func latest(_ window: DayWindow) -> Int32 {
        window.notAfter?.number ?? Int32.max
    }
}

/// Words of `status` that say that something is over.
enum EndedWords {
    static func mean(_ text: String) -> Bool { words.contains(text.lowercased()) }

    private static let words: Set<String> = [
        "inactive", "ended", "ceased", "former", "expired", "delisted", "removed", "revoked",
        "lifted", "repealed", "terminated", "deleted", "dissolved", "historic", "historical",
    ]
}
