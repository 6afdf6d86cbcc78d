public import CordonMatch

extension Investigation {
    /// The parties that a free text may name, best first.
    ///
    /// - Parameters:
    ///   - text: The text, in any script.
    ///   - kind: What bears the name; `other` where that is not known.
    ///   - limit: The most hits.
    ///   - least: The least similarity shown; the preset's threshold where nil.
    ///   - preset: How names are compared.
    ///   - book: The graph's names, where they are gathered already.
    /// - Returns: The hits, at most `limit`.
    /// - Throws: ``QuestionError/missing(_:)`` where the names cannot be indexed.
    /// - Complexity: O(names) to gather them; a search is then far below a millisecond.
    public func search(
        _ text: String, kind: PartyKind = .other, limit: Int = 10, least: Double? = nil,
        preset: MatchPreset = .screening, in book: PartyBook? = nil
    ) throws(QuestionError) -> [PartyHit] {
        let names = if let book { book } else { try PartyBook(graph, withNumbers: false) }
        var search = PartySearch(names, preset: preset)
        return search.hits(for: Party(kind: kind, names: [text]), limit: limit, least: least)
    }
}
