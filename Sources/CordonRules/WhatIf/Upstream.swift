import CordonGraph
import CordonModel

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
            graph.digraph.predecessors(of: vertex).filter { isDown(Int($0.edge)) }.map(\.vertex)
                + graph.digraph.successors(of: vertex).filter { isBranch(Int($0.edge)) }
                .map(\.vertex)
        }
    }

    /// The entities whose verdicts can rest on some, they included.
    func descendants(of vertices: some Sequence<Vertex>) -> Set<Vertex> {
        let reached = closure(of: Set(vertices)) { vertex in
            graph.digraph.successors(of: vertex).filter { isDown(Int($0.edge)) }.map(\.vertex)
                + graph.digraph.predecessors(of: vertex).filter { isBranch(Int($0.edge)) }
                .map(\.vertex)
        }
        return reached.union(reached.flatMap(linked))
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

    private func isDown(_ edge: Int) -> Bool {
        switch graph.relations[edge].kind.meaning {
        case .stake, .control, .stakeOrControl: true
        case .samePerson, .link, .none: false
        }
    }

    private func isBranch(_ edge: Int) -> Bool {
        graph.relations[edge].kind.meaning == .samePerson
    }
}
