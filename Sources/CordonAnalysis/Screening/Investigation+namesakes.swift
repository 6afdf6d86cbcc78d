public import CordonGraph
import CordonMatch
public import CordonModel
import CordonRules

extension Investigation {
    /// The source of pairs that names leave open; nothing of it is passed on before somebody decides.
    static let namesakeSource = Source(
        id: "cordon-names", title: "Left open by Cordon: names compared", publisher: "Cordon",
        publish: .no, note: "Derived from the names that the records themselves bear.")

    /// The same case, in which parties above some entities and listed ones that bear the same name
    /// are left open: each pair may be one party, and the upper run takes it so.
    ///
    /// A pair is left open only where its names are alike, a full birth date, a number or a place
    /// agrees, and nothing contradicts it. Names alone say nothing.
    ///
    /// - Parameters:
    ///   - vertices: The entities; they and all above them are compared. Nil for all.
    ///   - book: The graph's names.
    ///   - apart: Pairs that were decided to be two parties.
    /// - Returns: The case with those pairs left open.
    /// - Complexity: One search for each party compared.
    public func comparingNames(
        above vertices: [Vertex]?, in book: PartyBook, apart: [IdentityDecision] = []
    ) -> Investigation {
        let listed = Set(graph.listings.map(\.vertex))
        let compared = (vertices.map(graph.above) ?? Set(graph.ids.indices.map { Vertex($0) }))
            .subtracting(listed).sorted()
        let refused = Set(apart.filter { !$0.isSame }.map { [$0.left, $0.right] })
        var search = PartySearch(book)
        var file = graph.file
        for vertex in compared {
            for pair in namesakes(of: vertex, among: listed, book, &search)
            where !refused.contains([pair.left, pair.right]) {
                file.leaveOpen(pair)
            }
        }
        guard file.claims.count > graph.file.claims.count else { return self }
        return Investigation(file, graph.projection)
    }

    private func namesakes(
        of vertex: Vertex, among listed: Set<Vertex>, _ book: PartyBook,
        _ search: inout PartySearch
    ) -> [NamePair] {
        var party = book.party(vertex)
        // What a source itself calls weak proves no identity.
        party.names.removeAll(where: \.isWeak)
        guard !party.names.isEmpty else { return [] }
        let known = Set(
            graph.relations(of: vertex).filter { $0.kind == .possiblySame }.flatMap {
                [$0.from, $0.to]
            })
        let own = graph.id(vertex)
        return search.hits(for: party, limit: 10).compactMap { hit in
            guard hit.isSure, listed.contains(hit.vertex), !known.contains(hit.vertex)
            else {
                return nil
            }
            let comparison = Matcher(.screening).compare(party, book.party(hit.vertex))
            let places = commonPlaces(vertex, hit.vertex)
            guard comparison.isStrong(samePlace: !places.isEmpty) else { return nil }
            let agreed =
                comparison.qualifiers.compactMap(\.agreement) + places.map { "place \($0)" }
            let other = graph.id(hit.vertex)
            return NamePair(
                left: min(own, other), right: max(own, other), similarity: hit.similarity,
                evidence: hit.evidence,
                explanation:
                    "names alike (\(hit.matchedName)) and \(agreed.joined(separator: ", ")) "
                    + "agree; no number that both bear")
        }
    }

    /// The places that both were born or are seated at, to the letter.
    private func commonPlaces(_ one: Vertex, _ other: Vertex) -> [String] {
        ["birthPlace", "address"].flatMap { property in
            let theirs = Set(graph.values(property, of: other).map(Self.foldedPlace))
            return graph.values(property, of: one).filter { theirs.contains(Self.foldedPlace($0)) }
        }
    }

    private static func foldedPlace(_ text: String) -> String {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}

extension PartyComparison {
    /// Whether more than names agrees, and nothing speaks against it.
    fileprivate func isStrong(samePlace: Bool) -> Bool {
        let against: Set<Qualifier> = [
            .otherIdentifier, .contradictoryIdentifiers, .otherBirthDay, .otherBirthYear,
            .otherCountry, .otherGender, .otherKind,
        ]
        guard !isWeak, against.isDisjoint(with: qualifiers) else { return false }
        return samePlace || qualifiers.contains(.sameBirthDate)
            || qualifiers.contains(.sameIdentifier)
    }
}

extension Qualifier {
    /// What agrees, in words; nil for what does not prove much.
    fileprivate var agreement: String? {
        switch self {
        case .sameBirthDate: "birth date"
        case .sameIdentifier: "number"
        case .sameCountry: "country"
        default: nil
        }
    }
}

extension Case {
    /// Leaves a pair open that names propose.
    fileprivate mutating func leaveOpen(_ pair: NamePair) {
        let source = Investigation.namesakeSource
        if self.source(source.id) == nil { add(source) }
        add(
            Claim(
                subject: pair.left, .relation(RelationAssertion(.possiblySame, to: pair.right)),
                standing: .reported,
                evidence: Evidence(
                    citations: [Citation(source: source.id)],
                    recordIDs: ["\(pair.left)?\(pair.right)"], note: pair.explanation)))
    }
}
