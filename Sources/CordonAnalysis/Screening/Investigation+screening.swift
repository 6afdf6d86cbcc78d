public import CordonGraph
public import CordonMatch
import Dispatch
import Synchronization

extension Investigation {
    /// The parties that a free text may name, best first.
    ///
    /// - Throws: ``QuestionError/missing(_:)`` where the names cannot be indexed.
    /// - Complexity: O(names) to index; a search is then far below a millisecond.
    public func search(
        _ text: String, kind: PartyKind = .other, limit: Int = 10, least: Double? = nil,
        preset: MatchPreset = .screening
    ) throws(QuestionError) -> [PartyHit] {
        var search = PartySearch(try PartyBook(graph), preset: preset)
        return search.hits(for: Party(kind: kind, names: [text]), limit: limit, least: least)
    }

    /// The parties that each of many subjects may be; nil subjects have no hits.
    ///
    /// - Returns: One list for each subject, whatever the number of threads.
    public func screen(
        _ subjects: [Party?], in book: PartyBook, preset: MatchPreset = .screening,
        limit: Int = 5, threads: Int = Threads.available
    ) -> [[PartyHit]] {
        let size = 64
        let blocks = (subjects.count + size - 1) / size
        let results = Mutex<[[[PartyHit]]]>(Array(repeating: [], count: blocks))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(threads, max(1, blocks)))) { _ in
            var search = PartySearch(book, preset: preset)
            while true {
                let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard block < blocks else { return }
                let range = block * size..<min(subjects.count, (block + 1) * size)
                var hits: [[PartyHit]] = []
                for place in range {
                    hits.append(subjects[place].map { search.hits(for: $0, limit: limit) } ?? [])
                }
                results.withLock { $0[block] = hits }
            }
        }
        return results.withLock { $0.flatMap { $0 } }
    }
}
