public import CordonGraph
import CordonMatch
public import CordonModel
import Dispatch
import Synchronization

/// Two parties of a graph that may be one by their names and what qualifies them.
public struct NamePair: Sendable, Hashable {
    /// The id that comes first in order.
    public let left: EntityID
    /// The other id.
    public let right: EntityID
    /// How alike they are, 0 to 1.
    public let similarity: Double
    /// How much the agreement narrows the world, in bits.
    public let evidence: Double
    /// Which words agreed, and what else qualifies the pair.
    public let explanation: String
}

extension Investigation {
    /// The pairs of parties whose names are alike enough for the preset `strict`.
    ///
    /// They are proposals: only a person joins two parties by their names.
    ///
    /// ```swift
    /// let pairs = investigation.pairsByName(in: try PartyBook(investigation.graph))
    /// ```
    ///
    /// - Parameters:
    ///   - book: The graph's names.
    ///   - apart: Pairs that were decided to be two parties.
    ///   - threads: How many threads may work; the pairs are the same.
    /// - Returns: The pairs, best proved first.
    /// - Complexity: One search a name, some tenths of a millisecond each.
    public func pairsByName(
        in book: PartyBook, apart: [IdentityDecision] = [], threads: Int = Threads.available
    ) -> [NamePair] {
        let known = Set(apart.filter { !$0.isSame }.map { [$0.left, $0.right] })
        let count = graph.entityCount
        let next = Atomic<Int>(0)
        let found = Mutex<[NamePair]>([])
        DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
            var search = PartySearch(book, preset: .strict)
            search.seeksPairs()
            while true {
                let start = next.wrappingAdd(64, ordering: .relaxed).oldValue
                guard start < count else { return }
                var pairs: [NamePair] = []
                for vertex in start..<min(count, start + 64) {
                    pairs += self.pairs(of: Vertex(vertex), book, &search)
                }
                found.withLock { $0 += pairs.filter { !known.contains([$0.left, $0.right]) } }
            }
        }
        // Either of the two may have found the other, or both.
        var seen: Set<[EntityID]> = []
        return found.withLock { pairs in
            pairs.sorted { one, other in
                if one.evidence != other.evidence { return one.evidence > other.evidence }
                return (one.left, one.right) < (other.left, other.right)
            }.filter { seen.insert([$0.left, $0.right]).inserted }
        }
    }

    /// The pairs that a party makes with others.
    private func pairs(
        of vertex: Vertex, _ book: PartyBook, _ search: inout PartySearch
    ) -> [NamePair] {
        var party = book.party(vertex)
        // What a list itself calls weak proves no identity.
        party.names.removeAll(where: \.isWeak)
        guard !party.names.isEmpty else { return [] }
        let own = graph.id(vertex)
        return search.hits(for: party, limit: 6).compactMap { hit in
            let other = graph.id(hit.vertex)
            guard hit.isMatch, hit.vertex != vertex else { return nil }
            return NamePair(
                left: min(own, other), right: max(own, other), similarity: hit.similarity,
                evidence: hit.evidence,
                explanation: hit.explanation)
        }
    }
}
