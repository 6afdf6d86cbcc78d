public import CordonAnalysis
public import CordonFormats
import CordonGraph
import CordonMatch
public import CordonModel
import CordonRules
import CordonStore
import Synchronization

/// A graph as it stands while requests are answered from it; it never changes.
///
/// A new import or list day makes another, and the requests under way keep theirs. What is dear is
/// made when it is first asked for.
public final class ServedGraph: Sendable {
    /// The graph of today.
    public let investigation: Investigation
    let input: GraphInput
    let sets: DataSets
    /// What the files were like when they were last seen to hold this.
    private let state: Mutex<[String]>
    private let revision: String?
    private let others = Mutex<[(Projection, Investigation)]>([])
    private let reading: GraphInput.Reading

    let shelf: Once<Shelf>
    let book: Once<PartyBook>
    let verdicts: Once<VerdictTable>
    let texts: Once<TextIndex>
    let ownership: Once<Ownership>
    let catalogue: Once<JSONText>
    let searches: SearchPool
    let screenings = OnceEach<ScreeningKey, Screening>()

    /// The most other projections that are kept ready.
    private static let mostOthers = 4

    /// Reads files and makes a graph of them.
    public init(_ input: GraphInput, today: Day, manifest: Manifest? = nil) throws(ReadingProblems)
    {
        self.input = input
        state = Mutex(input.state)
        revision = try input.revision()
        let reading = try input.read(Projection(asOf: today, today: today))
        self.reading = reading
        let investigation = Investigation(graph: reading.graph)
        self.investigation = investigation
        let sets = DataSets(input, reading, manifest)
        self.sets = sets
        let isStore = try input.store
        let book = Once<PartyBook> { () throws(Fault) in
            do {
                return try PartyBook(
                    reading.graph, keptAt: isStore.map { Store.nameIndex(beside: $0) })
            } catch {
                throw Fault(500, "the names cannot be indexed")
            }
        }
        let shelf = Once<Shelf> { () throws(Fault) in
            Shelf(reading.graph, sets, isSilenced: reading.silenced > 0)
        }
        self.book = book
        self.shelf = shelf
        searches = SearchPool(book)
        verdicts = Once { () throws(Fault) in VerdictTable(investigation) }
        ownership = Once { () throws(Fault) in Ownership(reading.graph) }
        catalogue = Once { () throws(Fault) in
            CatalogueRoutes.document(sets, try shelf.value())
        }
        texts = Once { () throws(Fault) in TextIndex(try shelf.value()) }
    }

    /// What was decided about screened subjects; nothing where the graph is no store.
    func decisions() throws(Fault) -> DecisionBook {
        do {
            guard let path = try input.store else { return DecisionBook(in: graph) }
            return DecisionBook(try Store.open(path).screeningDecisions(), in: graph)
        } catch {
            throw Fault(500, "the store cannot be read")
        }
    }

    /// How many claims were left out because nothing of them may be passed on.
    var silenced: Int { reading.silenced }

    /// Whether the files hold something else by now.
    var isOutdated: Bool {
        let now = input.state
        guard state.withLock({ $0 != now }) else { return false }
        do throws(ReadingProblems) {
            guard let revision, try input.revision() == revision else { return true }
        } catch {
            return true
        }
        state.withLock { $0 = input.state }
        // What was decided about subjects is no part of a store's revision.
        screenings.forget()
        return false
    }

    /// The graph.
    public var graph: EntityGraph { investigation.graph }

    /// Makes ready what answers are made of, so that nobody waits for it.
    ///
    /// - Parameter older: The state before, of which only what was used is made again; nil for all.
    func warm(after older: ServedGraph? = nil) {
        do throws(Fault) {
            if older.map({ $0.shelf.known != nil }) ?? true { _ = try shelf.value() }
            if older.map({ $0.book.known != nil }) ?? true { _ = try book.value() }
            if older.map({ $0.verdicts.known != nil }) ?? true { _ = try verdicts.value() }
            if older.map({ $0.texts.known != nil }) ?? true { _ = try texts.value() }
            if older.map({ $0.catalogue.known != nil }) ?? true { _ = try catalogue.value() }
            if older.map({ $0.ownership.known != nil }) ?? true { _ = try ownership.value() }
        } catch {
            // What cannot be made is said to whoever asks for it.
            return
        }
    }

    /// The same files seen otherwise.
    func investigation(_ projection: Projection) throws(Fault) -> Investigation {
        if projection == graph.projection { return investigation }
        if let known = others.withLock({ $0.first { $0.0 == projection }?.1 }) { return known }
        let made = try project(projection)
        others.withLock { kept in
            kept.append((projection, made))
            if kept.count > Self.mostOthers { kept.removeFirst() }
        }
        return made
    }

    private func project(_ projection: Projection) throws(Fault) -> Investigation {
        do throws(ReadingProblems) {
            // Of a store, the ends of listings depend on what was known by a day.
            guard try input.store != nil, projection.knownAt != nil else {
                return Investigation(graph.file, projection)
            }
            return Investigation(graph: try input.read(projection).graph)
        } catch {
            throw Fault(500, "the graph cannot be read again; the server's log says more")
        }
    }
}

/// What the regimes say of every party today, as far as it is not `none`.
struct VerdictTable: Sendable {
    private let findings: [Vertex: [Finding]]

    init(_ investigation: Investigation) {
        var findings: [Vertex: [Finding]] = [:]
        for finding in investigation.findings() {
            guard let vertex = investigation.graph.vertex(finding.entity) else { continue }
            findings[vertex, default: []].append(finding)
        }
        self.findings = findings
    }

    func findings(of vertex: Vertex) -> [Finding] { findings[vertex] ?? [] }
}

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
    func names() throws(Fault) -> PartyBook { try book.value() }

    /// Lends a search for the length of one call.
    func use<Answer>(
        _ preset: MatchPreset, _ body: (inout PartySearch) throws(Fault) -> Answer
    ) throws(Fault) -> Answer {
        let kept = idle.withLock { $0[preset]?.popLast() }
        let search: Search
        if let kept { search = kept.search } else { search = Search(try book.value(), preset) }
        let taken = Idle(search: search)
        defer { idle.withLock { $0[preset, default: []].append(taken) } }
        return try body(&search.search)
    }
}
