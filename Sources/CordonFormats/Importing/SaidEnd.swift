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
}
