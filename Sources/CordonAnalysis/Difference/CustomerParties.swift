import CordonGraph
import CordonMatch
public import CordonModel

/// The parties that the customers of a portfolio are, or may be, in one of two graphs.
///
/// ```swift
/// var customers = CustomerParties(subjects, exact: ids)
/// customers.look(in: book)
/// difference.only(customers.ids(in: graph))
/// ```
public struct CustomerParties: Sendable {
    /// A party that a customer may be, by a name or a number that are alike enough to alert.
    public struct Likely: Sendable {
        /// The key by which the customer is known.
        public let key: String
        /// The party.
        public let entity: EntityID
        /// The party's caption.
        public let caption: String
        /// The likeness, 0 to 1.
        public let similarity: Double
        /// The account of what agrees, what differs, and what is not known.
        public let because: String
    }

    /// The parties that customers may be, in the order of the portfolio, the best of each first.
    public private(set) var likely: [Likely] = []
    private let subjects: [Subject]
    private let exact: [Set<EntityID>]
    private var likelyRows: Set<Int> = []

    /// Takes the customers, and whom each is by its id or exact name; none where nobody bears it.
    public init(_ subjects: [Subject], exact: [Set<EntityID>]) {
        self.subjects = subjects
        self.exact = exact
    }

    /// The number of customers.
    public var rows: Int { subjects.count }
    /// The number of those who are a party by id or exact name.
    public var found: Int { exact.count { !$0.isEmpty } }
    /// The number of those who may be a party.
    public var mayBe: Int { likelyRows.count }
    /// The keys of those who are and may be nobody, in their order.
    public var missing: [String] {
        subjects.indices.filter { exact[$0].isEmpty && !likelyRows.contains($0) }
            .map { subjects[$0].key }
    }
    /// True while somebody is still to be looked for by likeness.
    public var isOpen: Bool { found < rows }

    /// Looks in a graph for those who are nobody by id and exact name, as a screening does.
    ///
    /// - Complexity: Some tenths of a millisecond for each.
    public mutating func look(in book: PartyBook) {
        var search = PartySearch(book)
        let known = Set(likely.map { "\($0.key) \($0.entity)" })
        for (row, subject) in subjects.enumerated() where exact[row].isEmpty {
            guard let party = subject.party else { continue }
            for hit in search.hits(for: party) where hit.isMatch {
                likelyRows.insert(row)
                let entity = book.graph.id(hit.vertex)
                guard !known.contains("\(subject.key) \(entity)") else { continue }
                let account = HitAccount(
                    hit.comparison, subject: party, listed: book.party(hit.vertex),
                    isNoPerson: book.isNoPerson(hit.vertex))
                likely.append(
                    Likely(
                        key: subject.key, entity: entity, caption: book.graph.caption(hit.vertex),
                        similarity: hit.similarity, because: account.sentence))
            }
        }
    }

    /// The ids of everybody whom the customers are or may be, also as a graph calls them.
    public func ids(in graph: EntityGraph) -> Set<EntityID> {
        let known = Set(exact.joined()).union(likely.map(\.entity))
        return known.union(known.compactMap { graph.vertex($0).map { graph.id($0) } })
    }
}
