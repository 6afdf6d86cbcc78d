import CordonAnalysis
import CordonGraph
import CordonMatch
import Synchronization

/// Searches that are ready to be used, one by one thread at a time.
final class SearchPool: Sendable {
    /// One search.
    final class Search {
        var search: PartySearch
        init(_ book: PartyBook, _ preset: MatchPreset) {
            search = PartySearch(book, preset: preset)
        }
    }

    /// A search in nobody's hands; the pool's lock hands it over.
    private struct Idle: @unchecked Sendable { let search: Search }

    private let book: Once<PartyBook>
    private let idle = Mutex<[MatchPreset: [Idle]]>([:])

    init(_ book: Once<PartyBook>) { self.book = book }

    /// The names that are searched.
    func names(_ limits: Limits) throws(Fault) -> PartyBook { try book.value(limits) }

    /// Lends a search for the length of one call.
    func use<Answer>(
        _ preset: MatchPreset, _ limits: Limits, _ body: (inout PartySearch) throws(Fault) -> Answer
    ) throws(Fault) -> Answer {
        let kept = idle.withLock { $0[preset]?.popLast() }
        let search: Search
        if let kept {
            search = kept.search
        } else {
            search = Search(try book.value(limits), preset)
        }
        let taken = Idle(search: search)
        defer { idle.withLock { $0[preset, default: []].append(taken) } }
        return try body(&search.search)
    }
}
