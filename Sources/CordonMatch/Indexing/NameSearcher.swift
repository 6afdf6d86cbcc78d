import Foundation

/// A word of the vocabulary that may be a word of the query.
struct LikelyWord: Sendable {
    var word: UInt32
    var similarity: Float
}

/// Searches one index again and again with memory of its own: one searcher for each thread.
///
/// ```swift
/// var searcher = NameSearcher(index)
/// for name in portfolio { print(searcher.search(name, kind: .person, limit: 5)) }
/// ```
public struct NameSearcher: ~Copyable {
    let index: NameIndex
    let preset: MatchPreset
    var comparer: NameComparer
    var counter: CandidateCounter
    var words: [Word] = []
    /// For each word of the vocabulary, the last look-up that met it.
    var seen: [UInt32]
    var lookUp: UInt32 = 0
    /// The words of the vocabulary that may be a query's word, the likest first, for words asked
    /// lately: the words of names come again and again.
    var alike: [UInt64: [LikelyWord]] = [:]
    /// The names that may be written like the query, which no other candidate outranks.
    var exact: [UInt32] = []

    /// How many candidates are compared in full for one query.
    public var depth = 160

    /// Creates a searcher; it keeps about five bytes for each name of the index.
    ///
    /// - Parameters:
    ///   - index: the names.
    ///   - preset: how names are compared.
    ///   - weights: weights that replace those of the preset.
    public init(
        _ index: NameIndex, preset: MatchPreset = .screening, weights: MatchWeights? = nil
    ) {
        self.index = index
        self.preset = preset
        comparer = NameComparer(weights: weights ?? preset.weights)
        counter = CandidateCounter(count: index.count)
        seen = [UInt32](
            repeating: 0,
            count: index.layout.lengths[IndexSection.vocabulary.rawValue]
                / MemoryLayout<Word>.stride)
    }

    /// The names most worth comparing with a query, best first, at most ``depth``.
    ///
    /// - Returns: Places of names in the index.
    public mutating func candidates(for name: PreparedName) -> [Int] {
        let view = name
        return unsafe index.bytes.withUnsafeBytes { raw in
            let index = unsafe IndexView(raw, self.index.layout)
            return unsafe gather(view, index).map(Int.init)
        }
    }

    /// The entities whose names are most alike, best first.
    ///
    /// Each entity comes once, by its best name. Hits of one similarity (to a hundredth)
    /// are ordered by evidence, then by entity.
    ///
    /// - Parameters:
    ///   - text: the name looked for, as written.
    ///   - kind: what bears it; `other` where that is not known.
    ///   - limit: the most hits.
    ///   - threshold: the least similarity shown; the preset's own where nil.
    /// - Returns: The hits; a name that says nothing, such as a bare legal form, finds itself only.
    public mutating func search(
        _ text: String, kind: PartyKind, limit: Int = 10, threshold: Double? = nil
    ) -> [NameHit] {
        search(PreparedName(text, kind: kind), limit: limit, threshold: threshold)
    }

    /// The entities whose names are most alike to a prepared name, best first.
    public mutating func search(
        _ name: PreparedName, limit: Int = 10, threshold: Double? = nil
    ) -> [NameHit] {
        let index = self.index
        return unsafe index.bytes.withUnsafeBytes { raw in
            let view = unsafe IndexView(raw, index.layout)
            let best = unsafe best(name, view, limit: limit, threshold: threshold)
            return best.map { found in unsafe hit(name, view, found) }
        }
    }

    /// The entities alone, in the same order, without the explanations that cost most.
    public mutating func entities(
        named text: String, kind: PartyKind, limit: Int = 10, threshold: Double? = nil
    ) -> [UInt32] {
        let name = PreparedName(text, kind: kind)
        let index = self.index
        return unsafe index.bytes.withUnsafeBytes { raw in
            let view = unsafe IndexView(raw, index.layout)
            let best = unsafe best(name, view, limit: limit, threshold: threshold)
            return best.map { found in unsafe view.entities[Int(found.name)] }
        }
    }

    /// The best name of each entity that is alike enough, in order.
    private mutating func best(
        _ name: PreparedName, _ view: IndexView, limit: Int, threshold: Double?
    ) -> [Scored] {
        guard limit > 0 else { return [] }
        let least = threshold ?? preset.threshold
        let names = unsafe gather(name, view)
        let scored = unsafe score(name, view, names).filter { $0.similarity >= least }
        return unsafe Self.best(scored, view, limit)
    }

    /// One compared candidate.
    struct Scored {
        var name: UInt32
        var similarity: Double
        var evidence: Double
    }

    /// The best name of each entity, in order, at most `limit`.
    private static func best(_ scored: [Scored], _ view: IndexView, _ limit: Int) -> [Scored] {
        let ordered = scored.sorted { a, b in
            let (first, second) = ((a.similarity * 100).rounded(), (b.similarity * 100).rounded())
            if first != second { return first > second }
            let weak = unsafe (view.flags[Int(a.name)] & 128, view.flags[Int(b.name)] & 128)
            if weak.0 != weak.1 { return weak.0 < weak.1 }
            if a.evidence != b.evidence { return a.evidence > b.evidence }
            let entities = unsafe (view.entities[Int(a.name)], view.entities[Int(b.name)])
            return entities.0 == entities.1 ? a.name < b.name : entities.0 < entities.1
        }
        var seen: Set<UInt32> = []
        var best: [Scored] = []
        for candidate in ordered where best.count < limit {
            if unsafe seen.insert(view.entities[Int(candidate.name)]).inserted {
                best.append(candidate)
            }
        }
        return best
    }
}

extension NameIndex {
    /// The entities whose names are most alike, best first; see ``NameSearcher``.
    ///
    /// For many queries keep a ``NameSearcher``: this makes one for each call.
    public func search(
        _ text: String, kind: PartyKind, limit: Int = 10, preset: MatchPreset = .screening,
        threshold: Double? = nil
    ) -> [NameHit] {
        var searcher = NameSearcher(self, preset: preset)
        return searcher.search(text, kind: kind, limit: limit, threshold: threshold)
    }

    /// Places of the names most worth comparing with a query, best first.
    public func candidates(for name: PreparedName) -> [Int] {
        var searcher = NameSearcher(self)
        return searcher.candidates(for: name)
    }
}
