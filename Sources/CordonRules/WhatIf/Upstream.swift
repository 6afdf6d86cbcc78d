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
    /// The tie of each relation between its ends, by number; nil where each is looked at when it is met.
    private let ties: [Tie]?

    init(_ graph: EntityGraph) { self.init(graph, ties: nil) }

    /// The ways of a graph in which much is asked for: every relation is looked at once, unless each
    /// would have to be read from an image.
    init(ofAll graph: EntityGraph) {
        self.init(graph, ties: graph.seal == nil ? graph.relations.map(\.kind.tie) : nil)
    }

    private init(_ graph: EntityGraph, ties: [Tie]?) {
        self.graph = graph
        self.ties = ties
        for group in graph.joints {
            for member in group.members { partners[member, default: []].formUnion(group.members) }
        }
    }

    /// The entities on which verdicts about some can rest, they included.
    func ancestors(of vertices: some Sequence<Vertex>) -> Set<Vertex> {
        let asked = Set(vertices)
        return closure(of: asked.union(asked.flatMap(linked)), leading: .up)
    }

    /// The entities whose verdicts can rest on some, they included.
    func descendants(of vertices: some Sequence<Vertex>) -> Set<Vertex> {
        let reached = closure(of: Set(vertices), leading: .down)
        return reached.union(reached.flatMap(linked))
    }

    private enum Way { case up, down }

    private func leads(_ arc: Arc, _ way: Way, isOutgoing: Bool) -> Bool {
        switch ties?[Int(arc.edge)] ?? graph.relations[Int(arc.edge)].kind.tie {
        // Two records that may be one party follow each other.
        case .same, .partner: true
        case .below: isOutgoing == (way == .down)
        case .above: isOutgoing == (way == .up)
        case .beside: false
        }
    }

    private func closure(of start: Set<Vertex>, leading way: Way) -> Set<Vertex> {
        var seen = start
        var waiting = Array(start)
        while let vertex = waiting.popLast() {
            for arc in graph.digraph.successors(of: vertex)
            where leads(arc, way, isOutgoing: true) && seen.insert(arc.vertex).inserted {
                waiting.append(arc.vertex)
            }
            for arc in graph.digraph.predecessors(of: vertex)
            where leads(arc, way, isOutgoing: false) && seen.insert(arc.vertex).inserted {
                waiting.append(arc.vertex)
            }
            for other in partners[vertex] ?? [] where seen.insert(other).inserted {
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
