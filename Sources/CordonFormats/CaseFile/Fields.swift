import CordonModel
import Yams

/// A mapping of a case file, read key by key; what is not asked for is an unknown key.
struct Fields {
    let file: String
    /// What the mapping is, for messages: "the claim `c001`", "the source `S-1`".
    let what: String
    let line: Int?
    let log: ProblemLog
    private let entries: [String: Entry]
    /// The keys, in the order of the file.
    let keys: [String]

    private struct Entry {
        let node: Node
        let line: Int?
    }

    /// Reads a mapping; anything else is a problem and nil.
    init?(_ node: Node, _ what: String, line: Int? = nil, in file: String, log: ProblemLog) {
        self.file = file
        self.what = what
        self.log = log
        self.line = line ?? node.mark?.line
        guard case .mapping(let mapping) = node else {
            log.add(
                ReadingProblem(
                    .badValue, file: file, line: line ?? node.mark?.line,
                    what: "\(what) must be a mapping of keys to values",
                    remedy: "write `key: value` lines"))
            return nil
        }
        var entries: [String: Entry] = [:]
        var order: [String] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string, !name.isEmpty else {
                log.add(
                    ReadingProblem(
                        .badValue, file: file, line: key.mark?.line,
                        what: "\(what) has a key that is no plain text", remedy: "use plain keys"))
                continue
            }
            // The parser tells `a` from `"a"`; a case file does not.
            if let first = entries[name] {
                log.add(
                    ReadingProblem(
                        .duplicate, file: file, line: key.mark?.line,
                        what:
                            "\(what): the key `\(name)` stands twice, first on line \(first.line ?? 0)",
                        remedy: "keep one of them"))
                continue
            }
            entries[name] = Entry(node: value, line: key.mark?.line)
            order.append(name)
        }
        self.entries = entries
        keys = order
    }

    /// The node of a key.
    func node(_ key: String) -> Node? { entries[key]?.node }

    /// The line on which a key stands.
    func line(_ key: String) -> Int? { entries[key]?.line ?? line }

    /// Whether a key is there with a value.
    func has(_ key: String) -> Bool { node(key).map { !Self.isEmpty($0) } ?? false }

    // MARK: - Problems

    /// Reports what is wrong with a key, or with the item of a list that stands on `line`.
    func problem(
        _ kind: ReadingProblem.Kind, _ key: String?, line: Int? = nil, _ message: String,
        _ remedy: @autoclosure () -> String
    ) {
        log.add(
            ReadingProblem(
                kind, file: file, line: line ?? key.flatMap { self.line($0) } ?? self.line,
                what: "\(what): \(message)", remedy: remedy()))
    }

    /// Reports every key that is not among `known`.
    func allow(only known: [String]) {
        for key in keys where !known.contains(key) {
            problem(
                .badValue, key, "unknown key `\(Self.brief(key))`",
                Nearest.advice(for: key, among: known))
        }
    }

    /// A text of the file as it may stand in a message: short, on one line and without controls.
    static func brief(_ text: String) -> String {
        let plain = text.unicodeScalars.prefix(61).map { scalar in
            scalar.properties.generalCategory == .control ? " " : String(scalar)
        }
        return plain.count > 60 ? plain.prefix(60).joined() + "..." : plain.joined()
    }

    // MARK: - Values

    /// The text of a key; nil where it is absent or empty.
    func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let scalar = node.scalar else {
            problem(
                .badValue, key, "`\(key)` must be one value",
                "write one value, not a list or mapping")
            return nil
        }
        return Self.isEmpty(node) ? nil : scalar.string
    }

    /// The texts of a key that takes one value or a list, each with its line.
    func lines(_ key: String) -> [(text: String, line: Int?)] {
        guard let node = node(key), !Self.isEmpty(node) else { return [] }
        guard case .sequence(let items) = node else {
            return text(key).map { [($0, line(key))] } ?? []
        }
        return items.compactMap { item in
            guard let text = item.scalar?.string, !text.isEmpty else {
                problem(
                    .badValue, key, line: item.mark?.line,
                    "`\(key)` must be a value or a list of values", "write [one, two]")
                return nil
            }
            return (text, item.mark?.line)
        }
    }

    /// The texts of a key that takes one value or a list.
    func texts(_ key: String) -> [String] { lines(key).map(\.text) }

    /// The text of a key that must be there.
    func required(_ key: String, like example: String) -> String? {
        if let text = text(key) { return text }
        if node(key)?.scalar != nil || node(key) == nil {
            problem(.missing, key, "`\(key)` is missing", "write `\(key): \(example)`")
        }
        return nil
    }

    /// The items of a list.
    func items(_ key: String) -> [Node] {
        guard let node = node(key), !Self.isEmpty(node) else { return [] }
        guard case .sequence(let items) = node else {
            problem(.badValue, key, "`\(key)` must be a list", "begin each item with `- `")
            return []
        }
        return Array(items)
    }

    /// The mapping of a key, entry by entry, each with the line of its key.
    func mapping(_ key: String, _ what: String) -> Fields? {
        guard let node = node(key), !Self.isEmpty(node) else { return nil }
        return Fields(node, what, line: line(key), in: file, log: log)
    }

    /// Whether a node is a plain scalar without text, which YAML takes for nothing.
    private static func isEmpty(_ node: Node) -> Bool {
        guard let scalar = node.scalar else { return false }
        return scalar.string.isEmpty || (scalar.style == .plain && scalar.string == "~")
    }
}
