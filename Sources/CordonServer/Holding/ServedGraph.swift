public import CordonAnalysis
import CordonDiagram
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
    /// The case that was read.
    public let file: Case
    /// The day that is asked about, and which claims count, where a request says nothing else.
    public let projection: Projection
    let input: GraphInput
    let sets: DataSets
    /// What the files were like when they were last seen to hold this.
    private let state: Mutex<[String]>
    private let revision: String?
    private let others = Mutex<[(sight: Sight, made: Once<Investigation>)]>([])
    private let store: String?
    private let reading: GraphInput.Reading
    private let largeFrom: Int

    /// The graph of everything; of a large case it is made only for who asks about the whole.
    let whole: Once<Investigation>
    let shelf: Once<Shelf>
    let book: Once<PartyBook>
    let verdicts: Once<VerdictTable>
    let texts: Once<TextIndex>
    let index: Once<CaseIndex>
    let links: Once<CarriedLinks>
    let catalogue: Once<JSONText>
    let searches: SearchPool
    let documents = KeptDocuments()
    /// Pictures of thousands of parties, and their files with all places, by what was asked: whoever
    /// opens such a view again waits for neither.
    let pictures = KeptFew<Picture>(most: 3)
    let placings = KeptFew<[UInt8]>(most: 3)
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
    ///
    /// - Parameters:
    ///   - input: The files.
    ///   - today: The day that is asked about where a request names none.
    ///   - manifest: The data sets, where they are not one for each file.
    ///   - largeFrom: From how many claims on the graph is made only when it is needed.
    /// - Throws: What is wrong with the files, with places.
    public convenience init(
        _ input: GraphInput, today: Day, manifest: Manifest? = nil,
        largeFrom: Int = Inquiry.largeFrom
    ) throws(ReadingProblems) {
        let state = input.state
        let revision = try input.revision()
        let projection = Projection(asOf: today, today: today)
        let reading = try input.read(projection)
        self.init(
            input, DataSets(input, reading, manifest), reading, projection, state, revision,
            store: try input.store, day: nil, largeFrom: largeFrom)
        if !isLarge {
            do throws(Fault) { _ = try whole.value() } catch { return }
        }
    }

    private init(
        _ input: GraphInput, _ sets: DataSets, _ reading: GraphInput.Reading,
        _ projection: Projection, _ state: [String], _ revision: String?, store: String?,
        day: Day?, largeFrom: Int
    ) {
        self.input = input
        self.sets = sets
        self.reading = reading
        self.projection = projection
        self.state = Mutex(state)
        self.revision = revision
        self.store = store
        self.day = day
        self.largeFrom = largeFrom
        let file = reading.file
        self.file = file
        /// Of a large case these take longer than a client waits.
        func once<Value: Sendable>(
            _ what: String, _ make: @escaping @Sendable () throws(Fault) -> Value
        ) -> Once<Value> {
            Once(apart: file.claims.count >= largeFrom ? what : nil, make)
        }
        let whole = once("the graph is") { () throws(Fault) in
            Investigation(graph: reading.graph(projection))
        }
        let book = once("the index of names is") { () throws(Fault) in
            let graph = try whole.value().graph
            do {
                let isKept = day == nil && !input.isForPublication
                return try PartyBook(
                    graph, keptAt: isKept ? store.map { Store.nameIndex(beside: $0) } : nil)
            } catch {
                throw Fault(500, "the names cannot be indexed")
            }
        }
        let shelf = once("what stands beside each other is") { () throws(Fault) in
            Shelf(
                try whole.value().graph, sets, isSilenced: reading.silenced > 0, on: day)
        }
        self.whole = whole
        self.book = book
        self.shelf = shelf
        searches = SearchPool(book)
        verdicts = once("the verdicts on everybody are") { () throws(Fault) in
            VerdictTable(try whole.value())
        }
        index = Once { () throws(Fault) in CaseIndex(file) }
        links = Once { () throws(Fault) in CarriedLinks(file, properties: Self.linking) }
        catalogue = once("the catalogue is") { () throws(Fault) in
            CatalogueRoutes.document(sets, try shelf.value())
        }
        texts = once("the index of texts is") { () throws(Fault) in TextIndex(try shelf.value()) }
    }

    /// The same files as they stand on a day, with what holds on it and nothing else.
    func on(_ day: Day) -> ServedGraph {
        days.withLock { days in
            if let known = days.first(where: { $0.day == day }) { return known }
            var projection = projection
            projection.asOf = day
            let made = ServedGraph(
                input, sets, reading, projection, [], revision, store: store, day: day,
                largeFrom: largeFrom)
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

    /// The graph of everything that is asked where a request says nothing else.
    ///
    /// - Parameter limits: When whoever asks stops waiting for it, where the case is large.
    /// - Returns: The graph.
    /// - Throws: A fault of status 503 where it is not there in time.
    func graph(_ limits: Limits = .none) throws(Fault) -> EntityGraph {
        try whole.value(limits).graph
    }

    /// Whether projecting everything takes longer than a client waits.
    var isLarge: Bool { file.claims.count >= largeFrom }

    // MARK: - Seen otherwise

    /// The claims in the order of those whom they are about, as a projection needs them.
    func index(_ projection: Projection, recordedBy day: Day? = nil) throws(Fault) -> CaseIndex {
        guard readsAnew(projection, day) else { return try index.value() }
        return CaseIndex(try anew(projection, day).file)
    }

    /// Whether a store holds something else for a projection: the ends of listings depend on what was
    /// known by a day.
    private func readsAnew(_ projection: Projection, _ recordedBy: Day?) -> Bool {
        store != nil && (projection.knownAt != nil || recordedBy != nil)
    }

    private func anew(
        _ projection: Projection, _ recordedBy: Day?
    ) throws(Fault) -> GraphInput.Reading {
        do throws(ReadingProblems) {
            return try input.read(projection, recordedBy: recordedBy)
        } catch {
            throw Fault(500, "the graph cannot be read again; the server's log says more")
        }
    }

    /// The same files seen otherwise.
    func investigation(
        _ projection: Projection, recordedBy day: Day? = nil, _ limits: Limits = .none
    ) throws(Fault) -> Investigation {
        let recorded = store == nil ? nil : day
        if projection == self.projection, recorded == nil { return try whole.value(limits) }
        let sight = Sight(projection: projection, recordedBy: recorded)
        let once = others.withLock { kept in
            if let known = kept.first(where: { $0.sight == sight })?.made { return known }
            let made = Once(apart: isLarge ? "the graph of that day is" : nil) {
                () throws(Fault) in try self.project(projection, recorded)
            }
            kept.append((sight, made))
            if kept.count > Self.mostOthers { kept.removeFirst() }
            return made
        }
        return try once.value(limits)
    }

    private func project(
        _ projection: Projection, _ recorded: Day?
    ) throws(Fault) -> Investigation {
        guard readsAnew(projection, recorded) else { return Investigation(file, projection) }
        return Investigation(graph: try anew(projection, recorded).graph(projection))
    }

    /// The names of a graph; those of today are kept.
    func names(
        of investigation: Investigation, _ limits: Limits = .none
    ) throws(Fault) -> PartyBook {
        guard investigation.graph.projection != projection else { return try book.value(limits) }
        do throws(QuestionError) {
            return try PartyBook(investigation.graph)
        } catch {
            throw Fault(500, "the names cannot be indexed")
        }
    }

    /// The case before anybody was joined, where the graph is a store; else as it was read.
    func unjoined() throws(Fault) -> Case {
        guard let store, silenced == 0 else { return file }
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
