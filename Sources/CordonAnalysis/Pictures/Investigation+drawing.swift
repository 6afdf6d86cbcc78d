import CordonDiagram
import CordonFormats
import CordonGraph
import CordonModel

extension Investigation {
    /// The drawn form of an entity.
    func node(
        _ vertex: Vertex, _ box: String?, _ badges: Badges, _ path: Highlight
    ) -> Picture.Node {
        let country = graph.values("country", of: vertex).first
        let caption = graph.caption(vertex)
        return Picture.Node(
            id: graph.id(vertex), caption: caption,
            original: originalName(of: vertex, beside: caption), kind: kind(of: vertex),
            kindWord: Schema.named(graph.schema(vertex))?.label.lowercased(), country: country,
            cluster: box, badges: badges.badges(of: graph.id(vertex)),
            emphasis: path.emphasis(of: vertex), tooltip: caption)
    }

    /// A name in another script than Latin, where the caption is in Latin.
    private func originalName(of vertex: Vertex, beside caption: String) -> String {
        guard
            caption.unicodeScalars.allSatisfy({
                $0.value < 0x250 || $0.value >= 0x2000 && $0.value < 0x2100
            })
        else { return "" }
        let names = graph.values("name", of: vertex) + graph.values("alias", of: vertex)
        return names.first { name in
            name.unicodeScalars.contains {
                (0x370...0x1FFF).contains($0.value) || $0.value >= 0x2E80
            }
        } ?? ""
    }

    private func kind(of vertex: Vertex) -> Picture.Kind {
        let kinds: [(String, Picture.Kind)] = [
            ("Person", .person), ("PublicBody", .state), ("Alliance", .alliance),
            ("WeaponProgramme", .programme), ("Project", .programme), ("Company", .company),
            ("Organization", .company), ("Asset", .asset),
        ]
        if graph.schema(vertex) == "LegalEntity" { return .party }
        return kinds.first { graph.isA(vertex, $0.0) }?.1 ?? .company
    }

    /// The drawn form of a relation.
    func edge(_ number: Int, _ sources: [String: Int], _ path: Highlight) -> Picture.Edge {
        let relation = graph.relations[number]
        let cited = relation.claims.flatMap { graph.file.claims[$0].evidence.citations }
        let share = relation.share.map { share in
            Double(share.lower.millionths) / 1e8...Double(share.upper.millionths) / 1e8
        }
        return Picture.Edge(
            id:
                "\(graph.id(relation.from)) \(relation.kind.name) \(graph.id(relation.to)) \(number)",
            from: graph.id(relation.from), to: graph.id(relation.to),
            family: family(relation.kind.family), label: label(relation),
            standing: relation.kind == .possiblySame ? .alleged : standing(relation.standing),
            isDisputed: relation.isDisputed, isIndirect: relation.isShortcut,
            share: share, sources: Set(cited.compactMap { sources[$0.source] }).sorted(),
            isDirected: relation.kind.isDirected, emphasis: path.emphasis(of: number),
            tooltip: sentence(of: number))
    }

    private func label(_ relation: Relation) -> String {
        if relation.kind == .possiblySame { return "may be another party" }
        let through = ownWord(relation) + (relation.isShortcut ? ", indirect" : "")
        guard let share = relation.share, !share.isUnknown, share != .someStake, share != .partial
        else { return relation.kind.verb + through }
        return "\(relation.kind.verb) \(share.phrase)\(through)"
    }

    /// The word of a source behind a link of which nobody tells whether it is owned or controlled: a
    /// front company says more than that.
    private func ownWord(_ relation: Relation) -> String {
        guard relation.kind == .ownedOrControlled else { return "" }
        let words = relation.claims.compactMap { graph.file.claims[$0].relation?.role }
        let own = words.first { RelationWord.named($0) != nil && !$0.contains("control") }
        return own.map { " (" + $0.replacing(#/ of$/#, with: "") + ")" } ?? ""
    }

    func family(_ family: RelationFamily) -> Picture.Family {
        switch family {
        case .ownership: .ownership
        case .control: .control
        case .supply: .supply
        case .role: .role
        case .family: .family
        case .membership: .membership
        case .programme: .programme
        case .statement: .statement
        case .link: .link
        }
    }

    func standing(_ standing: Standing) -> Picture.Standing {
        switch standing {
        case .alleged: .alleged
        case .reported: .reported
        case .registered: .registered
        case .official: .official
        case .assumed: .assumed
        }
    }
}
