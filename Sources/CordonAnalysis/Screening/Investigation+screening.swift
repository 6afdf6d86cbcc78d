public import CordonMatch

extension Investigation {
    /// The entities that a free text may mean, best first: by name, by number or record id, and by
    /// any other value that holds its words.
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
    /// - Complexity: O(names) to gather them, O(values) to search.
    public func search(
        _ text: String, kind: PartyKind = .other, limit: Int = 10, least: Double? = nil,
        preset: MatchPreset = .screening, in book: PartyBook? = nil
    ) throws(QuestionError) -> [PartyHit] {
        let names = if let book { book } else { try PartyBook(graph, withNumbers: false) }
        var search = FreeSearch(names, text, kind: kind, preset: preset)
        return search.hits(limit: limit, least: least)
    }
}
