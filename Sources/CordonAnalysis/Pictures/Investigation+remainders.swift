import CordonDiagram
import CordonGraph
import CordonModel
import CordonRules

/// The shares of companies that nobody is recorded to hold, and those that are claimed more than once.
struct Remainders {
    /// The share of a company that nobody is recorded to hold.
    private(set) var unknown: [Vertex: Share] = [:]
    /// The least sum of the shares that are claimed of a company, where that is above 100 %.
    private(set) var above: [Vertex: String] = [:]

    /// Looks at the companies of an excerpt of which a share is drawn.
    init(_ investigation: Investigation, _ excerpt: Excerpt) {
        let graph = investigation.graph
        let companies = excerpt.relations.filter { number in
            let relation = graph.relations[number]
            guard relation.kind.meaning == .stake, !relation.isShortcut, let share = relation.share
            else { return false }
            return !share.isUnknown && share != .someStake && share != .partial
        }.map { graph.relations[$0].to }
        guard !companies.isEmpty else { return }
        let ownership = Ownership(graph)
        for company in Set(companies).sorted() {
            let record = ownership.record(of: company)
            if record.sum > Percent.hundred.millionths {
                above[company] = Decimal6.text(record.sum)
            }
            if record.unknown.upper > .zero { unknown[company] = record.unknown }
        }
    }

    /// The line in a company's box; empty for none.
    func note(_ company: Vertex, in view: Picture.View) -> String {
        if let sum = above[company] { return "its owners' shares add up to \(sum)%" }
        guard view != .ownership, let rest = unknown[company] else { return "" }
        return "\(rest.phrase) of it: owner not recorded"
    }
}

extension Investigation {
    /// The unknown rest of each company as an owner of its own.
    func unknownOwners(
        _ remainders: Remainders, boxes: [Vertex: String]
    ) -> (nodes: [Picture.Node], edges: [Picture.Edge]) {
        var nodes: [Picture.Node] = []
        var edges: [Picture.Edge] = []
        for (company, rest) in remainders.unknown.sorted(by: { $0.key < $1.key }) {
            let id = "unknown:" + graph.id(company)
            nodes.append(
                Picture.Node(
                    id: id, caption: "Owners not recorded", kind: .unknown, kindWord: "unknown",
                    cluster: boxes[company]))
            edges.append(
                Picture.Edge(
                    id: id, from: id, to: graph.id(company), family: .computed,
                    label: "the rest: \(rest.phrase)", standing: .official,
                    share: Double(rest.lower.millionths) / 1e8...Double(rest.upper.millionths) / 1e8
                ))
        }
        return (nodes, edges)
    }

    /// The relations of an excerpt without those that sum up a chain which is drawn itself.
    func withoutSummed(_ excerpt: Excerpt) -> (relations: [Int], summed: Int) {
        let (summed, direct) = (
            excerpt.relations.filter { graph.relations[$0].isShortcut },
            excerpt.relations.filter { !graph.relations[$0].isShortcut }
        )
        guard !summed.isEmpty else { return (excerpt.relations, 0) }
        let links = Selection(
            count: graph.relations.count,
            of: direct.filter {
                graph.relations[$0].kind.family == .ownership
                    || graph.relations[$0].kind.family == .control
            }.map { UInt32($0) })
        let view = graph.digraph.view(edges: links, direction: .forward)
        let told = Set(
            summed.filter { number in
                let relation = graph.relations[number]
                let hops = view.hops(from: [relation.from], farthest: .max).values
                return hops[Int(relation.to)] > 1
            })
        return (excerpt.relations.filter { !told.contains($0) }, told.count)
    }
}
