public import CordonGraph
public import CordonMatch
public import CordonModel
public import CordonRules
public import CordonStore
import Dispatch
import Synchronization

/// A graph made ready to answer who a subject may be, and what follows.
///
/// ```swift
/// let screening = Screening(investigation, book)
/// for (subject, hits) in zip(subjects, screening.hits(for: subjects)) { ... }
/// ```
///
/// It never changes: what it answers for a subject depends on that subject alone.
public struct Screening: Sendable {
    /// The graph.
    public let graph: EntityGraph
    private let book: PartyBook
    package private(set) var decisions: DecisionBook
    private var preset: MatchPreset
    private var limit: Int
    private let verdicts: [Vertex: [RegimeVerdict]]
    /// What each regime says of a party of which it found nothing.
    private let silence: [RegimeVerdict]
    /// The pairs that leave verdicts open, in a sentence each, by party.
    private let openIdentities: [Vertex: [String]]
    /// What cut the verdicts short; nil where they are whole.
    public let cut: Cut?

    /// Makes ready: runs the regimes over the whole graph once.
    ///
    /// - Parameters:
    ///   - investigation: The graph.
    ///   - book: Its names.
    ///   - regimes: The regimes asked; empty for all in force.
    ///   - decisions: What was decided before.
    ///   - preset: How names are compared.
    ///   - limit: The most parties shown for a subject.
    ///   - limits: When the regimes are to stop; what they did not reach is then not evaluated.
    /// - Complexity: That of the findings of the whole graph.
    public init(
        _ investigation: Investigation, _ book: PartyBook, regimes: [Regime] = [],
        decisions: DecisionBook? = nil, preset: MatchPreset = .screening, limit: Int = 5,
        limits: Limits = .none
    ) {
        graph = investigation.graph
        self.book = book
        self.decisions = decisions ?? DecisionBook(in: graph)
        self.preset = preset
        self.limit = limit
        let day = investigation.graph.projection.asOf
        let asked = investigation.regimes(FindingQuestion(regimes: regimes))
        let apart = Set(
            asked.filter { $0.version(on: day)?.status == .unverified }.map(\.id))
        var verdicts: [Vertex: [RegimeVerdict]] = [:]
        var open: [Vertex: [String]] = [:]
        let answer = investigation.answer(FindingQuestion(regimes: regimes, limits: limits))
        cut = answer.cut
        for finding in answer.findings {
            guard let vertex = graph.vertex(finding.entity) else { continue }
            verdicts[vertex, default: []].append(
                RegimeVerdict(
                    regime: finding.regime, verdict: finding.verdict,
                    isApart: apart.contains(finding.regime), kind: finding.kind))
            for note in finding.notes where note.code == "identity-open" {
                if open[vertex]?.contains(note.text) != true {
                    open[vertex, default: []].append(note.text)
                }
            }
        }
        self.verdicts = verdicts
        openIdentities = open
        let isWhole = answer.cut == nil
        silence = asked.map { regime in
            let isCovered = regime.version(on: day)?.isCovered(in: investigation.graph) ?? false
            return RegimeVerdict(
                regime: regime.id, verdict: isWhole && isCovered ? .none : .notEvaluated,
                isApart: apart.contains(regime.id), kind: regime.kind.rawValue)
        }
    }

    /// The same graph asked otherwise: what the regimes say of it stays.
    public func asking(
        _ preset: MatchPreset, limit: Int, decisions: DecisionBook
    ) -> Screening {
        var screening = self
        screening.preset = preset
        screening.limit = limit
        screening.decisions = decisions
        return screening
    }

    /// The same graph asked with other decisions.
    public func deciding(by decisions: DecisionBook) -> Screening {
        asking(preset, limit: limit, decisions: decisions)
    }

    /// The parties that each subject may be, best first.
    ///
    /// - Returns: One list for each subject, the same whatever the number of threads.
    /// - Complexity: Some tenths of a millisecond a subject and thread.
    public func hits(
        for subjects: [Subject], threads: Int = Threads.available
    ) -> [[ScreenedHit]] {
        let size = 64
        let blocks = (subjects.count + size - 1) / size
        let results = Mutex<[[[ScreenedHit]]]>(Array(repeating: [], count: blocks))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(threads, max(1, blocks)))) { _ in
            var search = PartySearch(book, preset: preset)
            while true {
                let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard block < blocks else { return }
                let range = block * size..<min(subjects.count, (block + 1) * size)
                var found: [[ScreenedHit]] = []
                for place in range { found.append(hits(for: subjects[place], &search)) }
                results.withLock { $0[block] = found }
            }
        }
        return results.withLock { $0.flatMap { $0 } }
    }

    private func hits(for subject: Subject, _ search: inout PartySearch) -> [ScreenedHit] {
        guard let party = subject.party else { return [] }
        let facts = ComparedFacts(subject: party)
        let found = search.all(for: party, atLeast: limit).map { hit in
            let pair = ComparedPair(subject: facts, entity: entityFacts(hit.vertex))
            let listed = book.party(hit.vertex)
            let isNoPerson = book.isNoPerson(hit.vertex)
            var account = HitAccount(
                hit.comparison, subject: party, listed: listed,
                isNoPerson: isNoPerson)
            account.weight = search.weight(of: hit)
            return ScreenedHit(
                hit: hit, entity: graph.id(hit.vertex), listings: listings(of: hit.vertex),
                verdicts: verdicts(of: hit.vertex), compared: pair,
                decision: decisions.standing(subject.key, hit.vertex, pair),
                openIdentities: openIdentities[hit.vertex] ?? [], notes: subject.notes,
                known: KnownParty(hit.vertex, listed, isNoPerson: isNoPerson, in: graph),
                account: account)
        }
        return Self.limited(found, to: limit)
    }

    /// The first hits, and all that a decision silences.
    ///
    /// What was decided of one party takes no other's place. Parties of one name, as several lists
    /// give them, take one place. Who bears the subject's full name keeps his place, though a wrong
    /// birth date or country ranks others before him.
    static func limited(_ found: [ScreenedHit], to limit: Int) -> [ScreenedHit] {
        var names: Set<String> = []
        var kept: [ScreenedHit] = []
        var leftOut = 0
        for hit in found {
            let name = hit.hit.matchedName.lowercased()
            if hit.isSilenced || hit.hit.bearsFullName || names.contains(name)
                || names.count < limit
            {
                if !hit.isSilenced { names.insert(name) }
                kept.append(hit)
            } else {
                leftOut += 1
            }
        }
        for place in kept.indices { kept[place].leftOut = leftOut }
        return kept
    }

    /// What every regime asked says of a party: no cell of an answer is empty.
    func verdicts(of vertex: Vertex) -> [RegimeVerdict] {
        let found = verdicts[vertex] ?? []
        return silence.map { silent in found.first { $0.regime == silent.regime } ?? silent }
    }

    /// What a subject and a party of the graph are compared by.
    public func compared(_ subject: Subject, with vertex: Vertex) -> ComparedPair {
        ComparedPair(
            subject: subject.party.map(ComparedFacts.init(subject:)) ?? ComparedFacts(),
            entity: entityFacts(vertex))
    }
}

// MARK: - What is known of a party

extension Screening {
    /// The listings in force, one for each list with its programmes and day, in order.
    func listings(of vertex: Vertex) -> [HitListing] {
        let all = graph.listings(of: vertex).map { listed in
            HitListing(
                list: listed.listing.list ?? listed.listing.authority,
                programmes: listed.listing.programmes,
                day: (graph.record(listed).day ?? .unknown).description)
        }
        return Set(all).sorted { one, other in
            (one.list, one.day, one.programmes.joined(separator: " "))
                < (other.list, other.day, other.programmes.joined(separator: " "))
        }
    }

    func entityFacts(_ vertex: Vertex) -> ComparedFacts { ComparedFacts(of: vertex, in: graph) }
}

extension ComparedFacts {
    /// The facts of a party of a graph.
    init(of vertex: Vertex, in graph: EntityGraph) {
        let party = PartyBook.party(vertex, in: graph)
        let listings = graph.listings(of: vertex).map { listed -> String in
            let said = listed.listing
            return ([said.entry] + said.programmes.sorted()).joined(separator: " ")
        }
        self.init(party, listings: listings)
    }

    init(subject: Party) { self.init(subject, listings: []) }

    init(_ party: Party, listings: [String]) {
        self.init(
            names: party.names.map(\.text),
            identifiers: party.identifiers.map { "\($0.kind) \($0.value)" },
            birthDates: party.birthDates, countries: party.countries, listings: listings)
    }
}
