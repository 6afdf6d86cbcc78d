extension Picture {
    /// From so many parties on a picture is drawn in its compact form, unless asked otherwise.
    public static let compactFrom = 150

    /// So many alike leaves of one party are put in one box.
    private static let leastFolded = 4

    /// The picture in smaller type, with the leaves of a hub in one box that names them all.
    ///
    /// Leaves are alike where the same is said of them: their one relation is of the same family,
    /// firmness and direction, and lists and rules say the same of them. The box says how many they are,
    /// names each with its share, and its line bears the range.
    public var compact: Picture {
        var picture = self
        picture.isCompact = true
        var boxes = 0
        for (_, leaves) in leafGroups where leaves.count >= Self.leastFolded {
            picture.fold(leaves)
            boxes += 1
        }
        guard boxes > 0 else { return picture }
        let folded = nodes.count - picture.nodes.count + boxes
        picture.footer.hidden.append(
            "\(folded) parties with one relation each stand in \(boxes) "
                + (boxes == 1 ? "box" : "boxes"))
        return picture
    }

    /// A party with one relation, and that relation.
    fileprivate struct Leaf {
        var node: Node
        var edge: Edge
    }

    /// What leaves in one box have in common.
    private struct Likeness: Hashable {
        var hub: String
        var isOutward: Bool
        var kind: Kind
        var family: Family
        var standing: Standing
        var flags: [Bool]
        var words: [String?]
        var statuses: [Status]
    }

    private var leafGroups: [(key: Likeness, value: [Leaf])] {
        var edgesOf: [String: [Edge]] = [:]
        for edge in edges {
            edgesOf[edge.from, default: []].append(edge)
            if edge.from != edge.to { edgesOf[edge.to, default: []].append(edge) }
        }
        var groups: [Likeness: [Leaf]] = [:]
        for node in nodes.sorted(by: { $0.id.precedes($1.id) }) {
            guard node.emphasis == .normal, places[node.id] == nil,
                let those = edgesOf[node.id], those.count == 1, let edge = those.first,
                edge.from != edge.to
            else { continue }
            let isOutward = edge.to == node.id
            let likeness = Likeness(
                hub: isOutward ? edge.from : edge.to, isOutward: isOutward, kind: node.kind,
                family: edge.family, standing: edge.standing,
                flags: [edge.isDisputed, edge.isIndirect, edge.isDirected],
                words: [edge.ended, edge.verb, node.cluster, edge.emphasis.rawValue],
                statuses: node.badges.map(\.status).sorted())
            groups[likeness, default: []].append(Leaf(node: node, edge: edge))
        }
        return groups.sorted { $0.value[0].node.id.precedes($1.value[0].node.id) }
    }

    /// Puts leaves in one box.
    private mutating func fold(_ leaves: [Leaf]) {
        let ordered = leaves.sorted { one, other in
            let shares = [one, other].map { $0.edge.share?.upperBound ?? -1 }
            return shares[0] == shares[1]
                ? one.node.caption.precedes(other.node.caption) : shares[0] > shares[1]
        }
        let first = leaves[0].node
        let id = "leaves:" + first.id
        guard !nodes.contains(where: { $0.id == id }) else { return }
        let members = Set(leaves.map(\.node.id))
        var box = Node(
            id: id, caption: "\(leaves.count) " + first.kind.plural,
            kind: .stack(leaves.count), country: leaves.commonCountry, cluster: first.cluster,
            badges: leaves.sharedBadges)
        box.kindWord = first.kindWord
        box.members = ordered.map(\.node.id)
        box.listing = ordered.map { leaf in
            let rest = leaf.edge.label.dropFirst(leaf.edge.verb.count)
            let share = rest.drop { $0 == " " }
            return share.isEmpty ? leaf.node.caption : "\(leaf.node.caption): \(share)"
        }
        let open = leaves.count { !$0.node.note.isEmpty }
        if open > 0 {
            box.note =
                "\(open == leaves.count ? "of each" : "of \(open)") a part: owner not recorded"
        }
        let label = Self.range(of: leaves.map(\.edge))
        nodes = nodes.filter { !members.contains($0.id) } + [box]
        edges = edges.map { edge in
            guard members.contains(edge.from) || members.contains(edge.to) else { return edge }
            var edge = edge
            if members.contains(edge.from) { edge.from = id } else { edge.to = id }
            edge.tooltip = ""
            edge.label = label
            return edge
        }
    }

    /// The words for relations alike: `owns 51 to 100%`.
    private static func range(of edges: [Edge]) -> String {
        let labels = Set(edges.map(\.label))
        guard labels.count > 1, let first = edges.first else { return edges.first?.label ?? "" }
        let shares = edges.compactMap(\.share).filter { $0 != 0...1 }
        guard let least = shares.map(\.lowerBound).min(), let most = shares.map(\.upperBound).max()
        else { return first.verb }
        let ends = [least, most].map { ($0 * 100).decimal(places: 4) }
        let range = ends[0] == ends[1] ? "\(ends[0])%" : "\(ends[0]) to \(ends[1])%"
        let open = shares.count < edges.count ? ", some unknown" : ""
        return "\(first.verb) \(range)\(open)"
    }
}

extension Picture.Edge {
    /// The words before the share: `owns` of `owns 51%`.
    fileprivate var verb: String {
        guard share != nil, share != 0...1, let space = label.firstIndex(of: " ") else {
            return label
        }
        return String(label[..<space])
    }
}

extension [Picture.Leaf] {
    /// The badges of the first, each with the words that the others' begin with too.
    fileprivate var sharedBadges: [Picture.Badge] {
        let first = self.first?.node.badges ?? []
        return first.map { badge in
            let texts = compactMap { leaf in
                leaf.node.badges.first { $0.status == badge.status }?.text.split(separator: " ")
            }
            var words = texts.first ?? []
            for text in texts {
                words = zip(words, text).prefix { $0 == $1 }.map(\.0)
            }
            return Picture.Badge(badge.status, words.joined(separator: " "))
        }
    }

    /// The country that all have; nil where they differ.
    fileprivate var commonCountry: String? {
        let countries = Set(map(\.node.country))
        return countries.count == 1 ? first?.node.country : nil
    }
}

extension Picture.Kind {
    /// The word for several of the kind.
    fileprivate var plural: String {
        switch self {
        case .company: "companies"
        case .person: "persons"
        case .asset: "assets"
        case .programme: "programmes"
        case .state: "public bodies"
        default: "parties"
        }
    }
}
