import CordonDiagram
import CordonFormats
import CordonGraph
import CordonModel

extension Investigation {
    /// The names of the boxes in which parties of a picture stand; who stands in none has no name.
    func boxes(_ grouping: Picture.Grouping, _ excerpt: Excerpt) -> [Vertex: String] {
        switch grouping {
        case .country: jurisdictions(of: excerpt.vertices)
        case .owner: ownersGroups(excerpt)
        case .community: communities(excerpt)
        case .none: [:]
        }
    }

    /// The countries with their codes: `Russia (RU)`; the code alone where it is not known.
    private func jurisdictions(of vertices: [Vertex]) -> [Vertex: String] {
        var names: [Vertex: String] = [:]
        for vertex in vertices {
            guard let code = graph.values("country", of: vertex).first else { continue }
            let upper = code.uppercased()
            names[vertex] = CountryTable.name(of: code).map { "\($0) (\(upper))" } ?? upper
        }
        return names
    }

    /// Each with the one at the top of its chain of majorities, where that is drawn and the rest of
    /// the chain too.
    private func ownersGroups(_ excerpt: Excerpt) -> [Vertex: String] {
        var majority: [Vertex: Vertex] = [:]
        for number in excerpt.relations {
            let relation = graph.relations[number]
            guard relation.kind.meaning == .stake, !relation.isShortcut, !relation.isDisputed,
                relation.certainty == .yes, relation.from != relation.to,
                let share = relation.share,
                share.lower > .fifty || share.lower == .fifty && share.lowerOpen
            else { continue }
            majority[relation.to] = relation.from
        }
        var groups: [Vertex: [Vertex]] = [:]
        for vertex in excerpt.vertices {
            groups[top(of: vertex, majority), default: []].append(vertex)
        }
        return named(groups.filter { $0.value.count > 1 }, "Held by")
    }

    /// The end of a chain of majorities; of a circle the first of its parties.
    private func top(of vertex: Vertex, _ majority: [Vertex: Vertex]) -> Vertex {
        var chain = [vertex]
        while let next = majority[chain[chain.count - 1]] {
            if let start = chain.firstIndex(of: next) {
                return chain[start...].min() ?? next
            }
            chain.append(next)
        }
        return chain[chain.count - 1]
    }

    /// Each with those with whom it has more relations than chance would give.
    private func communities(_ excerpt: Excerpt) -> [Vertex: String] {
        let drawn = Set(excerpt.relations)
        let edges = Selection(count: graph.relations.count) { drawn.contains(Int($0)) }
        let simple = graph.digraph.undirected(edges: edges)
        let labels = simple.communities().parts.labels
        let found = Dictionary(grouping: excerpt.vertices) { labels[Int($0)] }.values
            .filter { $0.count > 1 }
        var groups: [Vertex: [Vertex]] = [:]
        for members in found {
            let centre = members.max {
                (simple.degree(of: $0), $1) < (simple.degree(of: $1), $0)
            }
            if let centre { groups[centre] = members }
        }
        return named(groups, "Around")
    }

    /// The names of groups, by member; those that would be called alike bear the id too.
    private func named(
        _ groups: [Vertex: [Vertex]], _ word: String
    ) -> [Vertex: String] {
        let names = groups.map { centre, members in
            (centre: centre, members: members, name: "\(word) \(graph.caption(centre))")
        }
        let alike = Dictionary(grouping: names, by: \.name)
        var boxes: [Vertex: String] = [:]
        for group in names {
            let isSole = alike[group.name]?.count == 1
            let title = isSole ? group.name : "\(group.name) (\(graph.id(group.centre)))"
            for member in group.members { boxes[member] = title }
        }
        return boxes
    }
}
