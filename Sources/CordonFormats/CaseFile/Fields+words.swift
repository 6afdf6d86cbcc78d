import CordonModel

/// Values of a case file that are more than text.
extension Fields {
    /// The word of a key, out of a fixed choice.
    func choice<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type) -> Value?
    where Value.RawValue == String {
        guard let text = text(key) else { return nil }
        if let value = Value(rawValue: text) { return value }
        unknown(text, at: key, among: Value.allCases.map(\.rawValue))
        return nil
    }

    /// The words of a key that takes one word or a list, out of a fixed choice.
    func choices<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type)
        -> [Value]
    where Value.RawValue == String {
        lines(key).compactMap { text, line in
            if let value = Value(rawValue: text) { return value }
            unknown(text, at: key, line: line, among: Value.allCases.map(\.rawValue))
            return nil
        }
    }

    /// The standing that a key names.
    func standing(_ key: String) -> Standing? {
        guard let text = text(key) else { return nil }
        if let value = Standing(word: text) { return value }
        unknown(text, at: key, among: Standing.allCases.map(\.word))
        return nil
    }

    /// Whether a key says true; false where it is absent.
    func flag(_ key: String) -> Bool {
        switch text(key) {
        case "true", "yes": return true
        case "false", "no", nil: return false
        case let other?:
            problem(
                .badValue, key, "`\(key)` is `\(Self.brief(other))`, neither true nor false",
                "write true or false")
            return false
        }
    }

    /// The day window of a key.
    func window(_ key: String) -> DayWindow? {
        guard let text = text(key) else { return nil }
        if let window = DayWindow(text) { return window }
        problem(
            .badValue, key, "`\(key)` is `\(Self.brief(text))`, which is no day of the calendar",
            "write 2023, 2023-12, 2023-12-12, `by 2024-05-01`, `after D by E` or unknown")
        return nil
    }

    /// The exact day of a key.
    func day(_ key: String) -> Day? {
        guard let text = text(key) else { return nil }
        if let day = Day(text) { return day }
        problem(
            .badValue, key, "`\(key)` is `\(Self.brief(text))`, which is no day of the calendar",
            "write one exact day as 2023-12-12")
        return nil
    }

    private func unknown(
        _ text: String, at key: String, line: Int? = nil, among words: [String]
    ) {
        problem(
            .badValue, key, line: line,
            "`\(key)` is `\(Self.brief(text))`, which is no such word",
            Nearest.advice(for: text, among: words))
    }
}
