extension Subject {
    /// What parallel relations must share to be drawn as one line.
    private struct Strand: Hashable {
        var from, to: Int
        var family: Picture.Family
        var standing: Picture.Standing
        var isDisputed: Bool
        var isIndirect: Bool
        var ended: String?
        var isDirected: Bool
        var emphasis: Picture.Emphasis
    }

    /// The relations of a picture, checked, and merged where they are parallel and alike.
    ///
    /// Relations of different firmness stay apart: a reader sees that one is said and one alleged.
    static func relations(
        of picture: Picture, among parties: [Party]
    ) throws(DrawingError) -> [Relation] {
        var places: [String: Int] = [:]
        for (index, party) in parties.enumerated() {
            guard places.updateValue(index, forKey: party.node.id) == nil else {
                throw .duplicateNode(party.node.id)
            }
        }
        var relations: [Relation] = []
        var strands: [Strand: Int] = [:]
        var last: String?
        for edge in picture.edges.sorted(by: { $0.id.precedes($1.id) }) {
            guard edge.id != last else { throw .duplicateEdge(edge.id) }
            last = edge.id
            guard let from = places[edge.from] else {
                throw .unknownEnd(edge: edge.id, node: edge.from)
            }
            guard let to = places[edge.to] else {
                throw .unknownEnd(edge: edge.id, node: edge.to)
            }
            let relation = Relation(edge, from: from, to: to)
            let strand = Strand(
                from: from, to: to, family: edge.family, standing: edge.standing,
                isDisputed: edge.isDisputed, isIndirect: edge.isIndirect, ended: relation.ended,
                isDirected: edge.isDirected, emphasis: edge.emphasis)
            if let index = strands[strand] {
                relations[index].join(relation)
            } else {
                strands[strand] = relations.count
                relations.append(relation)
            }
        }
        return relations
    }
}

extension Relation {
    fileprivate init(_ edge: Picture.Edge, from: Int, to: Int) {
        self.init(
            ids: [edge.id], from: from, to: to, family: edge.family, standing: edge.standing,
            isDisputed: edge.isDisputed, isIndirect: edge.isIndirect,
            ended: edge.ended?.drawable(limit: 60), isDirected: edge.isDirected,
            emphasis: edge.emphasis, share: edge.share,
            sources: Array(Set(edge.sources)).sorted(),
            words: edge.label.drawable(limit: 160), tooltip: edge.tooltip.drawable(limit: 300))
    }

    /// Takes in a parallel relation: words joined, sources united, the wider share kept.
    fileprivate mutating func join(_ other: Relation) {
        ids += other.ids
        sources = Array(Set(sources + other.sources)).sorted()
        let known = words.split(separator: "; ").map(String.init)
        if !other.words.isEmpty, !known.contains(other.words) {
            words = words.isEmpty ? other.words : words + "; " + other.words
        }
        if !other.tooltip.isEmpty, tooltip != other.tooltip {
            tooltip = tooltip.isEmpty ? other.tooltip : tooltip + "; " + other.tooltip
        }
        if let one = share, let two = other.share {
            let lower = min(one.lowerBound, two.lowerBound)
            share = lower...max(one.upperBound, two.upperBound)
        } else {
            share = share ?? other.share
        }
    }
}
