import CordonModel

/// The answer to a search text: who fits, and how well.
struct TextSearch {
    let index: TextIndex
    private let isLate: () -> Bool

    init(_ index: TextIndex, isLate: @escaping () -> Bool) {
        self.index = index
        self.isLate = isLate
    }

    /// Who fits a query, with weights.
    func found(_ query: TextQuery) throws(Fault) -> [Shelf.Number: Double] {
        if isLate() { throw Fault(503, "the search took too long", hint: "ask for less") }
        switch query {
        case .everything: return Dictionary(uniqueKeysWithValues: index.all.map { ($0, 0) })
        case .word(let word): return index.bearers(of: word)
        case .prefix(let prefix): return index.bearers(ofPrefix: prefix)
        case .like(let word, let edits): return index.bearers(like: word, edits: edits)
        case .phrase(let words): return phrase(words, field: nil)
        case .field(let name, let inner): return try field(name, inner)
        case .both(let left, let right): return try both(left, right)
        case .either(let left, let right):
            return try found(left).merging(try found(right)) { $0 + $1 }
        case .not(let inner):
            let out = try found(inner)
            return try found(.everything).filter { out[$0.key] == nil }
        }
    }

    private func both(
        _ left: TextQuery, _ right: TextQuery
    ) throws(Fault) -> [Shelf.Number: Double] {
        if case .not(let inner) = right {
            let out = try found(inner)
            return try found(left).filter { out[$0.key] == nil }
        }
        let one = try found(left)
        guard !one.isEmpty else { return [:] }
        let other = try found(right)
        let (few, many) = one.count < other.count ? (one, other) : (other, one)
        var both: [Shelf.Number: Double] = [:]
        for (number, weight) in few { if let more = many[number] { both[number] = weight + more } }
        return both
    }

    private func phrase(_ words: [String], field: String?) -> [Shelf.Number: Double] {
        guard let first = words.first else { return [:] }
        var found = index.bearers(of: first)
        for word in words.dropFirst() {
            let bearers = index.bearers(of: word)
            found = found.filter { bearers[$0.key] != nil }
        }
        return found.filter { index.holds(words, $0.key, field: field) }
            .mapValues { $0 * Double(words.count) }
    }

    /// Who fits by one field: a property, or one of the fields beside the properties.
    private func field(
        _ name: String, _ inner: TextQuery
    ) throws(Fault) -> [Shelf.Number: Double] {
        let shelf = index.shelf
        switch name {
        case "schema", "id", "datasets", "referents":
            let words = Self.texts(inner)
            let numbers = index.all.filter { number in
                let texts =
                    switch name {
                    case "schema": [shelf.item(number).schema]
                    case "id": [shelf.item(number).id]
                    case "datasets": shelf.datasets(of: number)
                    default: shelf.referents(of: number)
                    }
                return texts.contains { words.contains(TextIndex.words($0)) }
            }
            return Dictionary(uniqueKeysWithValues: numbers.map { ($0, 1) })
        default:
            if case .phrase(let words) = inner { return phrase(words, field: name) }
            return try found(inner).filter { number, _ in
                !isLate() && fits(inner, number, name)
            }
        }
    }

    /// The words that a query names, one list for each term.
    private static func texts(_ query: TextQuery) -> [[String]] {
        switch query {
        case .word(let word), .prefix(let word), .like(let word, _): [[word]]
        case .phrase(let words): [words]
        case .both(let left, let right):
            if case .word(let word) = left {
                texts(right).map { [word] + $0 }
            } else {
                texts(left) + texts(right)
            }
        case .either(let left, let right): texts(left) + texts(right)
        case .everything, .field, .not: []
        }
    }

    private func fits(_ query: TextQuery, _ number: Shelf.Number, _ property: String) -> Bool {
        let words = index.shelf.texts(property, of: number).flatMap(TextIndex.words)
        func fits(_ query: TextQuery) -> Bool {
            switch query {
            case .everything: return !words.isEmpty
            case .word(let word): return words.contains(word)
            case .prefix(let prefix): return words.contains { $0.hasPrefix(prefix) }
            case .like(let word, let edits):
                let scalars = Array(word.unicodeScalars)
                return words.contains {
                    TextIndex.distance(scalars, Array($0.unicodeScalars), atMost: edits) != nil
                }
            case .phrase(let phrase):
                return index.holds(phrase, number, field: property)
            case .field(_, let inner): return fits(inner)
            case .both(let left, let right): return fits(left) && fits(right)
            case .either(let left, let right): return fits(left) || fits(right)
            case .not(let inner): return !fits(inner)
            }
        }
        return fits(query)
    }
}
