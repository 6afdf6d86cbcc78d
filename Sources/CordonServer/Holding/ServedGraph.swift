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
    private let others = Mutex<[(Sight, Investigation)]>([])
    private let store: String?
    private let reading: GraphInput.Reading

    let shelf: Once<Shelf>
    let book: Once<PartyBook>
    let verdicts: Once<VerdictTable>
    let texts: Once<TextIndex>
    let index: Once<CaseIndex>
    let links: Once<CarriedLinks>
    let catalogue: Once<JSONText>
    let searches: SearchPool
    let documents = KeptDocuments()
    let screenings = OnceEach<Projection, Screening>()
    private let history = Mutex<[ScreeningDecision]?>(nil)

    /// The most other projections that are kept ready.
    private static let mostOthers = 4
    /// The most days that are kept ready for clients that name one.
    private static let mostDays = 2

    /// The day whose claims alone are shown; nil where those of all days are.
    let day: Day?
    private let days = Mutex<[ServedGraph]>([])

    /// Reads files and makes a graph of them.
    public convenience init(
        _ input: GraphInput, today: Day, manifest: Manifest? = nil
    ) throws(ReadingProblems) {
        let state = input.state
        let revision = try input.revision()
        let reading = try input.read(Projection(asOf: today, today: today))
        self.init(
            input, DataSets(input, reading, manifest), reading, state, revision,
            store: try input.store, day: nil)
    }

    private init(
        _ input: GraphInput, _ sets: DataSets, _ reading: GraphInput.Reading, _ state: [String],
        _ revision: String?, store: String?, day: Day?
    ) {
        self.input = input
        self.sets = sets
        self.reading = reading
        self.state = Mutex(state)
        self.revision = revision
        self.store = store
        self.day = day
        let investigation = Investigation(graph: reading.graph)
        self.investigation = investigation
        let book = Once<PartyBook> { () throws(Fault) in
            do {
                let isKept = day == nil
                return try PartyBook(
                    reading.graph,
                    keptAt: isKept ? store.map { Store.nameIndex(beside: $0) } : nil)
            } catch {
                throw Fault(500, "the names cannot be indexed")
            }
        }
        let shelf = Once<Shelf> { () throws(Fault) in
            Shelf(reading.graph, sets, isSilenced: reading.silenced > 0, on: day)
        }
        self.book = book
        self.shelf = shelf
        searches = SearchPool(book)
        verdicts = Once { () throws(Fault) in VerdictTable(investigation) }
        index = Once { () throws(Fault) in CaseIndex(reading.graph.file) }
        links = Once { () throws(Fault) in
            CarriedLinks(reading.graph.file, properties: Self.linking)
        }
        catalogue = Once { () throws(Fault) in
            CatalogueRoutes.document(sets, try shelf.value())
        }
        texts = Once { () throws(Fault) in TextIndex(try shelf.value()) }
    }

    /// The same files as they stand on a day, with what holds on it and nothing else.
    func on(_ day: Day) -> ServedGraph {
        if let known = days.withLock({ $0.first { $0.day == day } }) { return known }
        var projection = graph.projection
        projection.asOf = day
        let seen = GraphInput.Reading(
            graph: EntityGraph(graph.file, projection), members: reading.members,
            silenced: reading.silenced)
        let made = ServedGraph(input, sets, seen, [], revision, store: store, day: day)
        return days.withLock { days in
            if let known = days.first(where: { $0.day == day }) { return known }
            days.append(made)
            if days.count > Self.mostDays { days.removeFirst() }
            return made
        }
    }

    /// What was decided about screened subjects; nothing where the graph is no store.
    func decisions(in graph: EntityGraph) throws(Fault) -> DecisionBook {
        guard let store else { return DecisionBook(in: graph) }
        do {
            if let known = history.withLock({ $0 }) { return DecisionBook(known, in: graph) }
            let read = try Store.open(store).screeningDecisions()
            history.withLock { $0 = read }
            return DecisionBook(read, in: graph)
        } catch {
            throw Fault(500, "the store cannot be read")
        }
    }

    /// Reads decisions anew when they are next asked for.
    func forgetDecisions() { history.withLock { $0 = nil } }

    /// Whether only what may be published is answered.
    var isForPublication: Bool { input.isForPublication }

    /// Whether the graph is a store, which can keep something.
    var hasStore: Bool { store != nil }

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
        forgetDecisions()
        return false
    }

    /// The graph.
    public var graph: EntityGraph { investigation.graph }

    /// Makes ready what answers are made of, so that nobody waits for it.
    ///
    /// Of a large graph only what questions about one party need: the rest is dear, and not everybody
    /// asks for it.
    ///
    /// - Parameter older: The state before, of which only what was used is made again; nil for all.
    func warm(after older: ServedGraph? = nil) {
        do throws(Fault) {
            _ = try index.value()
            if isLarge, older == nil {
                _ = try links.value()
                return
            }
            if older.map({ $0.shelf.known != nil }) ?? true { _ = try shelf.value() }
            if older.map({ $0.book.known != nil }) ?? true { _ = try book.value() }
            if older.map({ $0.verdicts.known != nil }) ?? true { _ = try verdicts.value() }
            if older.map({ $0.texts.known != nil }) ?? true { _ = try texts.value() }
            if older.map({ $0.catalogue.known != nil }) ?? true { _ = try catalogue.value() }
        } catch {
            // What cannot be made is said to whoever asks for it.
            return
        }
    }

    // MARK: - Seen otherwise

    /// The claims in the order of those whom they are about, as a projection needs them.
    func index(_ projection: Projection, recordedBy day: Day? = nil) throws(Fault) -> CaseIndex {
        guard readsAnew(projection, day) else { return try index.value() }
        return CaseIndex(try investigation(projection, recordedBy: day).graph.file)
    }

    /// Whether a store holds something else for a projection: the ends of listings depend on what was
    /// known by a day.
    private func readsAnew(_ projection: Projection, _ recordedBy: Day?) -> Bool {
        store != nil && (projection.knownAt != nil || recordedBy != nil)
    }

    /// The same files seen otherwise.
    func investigation(
        _ projection: Projection, recordedBy day: Day? = nil
    ) throws(Fault) -> Investigation {
        let recorded = store == nil ? nil : day
        if projection == graph.projection, recorded == nil { return investigation }
        let key = Sight(projection: projection, recordedBy: recorded)
        if let known = others.withLock({ $0.first { $0.0 == key }?.1 }) { return known }
        let made = try project(projection, recorded)
        others.withLock { kept in
            kept.append((key, made))
            if kept.count > Self.mostOthers { kept.removeFirst() }
        }
        return made
    }

    private func project(
        _ projection: Projection, _ recorded: Day?
    ) throws(Fault) -> Investigation {
        guard readsAnew(projection, recorded) else {
            return Investigation(graph.file, projection)
        }
        do throws(ReadingProblems) {
            return Investigation(graph: try input.read(projection, recordedBy: recorded).graph)
        } catch {
            throw Fault(500, "the graph cannot be read again; the server's log says more")
        }
    }

    /// The names of a graph; those of today are kept.
    func names(of investigation: Investigation) throws(Fault) -> PartyBook {
        guard investigation.graph.projection != graph.projection else { return try book.value() }
        do throws(QuestionError) {
            return try PartyBook(investigation.graph)
        } catch {
            throw Fault(500, "the names cannot be indexed")
        }
    }

    /// The case before anybody was joined, where the graph is a store; else as it was read.
    func unjoined() throws(Fault) -> Case {
        guard let store, silenced == 0 else { return graph.file }
        do {
            return try Store.open(store).file()
        } catch {
            throw Fault(500, "the store cannot be read")
        }
    }

    /// What was decided about who is whom; nothing where the graph is no store.
    func identityDecisions() throws(Fault) -> [IdentityDecision] {
        do {
            guard let path = store else { return [] }
            return try Store.open(path).decisions()
        } catch {
            throw Fault(500, "the store cannot be read")
        }
    }
}

/// How the files are seen: which claims are taken in, of what a store held by a day.
private struct Sight: Equatable {
    let projection: Projection
    let recordedBy: Day?
}
