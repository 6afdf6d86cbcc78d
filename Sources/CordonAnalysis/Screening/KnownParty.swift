import CordonGraph
import CordonMatch
import CordonModel

/// What is known of a party that was found, as a reviewer reads it.
public struct KnownParty: Sendable, Hashable {
    /// What it is called first.
    public let caption: String
    /// Its names, the caption first, each once.
    public let names: [String]
    /// What it is: `person`, `company`, `organisation`, `vessel`; empty where that is not known.
    public let kind: String
    /// Days of birth or foundation.
    public let birthDates: [String]
    /// Countries, as two-letter codes in capitals.
    public let countries: [String]
    /// Numbers of registers, each after its kind: `inn 7703270067`.
    public let identifiers: [String]
    /// The entries of lists: `us-ofac SDN 46431`.
    public let records: [String]
    /// Where they can be read.
    public let links: [String]

    /// Gathers what a graph says of a party.
    ///
    /// `organisation` where its list says no more than that it is no person.
    init(_ vertex: Vertex, _ party: Party, isNoPerson: Bool, in graph: EntityGraph) {
        func distinct(_ texts: [String]) -> [String] {
            var seen: Set<String> = []
            return texts.filter { seen.insert($0).inserted }
        }
        caption = graph.caption(vertex)
        names = distinct([graph.caption(vertex)] + party.names.map(\.text))
        let isBody = isNoPerson && graph.schema(vertex) == "LegalEntity"
        kind = (isBody ? PartyKind.organisation : party.kind).word
        birthDates = distinct(party.birthDates).sorted()
        countries = distinct(party.countries.map { $0.uppercased() }).sorted()
        identifiers = distinct(party.identifiers.map { "\($0.kind) \($0.value)" })
        let listed = graph.listings(of: vertex)
        records = distinct(listed.map(\.listing.entry)).sorted()
        links = distinct(listed.compactMap { Self.link($0, in: graph) }).sorted()
    }

    /// Where an entry can be read: OFAC shows each under its number, others publish one document.
    private static func link(_ listed: ListedParty, in graph: EntityGraph) -> String? {
        let entry = listed.listing
        if entry.authority == "us-ofac", let number = entry.recordID, Int(number) != nil {
            return "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=\(number)"
        }
        let cited = graph.file.claims[listed.claim].evidence.citations
        return cited.lazy.compactMap { graph.file.source($0.source)?.address }.first
    }
}
