import CordonGraph
import CordonMatch
import CordonModel

/// Finds what one types: names first, then numbers, record ids, addresses and all other values.
///
/// A number that is the same comes first, then names that bear every word, then names that
/// are alike, then other values that hold the words.
struct FreeSearch: ~Copyable {
    private let book: PartyBook
    private let text: String
    private let kind: PartyKind
    private var search: PartySearch

    /// How a hit was found, the surest first.
    private enum Tier: Int {
        case number, words, beginning, alike, value
    }

    init(_ book: PartyBook, _ text: String, kind: PartyKind, preset: MatchPreset) {
        self.book = book
        self.text = text
        self.kind = kind
        search = PartySearch(book, preset: preset)
    }

    mutating func hits(limit: Int, least: Double?) -> [PartyHit] {
        let subject = Party(kind: kind, names: [text])
        var found: [Vertex: (tier: Tier, hit: PartyHit)] = [:]
        for hit in search.all(for: subject, atLeast: limit, least: least) {
            found[hit.vertex] = (.alike, hit)
        }
        for (tier, byBeginning) in [(Tier.words, false), (.beginning, true)] {
            for hit in search.hits(bearing: text, as: subject, byBeginning: byBeginning) {
                let known = found[hit.vertex]
                if known == nil || (known?.tier.rawValue ?? 0) > tier.rawValue {
                    found[hit.vertex] = (tier, known?.hit ?? hit)
                }
            }
        }
        for (vertex, tier, explanation, value) in values() {
            if let known = found[vertex], known.tier.rawValue <= tier.rawValue { continue }
            found[vertex] = (tier, hit(vertex, tier, explanation, value, found[vertex]?.hit))
        }
        let shown = found.values.filter { $0.hit.similarity >= least ?? 0 }
        return shown.sorted { one, other in
            if one.tier != other.tier { return one.tier.rawValue < other.tier.rawValue }
            return PartySearch.precedes(one.hit, other.hit)
        }.prefix(limit).map(\.hit)
    }

    private func hit(
        _ vertex: Vertex, _ tier: Tier, _ explanation: String, _ value: String, _ known: PartyHit?
    ) -> PartyHit {
        let isNumber = tier == .number
        return PartyHit(
            vertex: vertex, matchedName: isNumber ? book.graph.caption(vertex) : value,
            isWeak: false, similarity: isNumber ? 1 : known?.similarity ?? 0,
            evidence: isNumber ? 40 : known?.evidence ?? 0, isMatch: isNumber,
            explanation: explanation)
    }

    /// The entities with a number that is the text, or another value that holds its words.
    private func values() -> [(Vertex, Tier, String, String)] {
        let graph = book.graph
        let number = PartyIdentifier(kind: "number", value: text).canonical
        let hasDigits = text.contains(where: \.isNumber)
        let record = text.filter { !$0.isWhitespace }.lowercased()
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        guard !words.isEmpty else { return [] }
        let patterns = words.map { TextPattern($0) }
        let isNumber = { (value: String) in
            hasDigits && number != nil
                && PartyIdentifier(kind: "number", value: value).canonical == number
        }
        let sieve = ValueSieve(words: words, record: record, number: hasDigits ? number : nil) {
            let lower = $0.lowercased()
            return patterns.allSatisfy { $0.isIn(lower) } || lower.hasSuffix(record)
                || isNumber($0)
        }
        let places = unsafe graph.file.places { unsafe sieve.mayHold($0) }
        let named = unsafe graph.file.ids { unsafe sieve.mayHold($0) }
        let ids = named + places.map { graph.file.claims[$0].subject }
        let ending = TextPattern(record)
        var found: [(Vertex, Tier, String, String)] = []
        for vertex in Set(ids.compactMap { graph.vertex($0) }).sorted() {
            let id = graph.id(vertex)
            if ending.isIn(id.lowercased()),
                id.split(separator: ":").last.map({ $0.lowercased() }) == record
            {
                found.append((vertex, .number, "the record id is the same", id))
                continue
            }
            for place in graph.valueClaims(of: vertex) {
                guard let value = graph.file.value(at: place) else { continue }
                let isName = CalledName.properties.contains(value.property)
                if !isName, isNumber(value.text) {
                    let why = "\(value.property) is the same: \(value.text)"
                    found.append((vertex, .number, why, value.text))
                    break
                }
                let lower = value.text.lowercased()
                guard patterns.allSatisfy({ $0.isIn(lower) }) else { continue }
                found.append(
                    (
                        vertex, isName ? .beginning : .value, "\(value.property) holds the words",
                        value.text
                    ))
            }
        }
        return found
    }
}
