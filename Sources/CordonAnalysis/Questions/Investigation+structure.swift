public import CordonGraph
import CordonModel

/// A structure to look for.
public enum StructureKind: String, CaseIterable, Sendable {
    /// Parts that no walk joins.
    case components
    /// Companies that own each other around a circle.
    case circularOwnership = "circular-ownership"
    /// Relations without which a part falls apart, as pairs.
    case bridges
    /// Entities without which a part falls apart.
    case cutPoints = "cut-points"
    /// Groups with more relations inside than out.
    case communities
    /// The innermost core and those around it.
    case cores
    /// Entities on every way from a start.
    case dominators
    /// The fewest links, as pairs, without which nothing leads from one entity to another.
    case cut
}

/// Groups of entities that were found.
public struct StructureAnswer: Sendable {
    /// The groups, largest first; for dominators, the chain of each entity from the start.
    public let groups: [[Vertex]]
    /// Why the search was cut short; nil where it was not.
    public let cut: Cut?
}

extension Investigation {
    /// The groups that make up a structure.
    ///
    /// - Parameters:
    ///   - kind: The structure.
    ///   - walk: Which relations count.
    ///   - start: Where dominators and a cut begin; no other structure needs it.
    ///   - end: What a cut parts the start from.
    ///   - schema: Only relations among entities of this schema count; nil for all.
    ///   - limits: When to stop.
    ///   - threads: How many threads may work; it never changes the result.
    /// - Returns: The groups, largest first.
    /// - Throws: ``QuestionError/missing(_:)`` where dominators have no start, and where a cut has
    ///   not two ends.
    public func structure(
        _ kind: StructureKind, walk: Walk = Walk(), from start: Vertex? = nil,
        to end: Vertex? = nil, among schema: String? = nil, limits: Limits = .none,
        threads: Int = Threads.available
    ) throws(QuestionError) -> StructureAnswer {
        let edges = Selection(count: graph.relations.count) { number in
            let relation = graph.relations[Int(number)]
            guard walk.takes(relation) else { return false }
            guard let schema else { return true }
            return graph.isA(relation.from, schema) && graph.isA(relation.to, schema)
        }
        let simple = graph.digraph.undirected(edges: edges)
        switch kind {
        case .components:
            return answer(simple.components().labels.map(Int.init), least: 1)
        case .circularOwnership: return StructureAnswer(groups: ownershipCircles(), cut: nil)
        case .bridges:
            return StructureAnswer(
                groups: simple.bridges().map { [$0.first, $0.second] }, cut: nil)
        case .cutPoints:
            return StructureAnswer(groups: simple.articulationPoints().map { [$0] }, cut: nil)
        case .communities:
            let found = simple.communities(threads: threads, limits: limits)
            return answer(found.parts.labels.map(Int.init), least: 2, cut: found.cut)
        case .cores:
            let cores = simple.coreness()
            let levels = Dictionary(grouping: cores.indices, by: { cores[$0] })
            return StructureAnswer(
                groups: levels.keys.sorted(by: >).map { (levels[$0] ?? []).map { Vertex($0) } },
                cut: nil)
        case .dominators:
            guard let start else { throw .missing("dominators need a start; name it with --from") }
            return dominators(edges, walk, from: start)
        case .cut:
            guard let start, let end else {
                throw .missing("a cut needs two ends; name them with --from and --to")
            }
            guard start != end else {
                throw .missing("`\(graph.id(start))` cannot be cut off from itself")
            }
            return fewestLinks(edges, walk, from: start, to: end, limits)
        }
    }

    private func answer(_ labels: [Int], least: Int, cut: Cut? = nil) -> StructureAnswer {
        let groups = Dictionary(grouping: labels.indices, by: { labels[$0] }).values
            .filter { $0.count >= least }
            .map { $0.map { Vertex($0) } }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        return StructureAnswer(groups: groups, cut: cut)
    }

    /// Strong components of the stakes, and companies that own a part of themselves.
    func ownershipCircles() -> [[Vertex]] {
        let edges = Selection(count: graph.relations.count) {
            graph.relations[Int($0)].kind.meaning == .stake
                && graph.relations[Int($0)].certainty == .yes
        }
        let labels = graph.digraph.view(edges: edges).strongComponents().labels
        let selfOwners = graph.relations.filter {
            $0.kind.meaning == .stake && $0.from == $0.to && $0.certainty == .yes
        }.map(\.from)
        let circles = answer(labels.map(Int.init), least: 2).groups
        let alone = Set(selfOwners).subtracting(circles.flatMap { $0 }).sorted().map { [$0] }
        return circles + alone
    }

    private func dominators(
        _ edges: Selection, _ walk: Walk, from start: Vertex
    ) -> StructureAnswer {
        let view = graph.digraph.view(
            edges: edges, direction: walk.isDirected ? .forward : .both)
        let tree = view.dominators(from: start)
        let chains = (0..<Vertex(graph.entityCount)).compactMap { vertex -> [Vertex]? in
            let chain = tree.dominators(of: vertex)
            return chain.count > 2 ? chain : nil
        }
        return StructureAnswer(groups: chains, cut: nil)
    }

    /// The pairs of a least cut; all relations of one pair count as one link.
    private func fewestLinks(
        _ edges: Selection, _ walk: Walk, from start: Vertex, to end: Vertex, _ limits: Limits
    ) -> StructureAnswer {
        let direction: Direction = walk.isDirected ? .forward : .both
        var seen: Set<[Vertex]> = []
        let capacities = graph.relations.indices.map { number -> Double in
            guard edges[UInt32(number)] else { return 0 }
            let ends = [graph.relations[number].from, graph.relations[number].to]
            return seen.insert(walk.isDirected ? ends : ends.sorted()).inserted ? 1 : 0
        }
        let found = graph.digraph.view(edges: edges, direction: direction).minimumCut(
            from: start, to: end, capacities: capacities, limits: limits)
        let pairs = found.edges.map { edge in
            [graph.relations[Int(edge)].from, graph.relations[Int(edge)].to]
        }
        return StructureAnswer(
            groups: pairs.sorted { $0.lexicographicallyPrecedes($1) }, cut: found.cut)
    }
}
