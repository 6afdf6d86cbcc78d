import CordonModel

/// The days of a store's text columns; text that is no day means a damaged row.
struct Days {
    let path: String

    func window(_ text: String?) throws(StoreError) -> DayWindow? {
        guard let text else { return nil }
        guard let window = DayWindow(text) else { throw bad(text, "day") }
        return window
    }

    func day(_ text: String?) throws(StoreError) -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else { throw bad(text, "day") }
        return day
    }

    func bad(_ text: String, _ what: String) -> StoreError {
        StoreError(.badValue, path, "`\(text.prefix(40))` is no \(what) that this version knows")
    }
}
