import CordonGraph
import CordonModel

/// The attributes that drawing and analysis tools get for each node and edge, in fixed columns.
struct EdgeAttributes {
    /// A column: its name and its type in GraphML and GEXF.
    struct Column {
        let name: String
        let type: String
    }

    static let nodes = [
        Column(name: "caption", type: "string"), Column(name: "schema", type: "string"),
        Column(name: "country", type: "string"), Column(name: "listed", type: "string"),
        Column(name: "listings", type: "string"),
    ]

    static let edges = [
        Column(name: "kind", type: "string"), Column(name: "label", type: "string"),
        Column(name: "directed", type: "boolean"),
        Column(name: "role", type: "string"), Column(name: "standing", type: "string"),
        Column(name: "certainty", type: "string"), Column(name: "share", type: "string"),
        Column(name: "least", type: "double"), Column(name: "most", type: "double"),
        Column(name: "interest", type: "string"), Column(name: "criterion", type: "string"),
        Column(name: "disputed", type: "boolean"), Column(name: "sources", type: "string"),
        Column(name: "indirect", type: "boolean"), Column(name: "controls", type: "boolean"),
        Column(name: "class", type: "string"), Column(name: "capacity", type: "string"),
    ]

    /// The attributes that a reader needs beside ``edges`` to tell an edge on every day: its first and last day, the
    /// day on which it was merely seen, the day on which it was said, the source's own number, and,
    /// where several claims differ in any of it, each of them (``DrawnClaim``).
    static let days = ["start", "end", "seen", "stated", "recordId", "versions"].map {
        Column(name: $0, type: "string")
    }

    /// The columns of an edge in the formats that are read back.
    static let drawn = edges + days

    /// The values of a node, parallel to ``nodes``; nil where there is none.
    static func node(_ vertex: Vertex, _ outgoing: Outgoing) -> [String?] {
        let graph = outgoing.graph
        let values = graph.valueClaims(of: vertex).filter { outgoing.leaves($0) }
        let country = values.compactMap { graph.file.claims[$0].value }.first {
            ["country", "jurisdiction", "mainCountry", "nationality"].contains($0.property)
        }
        let listed = graph.listings(of: vertex).filter { outgoing.leaves($0.claim) }
        let authorities = Set(
            listed.filter { $0.certainty == .yes }.map(\.listing.authority)
        ).sorted()
        return [
            caption(vertex, values, graph), graph.schema(vertex), country?.text,
            authorities.isEmpty ? nil : authorities.joined(separator: " "),
            listed.isEmpty
                ? nil
                : listed.map { ListingText.text(of: $0.listing, at: $0.claim, outgoing) }
                    .sorted().joined(separator: "; "),
        ]
    }

    /// The caption, or the id where the name may not leave.
    private static func caption(_ vertex: Vertex, _ values: [Int], _ graph: EntityGraph) -> String {
        let caption = graph.caption(vertex)
        let mayLeave = values.contains { graph.file.claims[$0].value?.text == caption }
        return mayLeave ? caption : graph.id(vertex)
    }

    /// The values of an edge, parallel to ``edges``; nil where there is none.
    static func edge(_ relation: Relation, _ claims: [Int], _ outgoing: Outgoing) -> [String?] {
        let file = outgoing.graph.file
        let isStake = relation.kind.takesShare
        let share = isStake ? relation.share ?? .someStake : nil
        var sources: [String] = []
        for citation in claims.flatMap({ outgoing.citations(of: file.claims[$0]) })
        where !sources.contains(citation.source) {
            sources.append(citation.source)
        }
        return [
            relation.kind.name, relation.kind.verb, relation.kind.isDirected ? "true" : "false",
            relation.role, relation.standing.word,
            relation.certainty == .yes ? "certain" : "possible", share?.description,
            share?.lower.description, share?.upper.description,
            isStake ? relation.stake.interest.rawValue : nil, relation.criterion?.rawValue,
            relation.isDisputed ? "true" : "false",
            sources.isEmpty ? nil : sources.joined(separator: " "),
            relation.isShortcut ? "true" : nil, relation.assertsControl ? "true" : "false",
            isStake ? relation.stake.shareClass : nil, isStake ? relation.stake.capacity : nil,
        ]
    }

    /// The values of an edge, parallel to ``drawn``; nil where there is none.
    static func drawn(_ relation: Relation, _ claims: [Int], _ outgoing: Outgoing) -> [String?] {
        edge(relation, claims, outgoing) + days(relation, DrawnClaim.all(at: claims, outgoing))
    }

    private static func days(_ relation: Relation, _ claims: [DrawnClaim]) -> [String?] {
        let periods = Set(claims.map(\.period))
        let stated = Set(claims.map(\.stated))
        let period = periods.count == 1 ? periods.first : nil
        // A blank parts the sources of one claim.
        let isPlain = claims.count == 1 && claims[0].sources.allSatisfy { !$0.contains(" ") }
        return [
            period?.from?.description, period?.lastDay?.description,
            period?.observed?.description,
            stated.count == 1 ? stated.first?.flatMap { $0.description } : nil, relation.recordID,
            isPlain || claims.isEmpty ? nil : claims.map(\.text).joined(separator: ";"),
        ]
    }
}

/// Text inside XML.
enum XMLText {
    /// The text with markup escaped and without characters that XML 1.0 forbids (section 2.2).
    static func escaped(_ text: String) -> String {
        // Most texts hold nothing to escape. U+FFFE and U+FFFF begin with EF in UTF-8.
        let isPlain = text.utf8.allSatisfy { byte in
            byte >= 0x20 && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22
                && byte != 0xEF
        }
        if isPlain { return text }
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
