import CordonModel
import Yams

/// A mapping of a case file, read key by key; what is not asked for is an unknown key.
struct Fields {
    let file: String
    /// What the mapping is, for messages: "a claim", "the source S-1".
    let what: String
    let line: Int?
    let log: ProblemLog
    private let nodes: [String: Node]
    private let order: [String]

    /// Reads a mapping; anything else is a problem and nil.
    init?(_ node: Node, _ what: String, in file: String, log: ProblemLog) {
        guard case .mapping(let mapping) = node else {
            log.add(
                ReadingProblem(
                    .badValue, file: file, line: node.mark?.line,
                    what: "\(what) must be a mapping of keys to values",
                    remedy: "write `key: value` lines"))
            return nil
        }
        var nodes: [String: Node] = [:]
        var order: [String] = []
        for (key, value) in mapping {
            guard let name = key.string else {
                log.add(
                    ReadingProblem(
                        .badValue, file: file, line: key.mark?.line,
                        what: "\(what) has a key that is no plain text", remedy: "use plain keys"))
                continue
            }
            nodes[name] = value
            order.append(name)
        }
        self.file = file
        self.what = what
        self.log = log
        self.nodes = nodes
        self.order = order
        line = mapping.mark?.line
    }

    /// The keys, in the order of the file.
    var keys: [String] { order }

    /// The node of a key.
    func node(_ key: String) -> Node? { nodes[key] }

    /// The line of a key's value.
    func line(_ key: String) -> Int? { nodes[key]?.mark?.line ?? line }

    // MARK: - Problems

    /// Reports what is wrong with a key.
    func problem(
        _ kind: ReadingProblem.Kind, _ key: String?, _ message: String, _ remedy: String
    ) {
        log.add(
            ReadingProblem(
                kind, file: file, line: key.flatMap { line($0) } ?? line,
                what: "\(what): \(message)", remedy: remedy))
    }

    /// Reports every key that is not among `known`.
    func allow(only known: [String]) {
        for key in order where !known.contains(key) {
            log.add(
                ReadingProblem(
                    .badValue, file: file, line: line(key),
                    what: "\(what): unknown key `\(key)`",
                    remedy: Nearest.advice(for: key, among: known)))
        }
    }

    // MARK: - Values

    /// The text of a key; nil where it is absent or empty.
    func text(_ key: String) -> String? {
        guard let node = nodes[key] else { return nil }
        guard let scalar = node.scalar else {
            problem(.badValue, key, "`\(key)` must be one value", "write it on one line")
            return nil
        }
        guard scalar.anchor == nil else {
            problem(.forbidden, key, "a YAML anchor", "write the value out")
            return nil
        }
        return scalar.string.isEmpty || scalar.string == "~" ? nil : scalar.string
    }

    /// The texts of a key that takes one value or a list.
    func texts(_ key: String) -> [String] {
        guard let node = nodes[key] else { return [] }
        guard case .sequence(let items) = node else { return text(key).map { [$0] } ?? [] }
        return items.compactMap { item in
            guard let text = item.scalar?.string, !text.isEmpty else {
                problem(
                    .badValue, key, "`\(key)` must be a value or a list of values",
                    "write [one, two]")
                return nil
            }
            return text
        }
    }

    /// The text of a key that must be there.
    func required(_ key: String, like example: String) -> String? {
        if let text = text(key) { return text }
        if nodes[key]?.scalar != nil || nodes[key] == nil {
            problem(.missing, nil, "`\(key)` is missing", "write `\(key): \(example)`")
        }
        return nil
    }

    /// The items of a list.
    func items(_ key: String) -> [Node] {
        guard let node = nodes[key] else { return [] }
        if case .scalar(let scalar) = node, scalar.string.isEmpty { return [] }
        guard case .sequence(let items) = node else {
            problem(.badValue, key, "`\(key)` must be a list", "begin each item with `- `")
            return []
        }
        return Array(items)
    }

    /// The word of a key, out of a fixed choice.
    func choice<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type) -> Value?
    where Value.RawValue == String {
        guard let text = text(key) else { return nil }
        if let value = Value(rawValue: text) { return value }
        unknown(text, at: key, among: Value.allCases.map(\.rawValue))
        return nil
    }

    /// The standing that a key names.
    func standing(_ key: String) -> Standing? {
        guard let text = text(key) else { return nil }
        if let value = Standing(word: text) { return value }
        unknown(text, at: key, among: Standing.allCases.map(\.word))
        return nil
    }

    /// The day window of a key.
    func window(_ key: String) -> DayWindow? {
        guard let text = text(key) else { return nil }
        if let window = DayWindow(text) { return window }
        problem(
            .badValue, key, "`\(text)` is no day",
            "write 2023, 2023-12, 2023-12-12, `by 2024-05-01` or `after D by E`")
        return nil
    }

    /// The exact day of a key.
    func day(_ key: String) -> Day? {
        guard let text = text(key) else { return nil }
        if let day = Day(text) { return day }
        problem(.badValue, key, "`\(text)` is no day of the calendar", "write it as 2023-12-12")
        return nil
    }

    private func unknown(_ text: String, at key: String, among words: [String]) {
        problem(
            .badValue, key, "`\(key)` is `\(text)`, which is no such word",
            Nearest.advice(for: text, among: words))
    }
}
