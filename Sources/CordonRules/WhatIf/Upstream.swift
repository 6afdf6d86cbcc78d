package import CordonGraph
package import CordonModel

/// Whom verdicts rest on, and on whom they tell: the ways along which a rule can go.
///
/// Stakes and control lead from owner to company, a legal person to its branch, and those who hold
/// jointly to each other. Links without a name lead both ways, one step far: they expose and do not
/// capture.
struct Upstream {
    private let graph: EntityGraph
    private var partners: [Vertex: Set<Vertex>] = [:]

    init(_ graph: EntityGraph) {
        self.graph = graph
        for group in graph.joints {
            for member in group.members { partners[member, default: []].formUnion(group.members) }
        }
    }

    /// The entities on which verdicts about some can rest, they included.
    func ancestors(of vertices: some Sequence<Vertex>) -> Set<Vertex> {
        let asked = Set(vertices)
        return closure(of: asked.union(asked.flatMap(linked))) { vertex in
            neighbours(of: vertex, leading: .up)
        }
    }

    /// The entities whose verdicts can rest on some, they included.
    func descendants(of vertices: some Sequence<Vertex>) -> Set<Vertex> {
        let reached = closure(of: Set(vertices)) { vertex in
            neighbours(of: vertex, leading: .down)
        }
        return reached.union(reached.flatMap(linked))
    }

    private enum Way { case up, down }

    private func neighbours(of vertex: Vertex, leading way: Way) -> [Vertex] {
        let out = graph.digraph.successors(of: vertex).filter { leads($0, way, isOutgoing: true) }
        let into = graph.digraph.predecessors(of: vertex).filter {
            leads($0, way, isOutgoing: false)
        }
        return out.map(\.vertex) + into.map(\.vertex)
    }

    private func leads(_ arc: Arc, _ way: Way, isOutgoing: Bool) -> Bool {
        switch graph.relations[Int(arc.edge)].kind.tie {
        // Two records that may be one party follow each other.
        case .same, .partner: true
        case .below: isOutgoing == (way == .down)
        case .above: isOutgoing == (way == .up)
        case .beside: false
        }
    }

    private func closure(
        of start: Set<Vertex>, _ next: (Vertex) -> [Vertex]
    ) -> Set<Vertex> {
        var seen = start
        var waiting = Array(start)
        while let vertex = waiting.popLast() {
            for other in next(vertex) + (partners[vertex] ?? [])
            where seen.insert(other).inserted {
                waiting.append(other)
            }
        }
        return seen
    }

    private func linked(_ vertex: Vertex) -> [Vertex] {
        OfficialLink.touching(vertex, in: graph).map { $0.from == vertex ? $0.to : $0.from }
    }
}

extension EntityGraph {
    /// Some entities and all on which verdicts about them can rest.
    package func above(_ vertices: [Vertex]) -> Set<Vertex> {
        Upstream(self).ancestors(of: vertices)
    }
}
