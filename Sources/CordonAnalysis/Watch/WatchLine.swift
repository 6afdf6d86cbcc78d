import CordonModel

/// A line of an answer that stays with a case: told by the names of parties, and compared by their ids, so
/// that neither another name nor a joined record is taken for news.
struct WatchLine: Hashable, Sendable {
    /// Ids and words in turn, an id first, with tabs between them; without a tab words alone.
    let key: String

    /// A line that names no party.
    init(words: String) { key = words }

    /// A line of ids and words in turn, an id first.
    init(_ parts: [String]) { key = parts.joined(separator: "\t") }

    /// A line as it was remembered, with the ids that its parties have in a graph today.
    init(remembered key: String, in graph: EntityGraph) {
        let parts = Self.parts(key)
        guard parts.count > 1 else {
            self.init(words: key)
            return
        }
        self.init(
            parts.enumerated().map { place, part in
                place.isMultiple(of: 2) ? graph.vertex(part).map { graph.id($0) } ?? part : part
            })
    }

    /// The line with names in the place of ids.
    func text(in graph: EntityGraph) -> String {
        let parts = Self.parts(key)
        guard parts.count > 1 else { return key }
        return parts.enumerated().reduce(into: "") { text, part in
            let isParty = part.offset.isMultiple(of: 2)
            let words =
                isParty
                ? graph.vertex(part.element).map { graph.caption($0) } ?? part.element
                : part.element
            let isTied = text.isEmpty || words.hasPrefix(":") || words.hasPrefix(" (")
            text += (isTied ? "" : " ") + words
        }
    }

    private static func parts(_ key: String) -> [String] {
        key.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
}
