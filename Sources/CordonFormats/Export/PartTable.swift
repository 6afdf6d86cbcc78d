import CordonGraph
public import CordonModel

/// A picture's content as a table for a spreadsheet.
///
/// Cells that a spreadsheet would take for a formula are guarded; see ``GuardedCell``.
public enum PartTable: String, CaseIterable, Sendable {
    /// One row for each claim of a relation and each document that it cites.
    case relations
    /// One row a party.
    case parties

    /// The table of a part of a graph, as CSV.
    public func bytes(of graph: EntityGraph, part: GraphPart) -> [UInt8] {
        let outgoing = part.outgoing(of: graph)
        let table =
            switch self {
            case .relations: Self.relations(outgoing, part)
            case .parties: Self.parties(outgoing)
            }
        return Array(table.text.utf8)
    }

    private static func parties(_ outgoing: Outgoing) -> OutgoingTable {
        var table = OutgoingTable(
            "parties.csv", ["id"] + EdgeAttributes.nodes.map(\.name), forPeople: true)
        for vertex in outgoing.vertices {
            table.add([outgoing.graph.id(vertex)] + EdgeAttributes.node(vertex, outgoing))
        }
        return table
    }

    private static func relations(_ outgoing: Outgoing, _ part: GraphPart) -> OutgoingTable {
        var table = OutgoingTable(
            "relations.csv",
            [
                "source", "name", "relation", "target", "other name", "share", "role",
                "standing", "polarity", "from", "before", "observed", "stated", "claim",
                "document", "title", "publisher", "date", "address", "place", "quote",
            ], forPeople: true)
        let graph = outgoing.graph
        for number in part.relations.sorted() {
            let relation = graph.relations[number]
            for place in relation.claims + relation.disputes where outgoing.leaves(place) {
                let head = head(graph.file.claims[place], relation, outgoing)
                let citations = outgoing.citations(of: graph.file.claims[place])
                if citations.isEmpty { table.add(head + blank) }
                for citation in citations {
                    table.add(head + tail(citation, graph.file.claims[place], outgoing))
                }
            }
        }
        return table
    }

    private static let blank = [String?](repeating: nil, count: 7)

    private static func head(
        _ claim: Claim, _ relation: Relation, _ outgoing: Outgoing
    ) -> [String?] {
        let graph = outgoing.graph
        let name = { (vertex: Vertex) in EdgeAttributes.node(vertex, outgoing)[0] }
        return [
            graph.id(relation.from), name(relation.from), relation.kind.verb,
            graph.id(relation.to), name(relation.to), claim.relation?.share?.description,
            claim.relation?.role, claim.standing.word, claim.polarity.rawValue,
            claim.period.from?.description, claim.period.before?.description,
            claim.period.observed?.description, claim.evidence.stated?.description,
            claim.name(in: graph.file),
        ]
    }

    private static func tail(
        _ citation: Citation, _ claim: Claim, _ outgoing: Outgoing
    ) -> [String?] {
        let source = outgoing.graph.file.source(citation.source)
        return [
            citation.source, source?.title, source?.publisher, source?.date?.description,
            source?.address, citation.locator, outgoing.quotation(of: claim),
        ]
    }
}
