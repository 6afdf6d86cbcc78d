import CordonModel
import Yams

/// A mapping of a rule file, of which every key must be there and no other may be.
struct RuleFields {
    /// What it is, as faults name it: `version 2 of uk`.
    let what: String
    let line: Int?
    let log: FaultLog
    private let nodes: [String: Node]
    private let order: [String]

    /// What stands where there is nothing: the day that is none, the list that names none.
    static let none = "none"

    init?(_ node: Node, _ what: String, _ log: FaultLog) {
        self.what = what
        self.log = log
        line = node.mark?.line
        guard let mapping = node.mapping else {
            log.add(line, "\(what) is no mapping of keys to values", "write `key: value` lines")
            return nil
        }
        var nodes: [String: Node] = [:]
        var order: [String] = []
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            nodes[name] = value
            order.append(name)
        }
        self.nodes = nodes
        self.order = order
    }

    /// The keys, in the order of the file.
    var keys: [String] { order }

    /// Reports what is missing of some keys, and what is none of them.
    func expect(_ known: [String]) {
        for key in order where !known.contains(key) {
            let meant = log.words.nearest(key, known.filter { nodes[$0] == nil })
            log.add(
                lineOf(key), "`\(key.prefix(60))` is no key of \(what)",
                meant.map { "did you mean `\($0)`?" } ?? "use \(known.joined(separator: ", "))")
        }
        for key in known where nodes[key] == nil {
            log.add(
                line, "\(what) does not say `\(key)`",
                "add `\(key):`; where there is none, write `\(Self.none)`")
        }
    }

    /// Reports what is wrong with a key.
    func fault(_ key: String?, _ text: String, _ remedy: String) {
        log.add(key.flatMap(lineOf) ?? line, text, remedy)
    }

    private func lineOf(_ key: String) -> Int? { nodes[key]?.mark?.line }

    /// The text of a key; nil where it is missing, which ``expect(_:)`` says.
    func text(_ key: String) -> String? {
        guard let node = nodes[key] else { return nil }
        guard let text = node.scalar?.string, !text.isEmpty else {
            fault(key, "`\(key)` of \(what) is no text", "write one value after `\(key):`")
            return nil
        }
        return text
    }

    /// Whether a key says `none`.
    func isNone(_ key: String) -> Bool { isWord(Self.none, key) }

    /// Whether a key says one word.
    func isWord(_ word: String, _ key: String) -> Bool { nodes[key]?.scalar?.string == word }

    /// The texts of a list; none where the key says `none`, or the other word that stands for it.
    func texts(_ key: String, or word: String = Self.none) -> [String] {
        guard let node = nodes[key], node.scalar?.string != word else { return [] }
        guard let items = node.sequence, !items.isEmpty else {
            fault(key, "`\(key)` of \(what) is no list", "write `[one, other]` or `\(word)`")
            return []
        }
        let texts = items.compactMap(\.scalar?.string)
        if texts.count < items.count {
            fault(key, "`\(key)` of \(what) holds what is no text", "write one value an item")
        }
        if Set(texts).count < texts.count {
            fault(key, "`\(key)` of \(what) names one thing twice", "keep one of them")
        }
        return texts
    }

    /// The mappings of a list; none where the key says `none`.
    func sections(_ key: String, _ what: (Int) -> String) -> [RuleFields] {
        guard let node = nodes[key], !isNone(key) else { return [] }
        guard let items = node.sequence, !items.isEmpty else {
            fault(key, "`\(key)` of \(self.what) is no list", "write a list or `\(Self.none)`")
            return []
        }
        return items.enumerated().compactMap { RuleFields($1, what($0 + 1), log) }
    }

    /// The mapping of a key.
    func section(_ key: String, _ what: String) -> RuleFields? {
        nodes[key].flatMap { RuleFields($0, what, log) }
    }

    /// The day of a key; nil where the key says `none`.
    func day(_ key: String, or word: String = Self.none) -> Day? {
        guard let text = text(key), text != word else { return nil }
        if let day = Day(text) { return day }
        fault(key, "`\(key)` is `\(text)`, which is no day", "write 2024-07-03 or `\(word)`")
        return nil
    }

    /// Reports authorities and lists that nobody knows.
    func checkLists(of authority: String) {
        guard authority != "any" else { return }
        if let advice = log.words.authority(authority) {
            return fault("authority", "`\(authority)` is no authority", advice)
        }
        for key in ["lists", "except-lists"] where !isWord("any", key) && !isNone(key) {
            for list in texts(key) {
                guard let advice = log.words.list(list, authority) else { continue }
                fault(key, "`\(list)` is no list of `\(authority)`", advice)
            }
        }
    }

    /// The codes of countries; none where the key says `none`.
    func countries(_ key: String) -> Set<String> {
        let countries = texts(key).map { $0.lowercased() }
        for country in countries {
            guard let advice = log.words.country(country) else { continue }
            fault(key, "`\(country)` is no country", advice)
        }
        return Set(countries)
    }

    /// Yes or no.
    func flag(_ key: String) -> Bool {
        guard let text = text(key) else { return false }
        if text != "true", text != "false" {
            fault(key, "`\(key)` is `\(text)`", "write true or false")
        }
        return text == "true"
    }

    /// A word out of a fixed choice.
    func choice<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let text = text(key) else { return nil }
        return word(text, of: key, type)
    }

    /// Words out of a fixed choice.
    func choices<Word: RawRepresentable & CaseIterable & Hashable>(
        _ key: String, _ type: Word.Type
    ) -> Set<Word> where Word.RawValue == String {
        Set(texts(key).compactMap { word($0, of: key, type) })
    }

    private func word<Word: RawRepresentable & CaseIterable>(
        _ text: String, of key: String, _ type: Word.Type
    ) -> Word? where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        fault(
            key, "`\(text)` is no value of `\(key)`",
            log.words.nearest(text, known).map { "did you mean `\($0)`?" }
                ?? "use \(known.joined(separator: ", "))")
        return nil
    }
}
