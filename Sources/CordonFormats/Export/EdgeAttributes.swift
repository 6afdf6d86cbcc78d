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

    /// The values of a node, parallel to ``nodes``; nil where there is none.
    static func node(_ vertex: Vertex, _ outgoing: Outgoing) -> [String?] {
        let graph = outgoing.graph
        let values = graph.valueClaims(of: vertex).filter { outgoing.leaves($0) }
        let country = values.compactMap { graph.file.claims[$0].value }.first {
            ["country", "jurisdiction", "mainCountry", "nationality"].contains($0.property)
        }
        let listed = graph.listings(of: vertex).filter {
            outgoing.leaves($0.claim) && $0.certainty == .yes
        }
        let authorities = Set(listed.map(\.listing.authority)).sorted()
        return [
            caption(vertex, values, graph), graph.schema(vertex), country?.text,
            authorities.isEmpty ? nil : authorities.joined(separator: " "),
            listed.isEmpty
                ? nil
                : listed.map { entry in
                    ListingText.text(of: entry.listing, in: graph.file.claims[entry.claim])
                }.sorted().joined(separator: "; "),
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
        let isStake = relation.kind.meaning == .stake || relation.kind.meaning == .stakeOrControl
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
