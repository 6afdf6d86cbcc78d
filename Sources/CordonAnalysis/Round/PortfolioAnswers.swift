import CordonFormats
import CordonGraph
import CordonModel
import CordonRules
import CordonStore

/// The answers of a graph about every customer of a portfolio.
struct PortfolioAnswers {
    /// A customer of whom something is said.
    struct Customer {
        let subject: Subject
        var hits: [RoundHit]
    }

    /// The columns of the portfolio.
    let columns: [String]
    /// The customers of whom something is said, in the order of the portfolio.
    private(set) var customers: [Customer] = []
    /// The keys of all customers.
    private(set) var keys: Set<String> = []
    /// The pairs that a reviewer has silenced, by the customer's key.
    private(set) var silenced: [String: Set<EntityID>] = [:]
    /// The own cells of the customers of whom something was said before, by key.
    private(set) var cells: [String: [String]] = [:]
    /// The number of rows.
    private(set) var rows = 0
    /// The number of those that were compared with nobody, since they cannot be read or say nothing.
    private(set) var notCompared = 0
    /// The limit that cut the verdicts; nil where they are whole.
    let cut: Cut?
    /// What was asked of whom.
    private let screening: Screening

    /// The hits of each customer, by key, as they are remembered.
    var found: [String: [RoundHit]] {
        Dictionary(customers.map { ($0.subject.key, $0.hits) }, uniquingKeysWith: +)
    }

    /// Asks about all rows of a table; `known` are the keys of those of whom something was said before.
    init(
        _ path: String, mapped: [String], knowing known: Set<String>, _ screening: Screening
    ) throws {
        let file = try RowFile(path)
        let subjects = try SubjectColumns(file.columns, mapped: mapped)
        columns = file.columns
        cut = screening.cut
        self.screening = screening
        var places: [String: Int] = [:]
        while true {
            let batch = try subjects.batch(of: file)
            if batch.isEmpty { break }
            for (subject, hits) in zip(batch, screening.hits(for: batch)) {
                if known.contains(subject.key), cells[subject.key] == nil {
                    cells[subject.key] = subject.cells
                }
                take(subject, hits, screening, &places)
            }
        }
    }

    /// The number of customers of whom a regime says nothing.
    func silent(under regime: String) -> Int {
        let told = customers.filter { customer in
            customer.hits.contains { $0.verdict(regime) > .none }
        }
        return keys.subtracting(told.map(\.subject.key)).count
    }

    /// What is said now of a party that was found before; nil where the graph does not know it any more.
    func now(_ entity: EntityID) -> (lists: [String], verdicts: [String: String])? {
        guard let vertex = screening.graph.vertex(entity) else { return nil }
        let said = screening.verdicts(of: vertex).filter { !$0.isApart }
        return (
            RoundHit.lists(screening.listings(of: vertex)),
            Dictionary(said.map { ($0.regime, $0.verdict.rawValue) }) { one, _ in one }
        )
    }

    private mutating func take(
        _ subject: Subject, _ hits: [ScreenedHit], _ screening: Screening,
        _ places: inout [String: Int]
    ) {
        rows += 1
        keys.insert(subject.key)
        if subject.party == nil { notCompared += 1 }
        let quiet = hits.filter(\.isSilenced).map(\.entity)
        if !quiet.isEmpty { silenced[subject.key, default: []].formUnion(quiet) }
        let told = Self.hits(subject, hits, screening).filter(\.isTelling)
        guard !told.isEmpty else { return }
        // Rows of one key are one customer.
        guard let place = places[subject.key] else {
            places[subject.key] = customers.count
            customers.append(Customer(subject: subject, hits: told))
            return
        }
        let known = Set(customers[place].hits.map(\.entity))
        customers[place].hits += told.filter { !known.contains($0.entity) }
    }

    /// The party of the graph that a customer's key names, and whoever his names and numbers fit.
    private static func hits(
        _ subject: Subject, _ hits: [ScreenedHit], _ screening: Screening
    ) -> [RoundHit] {
        let own = screening.graph.vertex(subject.key)
        var told: [RoundHit] = []
        if let own {
            told.append(RoundHit(itself: own, screening))
        }
        for hit in hits where hit.isMatch && hit.hit.vertex != own {
            told.append(RoundHit(hit))
        }
        return told
    }
}

extension RoundHit {
    /// Whether some list names the party, or a regime says something of it.
    fileprivate var isTelling: Bool { !lists.isEmpty || gravest > .none }

    /// A customer who is a party of the graph by its id.
    fileprivate init(itself vertex: Vertex, _ screening: Screening) {
        self.init(
            entity: screening.graph.id(vertex), caption: screening.graph.caption(vertex),
            band: "itself", because: "the customer's key is its id",
            facts: screening.entityFacts(vertex),
            lists: Self.lists(screening.listings(of: vertex)),
            verdicts: Self.told(screening.verdicts(of: vertex)))
    }

    fileprivate init(_ hit: ScreenedHit) {
        self.init(
            entity: hit.entity, caption: hit.known.caption, band: hit.hit.band,
            because: hit.account.sentence, facts: hit.compared.entity,
            lists: Self.lists(hit.listings), verdicts: Self.told(hit.verdicts))
    }

    fileprivate static func lists(_ listings: [HitListing]) -> [String] {
        listings.map { listing in
            ([listing.list]
                + (listing.programmes.isEmpty ? [] : [listing.programmes.joined(separator: ", ")])
                + ["since \(listing.since)"]).joined(separator: " ")
        }
    }

    /// The verdicts of regimes that are verified to be in force; `none` is not kept.
    private static func told(_ verdicts: [RegimeVerdict]) -> [String: String] {
        let said = verdicts.filter { !$0.isApart && $0.verdict != .none }
        return Dictionary(said.map { ($0.regime, $0.verdict.rawValue) }) { one, _ in one }
    }
}
