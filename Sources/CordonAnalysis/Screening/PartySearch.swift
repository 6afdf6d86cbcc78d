public import CordonGraph
public import CordonMatch
import CordonModel

/// A party of the graph that a subject may be.
public struct PartyHit: Sendable {
    /// The entity.
    public let vertex: Vertex
    /// The name that agreed best.
    public let matchedName: String
    /// Whether only a weak alias agreed, which raises no alert alone.
    public let isWeak: Bool
    /// How alike the parties are, 0 to 1.
    public let similarity: Double
    /// How much the agreement narrows the world, in bits.
    public let evidence: Double
    /// Whether it is alike enough, and not by a weak alias alone.
    public let isMatch: Bool
    /// Which words agreed, and what else qualifies the match.
    public let explanation: String
}

/// Searches a party book; one for each thread.
///
/// ```swift
/// var search = PartySearch(book)
/// let hits = search.hits(for: Party(kind: .company, names: ["OOO TSK Vektor"]))
/// ```
public struct PartySearch: ~Copyable {
    private let book: PartyBook
    private let matcher: Matcher
    private let threshold: Double
    private var searcher: NameSearcher
    private var parties: [UInt32: PreparedParty] = [:]

    /// How many parties are kept prepared at a time.
    private static let mostKept = 20_000

    /// Creates a search.
    public init(_ book: PartyBook, preset: MatchPreset = .screening) {
        self.book = book
        matcher = Matcher(preset)
        threshold = preset.threshold
        searcher = NameSearcher(book.index, preset: preset)
    }

    /// The parties that a subject may be, best first: by similarity to a hundredth, then by
    /// evidence, then by id.
    ///
    /// - Parameters:
    ///   - subject: Who is asked about.
    ///   - limit: The most hits.
    ///   - least: The least similarity shown; the preset's threshold where nil.
    /// - Returns: The hits, at most `limit`.
    public mutating func hits(
        for subject: Party, limit: Int = 10, least: Double? = nil
    ) -> [PartyHit] {
        let floor = least ?? threshold
        // A qualifier takes away a quarter at most, so nearby names are looked at too.
        var found = Set(book.bearers(of: subject.identifiers))
        for name in subject.names {
            found.formUnion(
                searcher.entities(
                    named: name.text, kind: subject.kind, limit: max(limit * 3, 20),
                    threshold: max(0, floor - 0.1)))
        }
        let prepared = PreparedParty(subject)
        var hits: [PartyHit] = []
        for vertex in found {
            if let hit = hit(prepared, vertex, least: floor) { hits.append(hit) }
        }
        return Array(
            hits.sorted { left, right in
                let (one, other) = (Self.step(left), Self.step(right))
                if one != other { return one > other }
                if left.evidence != right.evidence { return left.evidence > right.evidence }
                return left.vertex < right.vertex
            }.prefix(limit))
    }

    private static func step(_ hit: PartyHit) -> Int { Int((hit.similarity * 100).rounded()) }

    private mutating func hit(
        _ subject: PreparedParty, _ vertex: Vertex, least: Double
    ) -> PartyHit? {
        let comparison = matcher.compare(subject, party(vertex))
        guard comparison.similarity >= least else { return nil }
        var parts = comparison.names.map { [$0.explanation] } ?? []
        parts += comparison.qualifiers.map { $0.rawValue }
        return PartyHit(
            vertex: vertex, matchedName: comparison.secondName ?? book.graph.caption(vertex),
            isWeak: comparison.isWeak, similarity: comparison.similarity,
            evidence: comparison.evidence,
            isMatch: comparison.similarity >= threshold && !comparison.isWeak,
            explanation: parts.joined(separator: "; "))
    }

    private mutating func party(_ vertex: Vertex) -> PreparedParty {
        if let known = parties[vertex] { return known }
        if parties.count >= Self.mostKept { parties.removeAll(keepingCapacity: true) }
        let party = PreparedParty(book.party(vertex))
        parties[vertex] = party
        return party
    }
}
