import CordonModel

/// An end as a record says it.
enum SaidEnd {
    /// The first day on which a thing no longer holds: nil where no end is said, and unknown where
    /// what is said is no day.
    ///
    /// Such a thing holds possibly, never for certain.
    static func day(_ text: String?, _ read: (String) -> Day? = { Day($0) }) -> DayWindow? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        return read(text).map { DayWindow($0) } ?? .unknown
    }

    /// The period between a start and an end as a record says them.
    ///
    /// An end before the start can be read no more than one that is no day: the thing holds
    /// possibly, and the file says so.
    static func period(
        from start: DayWindow?, before end: DayWindow?, observed: Day? = nil, _ file: inout Case
    ) -> Period {
        if let period = Period(from: start, before: end, observed: observed) { return period }
        file.note(code, sentence)
        return period(from: start)
    }

    /// What began on a day and has an end that cannot be read.
    static func period(from start: DayWindow?) -> Period {
        Period(from: start, before: .unknown) ?? .always
    }

    /// The notice of an end before the start.
    static let code = "ends-before-it-begins"
    /// Its sentence.
    static let sentence =
        "an end lies before its start and cannot be read: it is taken to hold possibly"
}
